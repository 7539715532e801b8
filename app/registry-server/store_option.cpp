#include "store_option.h"

#include "base/error.h"

using namespace keyline;

namespace {

bool isSqlite(const std::string& store)
{
    if (store != "sqlite" && !store.starts_with("postgresql://"))
        throw Error(Code::Usage, "--store is sqlite or postgresql://USER@HOST:PORT/DATABASE");
    return store == "sqlite";
}

} // namespace

void declareStore(CLI::App& app, std::string& store)
{
    app.add_option("--store", store,
                   "where log and records are: sqlite, in the home; or postgresql://USER@HOST:PORT/DATABASE with "
                   "libpq's parameters (the password better in ~/.pgpass)")
        ->type_name("STORE")
        ->capture_default_str();
}

std::unique_ptr<server::RegistryStore> openStore(const std::string& store, const server::ServerHome& home)
{
    return isSqlite(store) ? server::SqliteStore::open(home.registry()) : server::PostgresStore::open(store);
}

sql::Snapshots openToRead(const std::string& store, const server::ServerHome& home)
{
    return isSqlite(store) ? server::SqliteStore::openToRead(home.registry())
                           : server::PostgresStore::openToRead(store);
}

bool isBegun(const std::string& store, const server::ServerHome& home, const registry::TrustFile& trust)
{
    std::string vkey;
    std::string name;
    try {
        const auto opened = openStore(store, home);
        name = opened->name(); // without a password
        opened->read([&](server::StoreReader& reader) { vkey = reader.logVkey(); });
    } catch (const Error& error) {
        if (error.code() == Code::RegistryMissing)
            return false;
        throw;
    }
    if (vkey != trust.log.vkey())
        throw Error(Code::FileExists, name + " holds the log " + vkey);
    return true;
}

void createStore(const std::string& store, const server::ServerHome& home, const registry::RegistryTerms& terms,
                 const crypto::Ed25519Signer& logKey)
{
    if (isSqlite(store))
        server::SqliteStore::create(home.registry(), terms, logKey);
    else
        server::PostgresStore::create(store, terms, logKey);
}
