// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/rows/rowsmodel.h"
#include "support/testmain.h"
#include "theme/theme.h"
#include "ui/support/opendocument.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

/// A table of the open document, kept up to date as the form keeps it.
class Table
{
public:
    Table(const QByteArray &text, const QString &pointer)
        : open(text)
        , edits(*open.session)
        , context{.theme = theme,
                  .model = model,
                  .edits = edits,
                  .pool = open.session->services().interactive,
                  .slices = slices,
                  .showInText = {},
                  .applyFix = {},
                  .refresh = {}}
        , rows(context)
        , tester(&rows)
        , m_pointer(*JsonPointer::parse(pointer))
    {
        QObject::connect(open.session.get(), &document::DocumentSession::analyzed, &rows,
                         [this] { refresh(); });
        refresh();
    }

    void refresh()
    {
        model.setAnalysis(open.session->analysis(), 0, open.session->analysis()->diagnostics);
        rows.setState(model.field(m_pointer));
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return rows.index(row, column).data().toString();
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    FormModel model;
    FormEdits edits;
    Slices slices;
    FormContext context;
    RowsModel rows;
    QAbstractItemModelTester tester;

private:
    JsonPointer m_pointer;
};

const QString services = u"/spec/services"_s;

} // namespace

class tst_RowsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRowsAndColumns();
    void columnGoesWithItsLastValue();
    void newTableShowsWhatItsRowsMayHold_data();
    void newTableShowsWhatItsRowsMayHold();
    void typingKeepsTheRow();
    void addRemoveMoveDuplicate();
    void mapsHaveNamesAndValues();
    void listsOfValues();
    void findingsStandInTheirCell();
};

void tst_RowsModel::showsRowsAndColumns()
{
    Table table(test::paymentsStaging, services);
    QCOMPARE(table.rows.rowCount(), 2);
    QCOMPARE(table.rows.columnCount(), 2);
    QCOMPARE(table.cell(1, 0), u"payments-worker"_s);
    QCOMPARE(table.cell(0, 1), u"2"_s);
    QCOMPARE(table.rows.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name *"_s);
    QVERIFY(table.rows.hiddenColumns().contains(u"size"_s));
    table.rows.showColumn(u"size"_s);
    QCOMPARE(table.rows.columnCount(), 3);
    QCOMPARE(table.cell(0, 2), u"small"_s);
    QVERIFY(table.rows.index(0, 2).data(RowsModel::UnsetRole).toBool());
}

void tst_RowsModel::columnGoesWithItsLastValue()
{
    Table table(test::paymentsStaging, services);
    QCOMPARE(table.rows.columnCount(), 2);
    QVERIFY(table.rows.hideableColumns().isEmpty());
    for (int row : {0, 1}) {
        const auto replicas = table.rows.index(row, 1);
        table.rows.propose(replicas, {}, {});
        QTRY_COMPARE(table.open.bytes().count("replicas"), 1 - row);
    }
    QTRY_COMPARE(table.rows.columnCount(), 1);
    table.rows.showColumn(u"replicas"_s);
    QCOMPARE(table.rows.hideableColumns(), QStringList(u"replicas"_s));
    table.rows.hideColumn(u"replicas"_s);
    QCOMPARE(table.rows.columnCount(), 1);
}

void tst_RowsModel::newTableShowsWhatItsRowsMayHold_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("showsAll");
    QTest::newRow("no row") << QByteArray("[]") << true;
    QTest::newRow("one with what it needs") << QByteArray("\n    - name: a") << true;
    QTest::newRow("one with more") << QByteArray("\n    - name: a\n      replicas: 2") << false;
    QTest::newRow("two") << QByteArray("\n    - name: a\n    - name: b") << false;
}

void tst_RowsModel::newTableShowsWhatItsRowsMayHold()
{
    QFETCH(QByteArray, list);
    QFETCH(bool, showsAll);
    QByteArray text = test::paymentsStaging;
    const qsizetype at = text.indexOf("  services:");
    text.truncate(at);
    text += "  services: " + list + '\n';
    const Table table(text, u"/spec/services"_s);
    QCOMPARE(table.rows.hiddenColumns().isEmpty(), showsAll);
    QCOMPARE(table.rows.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name *"_s);
}

void tst_RowsModel::typingKeepsTheRow()
{
    Table table(test::paymentsStaging, services);
    const QSignalSpy removed(&table.rows, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(&table.rows, &QAbstractItemModel::modelReset);
    table.rows.propose(table.rows.index(0, 0), u"payments-gateway"_s, u"visit"_s);
    QTRY_COMPARE(table.cell(0, 0), u"payments-gateway"_s);
    QVERIFY(removed.isEmpty());
    QVERIFY(reset.isEmpty());
    QVERIFY(table.open.bytes().contains("    - name: payments-gateway\n      replicas: 2\n"));
}

void tst_RowsModel::addRemoveMoveDuplicate()
{
    Table table(test::paymentsStaging, services);
    table.rows.moveRow(1, 0);
    QTRY_COMPARE(table.cell(0, 0), u"payments-worker"_s);
    table.rows.duplicateRow(0);
    QTRY_COMPARE(table.rows.rowCount(), 3);
    QCOMPARE(table.cell(1, 0), u"payments-worker"_s);
    QCOMPARE(table.cell(2, 0), u"payments-api"_s);
    table.rows.removeRow(0);
    QTRY_COMPARE(table.rows.rowCount(), 2);
    table.rows.addRow();
    QTRY_COMPARE(table.rows.rowCount(), 3);
    while (table.open.session->history().canUndo())
        table.open.session->undo();
    QCOMPARE(table.open.bytes(), test::paymentsStaging);
    QTRY_COMPARE(table.cell(0, 0), u"payments-api"_s);
}

void tst_RowsModel::mapsHaveNamesAndValues()
{
    Table table(test::paymentsStaging + "  labels:\n    team: payments # who\n", u"/spec/labels"_s);
    QCOMPARE(table.rows.layout(), RowsModel::Layout::Map);
    QCOMPARE(table.cell(0, 0), u"team"_s);
    table.rows.propose(table.rows.index(0, 0), u"squad"_s, {});
    QTRY_COMPARE(table.cell(0, 0), u"squad"_s);
    table.rows.propose(table.rows.index(0, 1), u"checkout"_s, {});
    QTRY_VERIFY(table.open.bytes().endsWith("  labels:\n    squad: checkout # who\n"));
    table.rows.addRow();
    QTRY_COMPARE(table.rows.rowCount(), 2);
}

void tst_RowsModel::listsOfValues()
{
    Table table(test::paymentsStaging, u"/spec/allowedSources"_s);
    QCOMPARE(table.rows.rowCount(), 0);
    table.rows.addRow();
    QTRY_COMPARE(table.rows.rowCount(), 1);
    QCOMPARE(table.rows.columnCount(), 1);
    table.rows.propose(table.rows.index(0, 0), u"203.0.113.0/24"_s, {});
    QTRY_VERIFY(table.open.bytes().contains("- 203.0.113.0/24\n"));
}

void tst_RowsModel::findingsStandInTheirCell()
{
    QByteArray text = test::paymentsStaging;
    text.replace("replicas: 2", "replicas: 20");
    Table table(text, services);
    QVERIFY(table.rows.index(0, 1).data(RowsModel::SeverityRole).isValid());
    QVERIFY(!table.rows.index(0, 0).data(RowsModel::SeverityRole).isValid());
    QVERIFY(!table.rows.index(1, 1).data(RowsModel::SeverityRole).isValid());
}

WAYMARK_TEST(tst_RowsModel)

} // namespace waymark::form

#include "tst_rowsmodel.moc"
