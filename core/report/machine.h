#pragma once

#include <QJsonObject>

namespace keyline::report {

/// What matters of this machine and nothing that names its people: system, kernel, processor, memory, free disk, the
/// libraries at work.
QJsonObject describeMachine();

} // namespace keyline::report
