#pragma once

#include "fixture/station_engine.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace keyline::ui {

/// The last scans and what became of each: the content of the Line page's drawer under F8.
class ScanList : public QWidget
{
    Q_OBJECT

  public:
    explicit ScanList(QWidget* parent = nullptr);

    void setDesk(const fixture::DeskView& desk);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    fixture::DeskView m_desk;
    QLabel* m_none;
    QListWidget* m_list;
};

} // namespace keyline::ui
