#include "ui/common/error_text.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace keyline::ui {

namespace {

QString translated(const char* sentence)
{
    return *sentence ? QCoreApplication::translate("Error", sentence) : QString();
}

ErrorText text(const ErrorInfo& info, const std::string& context)
{
    ErrorText out;
    out.number = QString::fromLatin1(info.number);
    out.shortNumber = out.number.section(u'-', 1);
    out.what = translated(info.what);
    out.means = translated(info.means);
    out.action = translated(info.action);
    out.card = translated(info.card);
    out.hand = handText(info.hand);
    out.context = QString::fromStdString(harmless(context));
    out.anchor = QString::fromStdString(helpAnchor(info));
    out.handKind = info.hand;
    return out;
}

} // namespace

QString handText(Hand hand)
{
    switch (hand) {
    case Hand::Bin:
        return QCoreApplication::translate("Hand", "Put it in the red bin");
    case Hand::Call:
        return QCoreApplication::translate("Hand", "Call the supervisor");
    case Hand::Back:
        return QCoreApplication::translate("Hand", "Connect it again");
    case Hand::None:
        break;
    }
    return {};
}

ErrorText errorText(Code code, const std::string& context)
{
    return text(errorInfo(code), context);
}

ErrorText errorText(const Error& error)
{
    return errorText(error.code(), error.context());
}

ErrorText errorText(const QString& number, const std::string& context)
{
    const std::string wanted = number.toStdString();
    const auto found = std::ranges::find_if(errorTable(), [&](const ErrorInfo& info) { return wanted == info.number; });
    if (found != errorTable().end())
        return text(*found, context);
    ErrorText unknown = errorText(Code::Unexpected, context);
    unknown.number = number;
    unknown.shortNumber = number.section(u'-', 1);
    return unknown;
}

} // namespace keyline::ui
