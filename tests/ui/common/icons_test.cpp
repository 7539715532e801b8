#include "ui/common/icons.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QSet>
#include <QTest>

using namespace keyline::ui;

namespace {

int inked(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 127;
    return count;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_icon_is_drawn_in_its_colour()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < iconCount; ++i) {
            const Icon icon = static_cast<Icon>(i);
            const QImage image = iconPixmap(icon, 48, Qt::red).toImage().convertToFormat(QImage::Format_ARGB32);
            QVERIFY2(inked(image) > 60, iconFile(icon));
            for (int y = 0; y < 48; ++y)
                for (int x = 0; x < 48; ++x)
                    if (image.pixelColor(x, y).alpha() == 255)
                        QVERIFY2(image.pixelColor(x, y) == QColor(Qt::red), iconFile(icon));
            seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QVERIFY2(seen.size() >= iconCount - 1, "two icons look the same"); // Close is Cross, by another name
    }

    void every_drawing_in_the_resources_has_a_name()
    {
        const QStringList drawings = QDir(QStringLiteral(":/icons")).entryList();
        QSet<QString> named;
        for (int i = 0; i < iconCount; ++i)
            named.insert(QLatin1String(iconFile(static_cast<Icon>(i))) + QStringLiteral(".svg"));
        QCOMPARE(QSet<QString>(drawings.begin(), drawings.end()), named);
    }

    void an_icon_follows_the_palette()
    {
        const QIcon icon = themedIcon(Icon::Stop);
        const QPalette before = QApplication::palette();
        QPalette palette = before;
        palette.setColor(QPalette::ButtonText, Qt::green);
        QApplication::setPalette(palette);
        const QImage image = icon.pixmap(48, 48).toImage();
        QApplication::setPalette(before);
        QCOMPARE(image.pixelColor(12, 24).rgb(), QColor(Qt::green).rgb());
    }

    void an_icon_is_sharp_on_a_fine_screen()
    {
        const QPixmap pixmap = iconPixmap(Icon::Tick, 24, Qt::black, 2);
        QCOMPARE(pixmap.size(), QSize(48, 48));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(24, 24));
    }

    void is_painted_in_the_middle()
    {
        QImage image(100, 40, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(painter, image.rect(), Icon::Stop, Qt::black);
        painter.end();
        QCOMPARE(inked(image.copy(0, 0, 30, 40)), 0);
        QCOMPARE(inked(image.copy(70, 0, 30, 40)), 0);
        QVERIFY(inked(image) > 0);
    }
};

QTEST_MAIN(IconsTest)
#include "icons_test.moc"
