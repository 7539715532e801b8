#include "base/error.h"
#include "base/error_table.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace keyline;

namespace {

/// Code is numbered from 0 without gaps; the last is the last of the enumeration.
constexpr int codes = static_cast<int>(Code::RepairUnknown) + 1;

bool isOfLine(const ErrorInfo& info)
{
    return std::string_view(info.number).starts_with("K-");
}

/// The three sentences of a row, and what its card says where it has one.
QStringList sentences(const ErrorInfo& info)
{
    QStringList all{QString::fromUtf8(info.what), QString::fromUtf8(info.means), QString::fromUtf8(info.action)};
    if (isOfLine(info))
        all += QString::fromUtf8(info.card);
    return all;
}

} // namespace

/// UX.md section 7: every code has number, hand, what, means, do and help anchor; the line's codes a card.
class ErrorTableTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void has_one_row_for_each_code()
    {
        std::set<Code> seen;
        for (const ErrorInfo& info : errorTable())
            QVERIFY2(seen.insert(info.code).second, info.number);
        QCOMPARE(seen.size(), static_cast<std::size_t>(codes));
        for (int i = 0; i < codes; ++i)
            QVERIFY2(errorInfo(static_cast<Code>(i)).code == static_cast<Code>(i), qPrintable(QString::number(i)));
    }

    void numbers_each_row_once_within_its_family()
    {
        static const QRegularExpression form(QStringLiteral("^(K-[1-9][0-9]{2}|R-[1-9][0-9]{2})$"));
        std::set<std::string> seen;
        for (const ErrorInfo& info : errorTable()) {
            QVERIFY2(form.match(QString::fromLatin1(info.number)).hasMatch(), info.number);
            QVERIFY2(seen.insert(info.number).second, info.number);
        }
    }

    void says_what_it_means_and_what_to_do()
    {
        for (const ErrorInfo& info : errorTable())
            for (const QString& sentence : sentences(info)) {
                QVERIFY2(sentence.size() >= 3 && sentence == sentence.trimmed(), info.number);
                // A capital, but for a command's name in backquotes.
                QVERIFY2(sentence.front().isUpper() || sentence.front() == u'`', info.number);
            }
    }

    void ends_its_sentences_but_not_its_headline()
    {
        for (const ErrorInfo& info : errorTable()) {
            QVERIFY2(!QString::fromUtf8(info.what).endsWith(u'.'), info.number);
            QVERIFY2(QString::fromUtf8(info.means).endsWith(u'.'), info.number);
            QVERIFY2(QString::fromUtf8(info.action).endsWith(u'.'), info.number);
        }
    }

    void uses_no_word_that_blames_or_frightens()
    {
        static const QRegularExpression words(
            QStringLiteral("\\b(error|errors|invalid|failed to|abort|aborted|aborting)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        for (const ErrorInfo& info : errorTable())
            for (const QString& sentence : sentences(info))
                QVERIFY2(!words.match(sentence).hasMatch(), info.number);
    }

    void never_says_only_to_try_again()
    {
        for (const ErrorInfo& info : errorTable()) {
            const QString action = QString::fromUtf8(info.action).toLower();
            QVERIFY2(action != u"try again." && action != u"please try again.", info.number);
        }
    }

    void writes_the_headline_within_the_room_of_a_card()
    {
        for (const ErrorInfo& info : errorTable())
            QVERIFY2(QString::fromUtf8(info.what).split(u' ').size() <= 12, info.number);
    }

    void says_on_a_card_what_the_hands_do_in_nine_words()
    {
        for (const ErrorInfo& info : errorTable()) {
            const QString card = QString::fromUtf8(info.card);
            QVERIFY2(card.isEmpty() != isOfLine(info), info.number);
            QVERIFY2(card.split(u' ').size() <= 9 && !card.endsWith(u'.'), info.number);
            if (info.hand == Hand::Bin)
                QCOMPARE(card, QStringLiteral("Put it in the red bin"));
            if (info.hand == Hand::Back && isOfLine(info))
                QVERIFY2(card.contains(u"connect it again", Qt::CaseInsensitive), info.number);
        }
    }

    void anchors_its_help_at_the_number_in_lower_case()
    {
        QCOMPARE(helpAnchor(errorInfo(Code::DeviceStorageFault)), std::string("k-204"));
        QCOMPARE(helpAnchor(errorInfo(Code::RepairNoRecord)), std::string("r-301"));
    }

    void has_a_verdict_on_every_device_of_the_repair_centre()
    {
        for (const ErrorInfo& info : errorTable()) {
            const QString text = QString::fromUtf8(verdictText(info.verdict));
            QCOMPARE(std::string(info.number).starts_with("R-"), info.verdict != Verdict::None);
            QVERIFY2(text.isEmpty() == (info.verdict == Verdict::None) && !text.endsWith(u'.'), info.number);
        }
    }

    void gives_a_repair_centre_at_most_three_steps()
    {
        for (const ErrorInfo& info : errorTable())
            if (info.verdict != Verdict::None)
                QVERIFY2(QString::fromUtf8(info.action).count(u';') <= 2, info.number);
    }

    void names_each_hand()
    {
        std::set<std::string> names;
        for (Hand hand : {Hand::Bin, Hand::Call, Hand::Back, Hand::None})
            names.insert(handName(hand));
        QCOMPARE(names, (std::set<std::string>{"bin", "call", "back", "none"}));
    }

    void keeps_code_and_context_in_an_error()
    {
        const Error error(Code::PortLost, "/dev/ttyACM0");
        QVERIFY(error.code() == Code::PortLost);
        QCOMPARE(error.context(), std::string("/dev/ttyACM0"));
        QCOMPARE(std::string(error.what()), std::string("K-104 The device was unplugged (/dev/ttyACM0)"));
        QCOMPARE(std::string(Error(Code::PortLost).what()), std::string("K-104 The device was unplugged"));
    }
};

QTEST_GUILESS_MAIN(ErrorTableTest)
#include "error_table_test.moc"
