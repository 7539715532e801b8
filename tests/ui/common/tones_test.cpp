#include "ui/common/tones.h"

#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>

using namespace keyline::ui;

namespace {

constexpr qsizetype head = 44;

qint16 sample(const QByteArray& file, qsizetype at)
{
    return qFromLittleEndian<qint16>(file.constData() + head + 2 * at);
}

qsizetype samples(const QByteArray& file)
{
    return (file.size() - head) / 2;
}

} // namespace

class TonesTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void each_is_a_short_wav_file_that_is_heard_data()
    {
        QTest::addColumn<int>("sound");
        for (const Sound sound : {Sound::Tick, Sound::Pass, Sound::Fail, Sound::Attention})
            QTest::addRow("%d", static_cast<int>(sound)) << static_cast<int>(sound);
    }

    void each_is_a_short_wav_file_that_is_heard()
    {
        QFETCH(const int, sound);
        const QByteArray file = wave(static_cast<Sound>(sound));
        QVERIFY(file.startsWith("RIFF") && file.mid(8, 8) == "WAVEfmt " && file.mid(36, 4) == "data");
        QCOMPARE(qFromLittleEndian<quint32>(file.constData() + 4), static_cast<quint32>(file.size() - 8));
        QCOMPARE(qFromLittleEndian<quint32>(file.constData() + 40), static_cast<quint32>(file.size() - head));
        QVERIFY(samples(file) > 44100 / 50 && samples(file) < 44100 / 2);
        int loudest = 0;
        for (qsizetype i = 0; i < samples(file); ++i)
            loudest = std::max(loudest, std::abs(static_cast<int>(sample(file, i))));
        QVERIFY2(loudest > 10000 && loudest < 32000, qPrintable(QString::number(loudest)));
    }

    void begins_and_ends_without_a_crack()
    {
        for (const Sound sound : {Sound::Tick, Sound::Pass, Sound::Fail, Sound::Attention}) {
            const QByteArray file = wave(sound);
            QVERIFY(std::abs(sample(file, 0)) < 200);
            QVERIFY(std::abs(sample(file, samples(file) - 1)) < 500);
        }
    }
};

QTEST_APPLESS_MAIN(TonesTest)
#include "tones_test.moc"
