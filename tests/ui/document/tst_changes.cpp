// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"
#include "document/comparisonview.h"
#include "document/conflictdialog.h"
#include "document/fieldchangesmodel.h"
#include "document/recoverydialog.h"
#include "editor/diff/diffview.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

QPushButton *buttonOf(const QWidget &root, const QString &text)
{
    for (auto *button : root.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&root))
            return button;
    }
    return nullptr;
}

bool says(const QWidget &root, const QString &part)
{
    return std::ranges::any_of(root.findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisibleTo(&root) && label->text().contains(part);
    });
}

QStringList rowOf(const QAbstractItemModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class tst_Changes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreShownByFieldsAndLines();
    void aChosenChangeIsShownInTheText();
    void changesAgainstTheLastCommit();
    void aChangeIsTakenBackInOneStep_data();
    void aChangeIsTakenBackInOneStep();
    void sayWhyThereIsNothingToCompare();
    void otherProgramsChangesAreMergedAndShown();
    void conflictsAreDecidedLineByLine_data();
    void conflictsAreDecidedLineByLine();
    void aMovedFileIsFollowed();
    void bytesThatAreNoUtf8AreSaid();
    void caretScrollAndSelectionSurviveFormEdits();
    void unsavedWorkIsShownAndRestored();
};

void tst_Changes::changesAreShownByFieldsAndLines()
{
    Desk desk(test::paymentsStaging);
    const TextRange days = desk.rangeOf("14d");
    desk.open.session->apply({{days, "21d"}}, {});
    const TextRange replicas = desk.rangeOf("      replicas: 1\n");
    desk.open.session->apply({{replicas, ""}}, {});
    QTest::mouseClick(desk.named<QToolButton>(u"Changes"_s), Qt::LeftButton);
    QVERIFY(desk.view.showsChanges());
    auto *table = desk.named<QAbstractItemView>(u"Changed fields"_s);
    QVERIFY(table != nullptr);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(rowOf(*table->model(), 0), (QStringList{u"spec.lifetime"_s, u"14d"_s, u"21d"_s}));
    QCOMPARE(rowOf(*table->model(), 1),
             (QStringList{u"spec.services[payments-worker].replicas"_s, u"1"_s, {}}));
    QCOMPARE(table->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
             u"Removed: spec.services[payments-worker].replicas"_s);
    const auto *difference = desk.view.findChild<editor::DiffView *>();
    QTRY_COMPARE(difference->hunks().size(), 2);
    // It follows what is edited, and what is undone.
    desk.open.session->undo();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    desk.open.session->undo();
    QTRY_VERIFY(says(desk.view, u"Nothing differs"_s));
    QTest::mouseClick(desk.named<QToolButton>(u"Changes"_s), Qt::LeftButton);
    QVERIFY(!desk.view.showsChanges());
}

void tst_Changes::aChosenChangeIsShownInTheText()
{
    Desk desk(test::paymentsStaging);
    desk.open.session->apply({{desk.rangeOf("14d"), "21d"}}, {});
    desk.view.setChangesShown(true);
    auto *table = desk.named<QAbstractItemView>(u"Changed fields"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!desk.view.showsChanges());
    QCOMPARE(desk.text().selection(), desk.rangeOf("lifetime: 21d"));
}

void tst_Changes::changesAgainstTheLastCommit()
{
    Desk desk(test::paymentsStaging);
    QByteArray committed = test::paymentsStaging;
    committed.replace("eu-central-1", "eu-west-1");
    int asked = 0;
    desk.view.changes().setCommittedText([&](const QString &path, std::stop_token) {
        ++asked;
        return path.endsWith("request.yaml"_L1) ? Result<std::optional<QByteArray>>(committed)
                                                : Result<std::optional<QByteArray>>(std::nullopt);
    });
    desk.view.setChangesShown(true);
    QTRY_VERIFY(says(desk.view, u"Nothing differs"_s));
    desk.view.changes().setAgainst(ChangesPane::Against::Committed);
    QAbstractItemView *table = nullptr;
    QTRY_VERIFY((table = desk.named<QAbstractItemView>(u"Changed fields"_s)) != nullptr);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(rowOf(*table->model(), 0),
             (QStringList{u"spec.region"_s, u"eu-west-1"_s, u"eu-central-1"_s}));
    QCOMPARE(asked, 1);
}

void tst_Changes::aChangeIsTakenBackInOneStep_data()
{
    QTest::addColumn<ChangesPane::Against>("against");
    QTest::addColumn<QByteArray>("restored");
    QTest::newRow("to what is saved") << ChangesPane::Against::Saved << "lifetime: 14d\n"_ba;
    QTest::newRow("to what is committed") << ChangesPane::Against::Committed << "lifetime: 7d\n"_ba;
}

void tst_Changes::aChangeIsTakenBackInOneStep()
{
    QFETCH(ChangesPane::Against, against);
    QFETCH(QByteArray, restored);
    Desk desk(test::paymentsStaging);
    desk.view.changes().setCommittedText([](const QString &, std::stop_token) {
        return Result<std::optional<QByteArray>>(
            QByteArray(test::paymentsStaging).replace("14d", "7d"));
    });
    desk.open.session->apply({{desk.rangeOf("14d"), "21d"}}, {});
    desk.open.session->closeUndoStep();
    desk.open.session->apply({{desk.rangeOf("replicas: 1"), "replicas: 9"}}, {});
    const QByteArray edited = desk.bytes();
    desk.view.setChangesShown(true);
    desk.view.changes().setAgainst(against);
    // What is saved is compared while the committed text is still being read.
    QTRY_VERIFY(desk.view.changes().isSettled());
    const auto *difference = desk.view.findChild<editor::DiffView *>();
    QTRY_COMPARE(difference->hunks().size(), 2);
    QTRY_VERIFY(buttonOf(desk.view, u"Revert this change"_s) != nullptr);
    QTRY_VERIFY(buttonOf(desk.view, u"Revert this change"_s)->isEnabled());
    QTest::mouseClick(buttonOf(desk.view, u"Revert this change"_s), Qt::LeftButton);
    QCOMPARE(desk.bytes(), QByteArray(edited).replace("lifetime: 21d\n", restored));
    desk.open.session->undo();
    QCOMPARE(desk.bytes(), edited);
}

void tst_Changes::sayWhyThereIsNothingToCompare()
{
    Desk desk(test::paymentsStaging);
    desk.view.setChangesShown(true);
    desk.view.changes().setAgainst(ChangesPane::Against::Committed);
    QTRY_VERIFY(says(desk.view, u"No history here"_s));
    desk.view.changes().setCommittedText([](const QString &,
                                            std::stop_token) -> Result<std::optional<QByteArray>> {
        return std::unexpected(Error{u"vcs.not-trusted"_s, u"Not trusted."_s, {}, u"Trust it."_s});
    });
    QTRY_VERIFY(says(desk.view, u"Not trusted. Trust it."_s));
    desk.view.changes().setCommittedText(
        [](const QString &, std::stop_token) -> Result<std::optional<QByteArray>> {
            return std::optional<QByteArray>();
        });
    QTRY_VERIFY(says(desk.view, u"Not committed yet"_s));
}

void tst_Changes::otherProgramsChangesAreMergedAndShown()
{
    Desk desk(test::paymentsStaging);
    desk.open.session->apply({{desk.rangeOf("replicas: 1"), "replicas: 3"}}, {});
    QByteArray theirs = test::paymentsStaging;
    theirs.replace("eu-central-1", "eu-west-1");
    desk.open.writeToDisk(theirs);
    desk.open.session->checkDisk();
    QTRY_VERIFY(says(desk.view, u"Another program changed this file at"_s));
    QVERIFY(desk.bytes().contains("eu-west-1"));
    QVERIFY(desk.bytes().contains("replicas: 3"));
    QTest::mouseClick(buttonOf(desk.view, u"Show"_s), Qt::LeftButton);
    QCOMPARE(desk.text().selection(), desk.rangeOf("  region: eu-west-1\n"));
    QTest::keyClick(&desk.text(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.bytes().contains("eu-central-1"));
    QVERIFY(desk.bytes().contains("replicas: 3"));
}

void tst_Changes::conflictsAreDecidedLineByLine_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("mine") << u"Mine at line 8"_s << "  lifetime: 21d\n"_ba;
    QTest::newRow("theirs") << u"From the file at line 8"_s << "  lifetime: 30d\n"_ba;
    QTest::newRow("both") << u"Both at line 8"_s << "  lifetime: 21d\n  lifetime: 30d\n"_ba;
}

void tst_Changes::conflictsAreDecidedLineByLine()
{
    QFETCH(QString, choice);
    QFETCH(QByteArray, lines);
    Desk desk(test::paymentsStaging);
    desk.open.session->apply({{desk.rangeOf("14d"), "21d"}}, {});
    QByteArray theirs = test::paymentsStaging;
    theirs.replace("14d", "30d").replace("replicas: 1", "replicas: 5");
    desk.open.writeToDisk(theirs);
    desk.open.session->checkDisk();
    QPushButton *decide = nullptr;
    QTRY_VERIFY((decide = buttonOf(desk.view, u"Decide line by line…"_s)) != nullptr);
    QTest::mouseClick(decide, Qt::LeftButton);
    auto *dialog = desk.view.findChild<ConflictDialog *>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(test::named<QRadioButton>(*dialog, choice) != nullptr);
    test::named<QRadioButton>(*dialog, choice)->setChecked(true);
    QTest::mouseClick(buttonOf(*dialog, u"Take these lines"_s), Qt::LeftButton);
    QVERIFY(desk.bytes().contains(QByteArray("purpose: integration-test\n" + lines + "  region")));
    QVERIFY(desk.bytes().contains("replicas: 5"));
    QTRY_VERIFY(buttonOf(desk.view, u"Decide line by line…"_s) == nullptr);
    desk.undoAll();
    QCOMPARE(desk.bytes(), test::paymentsStaging);
    // The file is known, so saving asks nothing more.
    desk.open.session->save();
    QTRY_COMPARE(desk.open.onDisk(), test::paymentsStaging);
}

void tst_Changes::aMovedFileIsFollowed()
{
    Desk desk(test::paymentsStaging);
    const QString path = desk.open.session->path();
    const QString moved = QFileInfo(path).path() + "/moved.yaml"_L1;
    QVERIFY(QFile::rename(path, moved));
    desk.open.session->checkDisk();
    QPushButton *follow = nullptr;
    QTRY_VERIFY((follow = buttonOf(desk.view, u"Go on with the moved file"_s)) != nullptr);
    QTest::mouseClick(follow, Qt::LeftButton);
    QCOMPARE(desk.open.session->path(), moved);
    QTRY_VERIFY(buttonOf(desk.view, u"Go on with the moved file"_s) == nullptr);
}

void tst_Changes::bytesThatAreNoUtf8AreSaid()
{
    QByteArray latin = test::paymentsStaging;
    latin.replace("payments-team", "caf\xE9-team");
    Desk desk(latin);
    QVERIFY(says(desk.view, u"isn't all UTF-8, first at line 6"_s));
    const TextRange days = desk.rangeOf("14d");
    desk.view.showPlace({days.begin, days.begin + 2});
    QTest::keyClicks(&desk.text(), u"21"_s);
    latin.replace("14d", "21d");
    QCOMPARE(desk.bytes(), latin);
}

void tst_Changes::caretScrollAndSelectionSurviveFormEdits()
{
    QByteArray text = test::paymentsStaging;
    for (int i = 0; i < 200; ++i)
        text += "    - name: service-" + QByteArray::number(i) + "\n      replicas: 1\n";
    Desk desk(text);
    const TextRange selected = desk.rangeOf("service-150");
    desk.text().select(selected);
    const int scrolled = desk.text().verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    const QString top = desk.text().cursorForPosition({2, 2}).block().text();
    auto *owner = desk.named<QLineEdit>(u"Owner"_s);
    QVERIFY(owner != nullptr);
    QTest::keyClicks(owner, u"-x"_s);
    QTRY_VERIFY(desk.bytes().contains("payments-team-x"));
    QCOMPARE(desk.text().text().slice(desk.text().selection()).toByteArray(), "service-150"_ba);
    QCOMPARE(desk.text().verticalScrollBar()->value(), scrolled);
    QCOMPARE(desk.text().cursorForPosition({2, 2}).block().text(), top);
}

void tst_Changes::unsavedWorkIsShownAndRestored()
{
    Desk desk(test::paymentsStaging);
    QByteArray typed = test::paymentsStaging;
    typed.replace("14d", "21d");
    const QString path = desk.open.session->path();
    const QList<document::UnsavedDocument> left{
        {path,
         {},
         typed,
         document::contentHash(test::paymentsStaging),
         QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate),
         u"one"_s},
        {path + ".new"_L1, {}, "kind: New\n", {}, {}, u"two"_s},
    };
    const auto &services = desk.open.session->services();
    auto *dialog =
        new RecoveryDialog(left, services.files, services.interactive, desk.theme, &desk.view);
    dialog->show();
    QSignalSpy restored(dialog, &RecoveryDialog::restoreRequested);
    QSignalSpy discarded(dialog, &RecoveryDialog::discardRequested);
    auto *table = test::named<QAbstractItemView>(*dialog, u"Changed fields"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(rowOf(*table->model(), 0), (QStringList{u"spec.lifetime"_s, u"14d"_s, u"21d"_s}));
    QVERIFY(says(*dialog, u"The file is as it was then."_s));
    QTest::mouseClick(buttonOf(*dialog, u"Restore"_s), Qt::LeftButton);
    QCOMPARE(restored.size(), 1);
    QCOMPARE(restored.first().first().value<document::UnsavedDocument>().text, typed);
    auto *list = test::named<QListWidget>(*dialog, u"Documents with unsaved work"_s);
    QCOMPARE(list->count(), 1);
    QTRY_VERIFY(says(*dialog, u"It was never saved."_s));
    QTest::mouseClick(buttonOf(*dialog, u"Discard"_s), Qt::LeftButton);
    QCOMPARE(discarded.size(), 1);
    QVERIFY(!dialog->isVisible());
}

WAYMARK_TEST(tst_Changes)

} // namespace waymark::document

#include "tst_changes.moc"
