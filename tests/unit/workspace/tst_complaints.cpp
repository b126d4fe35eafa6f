// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"
#include "document/documentsession.h"
#include "support/annotated.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

/// What users of other editors complain of, where it is about validation: one test each, by its
/// number in the list of 24. The others are about forms and edits and are tested there.
class tst_Complaints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void n07_errorsStayAfterTheirCauseIsGone();
    void n08_noSquiggleButALineNumber();
    void n09_theRestOfTheFileIsUnderlined_data();
    void n09_theRestOfTheFileIsUnderlined();
    void n10_largeFilesFreeze();
    void n11_aliasesMakeItCrawl();
    void n12_conflictMarkersExplode();
    void n13_unionsPointAtTheWrongBranch_data();
    void n13_unionsPointAtTheWrongBranch();
    void n14_onlyTheFirstDocumentIsServed();
    void n15_mergeKeysAreFlagged();
    void n16_templatesDrownInErrors();
    void n17_bigUnionsAreSlow();
    void n19_defaultsAreWrittenUnasked();
    void n21_unknownKindsAreDropped();
    void n24_repairsFightTheStyle();

private:
    /// A JSON Schema for `apiVersion: t/v1`, `kind: T`.
    void setSchema(const QByteArray &schema);
    [[nodiscard]] Diagnostics findings(const QByteArray &text) const
    {
        const auto analysis = analysis::analyze({SourceText(text), m_rules, 1});
        return analysis->diagnostics;
    }

    std::shared_ptr<analysis::Rules> m_rules;
    QList<yaml::SyntaxTree> m_trees;
};

namespace {

const QByteArray complained = "apiVersion: t/v1\nkind: T\n";

QByteArray textAt(const QByteArray &text, TextRange range)
{
    return text.sliced(range.begin, range.size());
}

} // namespace

void tst_Complaints::init()
{
    m_rules = std::make_shared<analysis::Rules>();
    m_trees.append(*yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd())));
    (void)m_rules->kinds.addCrd(m_trees.last().documents().first(), u"kind.yaml"_s);
}

void tst_Complaints::setSchema(const QByteArray &schema)
{
    m_trees.append(*yaml::SyntaxTree::parse(SourceText(schema)));
    const Diagnostics found = m_rules->kinds.addSchema(
        {u"t/v1"_s, u"T"_s}, m_trees.last().documents().first(), u"t.json"_s);
    QVERIFY2(found.isEmpty(), found.isEmpty() ? "" : qPrintable(found.first().message));
}

void tst_Complaints::n07_errorsStayAfterTheirCauseIsGone()
{
    const test::TemporaryWorkspace workspace;
    workspace.write(u"request.yaml"_s, test::paymentsStaging());
    const DiskFileSystem files;
    Pool interactive(u"interactive"_s, 2);
    Pool bulk(u"bulk"_s, 1);
    document::DocumentSession session(
        workspace.path(u"request.yaml"_s), m_rules,
        document::DocumentSession::Services{interactive, bulk, files});
    qsizetype count = -1;
    connect(&session, &document::DocumentSession::analyzed, &session,
            [&] { count = session.analysis()->diagnostics.size(); });
    session.load();
    QTRY_COMPARE(count, 0);
    const qsizetype at = session.text().bytes().indexOf("replicas: 2") + 10;
    session.apply({{{at, at + 1}, "two"}}, {});
    QTRY_COMPARE(count, 1);
    session.undo();
    QTRY_COMPARE(count, 0);
    session.redo();
    QTRY_COMPARE(count, 1);
    session.apply({{{at, at + 3}, "3"}}, {});
    QTRY_COMPARE(count, 0);
}

void tst_Complaints::n08_noSquiggleButALineNumber()
{
    const QByteArray bad = test::paymentsStaging().replace("replicas: 2", "replicas: two");
    const Diagnostics found = findings(bad);
    QCOMPARE(found.size(), 1);
    QCOMPARE(textAt(bad, found[0].range), "two"_ba);
}

void tst_Complaints::n09_theRestOfTheFileIsUnderlined_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::newRow("an open bracket") << "a: [[[]]1, 2\nb: 3\nc: 4\n"_ba;
    QTest::newRow("an open quote") << "a: [[\"]]one\nb: 3\nc: 4\n"_ba;
    QTest::newRow("a map for a text") << complained + "[[name]]:\n  a: 1\n  b: 2\n";
    QTest::newRow("a missing field") << "[[apiVersion]]: t/v1\nkind: T\nother: 1\n"_ba;
}

void tst_Complaints::n09_theRestOfTheFileIsUnderlined()
{
    QFETCH(QByteArray, marked);
    setSchema("required: [name]\nproperties: {name: {type: string}}\n");
    const test::Annotated source(marked);
    const Diagnostics found = findings(source.text());
    QVERIFY(!found.isEmpty());
    QCOMPARE(textAt(source.text(), found[0].range), textAt(source.text(), source.range()));
    QCOMPARE(found[0].range, source.range());
}

void tst_Complaints::n10_largeFilesFreeze()
{
    setSchema("properties: {list: {items: {properties: {size: {type: integer}}}}}\n");
    QByteArray text = complained + "list:\n";
    for (int i = 0; i < 50'000; ++i)
        text += "  - size: 1\n";
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(
        !analysis::analyze({SourceText(text), m_rules, 1}, stop.get_token())); // a new key ends it
    QVERIFY(analysis::analyze({SourceText(text), m_rules, 1})->diagnostics.isEmpty());
}

void tst_Complaints::n11_aliasesMakeItCrawl()
{
    setSchema("type: object\n");
    QByteArray bomb = complained + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 40; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before;
        for (int j = 0; j < 8; ++j)
            bomb += ", " + before;
        bomb += "]\n";
    }
    // Nine to the power of forty values, were they written out.
    for (const Diagnostic &finding : findings(bomb))
        QVERIFY(finding.code != "schema.type"_L1);
}

void tst_Complaints::n12_conflictMarkersExplode()
{
    QByteArray text = test::paymentsStaging();
    text.replace("  region: eu-central-1\n",
                 "<<<<<<< HEAD\n  region: eu-central-1\n=======\n  region: eu-west-1\n>>>>>>> b\n");
    const Diagnostics found = findings(text);
    QVERIFY(!found.isEmpty() && found.size() <= 3);
    for (const Diagnostic &finding : found)
        QCOMPARE(finding.code, u"yaml.conflict-marker"_s);
}

void tst_Complaints::n13_unionsPointAtTheWrongBranch_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    QTest::newRow("the discriminator says which")
        << complained + "source: {type: oci, image: [[7]]}\n"
        << u"schema.type"_s;
    QTest::newRow("what is there says which")
        << complained + "source: {repository: a, branch: [[7]]}\n"
        << u"schema.type"_s;
    QTest::newRow("a slip in the discriminator")
        << complained + "source: {type: [[gti]], repository: a}\n"
        << u"schema.const"_s;
    QTest::newRow("a missing field of the branch that was meant")
        << complained + "[[source]]: {type: oci}\n"
        << u"schema.required"_s;
}

void tst_Complaints::n13_unionsPointAtTheWrongBranch()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, code);
    setSchema(R"(properties:
  source:
    oneOf:
      - {title: Git, required: [repository], properties: {type: {const: git}, repository: {type: string}, branch: {type: string}}, additionalProperties: false}
      - {title: Image, required: [image], properties: {type: {const: oci}, image: {type: string}}, additionalProperties: false}
)");
    const test::Annotated source(marked);
    const Diagnostics found = findings(source.text());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].code, code);
    QCOMPARE(textAt(source.text(), found[0].range), textAt(source.text(), source.range()));
}

void tst_Complaints::n14_onlyTheFirstDocumentIsServed()
{
    setSchema("properties: {size: {type: integer}}\n");
    const QByteArray text = test::paymentsStaging() + "---\n" + complained + "size: one\n---\n"
                            + complained + "size: two\n";
    const Diagnostics found = findings(text);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].document, 1);
    QCOMPARE(found[1].document, 2);
}

void tst_Complaints::n15_mergeKeysAreFlagged()
{
    setSchema(
        "additionalProperties: false\nrequired: [size]\n"
        "properties: {apiVersion: {}, kind: {}, base: {}, size: {type: integer}, name: {}}\n");
    QVERIFY(findings(complained + "base: &b {size: 1}\n<<: *b\nname: x\n").isEmpty());
    const Diagnostics found = findings(complained + "base: &b {size: one}\n<<: *b\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(textAt(complained + "base: &b {size: one}\n<<: *b\n", found[0].range), "*b"_ba);
}

void tst_Complaints::n16_templatesDrownInErrors()
{
    const QByteArray text = test::paymentsStaging()
                                .replace("replicas: 2", "replicas: {{ .Values.replicas }}")
                                .replace("region: eu-central-1", "region: ${{ values.region }}");
    const Diagnostics found = findings(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].code, u"yaml.template"_s);
    QCOMPARE(found[0].severity, Severity::Info);
}

void tst_Complaints::n17_bigUnionsAreSlow()
{
    // 86 branches, each with a union of its own: the work is bounded, and the finding is one.
    QByteArray schema = "properties:\n  step:\n    oneOf:\n";
    for (int i = 0; i < 86; ++i) {
        const QByteArray number = QByteArray::number(i);
        schema += "      - {required: [type], properties: {type: {const: kind-" + number
                  + "}, with: {oneOf: [{type: string}, {type: object, properties: {size" + number
                  + ": {type: integer}}, additionalProperties: false}]}}}\n";
    }
    setSchema(schema);
    const Diagnostics found =
        findings(complained + "step: {type: kind-42, with: {size42: many}}\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].pointer.toString(), u"/step/with/size42"_s);
}

void tst_Complaints::n19_defaultsAreWrittenUnasked()
{
    setSchema("properties: {size: {type: integer, default: 3}}\n");
    QVERIFY(findings(complained).isEmpty()); // nothing is missing, and no fix writes it
}

void tst_Complaints::n21_unknownKindsAreDropped()
{
    // Of a kind that nobody defines syntax is still checked, and nothing else is claimed.
    QVERIFY(findings("apiVersion: other.io/v1\nkind: Other\nspec: {a: 1}\n").isEmpty());
    QCOMPARE(findings("apiVersion: other.io/v1\nkind: Other\nspec: {a: 1\n").size(), 1);
}

void tst_Complaints::n24_repairsFightTheStyle()
{
    setSchema("properties: {list: {items: {required: [name], properties: {name: {type: string}, "
              "size: {enum: [small, large]}}}}}\n");
    const QByteArray text =
        complained + "list:\n- name:   'a'   # indentless, aligned\n  size:   'smal'\n";
    const Diagnostics found = findings(text);
    QCOMPARE(found.size(), 1);
    QVERIFY(!found[0].fixes.isEmpty());
    QCOMPARE(SourceText(text).applied(found[0].fixes.first().edits).bytes(),
             QByteArray(text).replace("'smal'", "'small'"));
}

WAYMARK_TEST(tst_Complaints)

} // namespace waymark::workspace

#include "tst_complaints.moc"
