#include "recovery/bench_memory.h"

#include "base/error_table.h"
#include "base/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

namespace keyline::recovery {

namespace {

constexpr UnixTime aDay = 24 * 60 * 60;
constexpr std::size_t largestFile = 8 << 20;
constexpr std::size_t mostJobs = 500;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

std::string textOf(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString().toStdString();
}

QJsonObject toJson(const Error& error)
{
    return {{QStringLiteral("code"), QLatin1String(errorInfo(error.code()).number)},
            {QStringLiteral("context"), text(error.context())}};
}

std::optional<Error> errorFrom(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const std::string number = textOf(object, "code");
    for (const ErrorInfo& info : errorTable())
        if (number == info.number)
            return Error(info.code, textOf(object, "context"));
    return std::nullopt;
}

QJsonObject toJson(const registry::Check& check)
{
    QJsonObject out{{QStringLiteral("kind"), static_cast<int>(check.kind)},
                    {QStringLiteral("state"), static_cast<int>(check.state)},
                    {QStringLiteral("because"), text(check.because)}};
    if (check.code)
        out[QStringLiteral("code")] = QLatin1String(errorInfo(*check.code).number);
    return out;
}

std::optional<registry::Check> checkFrom(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const int kind = object[QLatin1String("kind")].toInt(-1);
    const int state = object[QLatin1String("state")].toInt(-1);
    if (kind < 0 || kind > static_cast<int>(registry::CheckKind::Backup) || state < 0 ||
        state > static_cast<int>(registry::CheckState::NotChecked))
        return std::nullopt;
    registry::Check check{static_cast<registry::CheckKind>(kind), static_cast<registry::CheckState>(state), {}, {}};
    check.because = textOf(object, "because");
    if (const auto error = errorFrom(value))
        check.code = error->code();
    return check;
}

QJsonObject toJson(const Found& found)
{
    return {{QStringLiteral("profile"), text(found.profile)},
            {QStringLiteral("revision"), static_cast<qint64>(found.revision)},
            {QStringLiteral("registered"), static_cast<qint64>(found.registered)},
            {QStringLiteral("index"), static_cast<qint64>(found.index)},
            {QStringLiteral("log_size"), static_cast<qint64>(found.logSize)},
            {QStringLiteral("provable_here"), found.provableHere},
            {QStringLiteral("backup_bytes"), static_cast<qint64>(found.backupBytes)}};
}

std::uint64_t count(const QJsonObject& object, const char* key)
{
    return static_cast<std::uint64_t>(std::max<qint64>(0, object[QLatin1String(key)].toInteger()));
}

Found foundFrom(const QJsonObject& object)
{
    Found found;
    found.profile = textOf(object, "profile");
    found.revision = count(object, "revision");
    found.registered = static_cast<UnixTime>(count(object, "registered"));
    found.index = count(object, "index");
    found.logSize = count(object, "log_size");
    found.provableHere = object[QLatin1String("provable_here")].toBool();
    found.backupBytes = count(object, "backup_bytes");
    return found;
}

QJsonObject toJson(const Job& job)
{
    QJsonObject out{{QStringLiteral("number"), static_cast<qint64>(job.number)},
                    {QStringLiteral("port"), text(job.port)},
                    {QStringLiteral("stage"), QLatin1String(stageName(job.stage))},
                    {QStringLiteral("model"), text(job.model)},
                    {QStringLiteral("revision"), static_cast<qint64>(job.revision)},
                    {QStringLiteral("proof"), static_cast<int>(job.proof)},
                    {QStringLiteral("began"), static_cast<qint64>(job.began)},
                    {QStringLiteral("ended"), static_cast<qint64>(job.ended)},
                    {QStringLiteral("attempts"), job.attempts}};
    if (job.chip)
        out[QStringLiteral("chip")] = text(job.chip->hex());
    if (job.outcome)
        out[QStringLiteral("outcome")] = QLatin1String(outcomeName(*job.outcome));
    if (job.error)
        out[QStringLiteral("error")] = toJson(*job.error);
    if (job.found)
        out[QStringLiteral("found")] = toJson(*job.found);
    QJsonArray identities;
    if (job.identities)
        for (const std::string& urn : job.identities->urns())
            identities.append(text(urn));
    out[QStringLiteral("identities")] = identities;
    QJsonArray checks;
    for (const registry::Check& check : job.checks)
        checks.append(toJson(check));
    out[QStringLiteral("checks")] = checks;
    QJsonArray steps;
    for (const StepTime& step : job.steps)
        steps.append(QJsonObject{{QStringLiteral("step"), static_cast<int>(step.step)},
                                 {QStringLiteral("us"), static_cast<qint64>(step.took.count() / 1000)}});
    out[QStringLiteral("steps")] = steps;
    return out;
}

std::optional<identity::IdentityList> identitiesFrom(const QJsonArray& array)
{
    std::vector<std::string> urns;
    for (const QJsonValue urn : array)
        urns.push_back(urn.toString().toStdString());
    if (urns.empty())
        return std::nullopt;
    return identity::IdentityList::fromUrns(urns);
}

void readParts(const QJsonObject& object, Job& job)
{
    for (const QJsonValue value : object[QLatin1String("checks")].toArray())
        if (auto check = checkFrom(value))
            job.checks.push_back(std::move(*check));
    for (const QJsonValue value : object[QLatin1String("steps")].toArray()) {
        const int step = value[QLatin1String("step")].toInt(-1);
        if (step >= 0 && step <= static_cast<int>(Step::Prove))
            job.steps.push_back(
                {static_cast<Step>(step), std::chrono::microseconds(value[QLatin1String("us")].toInteger())});
    }
    job.identities = identitiesFrom(object[QLatin1String("identities")].toArray());
}

/// Throws where it is no job.
Job jobFrom(const QJsonObject& object)
{
    Job job;
    job.number = count(object, "number");
    job.port = textOf(object, "port");
    job.present = false;
    job.stage = stageOf(textOf(object, "stage")).value_or(Stage::Away);
    job.chip = identity::ChipId::fromBytes(fromHex(textOf(object, "chip")).value_or(Bytes()));
    job.model = textOf(object, "model");
    job.revision = count(object, "revision");
    const int proof = object[QLatin1String("proof")].toInt();
    job.proof = proof == 1 ? KeyProof::Checked : proof == 2 ? KeyProof::NotHere : KeyProof::None;
    job.outcome = outcomeOf(textOf(object, "outcome"));
    job.error = errorFrom(object[QLatin1String("error")]);
    if (object.contains(QLatin1String("found")))
        job.found = foundFrom(object[QLatin1String("found")].toObject());
    job.began = static_cast<UnixTime>(count(object, "began"));
    job.ended = static_cast<UnixTime>(count(object, "ended"));
    job.attempts = std::max(1, object[QLatin1String("attempts")].toInt(1));
    readParts(object, job);
    if (job.stage != Stage::Over || !job.outcome) {
        job.stage = Stage::Away;
        job.outcome.reset();
        job.error = Error(Code::RepairPulledOut, job.port);
    }
    return job;
}

std::vector<Job> queueFrom(const QJsonArray& array, UnixTime now)
{
    std::vector<Job> out;
    for (const QJsonValue value : array) {
        try {
            Job job = jobFrom(value.toObject());
            const bool isNext = out.empty() || out.back().number < job.number;
            if (isNext && job.number > 0 && (job.stage == Stage::Away || now - job.ended < aDay))
                out.push_back(std::move(job));
        } catch (const std::exception&) {
            continue; // a line that cannot be understood costs itself only
        }
    }
    return out;
}

} // namespace

BenchState BenchMemory::load(UnixTime now) const
{
    BenchState state;
    QJsonObject object;
    try {
        const Bytes content = readFile(m_file, largestFile);
        object = QJsonDocument::fromJson(
                     QByteArray(reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size())))
                     .object();
    } catch (const Error&) {
        return state;
    }
    state.trustFile = textOf(object, "trust_file");
    state.source = textOf(object, "source");
    state.autoContinue = object[QLatin1String("auto_continue")].toBool(true);
    for (const QJsonValue rule : object[QLatin1String("allowed")].toArray())
        state.allowed.push_back(rule.toString().toStdString());
    state.queue = queueFrom(object[QLatin1String("queue")].toArray(), now);
    return state;
}

void BenchMemory::save(const BenchState& state) const
{
    QJsonArray allowed;
    for (const std::string& rule : state.allowed)
        allowed.append(text(rule));
    QJsonArray queue;
    const std::size_t first = state.queue.size() > mostJobs ? state.queue.size() - mostJobs : 0;
    for (std::size_t i = first; i < state.queue.size(); ++i)
        if (state.queue[i].chip)
            queue.append(toJson(state.queue[i]));
    const QJsonObject object{{QStringLiteral("trust_file"), text(state.trustFile.string())},
                             {QStringLiteral("source"), text(state.source.string())},
                             {QStringLiteral("auto_continue"), state.autoContinue},
                             {QStringLiteral("allowed"), allowed},
                             {QStringLiteral("queue"), queue}};
    const QByteArray content = QJsonDocument(object).toJson();
    makeFolder(m_file.parent_path(), 0700);
    writeFileAtomically(m_file, asBytes(std::string_view(content.data(), static_cast<std::size_t>(content.size()))),
                        0600);
}

std::filesystem::path BenchMemory::userFolder()
{
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state != nullptr && *state != '\0')
        return std::filesystem::path(state) / "keyline";
    const char* home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? std::filesystem::path(home) / ".local/state/keyline"
                                            : std::filesystem::path();
}

} // namespace keyline::recovery
