// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_Cel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void readsVariables();
    void answersABatch();
    void pointsIntoTheExpression();
    void costsAreToldAsShares();
};

void tst_Cel::answers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                        const char *out) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(out);
    };
    row("a value", {u"[1, 2].map(x, x * 2)"_s}, Ok, "[2, 4]\n");
    row("a typed value", {u"[1u]"_s, u"--typed"_s}, Ok,
        "{\"listValue\": {\"values\": [{\"uint64Value\": \"1\"}]}}\n");
    row("a failure", {u"1 / 0"_s}, Findings, "");
    row("a mistake", {u"1 +"_s}, Findings, "");
    row("an unknown name", {u"object.x"_s}, Findings, "");
    row("nothing to do", {}, Usage, "");
    row("both", {u"1"_s, u"--batch"_s, u"-"_s}, Usage, "");
    row("no such file", {u"a"_s, u"--vars"_s, u"/nowhere/x.yaml"_s}, CannotRun, "");
    row("no such batch", {u"--batch"_s, u"/nowhere/x.jsonl"_s}, CannotRun, "");
}

void tst_Cel::answers()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, out);
    std::vector<std::string> words{"cel", "eval"};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    const Ran ran = runCommand(words);
    QCOMPARE(ran.out, out);
    QCOMPARE(ran.exitCode, exitCode);
    QCOMPARE(ran.err.isEmpty(), exitCode == Ok);
}

void tst_Cel::readsVariables()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"vars.yaml"_s, "spec: {services: [{name: api, replicas: 2}]}\n");
    const Ran plain = runCommand({"cel", "eval", "spec.services.map(s, s.name)", "--vars",
                                  folder.path(u"vars.yaml"_s).toStdString()});
    QCOMPARE(plain.err, QByteArray());
    QCOMPARE(plain.out, QByteArray("[\"api\"]\n"));
    folder.write(u"typed.json"_s, "{\"x\": {\"uint64Value\": \"7\"}}");
    const Ran typed = runCommand(
        {"cel", "eval", "x + 1u", "--typed", "--vars", folder.path(u"typed.json"_s).toStdString()});
    QCOMPARE(typed.out, QByteArray("{\"uint64Value\": \"8\"}\n"));
    folder.write(u"plain.json"_s, "{\"x\": 7}");
    const Ran wrong = runCommand(
        {"cel", "eval", "x", "--typed", "--vars", folder.path(u"plain.json"_s).toStdString()});
    QCOMPARE(wrong.exitCode, int(Findings));
}

void tst_Cel::answersABatch()
{
    const Ran ran = runCommand(
        {"cel", "eval", "--batch", "-"}, {},
        "{\"id\": \"a\", \"expr\": \"x + 1\", \"vars\": {\"x\": {\"int64Value\": \"1\"}}}\n"
        "{\"id\": 2, \"expr\": \"1 / 0\"}\n"
        "{\"id\": \"c\", \"expr\": \"1 +\"}\n"
        "{\"id\": \"d\", \"expr\": \"y\"}\n"
        "{\"id\": \"e\", \"expr\": \"duration('x')\"}\n"
        "{\"id\": \"f\", \"expr\": \"optional.none()\"}\n");
    QCOMPARE(ran.exitCode, int(Ok));
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines[0],
             QByteArray("{\"id\": \"a\", \"value\": {\"int64Value\": \"2\"}, \"cost\": 2}"));
    QCOMPARE(lines[1],
             QByteArray("{\"id\": 2, \"stage\": \"eval\", \"error\": \"division by zero\", "
                        "\"cost\": 1}"));
    QVERIFY(lines[2].startsWith("{\"id\": \"c\", \"stage\": \"parse\""));
    QVERIFY(lines[3].startsWith("{\"id\": \"d\", \"stage\": \"check\""));
    QVERIFY(lines[4].startsWith("{\"id\": \"e\", \"stage\": \"program\""));
    QCOMPARE(lines[5], QByteArray("{\"id\": \"f\", \"optional\": null, \"cost\": 1}"));
    QCOMPARE(runCommand({"cel", "eval", "--batch", "-"}, {}, "no line\n").exitCode, int(CannotRun));
}

void tst_Cel::pointsIntoTheExpression()
{
    const Ran ran = runCommand({"cel", "eval", "1 + 2 + {'a': 1}.b"});
    QVERIFY2(ran.err.contains("expression:1:9"), ran.err.constData());
    QVERIFY2(ran.err.contains("no such key: b"), ran.err.constData());
}

void tst_Cel::costsAreToldAsShares()
{
    const test::TemporaryWorkspace folder;
    folder.write(
        u"crd.yaml"_s,
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: machines.g.io}\nspec:\n  group: g.io\n  scope: Namespaced\n"
        "  names: {kind: Machine, plural: machines}\n  versions:\n  - name: v1\n"
        "    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n"
        "        type: object\n        properties:\n          spec:\n            type: object\n"
        "            properties: {hosts: {type: array, items: {type: string}}}\n"
        "            x-kubernetes-validations:\n"
        "            - {rule: 'self.hosts.size() < 5', message: few}\n");
    const std::string file = folder.path(u"crd.yaml"_s).toStdString();
    const Ran good = runCommand({"cel", "costs", file});
    QCOMPARE(good.exitCode, int(Ok));
    QVERIFY2(good.out.contains("0.00 %") && good.out.contains("Machine.spec"),
             good.out.constData());
    QVERIFY(good.err.isEmpty());
    QVERIFY(runCommand({"cel", "costs", "--json", file}).out.contains("\"limit\": 10000000"));
}

WAYMARK_TEST(tst_Cel)

} // namespace waymark::cli

#include "tst_cel.moc"
