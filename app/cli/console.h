#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <optional>
#include <string>
#include <string_view>

/// Where a command speaks: data to standard output, talk to standard error. With --json, standard output is JSON Lines.
/// Everything printed that came from outside is made harmless by the caller (base/text.h).
class Console
{
  public:
    Console();

    void setJson(bool json) { m_json = json; }
    bool json() const { return m_json; }
    /// True where standard output is a terminal that takes cursor movements, and --json is off.
    bool live() const;
    bool colour() const { return m_colour; }
    /// Columns of the terminal; 80 where there is none.
    int width() const;

    /// A line of data.
    void line(std::string_view text);
    /// A JSON line, flushed: a reader at the other end of a pipe sees it at once.
    void event(const QJsonObject& object);
    /// A line for a person, to standard error.
    void talk(std::string_view text);
    /// Text as it is, to standard output: cursor movements of the live view.
    void raw(std::string_view text);

    /// Why standard output took less than it was given, if it did; a reader that went away does not count.
    const std::optional<keyline::Error>& loss() const { return m_loss; }

    /// An error in its parts: what, means, do; as a JSON line with --json.
    void error(const keyline::Error& error);
    /// The same for a person, to standard error.
    void talk(const keyline::Error& error);

    /// {"code", "what", "means", "do", "context"}: the form of an error in every JSON answer.
    static QJsonObject errorObject(const keyline::Error& error);

  private:
    void put(std::string_view text);

    std::optional<keyline::Error> m_loss;
    bool m_json = false;
    bool m_terminal = false;
    bool m_colour = false;
};
