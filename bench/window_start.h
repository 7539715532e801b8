#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace bench {

/// From the start of this program as another process, in which it plays the one with these arguments, until that says
/// that its window can be used; milliseconds.
double millisecondsUntilUsable(const QStringList& arguments);

/// In that process: says so once the widget has been painted and nothing is left to do, and ends it.
class FirstPicture : public QObject
{
  public:
    explicit FirstPicture(QWidget& widget);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace bench
