#pragma once

#include "base/error.h"
#include "base/error_table.h"

#include <QString>

namespace keyline::ui {

/// What the error table says of a code, in the language of the windows.
struct ErrorText
{
    QString number;      ///< "K-204"
    QString shortNumber; ///< as a slot's card shows it: "204"
    QString what;        ///< headline, no full stop
    QString means;
    QString action;
    QString card;    ///< the one thing to do in at most nine words, for a slot's card; empty for R-codes
    QString hand;    ///< what the hands do: "Put it in the red bin"; empty for Hand::None
    QString context; ///< the thing named (a port, a file), made harmless; may be empty
    QString anchor;  ///< where the help tells of it: "k-204"
    Hand handKind = Hand::None;

    bool operator==(const ErrorText&) const = default;
};

ErrorText errorText(Code code, const std::string& context = {});
ErrorText errorText(const Error& error);
/// By number, as records and journals have it ("K-204"); a number that is unknown is K-909, under its own number.
ErrorText errorText(const QString& number, const std::string& context = {});
QString handText(Hand hand);

} // namespace keyline::ui
