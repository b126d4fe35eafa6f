// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

std::string textOf(const QString &path)
{
    return path.toStdString();
}

QJsonObject jsonOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// The disk, and which files were read from it.
class ReadFiles final : public FileSystem
{
public:
    Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        names.append(path.section(u'/', -1));
        return m_disk.read(path, limit);
    }
    Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        return m_disk.write(path, bytes);
    }

    mutable QStringList names;

private:
    DiskFileSystem m_disk;
};

} // namespace

class tst_Validate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheDemonstrationWorkspace();
    void findsTheOneMistakeOfEachBrokenRequest_data();
    void findsTheOneMistakeOfEachBrokenRequest();
    void exitsByTheWorstFinding();
    void reportsTheRestWhenAFileIsMissing();
    void readsNothingAroundWhatIsMissing();
    void checksFilesOutsideTheWorkspaceWithItsKinds();
    void checksWithASchemaThatIsNamed();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void tellsItsVersionAndHelp();
};

void tst_Validate::acceptsTheDemonstrationWorkspace()
{
    const Ran ran =
        runCommand({"validate", WAYMARK_SOURCE_DIR "/resources/demo", "--format", "json"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    const QJsonValue summary = jsonOf(ran.out).value("summary"_L1);
    QVERIFY(summary["documents"_L1].toInt() >= 100);
    QCOMPARE(summary["errors"_L1].toInt(), 0);
}

void tst_Validate::findsTheOneMistakeOfEachBrokenRequest_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("expected");
    for (const auto &folder : {u"requests-broken"_s, u"requests-broken-more"_s}) {
        QFile file(QStringLiteral(WAYMARK_TEST_DATA "/") + folder + u"/expected.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject expected = jsonOf(file.readAll());
        QVERIFY(!expected.isEmpty());
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            QCOMPARE(it->toArray().size(), 1);
            QTest::newRow(qPrintable(it.key()))
                << folder + u'/' + it.key() << it->toArray()[0].toObject();
        }
    }
}

void tst_Validate::findsTheOneMistakeOfEachBrokenRequest()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, expected);
    test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    QFile broken(QStringLiteral(WAYMARK_TEST_DATA "/") + file);
    QVERIFY(broken.open(QIODevice::ReadOnly));
    workspace.write(u"request.yaml"_s, broken.readAll());
    const Ran ran = runCommand({"validate", textOf(workspace.path(u"request.yaml"_s)),
                                "--workspace", textOf(workspace.path()), "--format", "json"});
    QCOMPARE(ran.exitCode, int(Findings));
    const auto found = jsonOf(ran.out).value("diagnostics"_L1).toArray();
    QVERIFY2(found.size() == 1, ran.out);
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QVERIFY2(found[0][it.key()] == *it, QByteArray(it.key().toUtf8() + ": " + ran.out));
    QVERIFY(!found[0]["next"_L1].toString().isEmpty());
}

void tst_Validate::exitsByTheWorstFinding()
{
    test::TemporaryWorkspace workspace;
    workspace.write(u"warning.yaml"_s, "answer: yes\n");
    workspace.write(u"error.yaml"_s, "a: [1\n");
    const auto exitOf = [&](const QString &file, const std::vector<std::string> &more) {
        std::vector<std::string> arguments{"validate", textOf(workspace.path(file))};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runCommand(arguments).exitCode;
    };
    QCOMPARE(exitOf(u"warning.yaml"_s, {}), int(Ok));
    QCOMPARE(exitOf(u"warning.yaml"_s, {"--fail-on", "warning"}), int(Findings));
    QCOMPARE(exitOf(u"error.yaml"_s, {}), int(Findings));
}

void tst_Validate::reportsTheRestWhenAFileIsMissing()
{
    test::TemporaryWorkspace workspace;
    workspace.write(u"error.yaml"_s, "a: [1\n");
    const Ran ran = runCommand({"validate", textOf(workspace.path(u"gone.yaml"_s)),
                                textOf(workspace.path(u"error.yaml"_s))});
    QCOMPARE(ran.exitCode, int(CannotRun));
    QVERIFY(ran.err.contains("gone.yaml"));
    QVERIFY(ran.out.contains("yaml.unclosed-flow"));
}

void tst_Validate::readsNothingAroundWhatIsMissing()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"beside.yaml"_s, "a: 1\n");
    const ReadFiles files;
    const SystemProcess process;
    const SystemClock clock;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int exitCode = run({"validate", textOf(workspace.path(u"gone.yaml"_s))}, {in, out, err},
                             {files, process, clock, {}, {}});
    QCOMPARE(exitCode, int(CannotRun));
    QVERIFY(err.str().contains("gone.yaml"));
    QCOMPARE(files.names, QStringList{u"gone.yaml"_s});
}

void tst_Validate::checksFilesOutsideTheWorkspaceWithItsKinds()
{
    test::TemporaryWorkspace workspace;
    workspace.write(u"kind.yaml"_s, test::environmentRequestCrd());
    test::TemporaryWorkspace elsewhere;
    elsewhere.write(u"good.yaml"_s, test::paymentsStaging());
    elsewhere.write(u"bad.yaml"_s, test::paymentsStaging().replace("replicas: 2", "replicas: two"));
    const auto exitOf = [&](const QString &file) {
        return runCommand({"validate", textOf(elsewhere.path(file)), "--workspace",
                           textOf(workspace.path())})
            .exitCode;
    };
    QCOMPARE(exitOf(u"good.yaml"_s), int(Ok));
    QCOMPARE(exitOf(u"bad.yaml"_s), int(Findings));
}

void tst_Validate::checksWithASchemaThatIsNamed()
{
    test::TemporaryWorkspace workspace;
    workspace.write(u"schema.json"_s, R"({"type": "object", "required": ["size"]})");
    workspace.write(u"a.yaml"_s, "size: 1\n");
    workspace.write(u"b.yaml"_s, "length: 1\n");
    const auto exitOf = [&](const QString &file) {
        return runCommand({"validate", textOf(workspace.path(file)), "--schema",
                           textOf(workspace.path(u"schema.json"_s))})
            .exitCode;
    };
    QCOMPARE(exitOf(u"a.yaml"_s), int(Ok));
    QCOMPARE(exitOf(u"b.yaml"_s), int(Findings));
    const Ran missing =
        runCommand({"validate", textOf(workspace.path(u"a.yaml"_s)), "--schema", "nowhere.json"});
    QCOMPARE(missing.exitCode, int(CannotRun));
    QVERIFY(missing.err.contains("nowhere.json"));
}

void tst_Validate::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"polish"_s};
    QTest::newRow("unknown option") << QStringList{u"validate"_s, u"--loud"_s};
    QTest::newRow("unknown format") << QStringList{u"validate"_s, u"--format"_s, u"xml"_s};
}

void tst_Validate::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> words;
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    const Ran ran = runCommand(words);
    QCOMPARE(ran.exitCode, int(Usage));
    QVERIFY(ran.out.isEmpty());
    QVERIFY(!ran.err.isEmpty());
}

void tst_Validate::tellsItsVersionAndHelp()
{
    const Ran version = runCommand({"--version"});
    QCOMPARE(version.exitCode, int(Ok));
    QCOMPARE(version.out, QByteArray("waymarkctl " WAYMARK_VERSION "\n"));
    const Ran help = runCommand({"validate", "--help"});
    QCOMPARE(help.exitCode, int(Ok));
    QVERIFY(help.out.contains("--fail-on"));
    QVERIFY(help.out.contains("Examples:"));
}

WAYMARK_TEST(tst_Validate)

} // namespace waymark::cli

#include "tst_validate.moc"
