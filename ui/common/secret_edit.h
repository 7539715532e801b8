#pragma once

#include "base/secret.h"

#include <QWidget>

namespace keyline::ui {

/// A field for a passphrase or PIN. What is typed goes byte by byte into memory that is wiped and is never a QString:
/// the field paints dots, gives no copy, no undo, is selected only whole (Ctrl+A), and takes a paste as bytes. It says
/// when Caps Lock seems on. Properties: length (characters), capsLock.
class SecretEdit : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int length READ length)
    Q_PROPERTY(bool capsLock READ capsLock)

  public:
    enum class Takes { Text, Digits };
    static constexpr std::size_t mostBytes = 1024;

    explicit SecretEdit(Takes takes = Takes::Text, QWidget* parent = nullptr);
    ~SecretEdit() override;

    /// For those who listen.
    void setName(const QString& name) { setAccessibleName(name); }
    /// Characters, not bytes.
    int length() const;
    bool isEmpty() const { return m_bytes.empty(); }
    bool capsLock() const { return m_capsLock; }
    /// What was typed, in UTF-8; the field is empty afterwards.
    Secret take();
    Secret copy() const { return Secret::copyOf(m_bytes); }
    bool sameAs(const SecretEdit& other) const { return sameSecret(m_bytes, other.m_bytes); }
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

  Q_SIGNALS:
    void changed();
    /// Enter was pressed.
    void submitted();

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void insert(ByteView utf8);
    void paste();
    void erase(std::size_t from, std::size_t to);
    void moveTo(std::size_t caret);
    std::size_t before(std::size_t at) const;
    std::size_t behind(std::size_t at) const;
    int charactersTo(std::size_t end) const;
    void watchCapsLock(const QKeyEvent& event);
    void tell();
    qreal dotStep() const;

    WipingBytes m_bytes;
    std::size_t m_caret = 0; ///< in bytes
    Takes m_takes;
    bool m_all = false; ///< the whole is selected: the next key replaces it
    bool m_capsLock = false;
};

} // namespace keyline::ui
