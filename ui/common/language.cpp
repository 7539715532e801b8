#include "ui/common/language.h"

#include "ui/common/pseudo_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace keyline::ui {

namespace {

struct Known
{
    const char* code;
    const char* ownName;
};

constexpr Known known[] = {
    {"en", "English"}, {"fi", "suomi"}, {"zh_CN", "简体中文"}, {"vi", "Tiếng Việt"}, {"es", "español"},
};

} // namespace

/// One translator for good: our texts, then Qt's own. Taking one off and putting another on would tell every window
/// twice.
class AllTexts : public QTranslator
{
  public:
    void load(const QString& code)
    {
        m_pseudo = code == Language::pseudo();
        const QString base = m_pseudo ? QStringLiteral("en") : code;
        m_ours = std::make_unique<QTranslator>();
        m_qts = std::make_unique<QTranslator>();
        // A file that is missing leaves an empty translator; the test of all languages sees to ours.
        (void)m_ours->load(QStringLiteral(":/i18n/keyline_%1.qm").arg(base));
        // Qt has no Vietnamese; the buttons and menus of its own that we show are among ours.
        if (!m_qts->load(QStringLiteral("qtbase_") + base, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            (void)m_qts->load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(base));
    }

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        QString text = m_ours->translate(context, source, disambiguation, n);
        if (text.isNull())
            text = m_qts->translate(context, source, disambiguation, n);
        if (!m_pseudo)
            return text;
        return pseudoText(text.isNull() ? QString::fromUtf8(source) : text);
    }

  private:
    std::unique_ptr<QTranslator> m_ours = std::make_unique<QTranslator>();
    std::unique_ptr<QTranslator> m_qts = std::make_unique<QTranslator>();
    bool m_pseudo = false;
};

Language::Language(QObject* parent) : QObject(parent), m_translator(std::make_unique<AllTexts>())
{
    QCoreApplication::installTranslator(m_translator.get());
}

Language::~Language()
{
    QCoreApplication::removeTranslator(m_translator.get());
}

QStringList Language::all()
{
    QStringList out;
    for (const Known& language : known)
        out << QString::fromLatin1(language.code);
    return out;
}

QString Language::ownName(const QString& code)
{
    for (const Known& language : known)
        if (code == QLatin1String(language.code))
            return QString::fromUtf8(language.ownName);
    return code;
}

QString Language::ofSystem()
{
    for (const QString& wanted : QLocale::system().uiLanguages())
        for (const QString& code : all())
            if (QLocale(wanted).language() == QLocale(code).language())
                return code;
    return QStringLiteral("en");
}

void Language::setCurrent(const QString& code)
{
    const QString next = code == pseudo() || all().contains(code) ? code : QStringLiteral("en");
    if (next == m_current)
        return;
    m_current = next;
    m_translator->load(next);
    QLocale::setDefault(QLocale(next == pseudo() ? QStringLiteral("en") : next));
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    Q_EMIT changed(next);
}

} // namespace keyline::ui
