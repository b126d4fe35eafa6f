// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/bindings.h"
#include "assist/modelineedit.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_ModelineEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentNamesItsSchema_data();
    void theDocumentNamesItsSchema();
    void behindAMarkerNothingCanStand();
    void addressesAreRelativeAndWithoutBlanks();
};

void tst_ModelineEdit::theDocumentNamesItsSchema_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("document");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("first line") << "a: 1\n"_ba << 0
                                << "# yaml-language-server: $schema=s.json\na: 1\n"_ba;
    QTest::newRow("behind comments")
        << "# ours\n\na: 1\n"_ba << 0
        << "# ours\n\n# yaml-language-server: $schema=s.json\na: 1\n"_ba;
    QTest::newRow("replaced") << "# yaml-language-server: $schema=old.json\na: 1\n"_ba << 0
                              << "# yaml-language-server: $schema=s.json\na: 1\n"_ba;
    QTest::newRow("the shorter form")
        << "# $schema: none\na: 1\n"_ba << 0 << "# $schema: s.json\na: 1\n"_ba;
    QTest::newRow("second document")
        << "a: 1\n---\nb: 1\n"_ba << 1
        << "a: 1\n---\n# yaml-language-server: $schema=s.json\nb: 1\n"_ba;
    QTest::newRow("line ends") << "a: 1\r\nb: 1\r\n"_ba << 0
                               << "# yaml-language-server: $schema=s.json\r\na: 1\r\nb: 1\r\n"_ba;
}

void tst_ModelineEdit::theDocumentNamesItsSchema()
{
    QFETCH(QByteArray, before);
    QFETCH(int, document);
    QFETCH(QByteArray, after);
    const SourceText text(before);
    const auto tree = yaml::SyntaxTree::parse(text);
    const auto edits = modelineEdits(*tree, tree->documents()[document], u"s.json"_s);
    QVERIFY(edits.has_value());
    QCOMPARE(text.applied(*edits).bytes(), after);
    // And whoever checks it understands it.
    const auto changed = yaml::SyntaxTree::parse(text.applied(*edits));
    const auto modeline = analysis::modelineOf(*changed, changed->documents()[document]);
    QVERIFY(modeline.has_value());
    QCOMPARE(modeline->schema, u"s.json"_s);
}

void tst_ModelineEdit::behindAMarkerNothingCanStand()
{
    const auto tree = yaml::SyntaxTree::parse(SourceText("--- {a: 1}\n"));
    const auto edits = modelineEdits(*tree, tree->documents().front(), u"s.json"_s);
    QVERIFY(!edits.has_value());
    QVERIFY(!edits.error().next.isEmpty());
}

void tst_ModelineEdit::addressesAreRelativeAndWithoutBlanks()
{
    QCOMPARE(schemaAddress(u"/w/schemas/a.json"_s, u"/w/requests/b.yaml"_s),
             u"../schemas/a.json"_s);
    QCOMPARE(schemaAddress(u"/w/my schemas/a.json"_s, u"/w/b.yaml"_s),
             u"file:///w/my%20schemas/a.json"_s);
}

WAYMARK_TEST(tst_ModelineEdit)

} // namespace waymark::assist

#include "tst_modelineedit.moc"
