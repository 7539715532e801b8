#include "../../provisioning/line_bench.h"
#include "shared_keys.h"
#include "speaker.h"
#include "text_fits.h"

#include "ui/common/sounds.h"
#include "ui/line/line_page.h"
#include "ui/line/slot_card.h"
#include "ui/line/slot_grid.h"
#include "ui/orders/order_page.h"
#include "ui/station/station_window.h"

#include "base/error_table.h"

#include <QTest>

using namespace keyline;
using namespace keyline::ui;
using fixture::SlotState;

namespace {

/// Everything that a slot can say: each state, each step, each code of the line with each hand.
std::vector<fixture::SlotStatus> everyStatus()
{
    std::vector<fixture::SlotStatus> out;
    fixture::SlotStatus status;
    status.slot = 1;
    status.identity = "350000000000006";
    status.finished = 1'764'000'000;
    for (int state = 0; state <= static_cast<int>(SlotState::Paused); ++state) {
        status.state = static_cast<SlotState>(state);
        status.error.reset();
        for (int step = 0; step < station::stepCount; ++step) {
            status.step = static_cast<station::Step>(step);
            out.push_back(status);
        }
        if (status.state != SlotState::Fail && status.state != SlotState::Hold && status.state != SlotState::PutBack)
            continue;
        for (const ErrorInfo& info : errorTable()) {
            if (std::string_view(info.number).starts_with("R-"))
                continue;
            status.error = Error(info.code);
            out.push_back(status);
        }
    }
    return out;
}

} // namespace

/// UX.md section 12: nothing elided at 1366×768, in any language.
class StationTextsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_card_says_its_word_and_instruction_whole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("slots");
        for (const QString& language : Speaker::languages())
            for (const int slots : {1, 4, 8, 16, 64})
                QTest::addRow("%s, %d slots", qPrintable(language), slots) << language << slots;
    }

    void every_card_says_its_word_and_instruction_whole()
    {
        QFETCH(const QString, language);
        QFETCH(const int, slots);
        m_speaker->speak(language);
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        StationWindow window(engine, sounds);
        auto* grid = window.findChild<SlotGrid*>();
        grid->setSlots(slots);
        window.resize(Speaker::screen);
        window.show();
        QCoreApplication::processEvents();
        SlotCard* card = grid->card(1);
        QStringList cut;
        for (const fixture::SlotStatus& status : everyStatus()) {
            card->setStatus(status);
            if (!card->fits(card->size()))
                cut << card->code() + u' ' + card->word() + u' ' + card->instruction();
        }
        cut.removeDuplicates();
        QCOMPARE(cut.join(u'\n'), QString());
    }

    void every_page_says_all_its_texts_whole_data() { Speaker::addRows(); }

    void every_page_says_all_its_texts_whole()
    {
        QFETCH(const QString, language);
        m_speaker->speak(language);
        LineBench bench;
        bench.makeStation();
        fixture::StationEngine engine;
        Sounds sounds({QStringLiteral("true")});
        StationWindow window(engine, sounds);
        window.resize(Speaker::screen);
        window.show();
        for (const QString& page : {QStringLiteral("line"), QStringLiteral("order")}) {
            window.showPage(page);
            QCoreApplication::processEvents();
            QCOMPARE(cutTexts(&window).join(u'\n'), QString());
            QCOMPARE(sharedKeys(&window).join(u'\n'), QString());
        }
        fixture::StationRequest request;
        request.home = bench.home();
        request.folders = {bench.path("ports")};
        request.systemPorts = false;
        engine.open(request, LineBench::passphrase());
        window.orders().setRequest({.profile = "phone", .identities = "imei:35209900-000001..000009", .chips = {}});
        engine.startOrder(window.orders().request());
        QTRY_VERIFY(window.findChild<QWidget*>(QStringLiteral("stopOrderButton"))->isEnabled());
        for (const QString& page : {QStringLiteral("order"), QStringLiteral("line")}) {
            window.showPage(page);
            QCoreApplication::processEvents();
            QCOMPARE(cutTexts(&window).join(u'\n'), QString());
            QCOMPARE(sharedKeys(&window).join(u'\n'), QString());
        }
    }

    void initTestCase() { m_speaker = std::make_unique<Speaker>(); }
    void cleanupTestCase() { m_speaker.reset(); }

  private:
    std::unique_ptr<Speaker> m_speaker;
};

QTEST_MAIN(StationTextsTest)
#include "station_test.moc"
