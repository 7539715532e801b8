#include "base/error.h"
#include "identity/identity_file.h"
#include "identity/identity_range.h"
#include "package/backup_package.h"
#include "package/data_package.h"
#include "package/profile.h"

#include <algorithm>
#include <cstdlib>

using namespace keyline;

namespace {

class Zeros final : public Random
{
  public:
    void fill(MutableByteView out) override { std::fill(out.begin(), out.end(), std::uint8_t{0}); }
};

template <typename Work>
void allow(std::initializer_list<Code> codes, Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        if (std::find(codes.begin(), codes.end(), error.code()) == codes.end())
            std::abort();
    }
}

void packages(ByteView input)
{
    allow({Code::BackupMalformed}, [&] { package::BackupPackage::parse(input); });
    allow({Code::Malformed, Code::IdentityMalformed, Code::KeyMalformed}, [&] {
        Zeros random;
        const auto parsed = package::DataPackage::parse(input, random);
        if (!parsed.encode().equals(input))
            std::abort(); // deterministic: there is no other way to write it
    });
}

void texts(std::string_view input)
{
    allow({Code::ProfileMalformed}, [&] { package::parseProfile(input, "p.json"); });
    allow({Code::IdentityMalformed}, [&] {
        const auto parsed = identity::DeviceIdentity::fromText(input);
        if (identity::DeviceIdentity::fromUrn(parsed.urn()) != parsed ||
            identity::DeviceIdentity::fromText(parsed.human(), parsed.kind()) != parsed)
            std::abort();
    });
    allow({Code::IdentityRangeMalformed}, [&] {
        const auto range = identity::IdentityRange::parse(input, 1);
        if (range.identity(0) == range.identity(range.identities() - 1) && range.identities() != 1)
            std::abort();
    });
    for (const auto kind :
         {identity::IdentityKind::Imei, identity::IdentityKind::Mac, identity::IdentityKind::OsSerial})
        allow({Code::IdentityFileMalformed}, [&] {
            const auto file = identity::IdentityFile::parse(input, "f.csv", {kind, 1});
            file.at(file.size() - 1);
        });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    packages(input);
    texts(asText(input));
    return 0;
}
