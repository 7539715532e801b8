#include "small_disk.h"

#include <QDir>
#include <QFile>

#include <sys/mount.h>

SmallDisk::SmallDisk(const QString& path, int kilobytes) : m_path(path.toUtf8())
{
    QDir().mkpath(path);
    m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", 0,
                        ("size=" + QByteArray::number(kilobytes) + "k").constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(m_path.constData(), MNT_DETACH);
}

bool SmallDisk::makeReadOnly() const
{
    return ::mount("", m_path.constData(), "", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

bool SmallDisk::makeWritable() const
{
    return ::mount("", m_path.constData(), "", MS_REMOUNT, nullptr) == 0;
}

void SmallDisk::fill(qint64 left) const
{
    QFile filler(fillerName());
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (filler.write(block) == block.size()) {
    }
    filler.resize(filler.size() > left ? filler.size() - left : 0);
}

void SmallDisk::makeRoom() const
{
    QFile::remove(fillerName());
}

QString SmallDisk::fillerName() const
{
    return QString::fromUtf8(m_path) + QStringLiteral("/filler");
}
