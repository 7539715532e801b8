#include "ui/common/secret_edit.h"

#include "ui/common/icons.h"
#include "ui/common/keyline_style.h"
#include "ui/common/theme.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyleOptionFrame>

#include <algorithm>

namespace keyline::ui {

namespace {

bool continues(std::uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/// A Qt text goes over byte by byte; the text itself is the event's and gone with it.
template <typename Take>
void withUtf8(const QString& text, Take take)
{
    QByteArray utf8 = text.toUtf8();
    take(ByteView(reinterpret_cast<const std::uint8_t*>(utf8.constData()), static_cast<std::size_t>(utf8.size())));
    wipe({reinterpret_cast<std::uint8_t*>(utf8.data()), static_cast<std::size_t>(utf8.size())});
}

/// A password field: those who listen hear how many characters, never which.
class Accessible : public QAccessibleWidget
{
  public:
    explicit Accessible(SecretEdit* edit) : QAccessibleWidget(edit, QAccessible::EditableText), m_edit(edit) {}
    QAccessible::State state() const override
    {
        QAccessible::State out = QAccessibleWidget::state();
        out.passwordEdit = true;
        out.editable = true;
        out.focusable = true;
        return out;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return QString(m_edit->length(), QChar(0x2022));
        return QAccessibleWidget::text(kind);
    }

  private:
    SecretEdit* m_edit;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* edit = qobject_cast<SecretEdit*>(object);
    return edit != nullptr ? new Accessible(edit) : nullptr;
}

} // namespace

SecretEdit::SecretEdit(Takes takes, QWidget* parent) : QWidget(parent), m_takes(takes)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                        (takes == Takes::Digits ? Qt::ImhDigitsOnly : Qt::ImhNone));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

SecretEdit::~SecretEdit() = default;

int SecretEdit::length() const
{
    return charactersTo(m_bytes.size());
}

int SecretEdit::charactersTo(std::size_t end) const
{
    return static_cast<int>(std::count_if(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](std::uint8_t byte) { return !continues(byte); }));
}

Secret SecretEdit::take()
{
    Secret out(std::exchange(m_bytes, {}));
    m_caret = 0;
    m_all = false;
    tell();
    return out;
}

void SecretEdit::clear()
{
    take();
}

std::size_t SecretEdit::before(std::size_t at) const
{
    while (at > 0 && continues(m_bytes[--at]))
        ;
    return at;
}

std::size_t SecretEdit::behind(std::size_t at) const
{
    if (at < m_bytes.size())
        ++at;
    while (at < m_bytes.size() && continues(m_bytes[at]))
        ++at;
    return at;
}

void SecretEdit::insert(ByteView utf8)
{
    const bool digits = std::ranges::all_of(utf8, [](std::uint8_t c) { return c >= '0' && c <= '9'; });
    const std::size_t kept = m_all ? 0 : m_bytes.size();
    if (utf8.empty() || kept + utf8.size() > mostBytes || (m_takes == Takes::Digits && !digits))
        return;
    if (std::exchange(m_all, false)) {
        WipingBytes().swap(m_bytes);
        m_caret = 0;
    }
    m_bytes.insert(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_caret), utf8.begin(), utf8.end());
    m_caret += utf8.size();
    tell();
}

/// As bytes; a line end at its end is the other program's, anything else that is no character is not taken.
void SecretEdit::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr)
        return;
    QByteArray utf8 = data->data(QStringLiteral("text/plain;charset=utf-8"));
    if (utf8.isEmpty())
        utf8 = data->data(QStringLiteral("text/plain"));
    ByteView bytes(reinterpret_cast<const std::uint8_t*>(utf8.constData()), static_cast<std::size_t>(utf8.size()));
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes = bytes.first(bytes.size() - 1);
    if (std::ranges::none_of(bytes, [](std::uint8_t c) { return c < 0x20 || c == 0x7F; }))
        insert(bytes);
    wipe({reinterpret_cast<std::uint8_t*>(utf8.data()), static_cast<std::size_t>(utf8.size())});
}

void SecretEdit::erase(std::size_t from, std::size_t to)
{
    if (std::exchange(m_all, false)) {
        from = 0;
        to = m_bytes.size();
    }
    if (from == to)
        return;
    // Moved bytes leave their copies behind: a new memory instead, the old one is wiped.
    WipingBytes rest(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(from));
    rest.insert(rest.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(to), m_bytes.end());
    m_bytes = std::move(rest);
    m_caret = from;
    tell();
}

void SecretEdit::moveTo(std::size_t caret)
{
    m_caret = caret;
    m_all = false;
    update();
}

/// There is no asking for it on every system; a letter tells it.
void SecretEdit::watchCapsLock(const QKeyEvent& event)
{
    const QString& text = event.text();
    if (text.size() != 1 || !text[0].isLetter() || text[0].toLower() == text[0].toUpper())
        return;
    m_capsLock = text[0].isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
}

bool SecretEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Letters and digits are this field's, whatever they mean elsewhere in the window.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool typed = !key->text().isEmpty() && key->text()[0].isPrint() &&
                           !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (typed || key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SecretEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->matches(QKeySequence::SelectAll)) {
        m_all = !m_bytes.empty();
        return update();
    }
    if (event->matches(QKeySequence::DeleteStartOfWord) || event->matches(QKeySequence::DeleteCompleteLine))
        return erase(0, m_caret);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT submitted();
        return;
    case Qt::Key_Backspace:
        return erase(before(m_caret), m_caret);
    case Qt::Key_Delete:
        return erase(m_caret, behind(m_caret));
    case Qt::Key_Left:
        return moveTo(before(m_caret));
    case Qt::Key_Right:
        return moveTo(behind(m_caret));
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(m_bytes.size());
    default:
        break;
    }
    const QString& text = event->text();
    if (text.isEmpty() || !text[0].isPrint() || (event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)))
        return event->ignore();
    watchCapsLock(*event);
    withUtf8(text, [this](ByteView bytes) { insert(bytes); });
    update();
}

void SecretEdit::inputMethodEvent(QInputMethodEvent* event)
{
    withUtf8(event->commitString(), [this](ByteView bytes) { insert(bytes); });
    event->accept();
}

QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled();
    case Qt::ImHints:
        return static_cast<int>(inputMethodHints());
    case Qt::ImCursorRectangle:
        return rect();
    default:
        return {}; // neither text nor selection leaves
    }
}

void SecretEdit::mousePressEvent(QMouseEvent* event)
{
    moveTo(m_bytes.size());
    event->accept();
}

void SecretEdit::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void SecretEdit::focusOutEvent(QFocusEvent* event)
{
    m_capsLock = m_all = false;
    update();
    QWidget::focusOutEvent(event);
}

void SecretEdit::tell()
{
    update();
    QAccessibleValueChangeEvent value(this, length());
    QAccessible::updateAccessibility(&value);
    Q_EMIT changed();
}

qreal SecretEdit::dotStep() const
{
    return fontMetrics().height() * 0.62;
}

QSize SecretEdit::sizeHint() const
{
    QStyleOptionFrame option;
    option.initFrom(this);
    const QSize content(fontMetrics().averageCharWidth() * 24, fontMetrics().height() + 6);
    return style()->sizeFromContents(QStyle::CT_LineEdit, &option, content, this);
}

QSize SecretEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, sizeHint().height()};
}

void SecretEdit::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.rect = rect();
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state.setFlag(QStyle::State_Sunken);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);

    const qreal step = dotStep();
    const qreal margin = step;
    QRectF room = QRectF(rect()).adjusted(margin, 0, -margin, 0);
    if (m_capsLock) {
        const qreal side = fontMetrics().height();
        const QString hint = tr("Caps Lock");
        const qreal wide = side * 1.3 + fontMetrics().horizontalAdvance(hint);
        const QRectF place(room.right() - wide, 0, wide, height());
        paintIcon(painter, QRectF(place.left(), (height() - side) / 2, side, side), Icon::TriangleBang, theme.text);
        painter.setPen(theme.text);
        painter.drawText(place.adjusted(side * 1.3, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, hint);
        room.setRight(place.left() - margin);
    }
    // The caret stays in sight.
    const int caret = charactersTo(m_caret);
    const int fit = std::max(1, static_cast<int>(room.width() / step));
    const int first = std::max(0, caret - fit);
    const int last = std::min(length(), first + fit);
    painter.setPen(Qt::NoPen);
    if (m_all)
        painter.fillRect(QRectF(room.left(), room.top() + 3, (last - first) * step, room.height() - 6),
                         palette().color(QPalette::Highlight));
    painter.setBrush(m_all ? palette().color(QPalette::HighlightedText) : isEnabled() ? theme.text : theme.dim);
    for (int i = first; i < last; ++i)
        painter.drawEllipse(QPointF(room.left() + (i - first + 0.5) * step, height() / 2.0), step * 0.28, step * 0.28);
    if (!hasFocus())
        return;
    const qreal x = room.left() + (caret - first) * step;
    const qreal half = fontMetrics().height() / 2.0;
    painter.fillRect(QRectF(x - 1, height() / 2.0 - half, 2, 2 * half), theme.text);
}

} // namespace keyline::ui
