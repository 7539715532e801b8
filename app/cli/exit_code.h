#pragma once

#include "base/error.h"

/// What a command's exit says to a script (UX §11).
enum ExitCode : int {
    exitDone = 0,
    exitNo = 1,            ///< the answer is no: every device failed, a check is broken
    exitUsage = 2,         ///< the words of the command are off, or a file of identities or a profile is
    exitRefused = 3,       ///< would break something, or every chip was done before
    exitNoDevice = 4,      ///< no port, no device on it
    exitRegistry = 5,      ///< registry or network
    exitKeys = 6,          ///< passphrase or key store
    exitDisk = 7,          ///< disk or database
    exitPartly = 8,        ///< some passed and some did not
    exitBug = 70,          ///< something this program does not know
    exitInterrupted = 130, ///< stopped; the same command goes on
};

int exitCode(keyline::Code code);
