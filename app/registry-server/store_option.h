#pragma once

#include <CLI/CLI.hpp>

#include "server/home.h"
#include "server/store.h"

/// `--store sqlite|postgresql://…`
void declareStore(CLI::App& app, std::string& store);
std::unique_ptr<keyline::server::RegistryStore> openStore(const std::string& store,
                                                          const keyline::server::ServerHome& home);
/// To be read alone; writes nothing.
keyline::sql::Snapshots openToRead(const std::string& store, const keyline::server::ServerHome& home);
/// Whether an earlier init got as far as the store of this very log. Throws Error FileExists for another's.
bool isBegun(const std::string& store, const keyline::server::ServerHome& home,
             const keyline::registry::TrustFile& trust);
void createStore(const std::string& store, const keyline::server::ServerHome& home,
                 const keyline::registry::RegistryTerms& terms, const keyline::crypto::Ed25519Signer& logKey);
