// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "yaml/commentedentries.h"
#include "yaml/edit.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

class tst_CommentedEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void whatIsFoundCanBeUncommented();
};

void tst_CommentedEntries::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("between entries") << "a: 1\n# b: 2\nc: 3\n"_ba << QStringList{u"b"_s};
    QTest::newRow("behind the last") << "a: 1\n#b: 2\n\n# c: 3\n"_ba << QStringList{u"b"_s, u"c"_s};
    QTest::newRow("without a value") << "a: 1\n# b:\n"_ba << QStringList{u"b"_s};
    QTest::newRow("words") << "a: 1\n# This is b.\n# See: that is no key of theirs\n"_ba
                           << QStringList{u"See"_s};
    QTest::newRow("deeper than the entries") << "a: 1\n#    b: 2\n"_ba << QStringList{};
    QTest::newRow("in a text") << "a: |\n  # b: 2\nc: 3\n"_ba << QStringList{};
    QTest::newRow("in flow style") << "{a: 1} # b: 2\n"_ba << QStringList{};
    QTest::newRow("addresses") << "a: 1\n# https://example.org\n"_ba << QStringList{};
}

void tst_CommentedEntries::finds()
{
    QFETCH(QByteArray, text);
    const auto tree = SyntaxTree::parse(SourceText(text));
    QStringList keys;
    for (const CommentedEntry &entry : commentedEntries(*tree, tree->documents().first().root))
        keys << entry.key;
    QTEST(keys, "keys");
}

void tst_CommentedEntries::whatIsFoundCanBeUncommented()
{
    const QByteArray text = "spec:\n  a: 1\n  # b: two\n#   c: 3\nother: 1\n";
    const auto tree = SyntaxTree::parse(SourceText(text));
    const Document &document = tree->documents().first();
    const auto found = commentedEntries(*tree, document.root.value(u"spec"));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().text, u"two"_s);
    for (const CommentedEntry &entry : found) {
        const auto edits = uncomment(*tree, entry.offset);
        QVERIFY(edits);
        QVERIFY(text != tree->text().applied(*edits).bytes());
    }
}

WAYMARK_TEST(tst_CommentedEntries)

} // namespace waymark::yaml

#include "tst_commentedentries.moc"
