#include "ts_file.h"

#include "base/error_table.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace keyline;

namespace {

QString translated(const QHash<QString, QString>& sentences, const char* source)
{
    return sentences.value(QString::fromUtf8(source));
}

/// What may not be said: what blames or frightens (docs/TRANSLATING.md).
QRegularExpression frightening(const QString& language)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("fi"), QStringLiteral("virhe|epäonnistu|keskeytä")},
        {QStringLiteral("zh_CN"), QStringLiteral("错误|无效|失败|非法|中止")},
        {QStringLiteral("vi"), QStringLiteral("\\blỗi\\b|không hợp lệ|thất bại|hủy bỏ")},
        {QStringLiteral("es"), QStringLiteral("\\berror|inválid|\\bfall[oóa]|abort")},
    };
    return QRegularExpression(words.value(language), QRegularExpression::CaseInsensitiveOption |
                                                         QRegularExpression::UseUnicodePropertiesOption);
}

QStringList found(const QRegularExpression& form, const QString& text)
{
    QStringList out;
    for (auto all = form.globalMatch(text); all.hasNext();)
        out << all.next().captured();
    return out;
}

} // namespace

/// UX.md section 7 in every language: what the error table says, translated.
class ErrorWordsTest : public QObject
{
    Q_OBJECT

  private:
    void languages()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : translatedLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }

    /// Source → translation of the table's context.
    static QHash<QString, QString> sentencesOf(const QString& language)
    {
        QHash<QString, QString> out;
        for (const TsMessage& message : messagesOf(language))
            if (message.context == u"Error" && message.finished)
                out.insert(message.source, message.forms.value(0));
        return out;
    }

    template <typename Check>
    static void eachSentence(const Check& check)
    {
        for (const ErrorInfo& info : errorTable())
            for (const char* source : {info.what, info.means, info.action, info.card})
                if (*source != '\0')
                    check(info, source);
    }

  private Q_SLOTS:
    void says_every_sentence_of_every_code_data() { languages(); }
    void says_every_sentence_of_every_code()
    {
        QFETCH(QString, language);
        const auto sentences = sentencesOf(language);
        QStringList missing;
        eachSentence([&](const ErrorInfo& info, const char* source) {
            if (translated(sentences, source).trimmed().isEmpty())
                missing << QString::fromUtf8(info.number) + u' ' + QString::fromUtf8(source);
        });
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void ends_sentences_but_neither_headlines_nor_cards_data() { languages(); }
    void ends_sentences_but_neither_headlines_nor_cards()
    {
        QFETCH(QString, language);
        const QChar stop = language == u"zh_CN" ? u'。' : u'.';
        const auto sentences = sentencesOf(language);
        for (const ErrorInfo& info : errorTable()) {
            QVERIFY2(translated(sentences, info.means).endsWith(stop), info.number);
            QVERIFY2(translated(sentences, info.action).endsWith(stop), info.number);
            QVERIFY2(!translated(sentences, info.what).endsWith(stop), info.number);
            QVERIFY2(!translated(sentences, info.card).endsWith(stop), info.number);
        }
    }

    /// Chinese and Vietnamese words are not parted by spaces as English ones are, so the room is counted in letters.
    void keeps_a_card_short_enough_for_three_metres_data() { languages(); }
    void keeps_a_card_short_enough_for_three_metres()
    {
        QFETCH(QString, language);
        const auto sentences = sentencesOf(language);
        for (const ErrorInfo& info : errorTable()) {
            const QString card = translated(sentences, info.card);
            QVERIFY2(card.size() <= (language == u"zh_CN" ? 24 : 48), qPrintable(card));
            if (language == u"fi" || language == u"es")
                QVERIFY2(card.split(u' ').size() <= 9, qPrintable(card));
        }
    }

    void uses_no_word_that_blames_or_frightens_data() { languages(); }
    void uses_no_word_that_blames_or_frightens()
    {
        QFETCH(QString, language);
        const QRegularExpression words = frightening(language);
        QVERIFY(words.isValid());
        for (const QString& sentence : sentencesOf(language))
            QVERIFY2(!words.match(sentence).hasMatch(), qPrintable(sentence));
    }

    void keeps_commands_options_and_forms_as_they_are_typed_data() { languages(); }
    void keeps_commands_options_and_forms_as_they_are_typed()
    {
        QFETCH(QString, language);
        static const QRegularExpression typed(
            QStringLiteral("`[^`]*`|--[a-z-]+|KEYLINE_\\w+|\\b(imei|mac|os):[^ ,.]+(\\.\\.\\w+)?|\\d+|IMEI|CWT"));
        const auto sentences = sentencesOf(language);
        eachSentence([&](const ErrorInfo& info, const char* source) {
            const QString translation = translated(sentences, source);
            for (const QString& word : found(typed, QString::fromUtf8(source)))
                QVERIFY2(translation.contains(word), qPrintable(QString::fromUtf8(info.number) + u' ' + word));
        });
    }

    void says_the_same_of_the_hands_wherever_they_do_the_same_data() { languages(); }
    void says_the_same_of_the_hands_wherever_they_do_the_same()
    {
        QFETCH(QString, language);
        const auto sentences = sentencesOf(language);
        const QString bin = sentences.value(QStringLiteral("Put it in the red bin"));
        const QString call = sentences.value(QStringLiteral("Call the supervisor"));
        eachSentence([&](const ErrorInfo& info, const char* source) {
            const QString english = QString::fromUtf8(source);
            const QString translation = translated(sentences, source);
            if (english.contains(u"red bin"))
                QVERIFY2(translation.contains(bin, Qt::CaseInsensitive), info.number);
            if (english.contains(u"call the supervisor", Qt::CaseInsensitive))
                QVERIFY2(translation.contains(call, Qt::CaseInsensitive), info.number);
        });
    }
};

QTEST_GUILESS_MAIN(ErrorWordsTest)
#include "error_words_test.moc"
