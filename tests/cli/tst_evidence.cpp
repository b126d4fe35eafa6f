// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/machineworkspace.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

using test::MachineWorkspace;

constexpr auto tooLargeForNow = R"(apiVersion: waymark.dev/v1alpha1
kind: ExceptionRequest
metadata: {name: large-a}
spec:
  rule: {policy: sizes}
  team: machines
  target: {apiVersion: shop.io/v1, kind: Machine, name: a}
  reason: load test
  until: 2026-06-01
  requestedOn: 2026-02-01
  requestedBy: user:ann
  decision: {state: granted, decidedBy: user:bob, decidedOn: 2026-02-02}
)";

Ran evidenceIn(const MachineWorkspace &workspace, std::vector<std::string> words)
{
    words.insert(words.begin(), "evidence");
    words.insert(words.end(), {"--workspace", workspace.files.path().toStdString()});
    if (std::ranges::find(words, "--now") == words.end())
        words.insert(words.end(), {"--now", "2026-03-01T12:00:00Z"});
    return runCommand(words);
}

void makeEvidence(const MachineWorkspace &workspace, const std::string &place = "ci")
{
    const Ran ran = evidenceIn(
        workspace, {"write", workspace.files.path(u"requests/a.yaml"_s).toStdString(), "--out",
                    workspace.files.path(u"evidence"_s).toStdString(), "--place", place});
    QVERIFY2(ran.exitCode == Ok, ran.err);
}

Ran verifyIn(const MachineWorkspace &workspace, const std::string &now = "2026-03-01T12:00:00Z")
{
    return evidenceIn(workspace,
                      {"verify", workspace.files.path(u"evidence/a.intoto.jsonl"_s).toStdString(),
                       "--format", "json", "--now", now});
}

QString codeOf(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out)["documents"_L1].toArray().first()["code"_L1].toString();
}

void replaceIn(const MachineWorkspace &workspace, const QString &path, const QByteArray &before,
               const QByteArray &after)
{
    const QByteArray text = workspace.files.read(path);
    QVERIFY2(text.contains(before), text);
    workspace.files.write(path, QByteArray(text).replace(before, after));
}

} // namespace

class tst_Evidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsTrue();
    void localEvidenceIsShownAndDoesNotCount();
    void row16_namesTheFirstDifference_data();
    void row16_namesTheFirstDifference();
    void row16_anExceptionThatEndedMakesItStale();
    void aFailureIsEvidenceToo();
    void aSubjectLeadsNowhereElse();
};

void tst_Evidence::whatWasWrittenIsTrue()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4);
    makeEvidence(workspace);
    const QByteArray written = workspace.files.read(u"evidence/a.intoto.jsonl"_s);
    for (const QByteArray &part :
         {"\"result\":\"PASSED\""_ba, "schema/Machine"_ba, "policy/sizes"_ba, "binding/sizes"_ba,
          "WAYMARK_RULES_FOLLOWED"_ba, "\"place\":\"ci\""_ba, "2026-03-01T12:00:00Z"_ba,
          "\"name\":\"requests/a.yaml\""_ba})
        QVERIFY2(written.contains(part), QByteArray(part + written));
    const Ran ran = verifyIn(workspace, "2026-04-01T12:00:00Z");
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QVERIFY(ran.out.contains("\"counts\": true"));
}

void tst_Evidence::localEvidenceIsShownAndDoesNotCount()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4);
    makeEvidence(workspace, "local");
    const Ran ran = verifyIn(workspace);
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY(ran.out.contains("\"counts\": false"));
}

void tst_Evidence::row16_namesTheFirstDifference_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("one byte of the document")
        << u"requests/a.yaml"_s << "size: 9"_ba << "size: 8"_ba << u"evidence.document-changed"_s
        << "requests/a.yaml"_ba;
    QTest::newRow("one byte of a policy")
        << u"platform/sizes.yaml"_s << "size <= 8"_ba << "size <= 7"_ba
        << u"evidence.rule-changed"_s << "policy/sizes"_ba;
    QTest::newRow("a binding") << u"platform/sizes.yaml"_s << "[Deny]"_ba << "[Warn]"_ba
                               << u"evidence.rule-changed"_s << "binding/sizes"_ba;
    QTest::newRow("the schema") << u"platform/machines.yaml"_s << "minimum: 1"_ba
                                << "minimum: 2"_ba << u"evidence.rule-changed"_s
                                << "schema/Machine"_ba;
    QTest::newRow("one byte of an exception")
        << u"exceptions/large.yaml"_s << "load test"_ba << "Load test"_ba
        << u"evidence.exception-changed"_s << "exception/large-a"_ba;
    QTest::newRow("a forged result")
        << u"evidence/a.intoto.jsonl"_s << "\"result\":\"WARNED\""_ba
        << "\"result\":\"PASSED\""_ba << u"evidence.wrong-result"_s << "result"_ba;
    QTest::newRow("a forged summary")
        << u"evidence/a.intoto.jsonl"_s << "[\"WAYMARK_RULES_FOLLOWED\"]"_ba
        << "[\"WAYMARK_RULES_FOLLOWED\",\"WAYMARK_RULES_FOLLOWED_WITHOUT_EXCEPTION\"]"_ba
        << u"evidence.wrong-result"_s << "requests/a.yaml"_ba;
    QTest::newRow("a test moved to those that passed")
        << u"evidence/a.intoto.jsonl"_s << "\"failedTests\":[]"_ba
        << "\"failedTests\":[\"Machine/a: something\"]"_ba << u"evidence.wrong-result"_s
        << "something"_ba;
}

void tst_Evidence::row16_namesTheFirstDifference()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, code);
    QFETCH(QByteArray, name);
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 9);
    workspace.files.write(u"exceptions/large.yaml"_s, tooLargeForNow);
    makeEvidence(workspace);
    QVERIFY2(verifyIn(workspace).exitCode == Ok, verifyIn(workspace).out);
    replaceIn(workspace, file, before, after);
    const Ran ran = verifyIn(workspace);
    QCOMPARE(ran.exitCode, int(Findings));
    QCOMPARE(codeOf(ran), code);
    QVERIFY2(ran.out.contains(name), ran.out);
}

void tst_Evidence::row16_anExceptionThatEndedMakesItStale()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 9);
    workspace.files.write(u"exceptions/large.yaml"_s, tooLargeForNow);
    makeEvidence(workspace);
    QCOMPARE(codeOf(verifyIn(workspace, "2026-06-03T00:00:00Z")), u"evidence.exception-changed"_s);
}

void tst_Evidence::aFailureIsEvidenceToo()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 9);
    const Ran ran =
        evidenceIn(workspace, {"write", workspace.files.path(u"requests/a.yaml"_s).toStdString()});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY(ran.out.contains("\"result\":\"FAILED\""));
    QVERIFY(ran.out.contains("\"properties\":[]"));
    // Forged as a whole, with the right digests.
    const MachineWorkspace forged;
    forged.request(u"a"_s, 9);
    forged.files.write(u"evidence/a.intoto.jsonl"_s,
                       QByteArray(ran.out)
                           .replace("\"result\":\"FAILED\"", "\"result\":\"PASSED\"")
                           .replace("\"failedTests\":[", "\"olderTests\":["));
    QCOMPARE(codeOf(verifyIn(forged)), u"evidence.wrong-result"_s);
}

void tst_Evidence::aSubjectLeadsNowhereElse()
{
    const MachineWorkspace workspace;
    workspace.request(u"a"_s, 4);
    makeEvidence(workspace);
    replaceIn(workspace, u"evidence/a.intoto.jsonl"_s, "\"requests/a.yaml\"",
              "\"../../../etc/passwd\"");
    QCOMPARE(codeOf(verifyIn(workspace)), u"evidence.no-document"_s);
}

WAYMARK_TEST(tst_Evidence)

} // namespace waymark::cli

#include "tst_evidence.moc"
