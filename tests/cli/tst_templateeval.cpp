// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_TemplateEval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void saysThatATextIsKept();
    void readsValues();
    void answersABatch();
    void pointsIntoTheText();
};

void tst_TemplateEval::answers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                        const char *out) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(out);
    };
    row("a text", {u"a ${{ 1 + 1 }}"_s}, Ok, "a 2\n");
    row("a value", {u"${{ [1, 2] }}"_s, u"--value"_s}, Ok, "[1,2]\n");
    row("the dialect before",
        {u"{% if true %}1{% endif %}"_s, u"--value"_s, u"--dialect"_s, u"old"_s}, Ok, "1\n");
    row("cookiecutter's braces", {u"{{ 2 * 3 }}"_s, u"--cookiecutter"_s}, Ok, "6\n");
    row("a failure", {u"${{ 1 | upper }}"_s}, Findings, "");
    row("a mistake", {u"${{ 1 + }}"_s}, Findings, "");
    row("what isn't there, strictly", {u"${{ a }}"_s, u"--strict"_s}, Findings, "");
    row("nothing to do", {}, Usage, "");
    row("both", {u"a"_s, u"--batch"_s, u"-"_s}, Usage, "");
    row("no dialect", {u"a"_s, u"--dialect"_s, u"oldest"_s}, Usage, "");
    row("no such file", {u"a"_s, u"--values"_s, u"/nowhere/x.yaml"_s}, CannotRun, "");
    row("no such batch", {u"--batch"_s, u"/nowhere/x.jsonl"_s}, CannotRun, "");
}

void tst_TemplateEval::answers()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, out);
    std::vector<std::string> words{"template", "eval"};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    const Ran ran = runCommand(words);
    QCOMPARE(ran.out, out);
    QCOMPARE(ran.exitCode, exitCode);
    QCOMPARE(ran.err.isEmpty(), exitCode == Ok);
}

/// Backstage goes on with the text as it is written; so that is the value, and a warning.
void tst_TemplateEval::saysThatATextIsKept()
{
    const Ran kept = runCommand({"template", "eval", "${{ 1 | upper }}", "--value"});
    QCOMPARE(kept.out, "\"${{ 1 | upper }}\"\n");
    QVERIFY2(kept.err.contains("1 | upper"), kept.err.constData());
    QCOMPARE(kept.exitCode, int(Ok));
    const Ran refused = runCommand({"template", "eval", "${{ 1 | upper }}", "--value", "--strict"});
    QCOMPARE(refused.out, "");
    QCOMPARE(refused.exitCode, int(Findings));
}

void tst_TemplateEval::readsValues()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"answers.yaml"_s, "values: {name: cart, replicas: 3}\n");
    folder.write(u"broken.yaml"_s, "values: [\n");
    const auto run = [&](const std::string &text, const QString &file) {
        return runCommand(
            {"template", "eval", text, "--value", "--values", folder.path(file).toStdString()});
    };
    QCOMPARE(run("${{ values.replicas }}", u"answers.yaml"_s).out, "3\n");
    QCOMPARE(run("${{ values.name }}", u"answers.yaml"_s).out, "\"cart\"\n");
    QCOMPARE(run("${{ values.name }}", u"broken.yaml"_s).exitCode, int(CannotRun));
}

void tst_TemplateEval::answersABatch()
{
    const Ran ran = runCommand(
        {"template", "eval", "--batch", "-"}, {},
        "{\"id\": 1, \"text\": \"${{ a }}!\", \"values\": {\"a\": \"x\"}}\n"
        "{\"id\": 2, \"text\": \"${{ a }}\", \"values\": {\"a\": [1]}, \"value\": true}\n"
        "{\"id\": 3, \"text\": \"\\n ${{ 1 | nothing }}\"}\n"
        "{\"id\": 4, \"text\": \"{# #}\", \"value\": true, \"dialect\": \"old\"}\n");
    QCOMPARE(ran.exitCode, int(Ok));
    QCOMPARE(ran.out,
             "{\"id\":1,\"result\":\"x!\",\"type\":\"string\"}\n"
             "{\"id\":2,\"result\":[1],\"type\":\"array\"}\n"
             "{\"id\":3,\"error\":\"There is no filter “nothing”.\",\"line\":2,\"column\":6}\n"
             "{\"id\":4,\"type\":\"undefined\"}\n");
    QCOMPARE(runCommand({"template", "eval", "--batch", "-"}, {}, "no line\n").exitCode,
             int(CannotRun));
}

void tst_TemplateEval::pointsIntoTheText()
{
    const Ran ran = runCommand({"template", "eval", "name: ${{ 5 | upper }}"});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains("template:1:11"), ran.err.constData());
    QVERIFY2(ran.err.contains("5 | upper"), ran.err.constData());
}

WAYMARK_TEST(tst_TemplateEval)

} // namespace waymark::cli

#include "tst_templateeval.moc"
