#pragma once

#include "registry/audit.h"
#include "registry/check.h"
#include "registry/statement.h"
#include "ui/common/check_row.h"

#include <QCoreApplication>

namespace keyline::ui {

/// The words for what a registry is asked and what it answered.
class CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(keyline::ui::CheckWords)

  public:
    /// What a check asks, as the title of its line: "The record is the one registered".
    static QString title(registry::CheckKind kind);
    /// What it looks at and why that counts, and what was found: behind its line.
    static QString detail(const registry::Check& check);
    static CheckState state(registry::CheckState state);

    static QString title(registry::AuditTopic topic);
    static QString detail(const registry::AuditRow& row);
    static CheckState state(registry::AuditRow::State state);

    static QString kind(registry::StatementKind kind);

  private:
    static QString explanation(registry::CheckKind kind);
};

} // namespace keyline::ui
