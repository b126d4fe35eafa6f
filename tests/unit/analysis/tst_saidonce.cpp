// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"
#include "schema/compiler.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

/// What is true of a file is said once, however many documents it has.
class tst_SaidOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersOfSeveralDocuments();
};

void tst_SaidOnce::placeholdersOfSeveralDocuments()
{
    const auto schema =
        *yaml::SyntaxTree::parse(SourceText("properties: {size: {type: integer}}\n"));
    Diagnostics found;
    auto kind = std::make_shared<schema::KindEntry>();
    kind->schema = schema::Schema(schema::compileSchema(schema.documents().front().root,
                                                        u"s.yaml"_s, u"s.yaml"_s, {}, {}, found));
    const Rules rules{.kinds = {}, .kindOfAll = kind};
    const auto tree = *yaml::SyntaxTree::parse(
        SourceText("size: 1\n---\nsize: ${A}\n---\nsize: a\n---\nsize: ${B}\n"));
    const Checked checked = *check(tree, u"/w/a.yaml"_s, rules);
    QCOMPARE(checked.diagnostics.size(), 2);
    QCOMPARE(checked.diagnostics[0].code, u"schema.placeholder"_s);
    QCOMPARE(checked.diagnostics[0].document, 1);
    QCOMPARE(checked.diagnostics[1].code, u"schema.type"_s);
}

WAYMARK_TEST(tst_SaidOnce)

} // namespace waymark::analysis

#include "tst_saidonce.moc"
