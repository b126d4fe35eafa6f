// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_Yaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void notesWhatTheSecondReaderCantRead();
    void changesTheFileInPlace();
    void changesAFileWithErrorsElsewhere();
    void leavesAFileItRefusesToChange();
};

void tst_Yaml::answers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &input,
                        int exitCode, const QByteArray &out) {
        QTest::newRow(name) << arguments << input << exitCode << out;
    };
    row("parse", {u"parse"_s, u"-"_s}, "a: &x [1, 0.5, ~, 'yes']\n1: *x\n--- text\n", Ok,
        "{\"a\": [1, 0.5, null, \"yes\"], \"1\": [1, 0.5, null, \"yes\"]}\n\"text\"\n");
    row("parse: merges and odd numbers", {u"parse"_s, u"-"_s},
        "a: &x {b: .inf}\nc: {<<: *x, d: 123456789012345678901}\n", Ok,
        "{\"a\": {\"b\": \".inf\"}, \"c\": {\"b\": \".inf\", \"d\": 123456789012345678901}}\n");
    row("parse: keys that aren't texts, no number", {u"parse"_s, u"-"_s},
        "1: .nan\n~: -.INF\n? [a, b]\n: 15\ntrue: 1e3\n", Ok,
        "{\"1\": \".nan\", \"~\": \"-.inf\", \"[a, b]\": 15, \"true\": 1e3}\n");
    row("parse: one line for each document", {u"parse"_s, u"-"_s}, "---\n---\na\n...\n--- [b]\n",
        Ok, "null\n\"a\"\n[\"b\"]\n");
    row("parse: byte order mark, CR LF", {u"parse"_s, u"-"_s},
        "\xEF\xBB\xBF"
        "a: 1\r\nb: |\r\n  x\r\n",
        Ok, "{\"a\": 1, \"b\": \"x\\n\"}\n");
    row("parse: no file", {u"parse"_s, u"/nowhere/x.yaml"_s}, "", CannotRun, "");
    row("parse: empty", {u"parse"_s, u"-"_s}, "# nothing\n", Ok, "");
    row("parse: error", {u"parse"_s, u"-"_s}, "a: [1\nb: 2\n", Findings,
        "{\"a\": [1], \"b\": 2}\n");
    row("parse: events", {u"parse"_s, u"-"_s, u"--events"_s}, "- 'a'\n", Ok,
        "+STR\n+DOC\n+SEQ\n=VAL 'a\n-SEQ\n-DOC\n-STR\n");
    row("get", {u"get"_s, u"-"_s, u"/a/0"_s}, "a: [{b: x}]\n", Ok, "{\"b\": \"x\"}\n");
    row("get: another document", {u"get"_s, u"-"_s, u"/a"_s, u"--document"_s, u"1"_s},
        "a: 1\n---\na: 2\n", Ok, "2\n");
    row("get: nothing there", {u"get"_s, u"-"_s, u"/b"_s}, "a: 1\n", Findings, "");
    row("get: no such document", {u"get"_s, u"-"_s, u"/a"_s, u"--document"_s, u"3"_s}, "a: 1\n",
        Findings, "");
    row("get: not a pointer", {u"get"_s, u"-"_s, u"a"_s}, "a: 1\n", Usage, "");
    row("get: no file", {u"get"_s, u"/nowhere/x.yaml"_s, u"/a"_s}, "", CannotRun, "");
    row("set", {u"set"_s, u"-"_s, u"/a"_s, u"\"on\""_s}, "a: x # c\n", Ok, "a: \"on\" # c\n");
    row("set: a map", {u"set"_s, u"-"_s, u"/a/b"_s, u"{\"c\": [1, null]}"_s}, "a:\n", Ok,
        "a:\n  b:\n    c:\n      - 1\n      - null\n");
    row("set: empty file", {u"set"_s, u"-"_s, u"/a"_s, u"1"_s}, "", Ok, "a: 1\n");
    row("set: not JSON", {u"set"_s, u"-"_s, u"/a"_s, u"on"_s}, "a: x\n", Usage, "");
    row("set: another document", {u"set"_s, u"-"_s, u"/a"_s, u"3"_s, u"--document"_s, u"1"_s},
        "a: 1\n---\na: 2 # c\n", Ok, "a: 1\n---\na: 3 # c\n");
    row("set: through an alias", {u"set"_s, u"-"_s, u"/b/c"_s, u"3"_s}, "a: &x {c: 1}\nb: *x\n",
        Findings, "");
    row("set: below a word", {u"set"_s, u"-"_s, u"/a/b"_s, u"3"_s}, "a: x\n", Findings, "");
    row("set: no file", {u"set"_s, u"/nowhere/x.yaml"_s, u"/a"_s, u"1"_s}, "", CannotRun, "");
    row("set: JSON stays JSON", {u"set"_s, u"-"_s, u"/a"_s, u"[\"yes\", 1.50, {\"b\": null}]"_s},
        "{\"a\": 1}\n", Ok, "{\"a\": [\"yes\", 1.50, {\"b\": null}]}\n");
    row("remove: nothing there", {u"remove"_s, u"-"_s, u"/b"_s}, "a: 1\n", Findings, "");
    row("remove: another document", {u"remove"_s, u"-"_s, u"/a"_s, u"--document"_s, u"1"_s},
        "a: 1\n---\na: 2\nb: 3\n", Ok, "a: 1\n---\nb: 3\n");
    row("insert: at an index", {u"insert"_s, u"-"_s, u"/a/1"_s, u"\"x\""_s}, "a: [1, 2]\n", Ok,
        "a: [1, x, 2]\n");
    row("insert: a new key", {u"insert"_s, u"-"_s, u"/b"_s, u"{}"_s}, "a: 1\n", Ok,
        "a: 1\nb: {}\n");
    row("insert: beyond the end", {u"insert"_s, u"-"_s, u"/5"_s, u"1"_s}, "- 1\n", Findings, "");
    row("remove", {u"remove"_s, u"-"_s, u"/a"_s}, "a: 1\nb: 2\n", Ok, "b: 2\n");
    row("insert", {u"insert"_s, u"-"_s, u"/-"_s, u"3"_s}, "- 1\n", Ok, "- 1\n- 3\n");
    row("insert: before a key", {u"insert"_s, u"-"_s, u"/x"_s, u"true"_s, u"--before"_s, u"b"_s},
        "a: 1\nb: 2\n", Ok, "a: 1\nx: true\nb: 2\n");
    row("insert: key is there", {u"insert"_s, u"-"_s, u"/a"_s, u"3"_s}, "a: 1\n", Findings, "");
}

void tst_Yaml::answers()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, out);
    std::vector<std::string> words{"yaml"};
    for (const QString &argument : std::as_const(arguments))
        words.push_back(argument.toStdString());
    const Ran ran = runCommand(words, {}, input.toStdString());
    QCOMPARE(ran.out, out);
    QVERIFY2(ran.exitCode == exitCode, ran.err.constData());
    QCOMPARE(ran.err.isEmpty(), exitCode == Ok);
}

void tst_Yaml::notesWhatTheSecondReaderCantRead()
{
    const Ran ran =
        runCommand({"yaml", "set", "-", "/a", "2"}, {}, "u: [http://x/y?z=1, b]\na: 1\n");
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(ran.out, "u: [http://x/y?z=1, b]\na: 2\n"_ba);
    QVERIFY2(ran.err.contains("yaml-cpp") && ran.err.contains("line 1"), ran.err);
}

void tst_Yaml::changesAFileWithErrorsElsewhere()
{
    test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "a: [1\nb: 1\n");
    const std::string path = workspace.path(u"a.yaml"_s).toStdString();
    QCOMPARE(runCommand({"yaml", "set", path, "/b", "2", "--in-place"}).exitCode, int(Ok));
    QFile file(workspace.path(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "a: [1\nb: 2\n"_ba);
}

void tst_Yaml::changesTheFileInPlace()
{
    test::TemporaryWorkspace workspace;
    workspace.write(u"a.yaml"_s, "# head\r\na:   1 # one\r\n");
    const std::string path = workspace.path(u"a.yaml"_s).toStdString();
    const Ran ran = runCommand({"yaml", "set", path, "/b", "2", "--in-place"});
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(ran.out, QByteArray());
    QFile file(workspace.path(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "# head\r\na:   1 # one\r\nb: 2\r\n"_ba);
}

void tst_Yaml::leavesAFileItRefusesToChange()
{
    test::TemporaryWorkspace workspace;
    const QByteArray text = "a: &x 1\nb: *x\n";
    workspace.write(u"a.yaml"_s, text);
    const std::string path = workspace.path(u"a.yaml"_s).toStdString();
    const Ran ran = runCommand({"yaml", "remove", path, "/a", "--in-place"});
    QCOMPARE(ran.exitCode, int(Findings));
    QFile file(workspace.path(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

WAYMARK_TEST(tst_Yaml)

} // namespace waymark::cli

#include "tst_yaml.moc"
