#pragma once

#include "workshop.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

inline QSet<QString> keysOf(const QJsonObject& object)
{
    const QStringList keys = object.keys();
    return {keys.begin(), keys.end()};
}

inline QString errorCode(const QJsonObject& object)
{
    return object[u"error"_s].toObject()[u"code"_s].toString();
}

/// What the tests of the command line's contract (docs/CLI.md) share: a workshop each, and short words for it.
class CommandLineTest : public QObject
{
  protected:
    Ran openssl(const QString& line) const { return m_shop->run(u"openssl"_s, words(line)); }
    Ran keyline(const QString& line, int seconds = 60) const { return m_shop->keyline(words(line), seconds); }
    QString homeWords() const { return u" --home "_s + m_shop->home(); }
    QString registryWords() const { return u" --registry "_s + m_shop->registry(); }
    QString provisionLine(const QString& port, const QString& identities) const
    {
        return u"provision"_s + homeWords() + u" --port "_s + port + u" --identities "_s + identities;
    }
    /// SQL on the registry's file, as another hand on it would do.
    Ran onRegistry(const QString& statement) const
    {
        return m_shop->run(u"python3"_s,
                           {u"-c"_s, u"import sqlite3,sys; sqlite3.connect(sys.argv[1]).execute(sys.argv[2])"_s,
                            m_shop->registry() + u"/registry.sqlite"_s, statement});
    }
    static QString demoRange() { return u"imei:35824005-000000..009999"_s; }

    /// A station and `count` devices at work.
    QList<Attached> line(int count, const QStringList& more = {})
    {
        m_shop->makeStation();
        m_shop->makeDevices(count);
        return m_shop->startDevices(count, more);
    }

    std::unique_ptr<Workshop> m_shop;
};
