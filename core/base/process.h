#pragma once

namespace keyline {

/// No core file and no reading by a debugger of the same user: keys must not leave the process that way.
/// Call first in main() of every program that may hold a secret.
void hardenProcess();

} // namespace keyline
