#pragma once

#include "base/error_table.h"

#include <QJsonObject>
#include <string>

/// The error table for people and programs: one row, or the whole as a page. docs/ERRORS.md is errorsMarkdown() to the
/// byte.

/// Number and headline, then indented what it means, what to do, card and hand; lines end in newlines.
std::string errorText(const keyline::ErrorInfo& info);
/// {"code", "what", "means", "do", "hand", "anchor", "exit"}, and "card" where it has one.
QJsonObject errorToJson(const keyline::ErrorInfo& info);
/// A page whose headings are the numbers, so that `#k-204` leads to K-204.
std::string errorsMarkdown();
/// The same as keyline-errors(7), in man(7) macros.
std::string errorsManPage();
