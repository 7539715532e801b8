#include "base/error.h"

#include "base/error_table.h"

namespace keyline {

Error::Error(Code code, std::string context)
    : m_code(code), m_context(std::move(context)),
      m_what(std::string(errorInfo(code).number) + " " + errorInfo(code).what +
             (m_context.empty() ? "" : " (" + m_context + ")"))
{
}

} // namespace keyline
