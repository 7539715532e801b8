#pragma once

#include "identity/identity_certificate.h"
#include "registry/check.h"
#include "registry/record.h"
#include "registry/statement.h"

namespace keyline::registry {

/// Whether a record is what its statement says: the reader's and the auditor's own judgement, apart from what the
/// registry checks when it admits.
struct RecordJudgement
{
    Check record{CheckKind::Record, CheckState::NotChecked, std::nullopt, {}};
    Check certificate{CheckKind::Certificate, CheckState::NotChecked, std::nullopt, {}};
    Check backup{CheckKind::Backup, CheckState::NotChecked, std::nullopt, {}};

    std::optional<Record> content; ///< where the record could be taken apart
    std::optional<identity::IdentityCertificate> parsedCertificate;

    bool holds() const
    {
        return record.state == CheckState::Holds && certificate.state == CheckState::Holds &&
               backup.state == CheckState::Holds;
    }
};

/// `manufacturer` may be null: then the certificate is judged without its signature and counts as not checked. Never
/// throws Error.
RecordJudgement judgeRecord(ByteView record, const Statement& statement, const crypto::PublicKey* manufacturer);

} // namespace keyline::registry
