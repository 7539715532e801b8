#include "ui/repair/wording.h"

#include "base/error_table.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace keyline::ui {

using recovery::Job;
using recovery::Stage;

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(harmless(value));
}

QString say(const char* english)
{
    return QCoreApplication::translate("Repair", english);
}

/// What people call the kind.
QString kindWord(identity::IdentityKind kind)
{
    switch (kind) {
    case identity::IdentityKind::Imei:
        return QStringLiteral("IMEI");
    case identity::IdentityKind::Mac:
        return QStringLiteral("MAC");
    case identity::IdentityKind::OsSerial:
        return say(QT_TRANSLATE_NOOP("Repair", "Serial number"));
    }
    return {};
}

QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Connecting:
        return say(QT_TRANSLATE_NOOP("Repair", "Connecting"));
    case Stage::Looking:
        return say(QT_TRANSLATE_NOOP("Repair", "Reading the chip"));
    case Stage::Finding:
        return say(QT_TRANSLATE_NOOP("Repair", "Asking the registry"));
    case Stage::Ready:
        return say(QT_TRANSLATE_NOOP("Repair", "Ready"));
    case Stage::Restoring:
        return say(QT_TRANSLATE_NOOP("Repair", "Restoring"));
    case Stage::Proving:
        return say(QT_TRANSLATE_NOOP("Repair", "Proving its keys"));
    case Stage::Away:
        return say(QT_TRANSLATE_NOOP("Repair", "Pulled out"));
    case Stage::Over:
        break;
    }
    return {};
}

} // namespace

QString translated(const char* context, const char* english)
{
    return QCoreApplication::translate(context, english);
}

QString deviceTitle(const Job& job)
{
    if (job.identities)
        return kindWord(job.identities->primary().kind()) + QLatin1Char(' ') + text(job.identities->primary().human());
    return job.chip ? text(job.chip->hex()) : text(job.port);
}

QString deviceName(const Job& job)
{
    return job.model.empty() ? deviceTitle(job) : text(job.model) + QStringLiteral(" · ") + deviceTitle(job);
}

QString stateWord(const Job& job)
{
    if (job.stage != Stage::Over)
        return stageWord(job.stage);
    if (job.error && job.error->code() != Code::RepairKeysInOrder)
        return QString::fromLatin1(errorInfo(job.error->code()).number);
    if (job.outcome == recovery::Outcome::KeysInOrder || job.outcome == recovery::Outcome::AsRegistered)
        return say(QT_TRANSLATE_NOOP("Repair", "In order"));
    return say(QT_TRANSLATE_NOOP("Repair", "Restored"));
}

FactsView::Facts deviceFacts(const Job& job)
{
    FactsView::Facts facts;
    facts.emplace_back(translated("Report", "Model"), text(job.model));
    if (job.identities)
        for (const identity::DeviceIdentity& identity : *job.identities)
            facts.emplace_back(kindWord(identity.kind()), text(identity.human()));
    facts.emplace_back(translated("Report", "Chip ID"), job.chip ? text(job.chip->hex()) : QString());
    facts.emplace_back(translated("Report", "Port"), text(job.port));
    return facts;
}

QString sourceWords(const recovery::SourceView& view)
{
    const QString entries = QLocale().toString(static_cast<qulonglong>(view.entries));
    return view.mirror ? QCoreApplication::translate("Repair", "A mirror with %1 log entries").arg(entries)
                       : QCoreApplication::translate("Repair", "A registry with %1 log entries").arg(entries);
}

QString pathText(const std::filesystem::path& path)
{
    return text(path.string());
}

QString timeText(UnixTime time)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(time), QLocale::ShortFormat);
}

QStringList stepsOf(const QString& action)
{
    static const QRegularExpression between(QStringLiteral("[;；]\\s*"));
    QStringList steps = action.split(between, Qt::SkipEmptyParts);
    for (QString& step : steps) {
        step[0] = step[0].toUpper();
        if (!step.endsWith(u'.') && !step.endsWith(u'。'))
            step += action.endsWith(u'。') ? u'。' : u'.';
    }
    return steps;
}

recovery::Report reportOf(const Job& job, const recovery::Supply& supply)
{
    recovery::ReportTerms terms;
    terms.version = QCoreApplication::applicationVersion().toStdString();
    terms.printed = QDateTime::currentSecsSinceEpoch();
    terms.translate = [](const char* english) { return translated("Report", english).toStdString(); };
    terms.formatTime = [](UnixTime time) { return timeText(time).toStdString(); };
    recovery::Report report = recovery::reportOf(job, supply, terms);
    if (job.error && !job.isWell())
        report.headline = translated("Error", errorInfo(job.error->code()).what).toStdString();
    return report;
}

} // namespace keyline::ui
