#include "base/file.h"
#include "package/profile.h"

#include <array>

namespace keyline::package {

namespace {

struct BuiltIn
{
    const char* fileName;
    std::string_view json;
};

// 32473 is the enterprise number that RFC 5612 keeps for examples: a manufacturer writes an own one here.
constexpr std::array<BuiltIn, 4> builtIns{BuiltIn{"phone.json", R"({
    "name": "phone",
    "keys": {
        "channel": true,
        "pair": { "kind": "P-256", "source": "made-now" }
    },
    "certificate": {
        "hwType": "1.3.6.1.4.1.32473.1.1",
        "validity": { "from": "issue", "to": "2999-12-31" }
    },
    "identities": { "kind": "imei", "count": 1 },
    "models": "any",
    "sealWhileQueued": false,
    "label": { "code": "code-128", "text": "IMEI", "scanBack": false }
}
)"},
                                          BuiltIn{"phone-dual.json", R"({
    "name": "phone-dual",
    "keys": {
        "channel": true,
        "pair": { "kind": "P-256", "source": "made-now" }
    },
    "certificate": {
        "hwType": "1.3.6.1.4.1.32473.1.2",
        "validity": { "from": "issue", "to": "2999-12-31" }
    },
    "identities": { "kind": "imei", "count": 2 },
    "models": "any",
    "sealWhileQueued": false,
    "label": { "code": "code-128", "text": "IMEI", "scanBack": false }
}
)"},
                                          BuiltIn{"terminal.json", R"({
    "name": "terminal",
    "keys": {
        "channel": true,
        "pair": { "kind": "RSA-2048", "source": "pool" }
    },
    "certificate": {
        "hwType": "1.3.6.1.4.1.32473.1.3",
        "validity": { "from": "issue", "to": "2999-12-31" }
    },
    "identities": { "kind": "imei", "count": 1 },
    "models": "any",
    "sealWhileQueued": false,
    "label": { "code": "data-matrix", "text": "", "scanBack": false }
}
)"},
                                          BuiltIn{"meter.json", R"({
    "name": "meter",
    "keys": {
        "channel": true,
        "pair": "none"
    },
    "certificate": {
        "validity": { "from": "issue" }
    },
    "identities": { "kind": "os", "count": 1 },
    "models": "any",
    "sealWhileQueued": false,
    "label": { "code": "qr", "text": "", "scanBack": false }
}
)"}};

} // namespace

void writeBuiltInProfiles(const std::filesystem::path& folder)
{
    makeFolder(folder);
    for (const BuiltIn& profile : builtIns) {
        const std::filesystem::path path = folder / profile.fileName;
        if (!isThere(path))
            writeFileAtomically(path, asBytes(profile.json));
    }
}

} // namespace keyline::package
