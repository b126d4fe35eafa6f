// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/slices.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_Slices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesFirstIsFirst();
    void whatIsMadeMayHaveMoreToMake();
    void whoIsGoneIsLeftOut();
    void eachTurnMakesSomething();
    void allIsMadeAtOnceWhereSomebodyGoes();
};

void tst_Slices::whoComesFirstIsFirst()
{
    Slices slices;
    const QSignalSpy finished(&slices, &Slices::finished);
    QString made;
    QObject first;
    QObject second;
    slices.later(&first, [&made] {
        made += u'a';
        return made.size() < 3;
    });
    slices.later(&second, [&made] {
        made += u'b';
        return made.size() < 5;
    });
    // Waits already.
    slices.later(&first, [&made] {
        made += u'x';
        return false;
    });
    QVERIFY(made.isEmpty());
    QTRY_VERIFY(slices.isIdle());
    QCOMPARE(made, u"aaabb"_s);
    QCOMPARE(finished.count(), 1);
}

void tst_Slices::whatIsMadeMayHaveMoreToMake()
{
    Slices slices;
    QObject outer;
    QObject inner;
    int made = 0;
    slices.later(&outer, [&] {
        slices.later(&inner, [&] { return ++made < 3; });
        return false;
    });
    QTRY_VERIFY(slices.isIdle());
    QCOMPARE(made, 3);
}

void tst_Slices::whoIsGoneIsLeftOut()
{
    Slices slices;
    int made = 0;
    auto who = std::make_unique<QObject>();
    slices.later(who.get(), [&] {
        ++made;
        return true;
    });
    who.reset();
    QTRY_VERIFY(slices.isIdle());
    QCOMPARE(made, 0);
}

void tst_Slices::eachTurnMakesSomething()
{
    Slices slices;
    QObject who;
    int made = 0;
    // Each takes longer than a turn lasts.
    slices.later(&who, [&] {
        slices.begin();
        while (!slices.isOver()) {
        }
        return ++made < 3;
    });
    QTRY_VERIFY(slices.isIdle());
    QCOMPARE(made, 3);
}

void tst_Slices::allIsMadeAtOnceWhereSomebodyGoes()
{
    Slices slices;
    QObject who;
    int made = 0;
    slices.later(&who, [&] { return ++made < 500; });
    slices.finish();
    QCOMPARE(made, 500);
    QVERIFY(slices.isIdle());
}

WAYMARK_TEST(tst_Slices)

} // namespace waymark::form

#include "tst_slices.moc"
