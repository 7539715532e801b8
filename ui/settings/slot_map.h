#pragma once

#include "fixture/fixture.h"

#include <QWidget>

#include <optional>
#include <set>

namespace keyline::ui {

/// The fixture from above: a square a slot with its number; filled where its place is known, ticked where a device is
/// in it, outlined thick where the next device goes.
class SlotMap : public QWidget
{
    Q_OBJECT

  public:
    explicit SlotMap(QWidget* parent = nullptr);

    /// `taken`: slots with a device in them now. `next`: the one that is being taught.
    void setState(const fixture::Fixture& fixture, std::set<int> taken, std::optional<int> next);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    int side() const;
    int columns(int width) const;
    void retranslate();

    fixture::Fixture m_fixture;
    std::set<int> m_taken;
    std::optional<int> m_next;
};

} // namespace keyline::ui
