// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/compiler.h"
#include "schema/schema.h"
#include "support/testmain.h"
#include "text/invisible.h"
#include "yaml/syntaxtree.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::schema {

/// A field that is another one for a character that can't be seen: the finding shows it, and its
/// fixes replace it.
class tst_DisguisedFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areSpelledOut_data();
    void areSpelledOut();
};

void tst_DisguisedFields::areSpelledOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("repaired");
    QTest::newRow("no width") << u"image:\n  tag\u200B: v1\n"_s << u"⟨U+200B⟩"_s
                              << u"image:\n  tag: v1\n"_s;
    QTest::newRow("blanks for an indent") << u"image:\n  name: x\n\u00A0\u00A0tag: v1\n"_s
                                          << u"⟨U+00A0⟩"_s << u"image:\n  name: x\n  tag: v1\n"_s;
    QTest::newRow("Cyrillic") << u"im\u0430ge: {}\n"_s << u"⟨U+0430⟩"_s << u"image: {}\n"_s;
    QTest::newRow("value") << u"image: {pull: Always\u00AD}\n"_s << u"⟨U+00AD⟩"_s
                           << u"image: {pull: Always}\n"_s;
}

void tst_DisguisedFields::areSpelledOut()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QFETCH(QString, repaired);
    const auto schemaTree = yaml::SyntaxTree::parse(SourceText(
        "{additionalProperties: false, properties: {image: {type: object, additionalProperties: "
        "false, properties: {name: {}, tag: {}, pull: {enum: [Always, Never]}}}}}"));
    Diagnostics problems;
    const auto compiled = compileSchema(schemaTree->documents().front().root, u"s"_s, u"s"_s, {},
                                        {.draft = Draft::Draft2020}, problems);
    const SourceText source(text.toUtf8());
    const auto tree = yaml::SyntaxTree::parse(source);
    const auto found = validate(Schema(compiled), *tree, tree->documents().front());
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    const Diagnostic &finding = found->first();
    QVERIFY2(finding.message.contains(shown), qPrintable(finding.message));
    QVERIFY(!finding.fixes.isEmpty());
    for (const Fix &fix : finding.fixes)
        QCOMPARE(QString::fromUtf8(source.applied(fix.edits).bytes()), repaired);
}

WAYMARK_TEST(tst_DisguisedFields)

} // namespace waymark::schema

#include "tst_disguisedfields.moc"
