#include "ui/common/wrap_label.h"

#include <QTest>
#include <QVBoxLayout>

using namespace keyline::ui;

class WrapLabelTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void breaks_a_number_that_is_longer_than_a_line_and_no_other_word()
    {
        const QString chip = QStringLiteral("00112233445566778899aabbccddeeff");
        QWidget window;
        auto* label = new WrapLabel;
        auto* rows = new QVBoxLayout(&window);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->addWidget(label);
        rows->addStretch();
        label->setText(QStringLiteral("Chip ") + chip);
        const QFontMetrics metrics(label->font());
        window.resize(metrics.horizontalAdvance(chip) * 2, 600);
        window.show();
        QTRY_COMPARE(label->QLabel::text(), QStringLiteral("Chip ") + chip); // as it is copied
        const int oneLine = label->height();
        window.resize(metrics.horizontalAdvance(chip) / 2, 600);
        QTRY_VERIFY(label->height() >= 3 * oneLine);
        QCOMPARE(label->width(), metrics.horizontalAdvance(chip) / 2);
        QCOMPARE(label->text(), QStringLiteral("Chip ") + chip);
        QTRY_VERIFY(label->QLabel::text().startsWith(QStringLiteral("Chip 0011\u200b2233")));
        window.resize(metrics.horizontalAdvance(chip) * 2, 600);
        QTRY_COMPARE(label->QLabel::text(), QStringLiteral("Chip ") + chip);
    }

    void who_knows_it_as_a_label_only_may_set_its_text_too()
    {
        WrapLabel label;
        label.setText(QStringLiteral("one"));
        static_cast<QLabel&>(label).setText(QStringLiteral("two"));
        label.resize(400, 40);
        label.show();
        label.resize(300, 40);
        QTRY_COMPARE(label.QLabel::text(), QStringLiteral("two"));
        QCOMPARE(label.text(), QStringLiteral("two"));
    }

    void a_path_breaks_behind_its_separators()
    {
        const QString path = QStringLiteral("/srv/keyline/far");
        const QString broken = WrapLabel::breakable(path, QFontMetrics(QFont()), 1);
        QCOMPARE(QString(broken).remove(QChar(0x200b)), path);
        QVERIFY(broken.startsWith(QStringLiteral("/\u200bsrv/\u200bkeyl\u200bine/\u200bfar")));
    }
};

QTEST_MAIN(WrapLabelTest)
#include "wrap_label_test.moc"
