#include "command_line.h"

#include <QRegularExpression>

/// Help, usage and errors (docs/CLI.md), of every command that there is.
class CliUsageTest final : public CommandLineTest
{
    Q_OBJECT

  private:
    /// Every command that its parent's help names, `before` and its own ahead of those below it.
    void addCommands(QList<QStringList>& out, const QStringList& before) const
    {
        out.append(before);
        const QString help = QString::fromUtf8(m_shop->keyline(before + QStringList{u"--help"_s}).out);
        static const QRegularExpression below(u"^Subcommands:\n((?:  .*\n)+)"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression name(u"^  ([a-z-]+) "_s, QRegularExpression::MultilineOption);
        for (auto found = name.globalMatch(below.match(help).captured(1)); found.hasNext();)
            addCommands(out, before + QStringList{found.next().captured(1)});
    }
    QList<QStringList> commands() const
    {
        QList<QStringList> out;
        addCommands(out, {});
        return out;
    }

  private Q_SLOTS:
    void init() { m_shop = std::make_unique<Workshop>(); }
    void cleanup() { m_shop.reset(); }

    void every_command_has_help_with_an_example()
    {
        const QList<QStringList> all = commands();
        QVERIFY2(all.contains(words(u"registry erase"_s)) && all.contains(words(u"station lock-pin set"_s)),
                 "the help does not name them");
        for (const QStringList& command : all) {
            const Ran ran = m_shop->keyline(command + QStringList{u"--help"_s});
            VERIFY_EXIT(ran, 0);
            QVERIFY2(ran.out.contains("Example"), said(ran));
            QVERIFY2(ran.out.contains((u"keyline "_s + command.join(u' ')).trimmed().toUtf8()), said(ran));
            QVERIFY2(ran.err.isEmpty(), said(ran));
        }
        for (const QString& command : {u"make"_s, u"run"_s, u"erase-flash"_s}) {
            const Ran ran = m_shop->run(Workshop::program(u"keyline-device"_s), {command, u"--help"_s});
            VERIFY_EXIT(ran, 0);
            QVERIFY2(ran.out.contains("Example: keyline-device " + command.toUtf8()), said(ran));
        }
    }

    void the_page_names_every_option_and_fault()
    {
        const QString page = QString::fromUtf8(Workshop::read(QStringLiteral(SOURCE_DIR "/docs/CLI.md")));
        static const QRegularExpression option(u"^ +(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression fault(u"^  ([a-z-]+) {2,}(.*)$"_s, QRegularExpression::MultilineOption);
        const auto check = [&](const QByteArray& help, const QRegularExpression& form, const QString& before) {
            for (auto found = form.globalMatch(QString::fromUtf8(help)); found.hasNext();) {
                const QString name = found.next().captured(1);
                QVERIFY2(page.contains(before + name), qPrintable(name));
            }
        };
        for (const QStringList& command : commands())
            check(m_shop->keyline(command + QStringList{u"--help"_s}).out, option, {});
        const QString devices = Workshop::program(u"keyline-device"_s);
        for (const QString& command : {u"make"_s, u"run"_s, u"erase-flash"_s})
            check(m_shop->run(devices, {command, u"--help"_s}).out, option, {});
        check(m_shop->run(devices, words(u"run --fault list"_s)).out, fault, u"| `"_s);
    }

    void the_page_of_codes_is_what_the_table_says()
    {
        const Ran page = keyline(u"errors --markdown"_s);
        VERIFY_EXIT(page, 0);
        QVERIFY2(page.out == Workshop::read(QStringLiteral(SOURCE_DIR "/docs/ERRORS.md")),
                 "write it anew: keyline errors --markdown > docs/ERRORS.md");
    }

    void a_code_is_told_however_it_is_typed()
    {
        const Ran told = keyline(u"errors k-204 204 R-301"_s);
        VERIFY_EXIT(told, 0);
        QCOMPARE(told.out.count("K-204 The device's storage cannot be written\n"), 2);
        QVERIFY2(told.out.contains("R-301 ") && told.out.contains("Put it in the red bin"), said(told));
        const Ran row = keyline(u"errors --json K-204"_s);
        VERIFY_EXIT(row, 0);
        QVERIFY2(row.out.contains("\"anchor\":\"k-204\"") && row.out.contains("\"card\":"), said(row));
    }

    void the_manual_page_tells_every_code_and_sets_commands_in_bold()
    {
        const Ran page = keyline(u"errors --man"_s);
        VERIFY_EXIT(page, 0);
        static const QRegularExpression heading(u"^### (.*)$"_s, QRegularExpression::MultilineOption);
        auto codes = heading.globalMatch(QString::fromUtf8(keyline(u"errors --markdown"_s).out));
        QVERIFY(codes.hasNext());
        while (codes.hasNext()) {
            const QByteArray code = codes.next().captured(1).toUtf8();
            QVERIFY2(page.out.contains("\n.B " + QByteArray(code).replace('-', "\\-") + "\n"), code);
        }
        QVERIFY2(!page.out.contains('`') && page.out.contains("\\fBkeyline vault fill\\fR"), said(page));
    }

    void a_usage_error_exits_with_2_in_the_form_asked_for_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no command") << u""_s;
        QTest::newRow("unknown command") << u"frobnicate"_s;
        QTest::newRow("unknown subcommand") << u"registry frobnicate"_s;
        QTest::newRow("group alone") << u"registry"_s;
        QTest::newRow("no home") << u"init --manufacturer X"_s;
        QTest::newRow("no manufacturer") << u"init --home nowhere"_s;
        QTest::newRow("no ports") << u"provision --home nowhere --identities imei:35824005-000000..000009"_s;
        QTest::newRow("no identities") << u"provision --home nowhere --port /dev/pts/999"_s;
        QTest::newRow("all and port")
            << u"provision --home x --all --port /dev/pts/9 --identities imei:35824005-0..9"_s;
        QTest::newRow("no trust") << u"recover --registry nowhere --port /dev/pts/999"_s;
        QTest::newRow("no port") << u"device info"_s;
        QTest::newRow("no registry") << u"registry verify"_s;
        QTest::newRow("no such kind") << u"vault fill --home nowhere --kind dsa --count 1"_s;
        QTest::newRow("count is no number") << u"vault fill --home nowhere --kind p256 --count many"_s;
        QTest::newRow("count is nothing") << u"vault fill --home nowhere --kind p256 --count 0"_s;
        QTest::newRow("pen is negative") << u"init --home nowhere --manufacturer X --pen -1"_s;
        QTest::newRow("pen is nobody's") << u"init --home nowhere --manufacturer X --pen 0"_s;
        QTest::newRow("origin with a scheme")
            << u"init --home nowhere --manufacturer X --origin https://log.example.org/works"_s;
        QTest::newRow("no such code") << u"errors K-000"_s;
        QTest::newRow("codes of a page") << u"errors --man K-204"_s;
        QTest::newRow("no such shell") << u"completion fish"_s;
        QTest::newRow("passphrase as an argument") << u"vault fill --home x --kind p256 --count 1 --passphrase abc"_s;
        QTest::newRow("unknown option") << u"device list --frobnicate"_s;
        QTest::newRow("an option for a port")
            << u"provision --home nowhere --port --profile phone --identities imei:35824005-000000..000009"_s;
        QTest::newRow("an option for the second port") << u"device info --port /dev/pts/998 --port --x"_s;
        QTest::newRow("an option for a folder") << u"registry verify --registry --trust x"_s;
    }

    void a_usage_error_exits_with_2_in_the_form_asked_for()
    {
        QFETCH(QString, line);
        const Ran plain = keyline(line);
        VERIFY_EXIT(plain, 2);
        QVERIFY2(plain.out.isEmpty() && plain.err.contains("--help"), said(plain));
        QVERIFY2(plain.err.contains("K-902"), said(plain));
        const Ran json = keyline(line + u" --json"_s);
        VERIFY_EXIT(json, 2);
        QCOMPARE(json.json().size(), 1);
        QCOMPARE(json.lastJson()[u"event"_s].toString(), u"error"_s);
        QCOMPARE(errorCode(json.lastJson()), u"K-902"_s);
        QVERIFY2(json.err.isEmpty(), said(json));
        QVERIFY(!QFile::exists(m_shop->path(u"nowhere"_s)));
    }

    void an_empty_value_is_a_usage_error_data()
    {
        QTest::addColumn<QStringList>("line");
        const QStringList provision = words(u"provision --home home --port /dev/pts/999 --identities "_s + demoRange());
        const QStringList recover = words(u"recover --registry home/registry --port /dev/pts/999 --trust "
                                          "home/public/manufacturer.keyline-trust"_s);
        QTest::newRow("a home") << QStringList{u"init"_s, u"--manufacturer"_s, u"X"_s, u"--home"_s, {}};
        QTest::newRow("the list of chips") << provision + QStringList{u"--chips"_s, {}};
        QTest::newRow("a port") << provision + QStringList{u"--port"_s, {}};
        QTest::newRow("the trust file") << words(u"registry verify --registry home/registry --trust"_s) +
                                               QStringList{{}};
        QTest::newRow("the second source") << recover + QStringList{u"--mirror"_s, {}};
        QTest::newRow("the memory") << recover + QStringList{u"--memory"_s, {}};
        QTest::newRow("a folder to write") << words(u"registry export --registry home/registry"_s) + QStringList{{}};
        QTest::newRow("a file to write") << words(u"vault export --home home"_s) + QStringList{{}};
    }

    /// As a script's variable that is not set gives it: the check that it names must not be left out in silence.
    void an_empty_value_is_a_usage_error()
    {
        QFETCH(QStringList, line);
        m_shop->makeStation();
        const Ran ran = m_shop->keyline(line);
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.err.contains("K-902") && ran.err.contains("empty"), said(ran));
        QVERIFY(!QFile::exists(m_shop->path(u"station.sqlite"_s)));
    }

    void a_mistyped_option_is_named_and_not_only_what_it_would_have_been()
    {
        for (const QString& line : {u"vault status --hoem x"_s, u"init --home nowhere --manufaktur X"_s,
                                    u"registry verify --registry nowhere --tust x"_s}) {
            const Ran ran = keyline(line);
            VERIFY_EXIT(ran, 2);
            QVERIFY2(ran.err.contains(" does not know " + line.section(u' ', -2).toUtf8()), said(ran));
        }
    }

    void an_option_before_its_command_is_named()
    {
        const Ran ran = keyline(u"registry --registry nowhere verify"_s);
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.err.contains("keyline registry does not know --registry nowhere; options come behind"), said(ran));
    }

    void the_usage_line_names_the_program_once()
    {
        QVERIFY(keyline({}).err.contains("Usage: keyline [OPTIONS]"));
        QVERIFY(keyline(u"vault"_s).err.contains("Usage: keyline vault [OPTIONS]"));
    }

    void a_path_that_cannot_be_looked_at_is_named_with_the_reason_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString& line :
             {u"init --manufacturer Works --home %1/h"_s, u"vault export %1/x --home home"_s,
              u"registry verify --registry %1"_s, u"registry trust --registry %1"_s,
              u"registry show 00112233445566778899aabbccddeeff --registry %1"_s,
              u"registry export %1/x --registry home/registry"_s,
              u"recover --port /dev/pts/999 --trust home/public/manufacturer.keyline-trust --registry %1"_s})
            QTest::addRow("%s", qPrintable(line)) << line;
    }
    void a_path_that_cannot_be_looked_at_is_named_with_the_reason()
    {
        QFETCH(QString, line);
        m_shop->makeStation();
        QVERIFY(QFile::link(u"loop"_s, m_shop->path(u"loop"_s)));
        for (const QString& name : {u"loop"_s, QString(300, u'x')}) {
            const Ran ran = keyline(line.arg(name));
            QVERIFY2(ran.exit == 7, said(ran));
            QVERIFY2(ran.err.contains(name.toUtf8()), said(ran));
            QVERIFY2(ran.err.contains("Too many levels") || ran.err.contains("name too long"), said(ran));
        }
    }

    void a_lost_write_to_standard_output_is_said()
    {
        m_shop->makeStation();
        for (const QString& line : {u"registry trust"_s + registryWords(), u"vault status --json"_s + homeWords(),
                                    u"vault status"_s + homeWords(), u"--help"_s}) {
            const Ran ran = m_shop->shell(u"$KEYLINE "_s + line + u" > /dev/full"_s);
            VERIFY_EXIT(ran, 7);
            QVERIFY2(ran.err.contains("K-605") && ran.err.contains("standard output"), said(ran));
        }
        // What a command has to say otherwise goes before.
        VERIFY_EXIT(m_shop->shell(u"$KEYLINE provision --json --port /dev/pts/999 --identities "_s + demoRange() +
                                  homeWords() + u" > /dev/full"_s),
                    4);
    }

    /// Files and ports that are opened get the numbers that are free: no word of ours may go into one.
    void closed_standard_streams_are_no_files()
    {
        const QList<Attached> devices = line(2);
        for (const QString& closed : {u" <&- >&-"_s, u" <&- >&- 2>&-"_s}) {
            const Ran ran = m_shop->shell(u"$KEYLINE provision --identities "_s + demoRange() + u" --port "_s +
                                          devices[closed.contains(u'2') ? 1 : 0].port + homeWords() + closed);
            VERIFY_EXIT(ran, 7);
            QCOMPARE(ran.err.contains("standard output"), !closed.contains(u'2'));
            QCOMPARE(Workshop::read(m_shop->home() + u"/station.lock"_s), QByteArray());
        }
        const Ran again = m_shop->provision(devices);
        VERIFY_EXIT(again, 3);
        QCOMPARE(again.lastJson()[u"done_before"_s].toInt(), 2);
    }

    void an_unknown_command_is_named()
    {
        QVERIFY(keyline(u"frobnicate"_s).err.contains("frobnicate"));
        QVERIFY(keyline(u"registry frobnicate"_s).err.contains("frobnicate"));
    }

    void an_error_has_all_its_parts_in_json()
    {
        const Ran ran = keyline(u"vault status --json --home nowhere"_s);
        const QJsonObject error = ran.lastJson()[u"error"_s].toObject();
        QCOMPARE(keysOf(error), (QSet<QString>{u"code"_s, u"what"_s, u"means"_s, u"do"_s, u"hand"_s, u"context"_s}));
        for (const QString& key : error.keys())
            QVERIFY2(!error[key].toString().isEmpty(), said(ran));
    }

    void version_goes_to_standard_output()
    {
        const Ran ran = keyline(u"--version"_s);
        VERIFY_EXIT(ran, 0);
        QVERIFY(ran.out.startsWith("keyline ") && ran.err.isEmpty());
    }

    void completion_works_in_bash()
    {
        const auto completed = [this](const QString& typed) {
            const QStringList parts = typed.split(u' ');
            const Ran ran = m_shop->shell(
                u"source <($KEYLINE completion bash); COMP_WORDS=(%1 %2); COMP_CWORD=%3; COMPREPLY=(); _keyline; "
                u"printf '%s\\n' \"${COMPREPLY[@]}\""_s
                    .arg(parts.mid(0, parts.size() - 1).join(u' '), u'\'' + parts.last() + u'\'')
                    .arg(parts.size() - 1));
            QStringList out = QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts);
            return QSet<QString>(out.begin(), out.end());
        };
        QVERIFY(completed(u"keyline pro"_s).contains(u"provision"_s));
        QVERIFY(!completed(u"keyline pro"_s).contains(u"init"_s));
        QVERIFY(completed(u"keyline registry "_s).contains(QSet<QString>{u"show"_s, u"verify"_s, u"export"_s}));
        QVERIFY(completed(u"keyline provision --ho"_s).contains(u"--home"_s));
        QVERIFY(completed(u"keyline provision --home somewhere --ide"_s).contains(u"--identities"_s));
        const Ran complete = m_shop->shell(u"source <($KEYLINE completion bash); complete -p keyline"_s);
        QVERIFY2(complete.exit == 0 && complete.out.contains("-F _keyline"), said(complete));
        const Ran syntax = m_shop->shell(u"$KEYLINE completion bash | bash -n"_s);
        VERIFY_EXIT(syntax, 0);
    }
};

QTEST_GUILESS_MAIN(CliUsageTest)
#include "cli_usage_test.moc"
