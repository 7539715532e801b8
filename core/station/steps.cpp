#include "station/steps.h"

namespace keyline::station {

std::string_view stepName(Step step)
{
    switch (step) {
    case Step::ReadChip:
        return "read-chip";
    case Step::AssignIdentity:
        return "assign-identity";
    case Step::MakeKeys:
        return "make-keys";
    case Step::Certify:
        return "certify";
    case Step::Install:
        return "install";
    case Step::TrialOpening:
        return "trial-opening";
    case Step::ProveKeys:
        return "prove-keys";
    case Step::Register:
        return "register";
    case Step::Seal:
        return "seal";
    }
    return "";
}

std::string_view resultName(Result result)
{
    switch (result) {
    case Result::Pass:
        return "pass";
    case Result::Fail:
        return "fail";
    case Result::Hold:
        return "hold";
    case Result::DoneBefore:
        return "done-before";
    }
    return "";
}

} // namespace keyline::station
