// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemmodel.h"
#include "problems/problemspanel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::problems {

namespace {

Problem problem(const QString &message, qsizetype line)
{
    Diagnostic diagnostic;
    diagnostic.code = u"schema.type"_s;
    diagnostic.message = message;
    return {u"/w/a.yaml"_s, u"a.yaml"_s, {line, 2}, diagnostic};
}

LiveDocument broken(const QString &path)
{
    Diagnostic diagnostic;
    diagnostic.code = u"schema.maximum"_s;
    diagnostic.message = u"9 is too many"_s;
    diagnostic.why = u"The cluster is small"_s;
    diagnostic.range = {10, 11};
    diagnostic.fixes = {{u"Set 5"_s, {{{10, 11}, "5"}}, true}};
    return {path, SourceText("a: 1\nreps:9\n"), {diagnostic}};
}

} // namespace

class tst_ProblemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFindingThatMovedKeepsItsRow();
    void placesCountFromOne();
    void panelShowsWhyAndOffersTheRepair();
    void walkingGoesAround();
    void openDocumentsCountAsTheyAre();
};

void tst_ProblemModel::aFindingThatMovedKeepsItsRow()
{
    ProblemModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProblems({problem(u"first"_s, 1), problem(u"second"_s, 4)});
    const QPersistentModelIndex second = model.index(1, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setProblems({problem(u"new"_s, 0), problem(u"first"_s, 2), problem(u"second"_s, 5)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(second.row(), 2);
    QCOMPARE(changed.size(), 2);
    model.setProblems({});
    QVERIFY(!second.isValid());
}

void tst_ProblemModel::placesCountFromOne()
{
    ProblemModel model;
    model.setProblems({problem(u"first"_s, 7)});
    QCOMPARE(model.index(0, ProblemModel::PlaceColumn).data().toString(), u"a.yaml:8:3"_s);
}

void tst_ProblemModel::panelShowsWhyAndOffersTheRepair()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    ProblemsPanel panel(theme);
    panel.setOpenDocuments({broken(u"/w/a.yaml"_s)}, u"/w/a.yaml"_s);
    auto *table = panel.findChild<QAbstractItemView *>();
    QCOMPARE(table->accessibleName(), u"Problems"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QSignalSpy fix(&panel, &ProblemsPanel::fixRequested);
    QPushButton *repair = nullptr;
    for (auto *button : panel.findChildren<QPushButton *>()) {
        if (button->text() == u"Set 5"_s)
            repair = button;
    }
    QVERIFY(repair != nullptr);
    repair->click();
    QCOMPARE(fix.size(), 1);
    QCOMPARE(fix[0][0].toString(), u"/w/a.yaml"_s);
}

void tst_ProblemModel::walkingGoesAround()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    ProblemsPanel panel(theme);
    panel.setOpenDocuments({broken(u"/w/a.yaml"_s)}, u"/w/a.yaml"_s);
    QSignalSpy place(&panel, &ProblemsPanel::placeRequested);
    panel.walk(1);
    panel.walk(1);
    panel.walk(-1);
    QCOMPARE(place.size(), 3);
    QCOMPARE(place[2][1].value<TextRange>(), (TextRange{10, 11}));
}

void tst_ProblemModel::openDocumentsCountAsTheyAre()
{
    snapshot::Snapshot snapshot;
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/a.yaml"_s;
    file->relativePath = u"a.yaml"_s;
    file->packed = PackedText(SourceText("x"));
    file->diagnostics = {Diagnostic{.code = u"a.b"_s}, Diagnostic{.code = u"a.c"_s}};
    snapshot.files = {file};
    snapshot.indexFiles();
    QCOMPARE(countsOf(snapshot, {}), (Counts{2, 0, 0}));
    QCOMPARE(countsOf(snapshot, {broken(u"/w/a.yaml"_s)}), (Counts{1, 0, 0}));
    QCOMPARE(problemsOf(snapshot, {broken(u"/w/a.yaml"_s)}, 100).size(), 1);
    QCOMPARE(problemsOf(snapshot, {}, 1).size(), 1);
}

WAYMARK_TEST(tst_ProblemModel)

} // namespace waymark::problems

#include "tst_problemmodel.moc"
