#pragma once

#include <chrono>
#include <string>

namespace keyline::server {

struct HttpReply
{
    unsigned status = 0;
    std::string body;
};

/// One POST to an http:// or https:// URL (certificates as the system trusts them); at most 1 MiB comes back. Blocks
/// for `patience` at most. Throws Error DatabaseFault where nothing comes, Usage for what is no such URL.
HttpReply postTo(const std::string& url, const std::string& body, std::chrono::milliseconds patience);

} // namespace keyline::server
