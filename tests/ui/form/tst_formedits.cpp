// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formedits.h"
#include "support/testmain.h"
#include "ui/support/opendocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_FormEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingOnIsOneStep();
    void aWordIsPlainWhateverItsBeginningWas();
    void quotesThatWereThereStay();
    void editsComeInTheirOrder();
    void theTextMayChangeMeanwhile();
    void theFieldMayBeGoneMeanwhile();
    void whatWaitsStaysWithItsDocument();
    void severalChangesAreOneStep();
    void previewsChangeNothing();
    void whenIdleWaitsForAll();
};

namespace {

Proposal setOwner(const QString &owner, const QString &mergeKey = u"visit"_s)
{
    return {Proposal::Action::Set,
            JsonPointer({u"spec"_s, u"owner"_s}),
            owner,
            {},
            0,
            u"Set Owner"_s,
            mergeKey};
}

} // namespace

void tst_FormEdits::typingOnIsOneStep()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    for (const QString &typed : {u"c"_s, u"ch"_s, u"che"_s, u"check"_s})
        edits.propose(setOwner(typed));
    // Nothing has been computed in this thread.
    QCOMPARE(open.bytes(), test::paymentsStaging);
    QVERIFY(edits.isWaiting(setOwner({}).pointer));
    QTRY_VERIFY(edits.isIdle());
    QVERIFY(open.bytes().contains("owner: check\n"));
    open.session->undo();
    QCOMPARE(open.bytes(), test::paymentsStaging);
    QVERIFY(!open.session->history().canUndo());
}

void tst_FormEdits::aWordIsPlainWhateverItsBeginningWas()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    // "no" is false to some readers, and must be in quotes as long as it is all there is.
    for (const QString &typed : {u"n"_s, u"no"_s, u"nova"_s}) {
        edits.propose(setOwner(typed));
        QTRY_VERIFY(edits.isIdle());
        const QByteArray wanted = typed.size() < 3 ? '"' + typed.toUtf8() + '"' : typed.toUtf8();
        QVERIFY2(open.bytes().contains(QByteArray("owner: " + wanted + '\n')), qPrintable(typed));
        QTRY_VERIFY(open.isAnalyzed());
    }
}

void tst_FormEdits::quotesThatWereThereStay()
{
    const test::OpenDocument open(
        QByteArray(test::paymentsStaging).replace("payments-team", "\"no\""));
    FormEdits edits(*open.session);
    edits.propose(setOwner(u"nova"_s));
    QTRY_VERIFY(edits.isIdle());
    QVERIFY(open.bytes().contains("owner: \"nova\"\n"));
}

void tst_FormEdits::editsComeInTheirOrder()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    const JsonPointer services({u"spec"_s, u"services"_s});
    edits.propose({Proposal::Action::Remove, services.child(0), {}, {}, 0, u"Remove"_s, {}});
    edits.propose({Proposal::Action::Set,
                   services.child(0).child(u"name"_s),
                   u"first"_s,
                   {},
                   0,
                   u"Set"_s,
                   {}});
    edits.propose(setOwner(u"checkout"_s));
    QTRY_VERIFY(edits.isIdle());
    QVERIFY(!open.bytes().contains("payments-api"));
    QVERIFY(!open.bytes().contains("payments-worker"));
    QVERIFY(open.bytes().contains("- name: first\n"));
    QVERIFY(open.bytes().contains("owner: checkout\n"));
}

void tst_FormEdits::theTextMayChangeMeanwhile()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    edits.propose(setOwner(u"checkout-team"_s));
    // Somebody types in the text before the edit is there: the edit is made where the field is now.
    open.session->apply({{{0, 0}, "# a longer line than before\n"}}, {});
    QTRY_VERIFY(edits.isIdle());
    QByteArray expected = "# a longer line than before\n" + test::paymentsStaging;
    expected.replace("owner: payments-team", "owner: checkout-team");
    QCOMPARE(open.bytes(), expected);
}

void tst_FormEdits::theFieldMayBeGoneMeanwhile()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    QSignalSpy refused(&edits, &FormEdits::refused);
    const JsonPointer item({u"spec"_s, u"services"_s, u"1"_s});
    edits.propose({Proposal::Action::Move, item, {}, {}, 0, u"Move"_s, {}});
    const qsizetype begin = open.bytes().indexOf("  services:");
    open.session->apply({{{begin, open.bytes().size()}, {}}}, {});
    const auto after = QByteArray(open.bytes());
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(open.bytes(), after);
    QVERIFY(edits.isIdle());
}

void tst_FormEdits::whatWaitsStaysWithItsDocument()
{
    const test::OpenDocument open(test::paymentsStaging + "---\n" + test::paymentsStaging);
    FormEdits edits(*open.session);
    edits.propose(setOwner(u"first"_s));
    edits.setDocument(1);
    edits.propose(setOwner(u"second"_s));
    QTRY_VERIFY(edits.isIdle());
    const qsizetype line = open.bytes().indexOf("---");
    QVERIFY(open.bytes().first(line).contains("owner: first\n"));
    QVERIFY(open.bytes().sliced(line).contains("owner: second\n"));
}

void tst_FormEdits::severalChangesAreOneStep()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    Proposal both = setOwner({});
    both.steps = {
        {.action = Proposal::Action::Remove, .pointer = JsonPointer({u"spec"_s, u"region"_s})},
        {.action = Proposal::Action::Set,
         .pointer = JsonPointer({u"spec"_s, u"owner"_s}),
         .value = u"checkout"_s}};
    edits.propose(both);
    QTRY_VERIFY(edits.isIdle());
    QVERIFY(!open.bytes().contains("region"));
    QVERIFY(open.bytes().contains("owner: checkout\n"));
    open.session->undo();
    QCOMPARE(open.bytes(), test::paymentsStaging);
}

void tst_FormEdits::previewsChangeNothing()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    std::optional<assist::EditPreview> shown;
    edits.preview(setOwner(u"checkout"_s), [&](const Result<assist::EditPreview> &preview) {
        shown = preview.value_or(assist::EditPreview());
    });
    QTRY_VERIFY(shown.has_value());
    QCOMPARE(shown->hunks.size(), 1);
    QCOMPARE(shown->hunks.first().removed, QStringList{u"  owner: payments-team"_s});
    QCOMPARE(shown->hunks.first().added, QStringList{u"  owner: checkout"_s});
    QCOMPARE(open.bytes(), test::paymentsStaging);
}

void tst_FormEdits::whenIdleWaitsForAll()
{
    const test::OpenDocument open(test::paymentsStaging);
    FormEdits edits(*open.session);
    QByteArray seen;
    edits.whenIdle([&] { seen = "at once"; });
    QCOMPARE(seen, "at once"_ba);
    edits.propose(setOwner(u"a"_s, {}));
    edits.propose(setOwner(u"b"_s, {}));
    edits.whenIdle([&] { seen = open.bytes(); });
    QCOMPARE(seen, "at once"_ba);
    QTRY_VERIFY(edits.isIdle());
    QVERIFY(seen.contains("owner: b\n"));
}

WAYMARK_TEST(tst_FormEdits)

} // namespace waymark::form

#include "tst_formedits.moc"
