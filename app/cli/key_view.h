#pragma once

#include "vault/vault.h"

#include <QJsonArray>
#include <string>
#include <vector>

/// What may be shown of keys: purpose, version, check value. Never more.
std::vector<std::string> keyLines(const std::vector<keyline::vault::KeyInfo>& keys);
QJsonArray keysToJson(const std::vector<keyline::vault::KeyInfo>& keys);
