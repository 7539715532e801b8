#include "ui/common/theme.h"

#include "ui/common/keyline_style.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace keyline::ui;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

using Matrix = std::array<std::array<double, 3>, 3>;

/// How the three kinds of colour blindness see linear RGB: Machado, Oliveira, Fernandes 2009, severity 1.
constexpr Matrix protan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

std::array<double, 3> multiplied(const Matrix& matrix, const std::array<double, 3>& vector)
{
    std::array<double, 3> out{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            out[i] += matrix[i][j] * vector[j];
    return out;
}

/// CIELAB under D65 of a colour as it is seen.
std::array<double, 3> lab(const QColor& color, const Matrix& eye)
{
    static constexpr Matrix xyz{{{0.4339, 0.3763, 0.1899}, {0.2126, 0.7152, 0.0722}, {0.0177, 0.1095, 0.8728}}};
    std::array<double, 3> seen = multiplied(eye, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& part : seen)
        part = std::clamp(part, 0.0, 1.0);
    std::array<double, 3> f = multiplied(xyz, seen);
    for (double& part : f)
        part = part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double distance(const QColor& one, const QColor& other, const Matrix& eye)
{
    const auto a = lab(one, eye);
    const auto b = lab(other, eye);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
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

    /// Ten is a difference seen at a glance. Grey is left to the shapes: red and blue are alike there.
    void fills_differ_for_every_kind_of_colour_blindness()
    {
        const std::array tones{Tone::Pass, Tone::Fail, Tone::Hold, Tone::Now};
        for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast})
            for (const Matrix& eye : {protan, deutan, tritan})
                for (const Tone one : tones)
                    for (const Tone other : tones) {
                        const Theme& theme = Theme::named(name);
                        const double seen = distance(theme.fill(one), theme.fill(other), eye);
                        QVERIFY2(one == other || seen > 20, qPrintable(QString::number(seen)));
                    }
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
