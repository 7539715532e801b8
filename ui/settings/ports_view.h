#pragma once

#include "fixture/fixture.h"
#include "fixture/port_desk.h"

#include <QWidget>

#include <set>

class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTableView;

namespace keyline::ui {

class PathField;
class PortModel;
class SlotMap;

/// The fixture: how many slots, which ports are its own, and which slot is where, taught by plugging slot after slot.
class PortsView : public QWidget
{
    Q_OBJECT

  public:
    /// Who gives a new place its slot: this view, before a station is open, or the station at work.
    enum class Teacher { View, Station };

    PortsView(fixture::PortDesk& desk, Teacher teacher, QWidget* parent = nullptr);

    const fixture::Fixture& fixture() const { return m_fixture; }
    void setFixture(const fixture::Fixture& fixture);
    /// As HOME/ports has them, one a line.
    std::string rules() const;
    void setRules(const std::string& rules);
    /// The button that begins teaching has the focus.
    void offerTeaching();

  Q_SIGNALS:
    void fixtureEdited();
    /// Teaching begins: no slot has a place any more. From a view whose Teacher is the station, in place of the above.
    void forgetWanted();
    void rulesEdited();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void layOut();
    void retranslate();
    void take(const std::vector<fixture::PortView>& ports);
    void place(const std::vector<fixture::PortView>& ports);
    void choose(const fixture::PortView& port, bool used);
    void chooseAny(bool any);
    void teach();
    void tellDesk();
    void tellFolder();
    void showState();
    std::optional<int> nextSlot() const;

    fixture::PortDesk& m_desk;
    const Teacher m_teacher;
    fixture::Fixture m_fixture;
    bool m_any = false;
    std::vector<std::string> m_rules; ///< without the folder's
    std::set<std::string> m_ignored;  ///< heads that were there when teaching began
    bool m_teaching = false;
    bool m_filling = false;

    QLabel* m_slotsLabel;
    QSpinBox* m_slots;
    QRadioButton* m_anyButton;
    QRadioButton* m_onlyButton;
    QTableView* m_table;
    PortModel* m_model;
    QLabel* m_none;
    QLabel* m_folderLabel;
    PathField* m_folder;
    QLabel* m_folderHint; ///< that there is none of that name
    QLabel* m_mapLabel;
    SlotMap* m_map;
    QLabel* m_state;
    QPushButton* m_teachButton;
};

} // namespace keyline::ui
