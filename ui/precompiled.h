#pragma once

// What most widgets include, and what takes longest to read. Only an optimised build uses it (KEYLINE_PRECOMPILE); a
// file still includes whatever it needs itself, and the other builds see to that.

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
