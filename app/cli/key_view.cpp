#include "key_view.h"

#include <QJsonObject>

using keyline::vault::KeyInfo;
using keyline::vault::purposeName;

std::vector<std::string> keyLines(const std::vector<KeyInfo>& keys)
{
    std::vector<std::string> out;
    for (const KeyInfo& key : keys) {
        std::string name(purposeName(key.purpose));
        name.resize(15, ' ');
        out.push_back(name + "version " + std::to_string(key.version) + "  check value " + key.checkValue);
    }
    return out;
}

QJsonArray keysToJson(const std::vector<KeyInfo>& keys)
{
    QJsonArray out;
    for (const KeyInfo& key : keys)
        out.append(
            QJsonObject{{QStringLiteral("purpose"), QString::fromStdString(std::string(purposeName(key.purpose)))},
                        {QStringLiteral("version"), static_cast<qint64>(key.version)},
                        {QStringLiteral("check_value"), QString::fromStdString(key.checkValue)},
                        {QStringLiteral("created"), static_cast<qint64>(key.created)}});
    return out;
}
