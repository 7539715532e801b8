#pragma once

#include "registry/append_result.h"

namespace keyline::server {

/// The most submissions that one call of POST /v1/entries takes.
constexpr std::size_t mostInBatch = 256;

/// `[[entry bstr, record bstr or null]…]`, 1..256, in any CBOR encoding. Throws Error Malformed.
std::vector<registry::Submission> parseEntriesBody(ByteView body);
/// The other way, for clients.
Bytes encodeEntriesBody(const std::vector<registry::Submission>& batch);

/// `[{"receipt": tstr} | {"code": uint, "error": tstr} …]`.
Bytes encodeEntriesAnswer(const std::vector<registry::AppendResult>& results);

} // namespace keyline::server
