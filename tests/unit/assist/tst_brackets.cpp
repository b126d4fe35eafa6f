// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/brackets.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_Brackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void withoutATree();
    void farAway();
};

namespace {

/// Where the caret's bracket and the other one are; -1, -1 for none. `|` is the caret.
std::pair<qsizetype, qsizetype> pairIn(QByteArray marked, bool hasTree = true)
{
    const qsizetype caret = marked.indexOf('|');
    marked.remove(caret, 1);
    const SourceText text(marked);
    const auto analysis =
        analysis::analyze({text, std::make_shared<const analysis::Rules>(analysis::Rules{}), 1});
    const auto found = bracketsAt(text, caret, hasTree ? &*analysis : nullptr);
    return found ? std::pair(found->atCaret, found->other)
                 : std::pair<qsizetype, qsizetype>(-1, -1);
}

} // namespace

void tst_Brackets::pairs_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<qsizetype>("atCaret");
    QTest::addColumn<qsizetype>("other");
    const auto row = [](const char *name, const QByteArray &marked, qsizetype at, qsizetype other) {
        QTest::newRow(name) << marked << at << other;
    };
    row("before a list", "a: |[1, 2]\n", 3, 8);
    row("behind a list", "a: [1, 2]|\n", 8, 3);
    row("the one behind the caret is left", "a: [{b: 1}|]\n", 9, 4);
    row("over lines", "a: |[\n  1,\n  2\n]\n", 3, 14);
    row("in a quoted text", "a: 'x |[ y'\n", -1, -1);
    row("in a template", "a: {{ f|(x) }}\n", 7, 9);
    row("in a text without quotes", "a: f|(x) b\n", 4, 6);
    row("nothing closes it", "a: f|(x b\n", -1, -1);
    row("no bracket", "a: |b\n", -1, -1);
    row("at the start", "|[a]\n", 0, 2);
    row("at the end", "[a]|", 2, 0);
}

void tst_Brackets::pairs()
{
    QFETCH(QByteArray, marked);
    QFETCH(qsizetype, atCaret);
    QFETCH(qsizetype, other);
    QCOMPARE(pairIn(marked), std::pair(atCaret, other));
}

void tst_Brackets::withoutATree()
{
    QCOMPARE(pairIn("a: |[1, [2]]\n", false), std::pair(qsizetype(3), qsizetype(10)));
    QCOMPARE(pairIn("a: [1, [2]]|\n", false), std::pair(qsizetype(10), qsizetype(3)));
}

void tst_Brackets::farAway()
{
    const QByteArray near = "a: |(" + QByteArray("\n").repeated(150) + ")\n";
    QCOMPARE(pairIn(near, false), std::pair(qsizetype(3), qsizetype(154)));
    const QByteArray far = "a: |(" + QByteArray("\n").repeated(250) + ")\n";
    QCOMPARE(pairIn(far, false).second, qsizetype(-1));
}

WAYMARK_TEST(tst_Brackets)

} // namespace waymark::assist

#include "tst_brackets.moc"
