#include "ui/registry/audit_view.h"

#include "look_up.h"
#include "ui/registry/checks_list.h"
#include "ui/registry/headline.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class AuditViewTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_whole_log_holds()
    {
        AuditView view;
        view.setReport(registry::RegistryService(m_shelf.place()).verify().result(), false);
        QCOMPARE(view.findChild<Headline*>()->text(), QStringLiteral("The whole log holds"));
        QCOMPARE(view.findChild<ChecksList*>()->rows().size(), registry::auditTopics);
        QVERIFY(!view.findChild<Headline*>()->accessibleName().contains(QStringLiteral("says of itself")));
    }

    void says_whose_word_it_went_by()
    {
        AuditView view;
        view.setReport(registry::RegistryService(m_shelf.place()).verify().result(), true);
        QVERIFY(view.findChild<Headline*>()->accessibleName().contains(QStringLiteral("says of itself")));
    }

    void shows_what_was_caught_and_where()
    {
        registry::RegistryPlace place = m_shelf.place();
        place.folder = m_shelf.copyMirror("bent");
        forEachEntryBelow(place.folder / "tile" / "entries", [](const std::filesystem::directory_entry& entry) {
            if (entry.is_regular_file())
                test::bend(entry.path(), 700);
        });
        AuditView view;
        view.setReport(registry::RegistryService(place).verify().result(), false);
        QCOMPARE(view.findChild<Headline*>()->stateName(), QStringLiteral("broken"));
        QVERIFY(view.findChild<Headline*>()->accessibleName().contains(QStringLiteral("First: entry ")));
        int told = 0;
        for (const CheckRow* row : view.findChild<ChecksList*>()->rows())
            if (row->state() == CheckState::Broken) {
                QVERIFY(row->isOpen());
                told += row->findChild<QLabel*>(QStringLiteral("checkDetailLabel"))
                            ->text()
                            .contains(QStringLiteral("entry "));
            }
        QVERIFY(told > 0);
    }

    void leads_back()
    {
        AuditView view;
        QSignalSpy closed(&view, &AuditView::closed);
        view.findChild<QPushButton*>(QStringLiteral("auditBackButton"))->click();
        QCOMPARE(closed.size(), 1);
    }

  private:
    test::Shelf m_shelf;
};

QTEST_MAIN(AuditViewTest)
#include "audit_view_test.moc"
