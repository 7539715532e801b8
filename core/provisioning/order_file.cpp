#include "provisioning/order_file.h"

#include "base/error.h"
#include "base/file.h"

#include <sstream>

namespace keyline::provisioning::orderFile {

namespace {

/// A list's name as seen from the root; a range stays as it is, and so does what is scanned.
std::string rooted(const std::string& identities)
{
    const bool isRange = identities.find(':') != std::string::npos && identities.find('/') == std::string::npos;
    return isRange || isByScan(identities) || identities.empty() ? identities : absolutePath(identities).string();
}

} // namespace

void save(const HomeLayout& layout, const OrderRequest& request)
{
    std::string text = "profile " + request.profile + "\nidentities " + rooted(request.identities) + "\n";
    if (!request.chips.empty())
        text += "chips " + absolutePath(request.chips).string() + "\n";
    writeFileAtomically(layout.order(), asBytes(text));
}

std::optional<OrderRequest> load(const HomeLayout& layout)
{
    if (!isThere(layout.order()))
        return std::nullopt;
    const Bytes bytes = readFile(layout.order(), 1u << 16);
    std::istringstream lines(std::string(bytes.begin(), bytes.end()));
    OrderRequest out;
    for (std::string line; std::getline(lines, line);) {
        const auto blank = line.find(' ');
        const std::string key = line.substr(0, blank);
        const std::string value = blank == std::string::npos ? "" : line.substr(blank + 1);
        if (key == "profile")
            out.profile = value;
        else if (key == "identities")
            out.identities = value;
        else if (key == "chips")
            out.chips = value;
        else
            throw Error(Code::HomeFileMalformed, layout.order().string() + ": \"" + key + "\"");
    }
    if (out.identities.empty())
        throw Error(Code::HomeFileMalformed, layout.order().string() + ": no identities");
    return out;
}

void remove(const HomeLayout& layout)
{
    removeAll(layout.order());
}

} // namespace keyline::provisioning::orderFile
