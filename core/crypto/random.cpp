#include "crypto/random.h"

#include "base/error.h"

#include <sys/random.h>

#include <cerrno>
#include <cstring>

namespace keyline::crypto {

void SystemRandom::fill(MutableByteView out)
{
    while (!out.empty()) {
        const ssize_t got = ::getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw Error(Code::Unexpected, std::string("getrandom: ") + std::strerror(errno));
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

} // namespace keyline::crypto
