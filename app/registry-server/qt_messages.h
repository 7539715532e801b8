#pragma once

#include "server/json_log.h"

/// While it lives, what Qt would write on the standard error (a database driver whose server is gone says a good deal)
/// is a line of the log, event `library`; the same text at most once a minute. One at a time.
class QtMessages
{
  public:
    /// `log` must outlive this object.
    explicit QtMessages(keyline::server::JsonLog& log);
    QtMessages(const QtMessages&) = delete;
    QtMessages& operator=(const QtMessages&) = delete;
    ~QtMessages();
};
