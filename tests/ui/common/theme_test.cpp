#include "ui/common/theme.h"

#include "ui/common/keyline_style.h"

#include <QTest>

#include <cmath>

using namespace keyline::ui;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void compareAtLeast(double value, double least, const QString& what)
{
    QVERIFY2(value >= least, qPrintable(QStringLiteral("%1: %2:1, wanted %3:1").arg(what).arg(value).arg(least)));
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void text_is_read_in_every_theme_data()
    {
        QTest::addColumn<ThemeName>("name");
        QTest::newRow("light") << ThemeName::Light;
        QTest::newRow("dark") << ThemeName::Dark;
        QTest::newRow("high contrast") << ThemeName::HighContrast;
    }

    void text_is_read_in_every_theme()
    {
        QFETCH(const ThemeName, name);
        const Theme& theme = Theme::named(name);
        compareAtLeast(contrast(theme.text, theme.window), 6, QStringLiteral("text on window"));
        compareAtLeast(contrast(theme.text, theme.card), 6, QStringLiteral("text on card"));
        compareAtLeast(contrast(theme.dim, theme.window), 5.5, QStringLiteral("dim on window"));
        compareAtLeast(contrast(theme.dim, theme.card), 6, QStringLiteral("dim on card"));
        compareAtLeast(contrast(theme.accent, theme.window), 4.5, QStringLiteral("links on window"));
        compareAtLeast(contrast(theme.line, theme.window), 3, QStringLiteral("outlines on window"));
        compareAtLeast(contrast(theme.line, theme.card), 3, QStringLiteral("outlines on card"));
        for (const Tone tone : {Tone::Pass, Tone::Fail, Tone::Hold, Tone::Now})
            compareAtLeast(contrast(theme.ink(tone), theme.fill(tone)), name == ThemeName::Light ? 6 : 4.5,
                           QStringLiteral("tone %1").arg(static_cast<int>(tone)));
    }

    void follows_the_desktop_when_asked_to()
    {
        QPalette desktop;
        desktop.setColor(QPalette::Window, Qt::black);
        QCOMPARE(Theme::named(ThemeName::System, desktop).name, ThemeName::Dark);
        desktop.setColor(QPalette::Window, Qt::white);
        QCOMPARE(Theme::named(ThemeName::System, desktop).name, ThemeName::Light);
    }

    void a_widget_has_the_theme_of_its_style()
    {
        QWidget widget;
        QCOMPARE(Theme::of(&widget).name, ThemeName::Light);
        KeylineStyle style(Theme::named(ThemeName::Dark));
        widget.setStyle(&style);
        QCOMPARE(Theme::of(&widget).name, ThemeName::Dark);
    }

    void the_palette_has_every_colour_of_text_and_ground()
    {
        const Theme& theme = Theme::named(ThemeName::HighContrast);
        const QPalette palette = theme.palette();
        QCOMPARE(palette.color(QPalette::Window), theme.window);
        QCOMPARE(palette.color(QPalette::Base), theme.card);
        QCOMPARE(palette.color(QPalette::Text), theme.text);
        QCOMPARE(palette.color(QPalette::ButtonText), theme.text);
        QCOMPARE(palette.color(QPalette::PlaceholderText), theme.dim);
        QCOMPARE(palette.color(QPalette::Highlight), theme.nowFill);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
