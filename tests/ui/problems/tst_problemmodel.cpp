// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemdetail.h"
#include "problems/problemmodel.h"
#include "problems/problemspanel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QPersistentModelIndex>
#include <QPointer>
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

/// The same with a line more above it.
LiveDocument moved(const QString &path)
{
    LiveDocument document = broken(path);
    document.text = SourceText("# a comment\na: 1\nreps:9\n");
    Diagnostic &finding = document.diagnostics.first();
    finding.range = {22, 23};
    finding.fixes.first().edits.first().range = {22, 23};
    return document;
}

std::shared_ptr<const snapshot::FileEntry> fileOf(const QString &name, const QStringList &codes)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/"_s + name;
    file->relativePath = name;
    file->packed = PackedText(SourceText("x"));
    for (const QString &code : codes)
        file->diagnostics.append(Diagnostic{.code = code});
    return file;
}

std::shared_ptr<const snapshot::Snapshot>
snapshotOf(const QList<std::shared_ptr<const snapshot::FileEntry>> &files)
{
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = files;
    snapshot->indexFiles();
    return snapshot;
}

} // namespace

class tst_ProblemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFindingThatMovedKeepsItsRow();
    void placesCountFromOne();
    void panelShowsWhyAndOffersTheRepair();
    void whatOnlyMovedIsNotShownAnew();
    void aMovedRepairIsTheNewOne();
    void walkingGoesAround();
    void openDocumentsCountAsTheyAre();
    void theNextSnapshotCountsWhatChanged();
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
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    model.setProblems({});
    QVERIFY(!second.isValid());
}

void tst_ProblemModel::placesCountFromOne()
{
    ProblemModel model;
    model.setProblems({problem(u"first"_s, 7)});
    QCOMPARE(model.index(0, ProblemModel::PlaceColumn).data().toString(), u"a.yaml"_s);
    QCOMPARE(model.index(0, ProblemModel::LineColumn).data().toString(), u"8:3"_s);
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

void tst_ProblemModel::whatOnlyMovedIsNotShownAnew()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    ProblemsPanel panel(theme);
    const QString path = u"/w/a.yaml"_s;
    panel.setOpenDocuments({broken(path)}, path);
    auto *table = panel.findChild<QAbstractItemView *>();
    const auto *detail = panel.findChild<ProblemDetail *>();
    for (const int row : {0, -1}) {
        table->setCurrentIndex(table->model()->index(row, 0));
        const QPointer<QWidget> page = detail->widget();
        panel.setOpenDocuments({moved(path)}, path);
        QVERIFY(page != nullptr);
        QCOMPARE(detail->widget(), page);
        panel.setOpenDocuments({broken(path)}, path);
        QCOMPARE(detail->widget(), page);
    }
}

void tst_ProblemModel::aMovedRepairIsTheNewOne()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    ProblemsPanel panel(theme);
    const QString path = u"/w/a.yaml"_s;
    panel.setOpenDocuments({broken(path)}, path);
    auto *table = panel.findChild<QAbstractItemView *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    panel.setOpenDocuments({moved(path)}, path);
    const QSignalSpy asked(&panel, &ProblemsPanel::fixRequested);
    for (auto *button : panel.findChildren<QPushButton *>()) {
        if (button->text() == u"Set 5"_s)
            button->click();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][2].value<Fix>().edits.first().range.begin, 22);
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
    WorkspaceProblems problems;
    problems.setSnapshot(snapshotOf({fileOf(u"a.yaml"_s, {u"a.b"_s, u"a.c"_s})}));
    QCOMPARE(problems.counts({}), (Counts{2, 0, 0}));
    QCOMPARE(problems.counts({broken(u"/w/a.yaml"_s)}), (Counts{1, 0, 0}));
    QCOMPARE(problems.all({broken(u"/w/a.yaml"_s)}).size(), 1);
    QCOMPARE(problems.all({}).size(), 2);
    // Those of files that stay are the same ones.
    QCOMPARE(problems.all({}), problems.all({}));
}

void tst_ProblemModel::theNextSnapshotCountsWhatChanged()
{
    const auto a = fileOf(u"a.yaml"_s, {u"a.1"_s});
    const auto b = fileOf(u"b.yaml"_s, {});
    const auto c = fileOf(u"c.yaml"_s, {u"c.1"_s, u"c.2"_s});
    const auto d = fileOf(u"d.yaml"_s, {u"d.1"_s});
    const auto changedA = fileOf(u"a.yaml"_s, {u"a.2"_s, u"a.3"_s});
    const auto changedC = fileOf(u"c.yaml"_s, {});
    WorkspaceProblems problems;
    const auto codes = [&](const QList<LiveDocument> &open) {
        QStringList found;
        for (const ProblemPointer &problem : problems.all(open))
            found << problem->diagnostic.code;
        return found.join(u' ');
    };
    problems.setSnapshot(snapshotOf({b, c, d}));
    QCOMPARE(codes({}), u"c.1 c.2 d.1"_s);
    problems.setSnapshot(snapshotOf({a, b, c, d}));
    QCOMPARE(codes({}), u"a.1 c.1 c.2 d.1"_s);
    QCOMPARE(problems.counts({}).all(), 4);
    QCOMPARE(codes({broken(u"/w/b.yaml"_s)}), u"a.1 schema.maximum c.1 c.2 d.1"_s);
    problems.setSnapshot(snapshotOf({changedA, b, changedC, d}));
    QCOMPARE(codes({}), u"a.2 a.3 d.1"_s);
    QCOMPARE(problems.counts({}).all(), 3);
    problems.setSnapshot(snapshotOf({changedA, b, changedC}));
    QCOMPARE(codes({}), u"a.2 a.3"_s);
    problems.setSnapshot(nullptr);
    QCOMPARE(problems.counts({}).all(), 0);
    QCOMPARE(codes({}), QString());
}

WAYMARK_TEST(tst_ProblemModel)

} // namespace waymark::problems

#include "tst_problemmodel.moc"
