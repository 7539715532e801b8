#pragma once

#include "ui/common/error_text.h"

#include <QWidget>

#include <array>

class QLabel;

namespace keyline::ui {

class Drawer;

/// F1's help on a code: its number, what happened, what it means, what to do and what the hands do, in the language of
/// the windows. It stands in a page's drawer, so it is never modal, and it has no text field that could take a scan.
class ErrorHelp : public QWidget
{
    Q_OBJECT

  public:
    /// `number` as cards and records have it ("K-204"); `context` is the thing it was about.
    explicit ErrorHelp(const QString& number, const std::string& context = {}, QWidget* parent = nullptr);

    QString number() const { return m_number; }

    /// Opens the drawer with the help on this code in it; what was in it goes.
    static ErrorHelp* openIn(Drawer& drawer, const QString& number, const std::string& context = {});

  protected:
    void changeEvent(QEvent* event) override;

  private:
    /// A heading and the sentence under it.
    struct Section
    {
        QLabel* heading;
        QLabel* body;
    };

    QWidget* makeHead();
    Section makeSection(const char* name);
    void retranslate();
    void recolour();
    static void fill(const Section& section, const QString& heading, const QString& body);

    QString m_number;
    std::string m_context;
    Hand m_hand = Hand::None;
    QWidget* m_head;
    QLabel* m_icon;
    QLabel* m_code;
    QLabel* m_what;
    std::array<Section, 4> m_sections; ///< what it is about, means, action, hands
};

} // namespace keyline::ui
