#pragma once

#include "recovery/repair_bench.h"
#include "ui/common/appearance.h"
#include "ui/repair/wizard_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

/// The wizard's window over a bench, as the program has them, offscreen.
class WizardBench
{
  public:
    explicit WizardBench(keyline::recovery::BenchOptions options) : bench(std::move(options))
    {
        wizard.setPace(std::chrono::milliseconds(0));
        QObject::connect(&wizard, &keyline::ui::Wizard::changed, &m_here, [this] {
            const QString name = page();
            if (pages.isEmpty() || pages.back() != name)
                pages.append(name);
        });
        window.resize(1000, 700);
        window.show();
        bench.start();
    }

    QString page() const { return window.currentPage()->objectName(); }
    QString code() const { return window.currentPage()->property("code").toString(); }
    template <typename T>
    T* find(const char* name) const
    {
        // Pages have buttons of one name: the one that is seen.
        for (T* each : window.findChildren<T*>(QLatin1String(name)))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    QString text(const char* name) const
    {
        const auto* label = find<QLabel>(name);
        return label != nullptr ? label->text() : QString();
    }
    bool click(const char* name) const
    {
        auto* button = find<QPushButton>(name);
        if (button == nullptr || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    void pressEnter() { QTest::keyClick(&window, Qt::Key_Return); }

    QTemporaryDir settings;
    keyline::ui::Preferences preferences{settings.path()};
    keyline::ui::Appearance appearance{preferences};
    keyline::recovery::RepairBench bench;
    keyline::ui::Wizard wizard{bench};
    keyline::ui::WizardWindow window{wizard, preferences};
    QStringList pages; ///< in the order in which they were shown

  private:
    QObject m_here;
};
