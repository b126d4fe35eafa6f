// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/shareddata.h"
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

/// What people do with findings: repair, set aside, hand to other programs.
class tst_Findings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fixesWhatIsSafe();
    void fixesEverySlip();
    void printsADifferenceAndWritesNothing();
    void leavesUnsafeFixesAlone();
    void fixesNoFileThatChangedMeanwhile();
    void baselinesStartClean();
    void baselinesSayWhatIsGone();
    void refusesABrokenBaseline();
    void sarifFollowsItsSpecification();
    void schemaValidateChecksDocuments_data();
    void schemaValidateChecksDocuments();
    void schemaValidateReadsRegistries();
    void schemaValidateChoosesTheVersion();
    void schemaValidateSaysWhatItCanNotRead();
    void schemaRulesListsWhatIsAskedByCel();

private:
    [[nodiscard]] Ran run(const std::vector<std::string> &arguments) const
    {
        return runCommand(arguments);
    }
    [[nodiscard]] std::string path(const QString &relative) const
    {
        return m_workspace->path(relative).toStdString();
    }

    std::unique_ptr<test::TemporaryWorkspace> m_workspace;
};

namespace {

/// A slip that has one sensible repair, and one that has none.
QByteArray withSlips()
{
    return test::paymentsStaging()
        .replace("  region: eu-central-1", "  regoin: eu-central-1")
        .replace("replicas: 2", "replicas: '2'");
}

} // namespace

void tst_Findings::init()
{
    m_workspace = std::make_unique<test::TemporaryWorkspace>();
    m_workspace->write(u"kind.yaml"_s, test::environmentRequestCrd());
}

void tst_Findings::fixesWhatIsSafe()
{
    m_workspace->write(u"a.yaml"_s, withSlips());
    const Ran ran = run({"validate", path(u"a.yaml"_s), "--fix"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QCOMPARE(m_workspace->read(u"a.yaml"_s), test::paymentsStaging());
}

void tst_Findings::fixesEverySlip()
{
    m_workspace->write(u"a.yaml"_s, withSlips().replace("purpose:", "prupose:"));
    QCOMPARE(run({"validate", path(u"a.yaml"_s), "--fix"}).exitCode, int(Ok));
    QCOMPARE(m_workspace->read(u"a.yaml"_s), test::paymentsStaging());
}

void tst_Findings::printsADifferenceAndWritesNothing()
{
    m_workspace->write(u"a.yaml"_s, withSlips());
    const Ran ran = run({"validate", path(u"a.yaml"_s), "--fix", "--dry-run"});
    QCOMPARE(ran.exitCode, int(Findings));
    QCOMPARE(m_workspace->read(u"a.yaml"_s), withSlips());
    QVERIFY2(ran.out.startsWith("--- a/"), ran.out);
    QVERIFY(ran.out.contains("\n-  regoin: eu-central-1\n+  region: eu-central-1\n"));
    QVERIFY2(ran.err.contains("2 fix") && ran.err.contains("nothing was written"), ran.err);
    QCOMPARE(run({"validate", "--dry-run"}).exitCode, int(Usage));
}

void tst_Findings::leavesUnsafeFixesAlone()
{
    const QByteArray text =
        test::paymentsStaging().replace("region: eu-central-1", "region: mars-north-1");
    m_workspace->write(u"a.yaml"_s, text);
    QCOMPARE(run({"validate", path(u"a.yaml"_s), "--fix"}).exitCode, int(Findings));
    QCOMPARE(m_workspace->read(u"a.yaml"_s), text);
}

namespace {

/// Somebody saves a file between its check and its repair: from the second read on it is another.
class BusyFiles final : public FileSystem
{
public:
    explicit BusyFiles(QString path)
        : m_path(std::move(path))
    {}
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override
    {
        if (path == m_path && ++m_reads == 2)
            (void)m_disk.write(path, "changed: meanwhile\n");
        return m_disk.read(path, limit);
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override
    {
        return m_disk.write(path, bytes);
    }

private:
    const DiskFileSystem m_disk;
    const QString m_path;
    mutable int m_reads = 0;
};

} // namespace

void tst_Findings::fixesNoFileThatChangedMeanwhile()
{
    m_workspace->write(u"a.yaml"_s, withSlips());
    const BusyFiles files(m_workspace->path(u"a.yaml"_s));
    const SystemProcess process;
    const SystemClock clock;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int exitCode = cli::run({"validate", path(u"a.yaml"_s), "--fix"}, {in, out, err},
                                  {files, process, clock, {}, {}});
    QCOMPARE(exitCode, int(CannotRun));
    QVERIFY2(err.str().contains("was changed by another program"), err.str().c_str());
    QCOMPARE(m_workspace->read(u"a.yaml"_s), "changed: meanwhile\n"_ba);
}

void tst_Findings::baselinesStartClean()
{
    m_workspace->write(u"a.yaml"_s, withSlips());
    const std::string file = path(u"known.json"_s);
    QCOMPARE(run({"validate", path({}), "--baseline", file}).exitCode, int(CannotRun));
    const Ran made = run({"validate", path({}), "--baseline", file, "--update-baseline"});
    QVERIFY2(made.exitCode == Ok, QByteArray(made.out + made.err));
    QCOMPARE(run({"validate", path({}), "--baseline", file}).exitCode, int(Ok));
    // Known findings move, new ones count.
    m_workspace->write(u"a.yaml"_s, "# a line more\n\n" + withSlips());
    QCOMPARE(run({"validate", path({}), "--baseline", file}).exitCode, int(Ok));
    m_workspace->write(u"a.yaml"_s, withSlips().replace("lifetime: ", "lifetime: never"));
    const Ran more = run({"validate", path({}), "--baseline", file, "--format", "json"});
    QCOMPARE(more.exitCode, int(Findings));
    const QJsonObject json = QJsonDocument::fromJson(more.out).object();
    QCOMPARE(json["diagnostics"_L1].toArray().size(), 1);
    QCOMPARE(json["summary"_L1]["baselined"_L1].toInt(), 2);
}

void tst_Findings::baselinesSayWhatIsGone()
{
    m_workspace->write(u"a.yaml"_s, withSlips());
    const std::string file = path(u"known.json"_s);
    (void)run({"validate", path({}), "--baseline", file, "--update-baseline"});
    m_workspace->write(u"a.yaml"_s, test::paymentsStaging());
    const Ran ran = run({"validate", path({}), "--baseline", file});
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY2(ran.err.contains("no longer occur"), ran.err);
    (void)run({"validate", path({}), "--baseline", file, "--update-baseline"});
    QVERIFY(run({"validate", path({}), "--baseline", file}).err.isEmpty());
}

void tst_Findings::refusesABrokenBaseline()
{
    m_workspace->write(u"known.json"_s, "[]");
    const Ran ran = run({"validate", path({}), "--baseline", path(u"known.json"_s)});
    QCOMPARE(ran.exitCode, int(CannotRun));
    QVERIFY(ran.err.contains("--update-baseline"));
}

void tst_Findings::sarifFollowsItsSpecification()
{
    m_workspace->write(
        u"a.yaml"_s, withSlips().replace("lifetime: 14d",
                                         "lifetime: 14 days # waymark-ignore schema.pattern: why"));
    m_workspace->write(u"b.yaml"_s, "a: [1\nb: &x 1\nc: \"\n");
    const std::string known = path(u"known.json"_s);
    (void)run({"validate", path(u"b.yaml"_s), "--baseline", known, "--update-baseline"});
    const Ran ran = run({"validate", path({}), "--format", "sarif", "--baseline", known});
    m_workspace->write(u"log.json"_s, ran.out);
    // Ours refuses whatever the specification doesn't know; the published one lies outside the
    // repository.
    for (const QString &schema : {QStringLiteral(WAYMARK_TEST_DATA "/sarif/sarif-2.1.0.json"),
                                  test::sharedData(u"data/json-schemas/sarif/schema.json"_s)}) {
        if (schema.isEmpty())
            continue;
        const Ran checked = run({"schema", "validate", "--schema", schema.toStdString(),
                                 path(u"log.json"_s), "--assert-format"});
        QVERIFY2(checked.exitCode == Ok, checked.out);
    }
    const QJsonValue results = QJsonDocument::fromJson(ran.out)["runs"_L1][0]["results"_L1];
    QVERIFY(results.toArray().size() >= 3);
    QSet<QString> kinds;
    QSet<QString> fingerprints;
    const QJsonArray list = results.toArray();
    for (const auto &result : list) {
        kinds.insert(result["suppressions"_L1][0]["kind"_L1].toString());
        fingerprints.insert(result["partialFingerprints"_L1]["waymarkFinding/v1"_L1].toString());
    }
    QVERIFY(kinds.contains(u"inSource"_s) && kinds.contains(QString()));
    QCOMPARE(fingerprints.size(), results.toArray().size());
}

void tst_Findings::schemaValidateChecksDocuments_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &document,
                        const QStringList &options, int exitCode) {
        QTest::newRow(name) << schema << document << options << exitCode;
    };
    row("fits", R"({"type": "object"})", "a: 1\n", {}, Ok);
    row("doesn't fit", R"({"type": "object"})", "- 1\n", {}, Findings);
    row("a schema in YAML", "type: object\n", "- 1\n", {}, Findings);
    row("every document", R"({"type": "object"})", "a: 1\n---\n- 1\n", {}, Findings);
    row("formats are notes", R"({"format": "date"})", "soon\n", {}, Ok);
    row("formats are asserted", R"({"format": "date"})", "soon\n", {u"--assert-format"_s},
        Findings);
    row("draft 7 ignores what is beside a reference",
        R"({"$ref": "#/definitions/a", "type": "array", "definitions": {"a": {}}})", "a: 1\n",
        {u"--draft"_s, u"7"_s}, Ok);
    row("2020-12 does not",
        R"({"$ref": "#/definitions/a", "type": "array", "definitions": {"a": {}}})", "a: 1\n", {},
        Findings);
    row("the schema's own word wins",
        R"({"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/a",
            "type": "array", "definitions": {"a": {}}})",
        "a: 1\n", {u"--draft"_s, u"2020-12"_s}, Ok);
}

void tst_Findings::schemaValidateChecksDocuments()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    m_workspace->write(u"s.json"_s, schema);
    m_workspace->write(u"d.yaml"_s, document);
    std::vector<std::string> arguments{"schema", "validate", "--schema", path(u"s.json"_s),
                                       path(u"d.yaml"_s)};
    for (const QString &option : options)
        arguments.push_back(option.toStdString());
    const Ran ran = run(arguments);
    QVERIFY2(ran.exitCode == exitCode, QByteArray(ran.out + ran.err));
}

void tst_Findings::schemaValidateReadsRegistries()
{
    m_workspace->write(u"s.json"_s, R"({"$ref": "https://example.com/v1/parts/a.json"})");
    m_workspace->write(u"registry/parts/a.json"_s, R"({"$ref": "b.json#/$defs/b"})");
    m_workspace->write(u"registry/parts/b.json"_s, R"({"$defs": {"b": {"type": "integer"}}})");
    m_workspace->write(u"byid/x.json"_s,
                       R"({"$id": "https://example.com/v1/parts/a.json", "type": "integer"})");
    m_workspace->write(u"good.yaml"_s, "1\n");
    m_workspace->write(u"bad.yaml"_s, "one\n");
    const auto exitOf = [&](const QString &document, const std::vector<std::string> &options) {
        std::vector<std::string> arguments{"schema", "validate", "--schema", path(u"s.json"_s),
                                           path(document)};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run(arguments).exitCode;
    };
    const std::vector<std::string> byBase{"--registry", path(u"registry"_s), "--registry-base",
                                          "https://example.com/v1"};
    QCOMPARE(exitOf(u"good.yaml"_s, byBase), int(Ok));
    QCOMPARE(exitOf(u"bad.yaml"_s, byBase), int(Findings));
    const std::vector<std::string> byId{"--registry", path(u"byid"_s)};
    QCOMPARE(exitOf(u"good.yaml"_s, byId), int(Ok));
    QCOMPARE(exitOf(u"bad.yaml"_s, byId), int(Findings));
    // Without one nothing is asked of the net; a note says so.
    const Ran without =
        run({"schema", "validate", "--schema", path(u"s.json"_s), path(u"bad.yaml"_s)});
    QCOMPARE(without.exitCode, int(Ok));
    QVERIFY2(without.out.contains("schema.not-fetched"), without.out);
}

void tst_Findings::schemaValidateChoosesTheVersion()
{
    m_workspace->write(u"crd.yaml"_s, R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.x.io}
spec:
  group: x.io
  scope: Namespaced
  names: {kind: Thing, plural: things}
  versions:
    - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, required: [a], properties: {a: {type: string}}}}}
    - {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: object, required: [b], properties: {b: {type: string}}}}}
)");
    const auto exitOf = [&](const QByteArray &version, const QByteArray &field) {
        m_workspace->write(u"t.yaml"_s, "apiVersion: x.io/" + version
                                            + "\nkind: Thing\nmetadata: {name: t}\n" + field
                                            + ": x\n");
        return run({"schema", "validate", "--schema", path(u"crd.yaml"_s), path(u"t.yaml"_s)})
            .exitCode;
    };
    QCOMPARE(exitOf("v1", "a"), int(Ok));
    QCOMPARE(exitOf("v2", "b"), int(Ok));
    QCOMPARE(exitOf("v2", "a"), int(Findings));
    QCOMPARE(exitOf("v3", "a"), int(Findings));
}

void tst_Findings::schemaValidateSaysWhatItCanNotRead()
{
    m_workspace->write(u"s.json"_s, "{}");
    const Ran gone = run({"schema", "validate", "--schema", path(u"gone.json"_s), "x.yaml"});
    QCOMPARE(gone.exitCode, int(CannotRun));
    QVERIFY(gone.err.contains("gone.json"));
    const Ran document =
        run({"schema", "validate", "--schema", path(u"s.json"_s), path(u"gone.yaml"_s)});
    QCOMPARE(document.exitCode, int(CannotRun));
    QCOMPARE(run({"schema", "validate", "x.yaml"}).exitCode, int(Usage));
}

void tst_Findings::schemaRulesListsWhatIsAskedByCel()
{
    m_workspace->write(u"kind.yaml"_s, R"yaml(kind: CustomResourceDefinition
spec:
  group: g.io
  names: {kind: K}
  versions:
    - name: v1
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties: {size: {type: integer}}
              x-kubernetes-validations:
                - {rule: self.size < 10, message: too large, fieldPath: .size}
                - rule: self.size >= oldSelf.size
                  messageExpression: "'was ' + string(oldSelf.size)"
                  optionalOldSelf: true
                  reason: FieldValueForbidden
)yaml");
    const Ran text = run({"schema", "rules", path(u"kind.yaml"_s)});
    QCOMPARE(text.exitCode, int(Ok));
    QVERIFY2(text.out.contains("g.io/v1 K /spec\n    rule: self.size < 10\n    message: too large"),
             text.out);
    QVERIFY2(text.out.contains("compares: with the version before"), text.out);
    const Ran json = run({"schema", "rules", path(u"kind.yaml"_s), "--format", "json"});
    const QJsonArray rules = QJsonDocument::fromJson(json.out)["rules"_L1].toArray();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0]["fieldPath"_L1].toString(), u".size"_s);
    QCOMPARE(rules[0]["line"_L1].toInt(), 15);
    QCOMPARE(rules[0]["isTransition"_L1].toBool(), false);
    QCOMPARE(rules[1]["isTransition"_L1].toBool(), true);
    QCOMPARE(rules[1]["optionalOldSelf"_L1].toBool(), true);
    QCOMPARE(rules[1]["reason"_L1].toString(), u"FieldValueForbidden"_s);
    QCOMPARE(run({"schema", "rules", path(u"missing.yaml"_s)}).exitCode, int(CannotRun));
}

WAYMARK_TEST(tst_Findings)

} // namespace waymark::cli

#include "tst_findings.moc"
