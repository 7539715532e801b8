#include "registry/audit_mirror_trust.h"

#include "base/file.h"
#include "registry/trust_choice.h"

#include <algorithm>

namespace keyline::registry {

namespace {

bool hasAll(const TrustFile& trust, const std::vector<crypto::PublicKey>& manufacturers)
{
    return std::ranges::all_of(manufacturers, [&](const auto& one) { return trust.manufacturer(one.spkiDigest()); });
}

} // namespace

void auditMirrorTrust(const MirrorSource& mirror, const TrustFile& trust, Findings& findings)
{
    const std::filesystem::path file = mirror.folder() / mirrorTrustFile;
    if (!isThere(file))
        return;
    const auto wrong = [&](const std::string& what) {
        findings.add(AuditPass::Head, {AuditTopic::Checkpoint, {}, {}, mirrorTrustFile, {}, what});
    };
    try {
        const TrustFile carried = TrustFile::parse(asText(readFile(file)));
        if (carried.log.vkey() != trust.log.vkey())
            wrong("another log than in the trust file given");
        if (carried.administrator != trust.administrator)
            wrong("another administrator than in the trust file given");
        if (!hasAll(trust, carried.manufacturers))
            wrong("a manufacturer that the trust file given does not have");
    } catch (const Error& error) {
        demandDamage(error);
        wrong(error.context());
    }
}

} // namespace keyline::registry
