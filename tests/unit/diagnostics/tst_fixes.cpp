// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/fixes.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_Fixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingOfTheKindIsRepaired();
    void theWayOfRepairCanBeChosen();
    void repairsThatMeetWait();
    void theSameRepairIsMadeOnce();
    void findingsWithoutRepairDontCount();
};

namespace {

Diagnostic finding(const QString &code, const QList<TextEdits> &repairs)
{
    Diagnostic diagnostic;
    diagnostic.code = code;
    for (const TextEdits &edits : repairs)
        diagnostic.fixes.append({u"Repair"_s, edits});
    return diagnostic;
}

TextEdits edit(qsizetype begin, qsizetype end, const QByteArray &text)
{
    return {TextEdit{{begin, end}, text}};
}

} // namespace

void tst_Fixes::everyFindingOfTheKindIsRepaired()
{
    const Diagnostics all{finding(u"a"_s, {edit(9, 10, "x")}), finding(u"b"_s, {edit(4, 5, "y")}),
                          finding(u"a"_s, {edit(1, 2, "z")})};
    const CombinedFix fix = fixesOfKind(all, {u"a"_s});
    QCOMPARE(fix.count, 2);
    QCOMPARE(fix.edits, edit(1, 2, "z") + edit(9, 10, "x"));
}

void tst_Fixes::theWayOfRepairCanBeChosen()
{
    const Fix rename{.title = u"Rename"_s, .edits = edit(1, 2, "b"), .kind = FixKind::Rename};
    const Fix other{
        .title = u"Rename otherwise"_s, .edits = edit(1, 2, "c"), .kind = FixKind::Rename};
    const Fix remove{.title = u"Remove"_s, .edits = edit(1, 9, ""), .kind = FixKind::Remove};
    Diagnostic first;
    first.code = u"a"_s;
    first.fixes = {rename, other, remove};
    Diagnostic second;
    second.code = u"a"_s;
    second.fixes = {{.title = u"Remove it"_s, .edits = edit(20, 29, ""), .kind = FixKind::Remove}};
    Diagnostic third = first;
    third.fixes[0].edits = edit(31, 32, "d");
    third.fixes[1].edits = edit(31, 32, "c");
    third.fixes[2].edits = edit(31, 39, "");
    const Diagnostics all{first, second, third};

    QCOMPARE(choicesOf(first),
             (QList<FixChoice>{{u"a"_s, FixKind::Rename, {}}, {u"a"_s, FixKind::Remove, {}}}));
    // Renaming one removes nothing elsewhere.
    QCOMPARE(fixesOfKind(all, choiceOf(first, rename)).edits, edit(1, 2, "b") + edit(31, 32, "d"));
    QCOMPARE(countOf(all, choiceOf(first, rename)), 2);
    QCOMPARE(fixesOfKind(all, choiceOf(first, remove)).edits,
             edit(1, 9, "") + edit(20, 29, "") + edit(31, 39, ""));
    QCOMPARE(countOf(all, choiceOf(first, remove)), 3);
    // What isn't the likeliest was meant by its name.
    QCOMPARE(fixesOfKind(all, choiceOf(first, other)).edits, edit(1, 2, "c") + edit(31, 32, "c"));
}

void tst_Fixes::repairsThatMeetWait()
{
    const Diagnostics all{finding(u"a"_s, {edit(1, 5, "x")}), finding(u"a"_s, {edit(3, 7, "y")}),
                          finding(u"a"_s, {edit(9, 9, "n")}), finding(u"a"_s, {edit(9, 9, "m")})};
    const CombinedFix fix = fixesOfKind(all, {u"a"_s});
    QCOMPARE(fix.count, 2);
    QCOMPARE(fix.edits, edit(1, 5, "x") + edit(9, 9, "n"));
}

void tst_Fixes::theSameRepairIsMadeOnce()
{
    const Diagnostics all{finding(u"a"_s, {edit(1, 5, "x")}), finding(u"a"_s, {edit(1, 5, "x")})};
    const CombinedFix fix = fixesOfKind(all, {u"a"_s});
    QCOMPARE(fix.count, 2);
    QCOMPARE(fix.edits, edit(1, 5, "x"));
}

void tst_Fixes::findingsWithoutRepairDontCount()
{
    const CombinedFix fix = fixesOfKind({finding(u"a"_s, {}), finding(u"a"_s, {{}})}, {u"a"_s});
    QCOMPARE(fix.count, 0);
    QVERIFY(fix.edits.isEmpty());
}

WAYMARK_TEST(tst_Fixes)

} // namespace waymark

#include "tst_fixes.moc"
