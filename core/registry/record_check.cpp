#include "registry/record_check.h"

#include "crypto/hash.h"
#include "package/backup_package.h"

namespace keyline::registry {

namespace {

void judge(Check& check, const std::function<void()>& demand)
{
    try {
        demand();
        if (check.because.empty())
            check.state = CheckState::Holds;
    } catch (const Error& error) {
        check.state = CheckState::Broken;
        check.code = error.code();
        check.because = error.context();
    }
}

void require(bool holds, Code code, const char* what)
{
    if (!holds)
        throw Error(code, what);
}

void demandCertificate(const identity::IdentityCertificate& certificate, const Record& record,
                       const Statement& statement)
{
    const auto code = Code::CertificateNotValid;
    require(certificate.chipDigest() == statement.chip, code, "of another chip");
    require(!certificate.chip() || *certificate.chip() == record.chip, code, "of another chip");
    require(certificate.identities() == record.identities, code, "of other identities than the record");
    require(certificate.keyDigest() == statement.deviceKey, code, "of another key than the statement");
    if (certificate.kind() == identity::CertificateKind::X509)
        certificate.publicKey(); // throws for what is no key
}

} // namespace

RecordJudgement judgeRecord(ByteView record, const Statement& statement, const crypto::PublicKey* manufacturer)
{
    RecordJudgement out;
    judge(out.record, [&] {
        require(statement.record.has_value(), Code::RecordNotValid, "its statement has none");
        require(record.size() <= largestRecord, Code::RecordNotValid, "too large");
        require(crypto::sha256(record) == *statement.record, Code::RecordNotValid, "not the one that was logged");
        out.content = Record::parse(record);
        require(out.content->chip.digest() == statement.chip, Code::RecordOfAnotherChip, "of another chip");
    });
    if (!out.content) {
        out.certificate.because = out.backup.because = "the record could not be read";
        return out;
    }
    judge(out.certificate, [&] {
        out.parsedCertificate = identity::IdentityCertificate::parse(out.content->certificate);
        demandCertificate(*out.parsedCertificate, *out.content, statement);
        if (manufacturer)
            out.parsedCertificate->verify(*manufacturer);
        else
            out.certificate.because = "its manufacturer is not known";
    });
    judge(out.backup, [&] {
        const auto backup = package::BackupPackage::parse(out.content->backup);
        require(backup.chip() == out.content->chip, Code::RecordOfAnotherChip, "the backup is another chip's");
    });
    return out;
}

} // namespace keyline::registry
