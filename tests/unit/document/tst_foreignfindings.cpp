// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/foreignfindings.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

Diagnostic findingAt(qsizetype begin, qsizetype end)
{
    Diagnostic finding;
    finding.code = u"catalog.server-refuses"_s;
    finding.range = {begin, end};
    return finding;
}

QList<qsizetype> placesAt(ForeignFindings &findings, quint64 revision)
{
    Diagnostics all;
    findings.joinTo(all, revision);
    QList<qsizetype> begins;
    for (const Diagnostic &finding : all)
        begins << finding.range.begin;
    return begins;
}

} // namespace

class tst_ForeignFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goOnWithTheText();
    void goWhenTheirPlaceIsEdited();
    void holdForTheRevisionThatIsShown();
    void standAmongTheOthers();
};

void tst_ForeignFindings::goOnWithTheText()
{
    ForeignFindings findings;
    findings.set({findingAt(10, 14), findingAt(30, 34)}, 5);
    QCOMPARE(placesAt(findings, 5), (QList<qsizetype>{10, 30}));
    findings.textChanged({{{20, 20}, "abc"}});
    QCOMPARE(placesAt(findings, 6), (QList<qsizetype>{10, 33}));
    findings.textChanged({{{0, 2}, ""}});
    QCOMPARE(placesAt(findings, 7), (QList<qsizetype>{8, 31}));
    findings.clear();
    QCOMPARE(placesAt(findings, 7), QList<qsizetype>());
}

void tst_ForeignFindings::goWhenTheirPlaceIsEdited()
{
    ForeignFindings findings;
    findings.set({findingAt(10, 14), findingAt(30, 34)}, 1);
    // At the end of the word counts: it is another word then.
    findings.textChanged({{{14, 14}, "x"}});
    QCOMPARE(placesAt(findings, 2), QList<qsizetype>{31});
    findings.textChanged({{{0, 100}, ""}});
    QCOMPARE(placesAt(findings, 3), QList<qsizetype>());
}

void tst_ForeignFindings::holdForTheRevisionThatIsShown()
{
    ForeignFindings findings;
    findings.set({findingAt(10, 14)}, 1);
    findings.textChanged({{{0, 0}, "ab"}});
    findings.textChanged({{{0, 0}, "ab"}});
    // An analysis that began before the last key ends after it.
    QCOMPARE(placesAt(findings, 2), QList<qsizetype>{12});
    QCOMPARE(placesAt(findings, 3), QList<qsizetype>{14});
    // One of a text that nobody was asked about yet.
    findings.set({findingAt(10, 14)}, 9);
    QCOMPARE(placesAt(findings, 8), QList<qsizetype>());
}

void tst_ForeignFindings::standAmongTheOthers()
{
    ForeignFindings findings;
    findings.set({findingAt(10, 14)}, 1);
    Diagnostics all{findingAt(5, 6), findingAt(20, 21)};
    findings.joinTo(all, 1);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[1].range.begin, 10);
}

WAYMARK_TEST(tst_ForeignFindings)

} // namespace waymark::document

#include "tst_foreignfindings.moc"
