// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/syntaxtree.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

/// What the first fix of the first finding makes of a text; afterwards nothing is wrong.
class tst_Repairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mend_data();
    void mend();
    void loneKeysAreWarnings();
    void leavesAlone_data();
    void leavesAlone();
    void secondMergeKeyNamesTheFirst();
    void mergesOnlyWhatIsKnownThere();
};

void tst_Repairs::mend_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("mended");
    const auto row = [](const char *name, const QByteArray &text, const QString &code,
                        const QByteArray &mended) {
        QTest::newRow(name) << text + '\n' << code << mended + '\n';
    };
    const QString colon = u"yaml.missing-space-after-colon"_s;
    row("a colon without a space between brackets", "a: {disktype:ssd}", colon,
        "a: {disktype: ssd}");
    row("the first of several entries", "a: {http:8080, https: 8443}", colon,
        "a: {http: 8080, https: 8443}");
    row("the last one", "a: {https: 8443, http:8080}", colon, "a: {https: 8443, http: 8080}");
    row("the first colon counts", "a: {image:nginx:1.25}", colon, "a: {image: nginx:1.25}");
    const QString reserved = u"yaml.reserved-character"_s;
    row("an at sign", "a: @scope/name", reserved, "a: '@scope/name'");
    row("a backquote", "a: `x` # b", reserved, "a: '`x`' # b");
    row("a percent sign", "a: %x", reserved, "a: '%x'");
    row("with a quotation mark in it", "a: @it's", reserved, "a: '@it''s'");
    row("an item", "- @x\n- b", reserved, "- '@x'\n- b");
    row("between brackets", "[@x, b]", reserved, "['@x', b]");
    row("a value between brackets", "{a: `x`}", reserved, "{a: '`x`'}");
    row("a key", "a: b\n@x: 1", reserved, "a: b\n'@x': 1");
    const QByteArray anchors = "b: &b {x: 1}\nm: &m {z: 2}\n";
    const QString twice = u"yaml.duplicate-key"_s;
    row("two merges", anchors + "c:\n  <<: *b\n  <<: *m", twice, anchors + "c:\n  <<: [*b, *m]");
    row("a merge behind a list of them", anchors + "c:\n  <<: [*b]\n  d: 1\n  <<: *m", twice,
        anchors + "c:\n  <<: [*b, *m]\n  d: 1");
    row("two merges between brackets", anchors + "c: {<<: *b, <<: *m}", twice,
        anchors + "c: {<<: [*b, *m]}");
}

void tst_Repairs::mend()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QByteArray, mended);
    const auto tree = SyntaxTree::parse(SourceText(text));
    QVERIFY(tree && !tree->diagnostics().isEmpty());
    const Diagnostic &finding = tree->diagnostics().front();
    QCOMPARE(finding.code, code);
    QVERIFY(!finding.fixes.isEmpty());
    const SourceText after = SourceText(text).applied(finding.fixes.front().edits);
    QCOMPARE(after.bytes(), mended);
    QVERIFY(SyntaxTree::parse(after)->diagnostics().isEmpty());
}

void tst_Repairs::loneKeysAreWarnings()
{
    const auto tree = SyntaxTree::parse(SourceText("nodeSelector: {disktype:ssd}\n"));
    QCOMPARE(tree->diagnostics().size(), 1);
    const Diagnostic &finding = tree->diagnostics().front();
    QCOMPARE(finding.severity, Severity::Warning);
    QCOMPARE(finding.range, (TextRange{15, 27}));
    QVERIFY(!tree->hasErrors());
}

void tst_Repairs::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"a: [image:tag, --url:http://x]", "a: {http://example.com}",
                             "a: {\"b\":1}", "a: {b:1: c}", "a: {x: b:c}", "a: {b, c:}",
                             "a: {? b:c}", "a: {'b:c'}", "a: b@c", "a: 50%", "<<: *x"})
        QTest::newRow(text) << QByteArray(text) + '\n';
}

void tst_Repairs::leavesAlone()
{
    QFETCH(QByteArray, text);
    const auto tree = SyntaxTree::parse(SourceText(text));
    for (const Diagnostic &finding : tree->diagnostics())
        QVERIFY(finding.code == "yaml.unknown-alias"_L1);
}

void tst_Repairs::secondMergeKeyNamesTheFirst()
{
    const auto tree =
        SyntaxTree::parse(SourceText("a: &a {x: 1}\nb: &b {z: 2}\nc:\n  <<: *a\n  <<: *b\n"));
    QCOMPARE(tree->diagnostics().size(), 1);
    const Diagnostic &finding = tree->diagnostics().front();
    QCOMPARE(finding.severity, Severity::Error);
    QCOMPARE(tree->text().codePointPosition(finding.range.begin), (LineColumn{4, 2}));
    QCOMPARE(finding.related.size(), 1);
    QCOMPARE(tree->text().codePointPosition(finding.related.front().range.begin),
             (LineColumn{3, 2}));
}

void tst_Repairs::mergesOnlyWhatIsKnownThere()
{
    const auto tree =
        SyntaxTree::parse(SourceText("a: &a {x: 1}\nc:\n  <<: *a\n  d: &d {z: 2}\n  <<: *d\n"));
    QCOMPARE(tree->diagnostics().size(), 1);
    QCOMPARE(tree->diagnostics().front().fixes.size(), 1); // to delete it
}

WAYMARK_TEST(tst_Repairs)

} // namespace waymark::yaml

#include "tst_repairs.moc"
