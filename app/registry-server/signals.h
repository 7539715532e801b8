#pragma once

#include <chrono>

/// Keeps SIGTERM, SIGINT and SIGHUP from ending the process, in this thread and all that it starts. Call in main().
void holdSignals();
/// Waits for one of them, so long at most; whether one came.
bool waitForSignal(std::chrono::seconds patience);
