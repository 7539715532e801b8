#include "ts_file.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("%L?[1-9n]"));
    QSet<QString> out;
    for (auto all = form.globalMatch(text); all.hasNext();)
        out.insert(all.next().captured());
    return out;
}

/// Text without what is typed or named in Latin letters, where English punctuation stays.
QString withoutLatin(QString text)
{
    static const QRegularExpression latin(
        QStringLiteral("`[^`]*`|<[^>]*>|&[A-Za-z]|[\\x21-\\x7E]*[A-Za-z0-9%][\\x21-\\x7E]*"));
    return text.remove(latin);
}

} // namespace

/// How a text of any window is written: what every language demands of every text.
class TextFormsTest : public QObject
{
    Q_OBJECT

  private:
    void languages()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : translatedLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }

  private Q_SLOTS:
    void every_text_is_translated_and_finished_data() { languages(); }
    void every_text_is_translated_and_finished()
    {
        QFETCH(QString, language);
        const auto messages = messagesOf(language);
        QVERIFY(!messages.empty());
        QStringList missing;
        for (const TsMessage& message : messages)
            if (!message.finished || message.forms.contains(QString()))
                missing << message.name();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void every_language_has_the_same_texts()
    {
        const auto namesOf = [](const QString& language) {
            QSet<QString> out;
            for (const TsMessage& message : messagesOf(language))
                out.insert(message.name());
            return out;
        };
        const QSet<QString> first = namesOf(translatedLanguages().front());
        for (const QString& language : translatedLanguages())
            QVERIFY2(namesOf(language) == first, qPrintable(language));
    }

    void placeholders_stay_data() { languages(); }
    void placeholders_stay()
    {
        QFETCH(QString, language);
        for (const TsMessage& message : messagesOf(language))
            for (const QString& form : message.forms) {
                QSet<QString> wanted = placeholders(message.source);
                // "1 device" may be said without its number.
                QSet<QString> given = placeholders(form);
                if (message.plural)
                    given.insert(QStringLiteral("%n")), wanted.insert(QStringLiteral("%n"));
                QVERIFY2(given == wanted, qPrintable(message.name()));
            }
    }

    void plurals_have_the_forms_of_the_language_data() { languages(); }
    void plurals_have_the_forms_of_the_language()
    {
        QFETCH(QString, language);
        const qsizetype forms = language == u"fi" || language == u"es" ? 2 : 1;
        for (const TsMessage& message : messagesOf(language))
            QVERIFY2(message.forms.size() == (message.plural ? forms : 1), qPrintable(message.name()));
    }

    void results_stay_latin_data() { languages(); }
    void results_stay_latin()
    {
        QFETCH(QString, language);
        static const QRegularExpression word(QStringLiteral("\\b(PASS|FAIL|HOLD)\\b"));
        for (const TsMessage& message : messagesOf(language))
            for (auto all = word.globalMatch(message.source); all.hasNext();) {
                const QString latin = all.next().captured();
                for (const QString& form : message.forms)
                    QVERIFY2(form.contains(latin), qPrintable(message.name()));
            }
    }

    void chinese_has_its_own_punctuation()
    {
        static const QRegularExpression english(QStringLiteral("[,;:?!]"));
        for (const TsMessage& message : messagesOf(QStringLiteral("zh_CN")))
            QVERIFY2(!english.match(withoutLatin(message.forms.value(0))).hasMatch(),
                     qPrintable(message.forms.value(0)));
    }

    void other_languages_have_none_of_it()
    {
        static const QRegularExpression wide(QStringLiteral("[，；：。？！（）]"));
        for (const QString& language : {QStringLiteral("fi"), QStringLiteral("vi"), QStringLiteral("es")})
            for (const TsMessage& message : messagesOf(language))
                for (const QString& form : message.forms)
                    QVERIFY2(!wide.match(form).hasMatch(), qPrintable(form));
    }

    /// "Name:" is followed by a field, "Save…" by a window: the ends are a part of the look.
    void texts_end_as_their_sources_do_data() { languages(); }
    void texts_end_as_their_sources_do()
    {
        QFETCH(QString, language);
        for (const TsMessage& message : messagesOf(language))
            for (const QString& form : message.forms) {
                QVERIFY2(form == form.trimmed() || message.source != message.source.trimmed(), qPrintable(form));
                QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(form));
                QVERIFY2((form.endsWith(u':') || form.endsWith(u'：')) == message.source.endsWith(u':'),
                         qPrintable(form));
            }
    }
};

QTEST_GUILESS_MAIN(TextFormsTest)
#include "text_forms_test.moc"
