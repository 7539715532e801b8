#include "repair_pages.h"

#include "ui/repair/wizard_window.h"

#include "base/error_table.h"

#include <QCoreApplication>
#include <QDir>

using namespace keyline;
using recovery::Job;
using recovery::Stage;

namespace {

/// A wizard that is told what a bench would tell it.
class Scene
{
  public:
    Scene(ui::Preferences& preferences, QSize size, const OnRepairPage& onPage)
        : m_onPage(onPage), m_window(m_wizard, preferences)
    {
        m_wizard.setPace(std::chrono::milliseconds(0));
        m_window.resize(size);
        m_window.show();
        Q_EMIT m_bench.supplyChanged(supply());
        Q_EMIT m_bench.autoContinueChanged(true);
    }

    static recovery::Supply supply()
    {
        recovery::Supply out;
        out.trusted = true;
        out.looked = true;
        out.trustFile = "/home/anna/example-works.keyline-trust";
        out.log = "registry.example/works";
        out.manufacturers = 1;
        out.source = recovery::SourceView{.folder = "/media/anna/MIRROR",
                                          .origin = recovery::SourceOrigin::Media,
                                          .mirror = true,
                                          .entries = 120'418};
        return out;
    }

    static Job job(quint64 number, Stage stage, int checks)
    {
        Job out;
        out.number = number;
        out.port = "/dev/ttyACM" + std::to_string(number - 1);
        out.stage = stage;
        out.model = "Aurora 1";
        out.chip = identity::ChipId::fromHex("10112233445566778899aabbccddee0" + std::to_string(number % 10));
        out.identities = identity::IdentityList(identity::DeviceIdentity::fromText(
            number % 2 == 1 ? "35-209900-176148-1" : "35-209900-249301-9", identity::IdentityKind::Imei));
        out.revision = 1;
        out.began = 1795700000;
        for (int i = 0; i < checks; ++i)
            out.checks.push_back({static_cast<registry::CheckKind>(i), registry::CheckState::Holds, {}, {}});
        if (checks > 1)
            out.checks[1] = {
                registry::CheckKind::Witnesses, registry::CheckState::NotChecked, {}, "the trust file asks for none"};
        if (stage >= Stage::Ready)
            out.found = recovery::Found{"phone", 1, 1780000000, 48'125, 120'418, true, 640};
        if (stage == Stage::Over) {
            out.outcome = recovery::Outcome::Restored;
            out.ended = 1795700003;
            for (int i = 0; i < 5; ++i)
                out.steps.push_back({static_cast<recovery::Step>(i), std::chrono::milliseconds(240)});
        }
        return out;
    }

    void tell(const Job& job) { Q_EMIT m_bench.jobChanged(job); }
    recovery::RepairBench& bench() { return m_bench; }
    ui::Wizard& wizard() { return m_wizard; }

    /// What stands in the list besides the device that is looked at.
    void addOthers()
    {
        Job gone = job(1, Stage::Over, 10);
        gone.present = false;
        tell(gone);
        Job worn = job(2, Stage::Over, 10);
        worn.present = false;
        worn.outcome = recovery::Outcome::Failed;
        worn.error = Error(Code::RepairStorage, "K-204: group 19276 rc 4");
        tell(worn);
        tell(job(3, Stage::Restoring, 10));
    }

    void show(const QString& name)
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        m_onPage(name, m_window);
    }

  private:
    const OnRepairPage& m_onPage;
    recovery::RepairBench m_bench{{}};
    ui::Wizard m_wizard{m_bench};
    ui::WizardWindow m_window;
};

Job failed(Code code)
{
    const bool early = errorInfo(code).number < std::string("R-105") || code == Code::RepairStoppedAnswering;
    const bool found = code >= Code::RepairNoRecord && code <= Code::RepairProofFailed;
    Job job = Scene::job(4, Stage::Over, found ? 10 : 0);
    job.outcome = recovery::Outcome::Failed;
    job.error = Error(code, "K-204: /dev/ttyACM3");
    job.steps.clear();
    if (early)
        job.chip.reset(), job.identities.reset(), job.model.clear();
    if (code == Code::RepairPulledOut) {
        job.stage = Stage::Away;
        job.present = false;
        job.outcome.reset();
    }
    if (code == Code::RepairKeysInOrder)
        job.outcome = recovery::Outcome::KeysInOrder;
    if (code == Code::RepairRecordFails || code == Code::RepairLogOlder)
        job.checks[6] = {registry::CheckKind::History, registry::CheckState::Broken,
                         code == Code::RepairLogOlder ? Code::LogWentBack : Code::StatementNotValid,
                         "entry 48125 is of another chip"};
    return job;
}

void showFailures(ui::Preferences& preferences, QSize size, const OnRepairPage& onPage)
{
    for (const ErrorInfo& info : errorTable()) {
        if (info.verdict == Verdict::None)
            continue;
        Scene scene(preferences, size, onPage);
        if (info.code == Code::RepairNothingAppeared) {
            Q_EMIT scene.bench().quiet(true);
        } else if (info.code == Code::RepairReportNotSaved) {
            scene.tell(Scene::job(4, Stage::Over, 10));
            scene.wizard().select(4);
            scene.wizard().setReportTrouble(Error(info.code, "K-610: /media/anna/STICK/keyline-repair.pdf"));
        } else {
            scene.addOthers();
            scene.tell(failed(info.code));
            scene.wizard().select(4);
        }
        scene.show(QString::fromLatin1(info.number));
    }
}

void showStarts(ui::Preferences& preferences, QSize size, const OnRepairPage& onPage)
{
    Scene scene(preferences, size, onPage);
    Q_EMIT scene.bench().supplyChanged({});
    scene.show(QStringLiteral("start-empty"));
    recovery::Supply away = Scene::supply();
    away.source->error = Error(Code::RegistryMissing, "/srv/registry");
    away.source->folder = "/srv/registry";
    away.offers = {*Scene::supply().source};
    Q_EMIT scene.bench().supplyChanged(away);
    scene.show(QStringLiteral("start-source-away"));
    Q_EMIT scene.bench().supplyChanged(Scene::supply());
    scene.wizard().openStart();
    scene.show(QStringLiteral("start-complete"));
}

} // namespace

void showRepairPages(ui::Preferences& preferences, QSize size, const OnRepairPage& onPage)
{
    showStarts(preferences, size, onPage);
    {
        Scene scene(preferences, size, onPage);
        scene.show(QStringLiteral("connect"));
        recovery::SeenPort port;
        port.info.path = "/dev/ttyUSB0";
        port.info.description = "CP2102 USB to UART Bridge";
        port.info.vendorId = 0x10c4;
        port.info.productId = 0xea60;
        Q_EMIT scene.bench().portsChanged({port});
        scene.show(QStringLiteral("connect-unknown-port"));
    }
    const std::vector<std::tuple<const char*, Stage, int>> pages{
        {"look", Stage::Looking, 0},       {"find", Stage::Finding, 6},   {"ready", Stage::Ready, 10},
        {"restore", Stage::Restoring, 10}, {"prove", Stage::Proving, 10}, {"done", Stage::Over, 10}};
    for (const auto& [name, stage, checks] : pages) {
        Scene scene(preferences, size, onPage);
        scene.addOthers();
        Q_EMIT scene.bench().autoContinueChanged(stage != Stage::Ready);
        scene.tell(Scene::job(5, stage, checks));
        scene.wizard().select(5);
        scene.tell(Scene::job(5, stage, checks));
        scene.show(QLatin1String(name));
    }
    showFailures(preferences, size, onPage);
}

QStringList renderRepairPages(ui::Preferences& preferences, const QString& folder, QSize size)
{
    QDir().mkpath(folder);
    QStringList files;
    showRepairPages(preferences, size, [&](const QString& name, QWidget& window) {
        files << folder + QStringLiteral("/repair-") + name + QStringLiteral(".png");
        window.grab().save(files.back());
    });
    return files;
}
