#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace keyline::ui {

class AllTexts;

/// The language of all windows, switched while they are open: whatever shows text gets QEvent::LanguageChange. One
/// belongs to the application; gone, the texts are the English sources again.
class Language : public QObject
{
    Q_OBJECT

  public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "en", "fi", "zh_CN", "vi", "es".
    static QStringList all();
    /// The name in the language itself: "suomi".
    static QString ownName(const QString& code);
    /// The best of all() for what the system's locale asks for; "en" for none.
    static QString ofSystem();
    /// Accented and longer English, to see what is cut off or not translated.
    static QString pseudo() { return QStringLiteral("en_XA"); }

    QString current() const { return m_current; }
    /// One of all() or pseudo(); anything else is English. Numbers and dates follow (QLocale's default).
    void setCurrent(const QString& code);

  Q_SIGNALS:
    /// After every window has been told.
    void changed(const QString& code);

  private:
    std::unique_ptr<AllTexts> m_translator;
    QString m_current;
};

} // namespace keyline::ui
