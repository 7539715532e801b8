#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// One text of a .ts file.
struct TsMessage
{
    QString context;
    QString source;
    QStringList forms; ///< one, or with %n one for each plural form
    bool plural = false;
    bool finished = false;

    /// "CONTEXT: source", to name it in a test.
    QString name() const { return context + QStringLiteral(": ") + source; }
};

/// The languages other than English, as the files are named: fi, zh_CN, vi, es.
QStringList translatedLanguages();
/// All messages of translations/keyline_LANGUAGE.ts that are in use, in their order; none where it cannot be read.
std::vector<TsMessage> messagesOf(const QString& language);
/// The same of any .ts file.
std::vector<TsMessage> messagesIn(const QString& path);
