#pragma once

#include <QByteArray>
#include <QList>

namespace keyline::usb {

/// The machine's line to those who put devices into its ports: a serial port of the old kind. See bench.h.
class ControlLine
{
  public:
    /// Opens it; throws std::runtime_error.
    explicit ControlLine(const QByteArray& path = "/dev/ttyS1");
    ControlLine(const ControlLine&) = delete;
    ControlLine& operator=(const ControlLine&) = delete;
    ~ControlLine();

    /// What is answered behind "ok "; throws std::runtime_error with what is wrong.
    QByteArray say(const QByteArray& command);

    /// Chip IDs of the devices there are.
    QList<QByteArray> devices() { return say("devices").split(' '); }
    void plug(const QByteArray& chip, int port) { say("plug " + chip + ' ' + QByteArray::number(port)); }
    void unplug(int port) { say("unplug " + QByteArray::number(port)); }

  private:
    int m_fd;
};

} // namespace keyline::usb
