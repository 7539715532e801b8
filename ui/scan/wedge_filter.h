#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <set>
#include <vector>

class QWidget;

namespace keyline::ui {

/// How a scanner that types as a keyboard is told from a person.
struct WedgeRules
{
    int prefixKey = 0;           ///< a Qt::Key that begins every scan, where the scanner is set so; 0 for none
    int least = 6;               ///< characters, without a prefix
    int gapMs = 30;              ///< the longest gap between two characters, without a prefix
    int tornMs = 500;            ///< what comes within this after a scan that broke off is the rest of it
    int mostScansASecond = 20;   ///< more are rubbish
    qsizetype mostLength = 1024; ///< characters; the rest is dropped
};

/// What a scanner typed.
struct WedgeScan
{
    QString text;
    qsizetype characters = 0; ///< typed; more than the text has, where it was too long
    double msPerCharacter = 0;
    bool byPrefix = false;
};

/// What is wrong with a scanner's settings.
enum class WedgeFault {
    NoEnter, ///< it broke off without Enter: only part of it came, and is dropped
    TooFast, ///< more scans than anybody can make; dropped
};

/// Tells a scanner's typing from a person's, for a page that has no text field: a prefix key, or at least six
/// characters with gaps of at most 30 ms, ended by Enter or a line feed, or by both. One belongs to the application.
///
/// While its page is shown in the active window and no text field has the focus, the filter owns the keys: characters
/// and Enter reach widgets as key presses once it is clear that a person typed them, up to 30 ms later, and never as
/// shortcuts (a page takes them in keyPressEvent); whatever comes within a scanner's burst reaches nothing. Keys
/// without text, and those with Ctrl, Alt or Meta, pass as always.
class WedgeFilter : public QObject
{
    Q_OBJECT

  public:
    explicit WedgeFilter(QObject* parent = nullptr);
    ~WedgeFilter() override;

    const WedgeRules& rules() const { return m_rules; }
    void setRules(const WedgeRules& rules);
    /// Null: nobody's keys are owned.
    void setPage(QWidget* page);

  Q_SIGNALS:
    void scanned(const keyline::ui::WedgeScan& scan);
    void faulted(keyline::ui::WedgeFault fault);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Held
    {
        QPointer<QObject> receiver;
        int key;
        Qt::KeyboardModifiers modifiers;
        QString text;
    };

    bool owns(const QObject* receiver) const;
    bool mine(const QKeyEvent& event) const;
    bool press(QObject* receiver, const QKeyEvent& event);
    bool enter();
    void hold(QObject* receiver, const QKeyEvent& event);
    void timeUp();
    void giveBack();
    void emitScan();
    void clear();
    bool isBurst(const QKeyEvent& event) const;
    bool isTail() const;
    qint64 gapBefore(const QKeyEvent& event) const;

    WedgeRules m_rules;
    QPointer<QWidget> m_page;
    std::vector<Held> m_held; ///< while it may still be a person's
    QString m_text;
    qsizetype m_count = 0;
    bool m_prefixed = false;
    bool m_givingBack = false;
    std::set<int> m_swallowed; ///< keys that are down and were not passed on
    QElapsedTimer m_clock;
    qint64 m_first = 0;
    qint64 m_last = 0;
    quint64 m_lastStamp = 0;
    std::optional<qint64> m_ended; ///< when a scan did, whole or torn
    bool m_torn = false;           ///< it was torn
    QTimer m_timer;
    qint64 m_second = 0; ///< in which m_scans were told
    int m_scans = 0;
};

} // namespace keyline::ui
