#include "ui/common/sounds.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace keyline::ui;

class SoundsTest : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void the_player_gets_the_file()
    {
        const QTemporaryDir folder;
        const QString heard = folder.filePath(QStringLiteral("heard"));
        Sounds sounds({QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                       QStringLiteral("cp \"$1\" \"$0\".part && mv \"$0\".part \"$0\""), heard});
        sounds.play(Sound::Fail);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(heard); }));
        QFile file(heard);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), wave(Sound::Fail));
    }

    void many_at_once_are_one_and_the_most_urgent_is_not_lost()
    {
        Sounds sounds({QStringLiteral("/bin/true")});
        QSignalSpy played(&sounds, &Sounds::played);
        for (int i = 0; i < 16; ++i)
            sounds.play(Sound::Pass);
        sounds.play(Sound::Fail);
        sounds.play(Sound::Attention);
        sounds.play(Sound::Tick);
        QCOMPARE(played.size(), 1);
        QCOMPARE(played.front().front().value<Sound>(), Sound::Pass);
        QVERIFY(QTest::qWaitFor([&] { return played.size() == 2; }));
        QCOMPARE(played.last().front().value<Sound>(), Sound::Attention);
        QTest::qWait(2 * Sounds::mergeMs);
        QCOMPARE(played.size(), 2);
    }

    void off_is_quiet_even_for_what_waits()
    {
        Sounds sounds({QStringLiteral("/bin/true")});
        QSignalSpy played(&sounds, &Sounds::played);
        sounds.play(Sound::Tick);
        sounds.play(Sound::Fail);
        sounds.setOn(false);
        sounds.play(Sound::Attention);
        QTest::qWait(2 * Sounds::mergeMs);
        QCOMPARE(played.size(), 1);
    }

    void a_player_that_is_missing_fails_or_hangs_does_no_harm()
    {
        for (const QStringList& player :
             {QStringList{QStringLiteral("/nonexistent/player")}, QStringList{QStringLiteral("/bin/false")},
              QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("exec sleep 100")}}) {
            Sounds sounds(player);
            QSignalSpy played(&sounds, &Sounds::played);
            sounds.play(Sound::Pass);
            QCOMPARE(played.size(), 1);
            QTest::qWait(50);
        }
    }

    void the_installed_player_or_none_will_do()
    {
        Sounds sounds;
        QSignalSpy played(&sounds, &Sounds::played);
        sounds.play(Sound::Tick);
        QCOMPARE(played.size(), 1);
        QTest::qWait(50);
    }
};

QTEST_GUILESS_MAIN(SoundsTest)
#include "sounds_test.moc"
