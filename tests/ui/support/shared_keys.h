#pragma once

#include <QStringList>

class QWidget;

/// Alt keys that more than one visible text under `root` claims (&X), as "Alt+X: one text | another"; empty where each
/// has one of its own. Buttons, boxes, tabs and labels of a field are asked; what a scroll bar would bring counts, too.
QStringList sharedKeys(const QWidget* root);
