#include "registry/audit_mirror_trust.h"

#include "base/file.h"
#include "registry/trust_choice.h"

#include <algorithm>

namespace keyline::registry {

namespace {

constexpr std::size_t largestFile = 1u << 20;

bool hasAll(const std::vector<crypto::PublicKey>& list, const std::vector<crypto::PublicKey>& wanted)
{
    return std::ranges::all_of(
        wanted, [&](const crypto::PublicKey& one) { return std::ranges::find(list, one) != list.end(); });
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
        const TrustFile carried = TrustFile::parse(asText(readFile(file, largestFile)));
        if (carried.log.vkey() != trust.log.vkey())
            wrong("another log than in the trust file given");
        if (carried.administrator != trust.administrator)
            wrong("another administrator than in the trust file given");
        if (!hasAll(trust.manufacturers, carried.manufacturers))
            wrong("a manufacturer that the trust file given does not have");
        if (!hasAll(carried.manufacturers, trust.manufacturers))
            wrong("without a manufacturer that the trust file given has");
    } catch (const Error& error) {
        demandDamage(error);
        wrong(error.context());
    }
}

} // namespace keyline::registry
