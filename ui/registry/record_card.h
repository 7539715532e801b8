#pragma once

#include "registry/registry_service.h"

#include <QWidget>

class QFormLayout;

namespace keyline::ui {

/// What a registry holds of a chip: its record, its certificate in short, the digests, and every revision.
class RecordCard : public QWidget
{
    Q_OBJECT

  public:
    explicit RecordCard(QWidget* parent = nullptr);

    void setFound(const registry::RegistryService::Found& found);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    void fillRecord(const registry::ChipLookUp& lookUp);
    void fillCertificate(const registry::ChipLookUp& lookUp);
    void fillDigests(const registry::ChipLookUp& lookUp);
    void fillHistory(const registry::ChipLookUp& lookUp);
    void addHeading(const QString& text);
    void addLine(const QString& name, const QString& value, bool bytes = false);

    std::optional<registry::RegistryService::Found> m_found;
    QFormLayout* m_lines;
};

} // namespace keyline::ui
