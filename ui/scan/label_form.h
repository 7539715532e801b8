#pragma once

#include "label/label_settings.h"
#include "ui/scan/label_printer.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QRadioButton;

namespace keyline::ui {

class LabelPreview;
class PathField;

/// What happens with labels: nowhere, to a printer, to a folder; their size; how one looks; what waits. Each change is
/// told at once.
class LabelForm : public QWidget
{
    Q_OBJECT

  public:
    /// `printer` must outlive the form.
    explicit LabelForm(LabelPrinter& printer, QWidget* parent = nullptr);

    label::LabelSettings settings() const;
    void setSettings(const label::LabelSettings& settings);
    /// Of the sample that is shown and printed as a test: the order's profile.
    void setSample(const package::Profile::Label& label, const identity::IdentityNeed& need);

  Q_SIGNALS:
    void settingsChanged(const keyline::label::LabelSettings& settings);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void edited();
    void show(const label::LabelSettings& settings);
    void showQueue();
    void showSample();
    void printSample();
    void retranslate();

    LabelPrinter& m_printer;
    package::Profile::Label m_label;
    identity::IdentityNeed m_need;
    bool m_showing = false;

    QButtonGroup* m_outputs;
    QRadioButton* m_none;
    QRadioButton* m_toPrinter;
    QRadioButton* m_toFolder;
    QFormLayout* m_fields;
    QComboBox* m_printers;
    PathField* m_folder;
    QComboBox* m_format;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QLabel* m_printerLabel;
    QLabel* m_folderLabel;
    QLabel* m_formatLabel;
    QLabel* m_widthLabel;
    QLabel* m_heightLabel;
    LabelPreview* m_preview;
    QLabel* m_trouble;
    QLabel* m_queue;
    QPushButton* m_test;
    QPushButton* m_retry;
};

} // namespace keyline::ui
