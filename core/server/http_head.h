#pragma once

#include "server/http_message.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

/// What stands before a message's body: how a request's is judged and read, how a response's is written (RFC 9112).
namespace keyline::server {

using RequestHead = boost::beast::http::request<boost::beast::http::string_body>;

/// What Beast's parser lets pass and two servers in a row might read differently (RFC 9112 §6.3), or nothing.
const char* whyMalformed(const RequestHead& head);

/// Everything but body and address.
Request requestOf(const RequestHead& head);

/// Whether the connection goes on after the answer.
bool keepsAlive(const RequestHead& head);

/// Whether the client sends its body only once it is told to (RFC 9110 §10.1.1).
bool waitsToGoOn(const RequestHead& head);

/// Up to the empty line, that too.
std::string headOf(const Response& response, bool close);

} // namespace keyline::server
