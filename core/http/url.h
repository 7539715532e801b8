#pragma once

#include <string>
#include <string_view>

namespace keyline::http {

/// True for what begins as a URL that this program follows: `http://` or `https://`. A folder's path never does.
bool isUrl(std::string_view text);

/// A URL to which paths are added: scheme, host, maybe port and path; no user, query or fragment. Without the slash at
/// its end. Throws Error Usage, naming the URL and what is wrong with it.
std::string checkedBase(std::string_view text);

/// True where the host is this machine itself: `localhost`, 127.0.0.0/8, `::1`.
bool isLoopback(const std::string& base);

} // namespace keyline::http
