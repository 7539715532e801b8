#include "base/passphrase_file.h"

#include "base/error.h"
#include "base/file.h"

#include <cstdlib>

namespace keyline {

namespace {

constexpr std::size_t longest = 4096;

std::optional<std::string> variable(const std::string& name)
{
    const char* value = name.empty() ? nullptr : std::getenv(name.c_str());
    return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

} // namespace

PassphrasePlaces keyStorePassphrase(std::string option)
{
    return {std::move(option), "KEYLINE_PASSPHRASE_FILE", "keyline-passphrase"};
}

std::optional<std::filesystem::path> findPassphraseFile(const PassphrasePlaces& places)
{
    if (!places.option.empty())
        return places.option;
    if (const auto named = variable(places.variable))
        return *named;
    const auto folder = variable("CREDENTIALS_DIRECTORY");
    if (places.credential.empty() || !folder)
        return std::nullopt;
    const auto credential = std::filesystem::path(*folder) / places.credential;
    return isThere(credential) ? std::optional(credential) : std::nullopt;
}

Secret readPassphraseFile(const std::filesystem::path& file)
{
    Secret content;
    try {
        content = readSecretFile(file, longest);
    } catch (const Error& error) {
        throw Error(Code::PassphraseMissing, error.context());
    }
    ByteView view = content.view();
    if (!view.empty() && view.back() == '\n')
        view = view.first(view.size() - 1);
    if (!view.empty() && view.back() == '\r')
        view = view.first(view.size() - 1);
    if (view.empty())
        throw Error(Code::PassphraseMissing, file.string() + " is empty");
    return Secret::copyOf(view);
}

} // namespace keyline
