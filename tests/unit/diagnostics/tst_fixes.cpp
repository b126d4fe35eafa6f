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

Diagnostic finding(const QString &code, QList<TextEdits> repairs)
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
    const CombinedFix fix = fixesOfKind(all, u"a"_s);
    QCOMPARE(fix.count, 2);
    QCOMPARE(fix.edits, edit(1, 2, "z") + edit(9, 10, "x"));
}

void tst_Fixes::theWayOfRepairCanBeChosen()
{
    const Diagnostics all{finding(u"a"_s, {edit(1, 2, "x"), edit(1, 2, "second")}),
                          finding(u"a"_s, {edit(5, 6, "only")})};
    QCOMPARE(fixesOfKind(all, u"a"_s, 1).edits, edit(1, 2, "second") + edit(5, 6, "only"));
}

void tst_Fixes::repairsThatMeetWait()
{
    const Diagnostics all{finding(u"a"_s, {edit(1, 5, "x")}), finding(u"a"_s, {edit(3, 7, "y")}),
                          finding(u"a"_s, {edit(9, 9, "n")}), finding(u"a"_s, {edit(9, 9, "m")})};
    const CombinedFix fix = fixesOfKind(all, u"a"_s);
    QCOMPARE(fix.count, 2);
    QCOMPARE(fix.edits, edit(1, 5, "x") + edit(9, 9, "n"));
}

void tst_Fixes::theSameRepairIsMadeOnce()
{
    const Diagnostics all{finding(u"a"_s, {edit(1, 5, "x")}), finding(u"a"_s, {edit(1, 5, "x")})};
    const CombinedFix fix = fixesOfKind(all, u"a"_s);
    QCOMPARE(fix.count, 2);
    QCOMPARE(fix.edits, edit(1, 5, "x"));
}

void tst_Fixes::findingsWithoutRepairDontCount()
{
    const CombinedFix fix = fixesOfKind({finding(u"a"_s, {}), finding(u"a"_s, {{}})}, u"a"_s);
    QCOMPARE(fix.count, 0);
    QVERIFY(fix.edits.isEmpty());
}

WAYMARK_TEST(tst_Fixes)

} // namespace waymark

#include "tst_fixes.moc"
