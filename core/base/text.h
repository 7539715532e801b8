#pragma once

#include <string>
#include <string_view>

namespace keyline {

/// Makes foreign text (a device's model, its log noise, a file's line) harmless for a terminal, a log or a table:
/// control characters, bidirectional overrides and bytes that are no UTF-8 become `\xNN` or `\u{N}`; a text of over
/// `limit` bytes is cut and ends in `…`.
std::string harmless(std::string_view text, std::size_t limit = 200);

/// True for well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isUtf8(std::string_view text);

} // namespace keyline
