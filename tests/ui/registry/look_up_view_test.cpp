#include "ui/registry/look_up_view.h"

#include "look_up.h"
#include "registry/mirror_source.h"
#include "ui/registry/checks_list.h"
#include "ui/registry/headline.h"
#include "ui/registry/proof_view.h"

#include <QPushButton>
#include <QTest>

using namespace keyline;
using namespace keyline::ui;

class LookUpViewTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void an_honest_record_holds_as_far_as_it_was_checked()
    {
        LookUpView view;
        view.setFound(m_shelf.find(1));
        view.setFound(m_shelf.find(1));                                              // by now the log was seen before
        QCOMPARE(headline(view), QStringLiteral("Holds, as far as it was checked")); // no witnesses
        QCOMPARE(view.findChild<ChecksList*>()->rows().size(), std::size_t(10));
        QVERIFY(view.findChild<ProofView*>()->leadsToRoot());
    }

    void with_every_check_made_everything_holds()
    {
        auto found = m_shelf.find(1);
        for (registry::Check& check : found.lookUp.checks)
            check.state = registry::CheckState::Holds;
        LookUpView view;
        view.setFound(found);
        QCOMPARE(headline(view), QStringLiteral("Everything holds"));
    }

    void each_end_of_a_chip_has_its_headline()
    {
        LookUpView view;
        view.setFound(m_shelf.find(3));
        QCOMPARE(headline(view), QStringLiteral("The chip was retired"));
        view.setFound(m_shelf.find(4));
        QCOMPARE(headline(view), QStringLiteral("The record was erased on request"));
        view.setFound(m_shelf.find(77));
        QCOMPARE(headline(view), QStringLiteral("The registry does not know this chip"));
        QVERIFY(view.findChild<QPushButton*>(QStringLiteral("saveFilesButton"))->isHidden());
    }

    void a_record_that_was_bent_is_caught_and_its_line_is_open()
    {
        const auto mirror = m_shelf.copyMirror("bent");
        const Digest chip = test::World::chip(1).digest();
        const auto file = mirror / registry::MirrorSource::chipPath(chip);
        test::bend(file, readFile(file).size() / 3);
        registry::RegistryPlace place = m_shelf.place();
        place.folder = mirror;
        LookUpView view;
        view.setFound(registry::RegistryService(place).lookUp(test::World::chip(1).hex()).result());
        QVERIFY2(headline(view).contains(QStringLiteral("broken")), qPrintable(headline(view)));
        int open = 0;
        for (const CheckRow* row : view.findChild<ChecksList*>()->rows())
            open += row->isOpen() ? 1 : 0;
        QVERIFY(open >= 1);
    }

  private:
    static QString headline(const LookUpView& view) { return view.findChild<Headline*>()->text(); }

    test::Shelf m_shelf;
};

QTEST_MAIN(LookUpViewTest)
#include "look_up_view_test.moc"
