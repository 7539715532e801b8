#include "ui/common/announce.h"

#include <QAccessible>
#include <QTest>
#include <QWidget>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace keyline::ui;

namespace {

QList<QAccessible::Event> heard;

void listen(QAccessibleEvent* event)
{
    heard << event->type();
}

} // namespace

class AnnounceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        QAccessible::installUpdateHandler(listen);
        // As if a screen reader were there; Qt has no public way to say so.
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
        heard.clear();
    }

    void cleanup() { QAccessible::installUpdateHandler(nullptr); }

    void a_listener_hears_the_name_and_an_alert()
    {
        QWidget widget;
        announce(&widget, QStringLiteral("Slot 5: FAIL 204"));
        QCOMPARE(widget.accessibleName(), QStringLiteral("Slot 5: FAIL 204"));
        QCOMPARE(heard.count(QAccessible::NameChanged), 1);
        QCOMPARE(heard.last(), QAccessible::Alert);
    }

    void the_same_text_again_is_heard_again()
    {
        QWidget widget;
        widget.setAccessibleName(QStringLiteral("Paused"));
        heard.clear();
        announce(&widget, QStringLiteral("Paused"));
        QCOMPARE(heard, (QList<QAccessible::Event>{QAccessible::NameChanged, QAccessible::Alert}));
    }
};

QTEST_MAIN(AnnounceTest)
#include "announce_test.moc"
