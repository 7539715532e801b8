#pragma once

#include <QStringList>

class QWidget;

/// What of the texts under `root` cannot be read whole, as "objectName: text (why)"; empty where all fits. `root` is
/// shown and laid out. Labels, buttons, boxes, tabs, column headings, hints of empty fields and combo boxes are
/// measured; a painted widget answers for itself by a property `textFits` (bool). A widget whose text is foreign and
/// cut on purpose (a path, a name) has the property `mayElide`. What lies outside the window is cut off, but for what a
/// scroll bar brings.
QStringList cutTexts(QWidget* root);
