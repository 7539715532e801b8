#include "ui/settings/about_view.h"

#include "ui/common/heading.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace keyline::ui {

namespace {

struct Library
{
    const char* name;
    const char* licence; ///< SPDX
};

/// What is linked into the windows, as Debian's copyright files have it.
constexpr Library libraries[] = {
    {"Qt 6", "LGPL-3.0-only"},      {"QCoro 6", "MIT"},       {"Botan 2", "BSD-2-Clause"}, {"SQLite", "Public domain"},
    {"libarchive", "BSD-2-Clause"}, {"Zint", "BSD-3-Clause"}, {"Noto", "OFL-1.1"},         {"libsodium", "ISC"},
    {"OpenSSL", "Apache-2.0"}};

/// The chapters of docs/FORMATS.md that say so.
constexpr const char* formats[] = {
    "Keyline formats 1: CBOR (RFC 8949), COSE (RFC 9052)",
    "SMP (MCUmgr) over a serial console",
    "X.509 (RFC 5280), CWT (RFC 8392)",
    "URNs of RFC 7254 and RFC 9039",
    "C2SP tlog-checkpoint, tlog-tiles, tlog-proof, tlog-policy",
};

} // namespace

AboutView::AboutView(const QString& version, QWidget* parent)
    : QWidget(parent), m_version(version), m_name(new Heading(1.5, this)), m_what(new QLabel(this)),
      m_librariesTitle(new Heading(1.15, this)), m_libraries(new QLabel(this)), m_formatsTitle(new Heading(1.15, this)),
      m_formats(new QLabel(this))
{
    setObjectName(QStringLiteral("aboutView"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    for (QLabel* label : {static_cast<QLabel*>(m_name), m_what, static_cast<QLabel*>(m_librariesTitle), m_libraries,
                          static_cast<QLabel*>(m_formatsTitle), m_formats}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addWidget(label);
    }
    rows->addStretch();
    retranslate();
}

QString AboutView::text() const
{
    return QStringList{m_name->text(),      m_what->text(),         m_librariesTitle->text(),
                       m_libraries->text(), m_formatsTitle->text(), m_formats->text()}
        .join(u'\n');
}

void AboutView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AboutView::retranslate()
{
    m_name->setText(QStringLiteral("Keyline %1").arg(m_version));
    m_what->setText(tr("Gives devices their keys, files their backups in a permanent public registry, and brings dead "
                       "devices back from it."));
    m_librariesTitle->setText(tr("Made with"));
    QStringList lines;
    for (const Library& library : libraries)
        lines << QStringLiteral("%1 – %2").arg(QLatin1String(library.name), QLatin1String(library.licence));
    m_libraries->setText(lines.join(u'\n'));
    m_formatsTitle->setText(tr("Formats"));
    lines.clear();
    for (const char* format : formats)
        lines << QLatin1String(format);
    m_formats->setText(lines.join(u'\n'));
}

} // namespace keyline::ui
