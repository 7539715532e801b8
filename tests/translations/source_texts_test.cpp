#include "ts_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString folderOfTexts = QStringLiteral(SOURCE_DIR "/translations");

QString fileName(const QString& language)
{
    return QStringLiteral("keyline_%1.ts").arg(language);
}

QStringList namesOf(const std::vector<TsMessage>& messages)
{
    QStringList out;
    for (const TsMessage& message : messages)
        out << message.name();
    return out;
}

/// What `known` lacks of `all`, a line each.
QString lacking(const QStringList& all, const QStringList& known)
{
    const QSet<QString> there(known.begin(), known.end());
    QString out;
    for (const QString& name : all)
        if (!there.contains(name))
            out += u'\n' + name;
    return out;
}

QStringList found(const QString& text, const QRegularExpression& pattern)
{
    QStringList out;
    for (auto all = pattern.globalMatch(text); all.hasNext();)
        out << all.next().captured();
    out.sort();
    return out;
}

/// Tags, commands, options and file patterns: for machines, the same in every language.
QStringList machineParts(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("<[^>]*>|`[^`]*`|--[a-z][a-z-]*|\\*\\.[a-z*-]+"));
    return found(text, pattern);
}

/// How many letters an accelerator's & stands before: "&Save" has one, "Q&&A" none.
qsizetype accelerators(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!&)&(?=[^\\s&])(?![a-z]+;)"));
    return found(text, pattern).size();
}

} // namespace

/// The sources hold these texts and no others: what a window says without a translation, or what only a translation
/// still says, is named here. `./dev translations` mends the files; a translator finishes them.
class SourceTextsTest : public QObject
{
    Q_OBJECT

  private:
    void languages()
    {
        QTest::addColumn<QString>("language");
        const QStringList all = translatedLanguages() + QStringList(QStringLiteral("en"));
        for (const QString& language : all)
            QTest::newRow(qPrintable(language)) << language;
    }

    std::vector<TsMessage> fresh(const QString& language) { return messagesIn(m_fresh.filePath(fileName(language))); }

  private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& name : QDir(folderOfTexts).entryList({QStringLiteral("keyline_*.ts")}))
            QVERIFY(QFile::copy(folderOfTexts + u'/' + name, m_fresh.filePath(name)));
        QProcess update;
        update.start(QStringLiteral(SOURCE_DIR "/scripts/translations.sh"), {m_fresh.path()});
        QVERIFY(update.waitForFinished(60000));
        QCOMPARE(update.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(update.readAllStandardError()), QString());
        QVERIFY2(fresh(QStringLiteral("fi")).size() > 300, "the sources were read");
    }

    void no_text_of_the_sources_is_missing_data() { languages(); }
    void no_text_of_the_sources_is_missing()
    {
        QFETCH(const QString, language);
        std::vector<TsMessage> finished;
        for (const TsMessage& message : messagesOf(language))
            if (message.finished && !message.forms.isEmpty() && !message.forms.contains(QString()))
                finished.push_back(message);
        QCOMPARE(lacking(namesOf(fresh(language)), namesOf(finished)), QString());
    }

    void no_text_is_left_that_the_sources_lack_data() { languages(); }
    void no_text_is_left_that_the_sources_lack()
    {
        QFETCH(const QString, language);
        QFile file(folderOfTexts + u'/' + fileName(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("type=\"vanished\"") && !text.contains("type=\"obsolete\""));
        QCOMPARE(lacking(namesOf(messagesOf(language)), namesOf(fresh(language))), QString());
    }

    void a_missing_text_would_be_seen()
    {
        QCOMPARE(lacking({QStringLiteral("A: x"), QStringLiteral("A: y")}, {QStringLiteral("A: y")}),
                 QStringLiteral("\nA: x"));
    }

    void what_machines_read_stays_data() { languages(); }
    void what_machines_read_stays()
    {
        QFETCH(const QString, language);
        for (const TsMessage& message : messagesOf(language))
            for (const QString& form : message.forms)
                QVERIFY2(machineParts(form) == machineParts(message.source), qPrintable(message.name()));
    }

    void accelerators_stay_data() { languages(); }
    void accelerators_stay()
    {
        QFETCH(const QString, language);
        for (const TsMessage& message : messagesOf(language))
            for (const QString& form : message.forms)
                QVERIFY2(accelerators(form) == accelerators(message.source), qPrintable(message.name()));
    }

    void an_accelerator_is_told_from_other_signs()
    {
        QCOMPARE(accelerators(QStringLiteral("&Save")), 1);
        QCOMPARE(accelerators(QStringLiteral("保存(&S)")), 1);
        QCOMPARE(accelerators(QStringLiteral("R && D, a & b, &lt;b")), 0);
    }

  private:
    QTemporaryDir m_fresh;
};

QTEST_GUILESS_MAIN(SourceTextsTest)
#include "source_texts_test.moc"
