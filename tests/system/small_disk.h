#pragma once

#include <QByteArray>
#include <QString>

/// A small disk of its own in memory; only root may mount one (NEED_ROOT in own_root.h).
class SmallDisk
{
  public:
    SmallDisk(const QString& path, int kilobytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool mounted() const { return m_mounted; }
    bool makeReadOnly() const;
    bool makeWritable() const;

    /// Fills it until `left` bytes of room remain.
    void fill(qint64 left) const;
    void makeRoom() const;

  private:
    QString fillerName() const;

    QByteArray m_path;
    bool m_mounted = false;
};
