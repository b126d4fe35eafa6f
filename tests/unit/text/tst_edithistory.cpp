// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "text/edithistory.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A text with its history, as a session holds them.
struct EditedText
{
    SourceText text{"abc"_ba};
    EditHistory history;

    void type(const QByteArray &letters, const QString &mergeKey = u"typing"_s)
    {
        const TextEdits edits{{{text.size(), text.size()}, letters}};
        history.record(edits, text, {EditOrigin::Source::Text, {}, {}, 0, mergeKey});
        text = text.applied(edits);
    }
    void apply(const QList<TextEdits> &changes)
    {
        for (const TextEdits &edits : changes)
            text = text.applied(edits);
    }
};

} // namespace

class tst_EditHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesTypingIntoOneStep();
    void startsAStepWhenToldTo();
    void neverMergesDifferentVisits();
    void redoesWhatWasUndone();
    void forgetsRedoAfterAnEdit();
    void knowsWhetherTheTextIsAsSaved();
    void savedStateOnALostBranchIsLost();
    void knowsWhatWaymarkWroteSinceTheLastSave();
};

void tst_EditHistory::mergesTypingIntoOneStep()
{
    EditedText edited;
    for (const auto *letter : {"d", "e", "f"})
        edited.type(letter);
    QCOMPARE(edited.text.bytes(), "abcdef"_ba);
    edited.apply(edited.history.undo());
    QCOMPARE(edited.text.bytes(), "abc"_ba);
    QVERIFY(!edited.history.canUndo());
}

void tst_EditHistory::startsAStepWhenToldTo()
{
    EditedText edited;
    edited.type("d");
    edited.history.closeStep();
    edited.type("e");
    edited.apply(edited.history.undo());
    QCOMPARE(edited.text.bytes(), "abcd"_ba);
}

void tst_EditHistory::neverMergesDifferentVisits()
{
    EditedText edited;
    edited.type("d", u"/spec/owner#1"_s);
    edited.type("e", u"/spec/region#2"_s);
    edited.type("f", {});
    edited.type("g", {});
    for (const auto &expected : {"abcdef"_ba, "abcde"_ba, "abcd"_ba, "abc"_ba}) {
        edited.apply(edited.history.undo());
        QCOMPARE(edited.text.bytes(), expected);
    }
}

void tst_EditHistory::redoesWhatWasUndone()
{
    EditedText edited;
    edited.type("d");
    edited.type("e");
    edited.apply(edited.history.undo());
    QVERIFY(edited.history.canRedo());
    edited.apply(edited.history.redo());
    QCOMPARE(edited.text.bytes(), "abcde"_ba);
    QVERIFY(edited.history.redo().isEmpty());
}

void tst_EditHistory::forgetsRedoAfterAnEdit()
{
    EditedText edited;
    edited.type("d");
    edited.apply(edited.history.undo());
    edited.type("x");
    QVERIFY(!edited.history.canRedo());
    edited.apply(edited.history.undo());
    QCOMPARE(edited.text.bytes(), "abc"_ba);
}

void tst_EditHistory::knowsWhetherTheTextIsAsSaved()
{
    EditedText edited;
    QVERIFY(edited.history.isAtSaved());
    edited.type("d");
    QVERIFY(!edited.history.isAtSaved());
    edited.history.markSaved();
    QVERIFY(edited.history.isAtSaved());
    edited.type("e");
    QVERIFY(!edited.history.isAtSaved());
    edited.apply(edited.history.undo());
    QCOMPARE(edited.text.bytes(), "abcd"_ba);
    QVERIFY(edited.history.isAtSaved());
}

void tst_EditHistory::savedStateOnALostBranchIsLost()
{
    EditedText edited;
    edited.type("d");
    edited.history.markSaved();
    edited.apply(edited.history.undo());
    edited.type("x");
    QVERIFY(!edited.history.isAtSaved());
    edited.apply(edited.history.undo());
    QVERIFY(!edited.history.isAtSaved());
}

void tst_EditHistory::knowsWhatWaymarkWroteSinceTheLastSave()
{
    EditHistory history;
    SourceText text("a: 1\n");
    const auto apply = [&](TextRange range, const QByteArray &replacement,
                           EditOrigin::Source source) {
        const TextEdits edits{{range, replacement}};
        history.record(edits, text, {source, {}, {}, 0, {}});
        text = text.applied(edits);
    };
    const auto written = [&] {
        QByteArrayList texts;
        for (const TextRange range : history.rangesNotTyped())
            texts.append(text.slice(range).toByteArray());
        return texts;
    };
    apply({3, 4}, "form", EditOrigin::Source::Form);
    QCOMPARE(written(), QByteArrayList{"form"});
    apply({0, 0}, "typed: 0\n", EditOrigin::Source::Text);
    apply({0, 0}, "fixed: 0\n", EditOrigin::Source::Fix);
    QCOMPARE(written(), (QByteArrayList{"form", "fixed: 0\n"}));
    // Typed over in part.
    apply({0, 5}, "typed", EditOrigin::Source::Text);
    QCOMPARE(written(), (QByteArrayList{"form", ": 0\n"}));
    history.markSaved();
    QVERIFY(written().isEmpty());
    apply({0, 5}, "again", EditOrigin::Source::Form);
    QCOMPARE(written(), QByteArrayList{"again"});
    for (const TextEdits &edits : history.undo())
        text = text.applied(edits);
    QVERIFY(written().isEmpty());
}

WAYMARK_TEST(tst_EditHistory)

} // namespace waymark

#include "tst_edithistory.moc"
