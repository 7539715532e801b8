#include "ui/common/appearance.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace keyline::ui;

namespace {

/// Makes its rows anew whenever its style or size is another.
class Rebuilder : public QWidget
{
  public:
    Rebuilder() { build(); }
    int built = 0;

  protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange)
            build();
        QWidget::changeEvent(event);
    }

  private:
    void build()
    {
        ++built;
        qDeleteAll(findChildren<QPushButton*>());
        for (int row = 0; row < 8; ++row)
            new QPushButton(this);
    }
};

} // namespace

class AppearanceTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void open_windows_follow_the_preferences()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        Appearance appearance(preferences);
        QSignalSpy changed(&appearance, &Appearance::changed);
        QPushButton button(QStringLiteral("Go"));
        button.show();

        preferences.setTheme(ThemeName::Dark);
        QCOMPARE(appearance.theme().name, ThemeName::Dark);
        QCOMPARE(button.palette().color(QPalette::Window), appearance.theme().window);
        QCOMPARE(Theme::of(&button).name, ThemeName::Dark);
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipText), appearance.theme().text);

        const int small = button.sizeHint().height();
        preferences.setScale(300);
        QVERIFY(button.sizeHint().height() > 2 * small);
        preferences.setScale(100);
        QCOMPARE(button.sizeHint().height(), small);

        preferences.setTouch(Touch::Glove);
        QVERIFY(button.sizeHint().height() >= KeylineStyle::of(&button)->targetSize());
        preferences.setTouch(Touch::Mouse);
        QCOMPARE(button.sizeHint().height(), small);

        preferences.setLanguage(QStringLiteral("es"));
        QCOMPARE(appearance.language().current(), QStringLiteral("es"));
        QCOMPARE(changed.size(), 6);
    }

    void no_caret_blinks()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        const Appearance appearance(preferences);
        QCOMPARE(QApplication::cursorFlashTime(), 0);
    }

    void a_widget_that_takes_others_away_when_it_is_told_harms_nothing()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        Appearance appearance(preferences);
        Rebuilder window;
        for (int time = 0; time < 20; ++time) {
            const int before = window.built;
            preferences.setScale(time % 2 == 0 ? 125 : 100);
            QVERIFY(window.built > before);
        }
    }

    void text_is_never_below_ten_points()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.path());
        const Appearance appearance(preferences);
        QVERIFY(QApplication::font().pointSizeF() >= 10);
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
