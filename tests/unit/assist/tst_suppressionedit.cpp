// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/suppressions.h"
#include "assist/suppressionedit.h"
#include "support/annotated.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_SuppressionEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFindingIsSuppressed_data();
    void theFindingIsSuppressed();
    void aReasonIsNeeded();
    void insideATextNothingCanStand();
};

void tst_SuppressionEdit::theFindingIsSuppressed_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("over its line")
        << "spec:\n  [[size]]: 1\n"_ba
        << "spec:\n  # waymark-ignore schema.type: it is old\n  size: 1\n"_ba;
    QTest::newRow("over the first line") << "[[size]]: 1\n"_ba
                                         << "# waymark-ignore schema.type: it is old\nsize: 1\n"_ba;
    QTest::newRow("behind it where another comment stands over it")
        << "# waymark-ignore a.b: why\n[[size]]: 1\n"_ba
        << "# waymark-ignore a.b: why\nsize: 1  # waymark-ignore schema.type: it is old\n"_ba;
    QTest::newRow("with the file's line ends")
        << "a: 1\r\n[[size]]: 1\r\n"_ba
        << "a: 1\r\n# waymark-ignore schema.type: it is old\r\nsize: 1\r\n"_ba;
    QTest::newRow("in a list") << "a:\n  - [[size]]: 1\n"_ba
                               << "a:\n  # waymark-ignore schema.type: it is old\n  - size: 1\n"_ba;
}

void tst_SuppressionEdit::theFindingIsSuppressed()
{
    QFETCH(QByteArray, marked);
    QFETCH(QByteArray, after);
    const test::Annotated source(marked);
    Diagnostic finding;
    finding.code = u"schema.type"_s;
    finding.range = source.range();
    const SourceText text(source.text());
    const auto edits = suppressionEdits(*yaml::SyntaxTree::parse(text), finding, u" it is\nold "_s);
    QVERIFY(edits);
    QCOMPARE(text.applied(*edits).bytes(), after);
    // And the other side understands it.
    finding.range = movedThrough(finding.range, *edits);
    Diagnostics findings{finding};
    const auto tree = yaml::SyntaxTree::parse(text.applied(*edits));
    const auto suppressed = takeSuppressed(*tree, findings, analysis::Unused::Ignored);
    QCOMPARE(suppressed.size(), 1);
    QCOMPARE(suppressed.first().reason, u"it is old"_s);
    QVERIFY(findings.isEmpty());
}

void tst_SuppressionEdit::aReasonIsNeeded()
{
    Diagnostic finding;
    const auto tree = yaml::SyntaxTree::parse(SourceText("a: 1\n"));
    QCOMPARE(suppressionEdits(*tree, finding, u"  "_s).error().code,
             u"workspace.cannot-suppress"_s);
}

void tst_SuppressionEdit::insideATextNothingCanStand()
{
    const test::Annotated source("a: |\n  one\n  [[two]]\nb: 1\n");
    Diagnostic finding;
    finding.code = u"x.y"_s;
    finding.range = source.range();
    const auto tree = yaml::SyntaxTree::parse(SourceText(source.text()));
    QVERIFY(!suppressionEdits(*tree, finding, u"why"_s));
}

WAYMARK_TEST(tst_SuppressionEdit)

} // namespace waymark::assist

#include "tst_suppressionedit.moc"
