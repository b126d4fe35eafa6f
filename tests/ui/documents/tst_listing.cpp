// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/documentsmodel.h"
#include "documents/listing.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::documents {

namespace {

snapshot::DocumentEntry entry(const QString &kind, const QString &name, const QString &owner,
                              int errors = 0)
{
    snapshot::DocumentEntry made;
    made.kind = kind;
    made.name = name;
    made.owner = owner;
    made.errors = errors;
    return made;
}

std::shared_ptr<const snapshot::Snapshot> sample()
{
    const auto file = [](const QString &path, const QList<snapshot::DocumentEntry> &documents) {
        auto made = std::make_shared<snapshot::FileEntry>();
        made->path = u"/w/"_s + path;
        made->relativePath = path;
        made->documents = documents;
        return made;
    };
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = {
        file(u"catalog/all.yaml"_s, {entry(u"Component"_s, u"api-10"_s, u"payments"_s),
                                     entry(u"Component"_s, u"api-2"_s, u"orders"_s, 1),
                                     entry(u"Group"_s, u"payments"_s, {})}),
        file(u"notes.yaml"_s, {entry(u"ConfigMap"_s, u"notes"_s, {})}),
    };
    return snapshot;
}

Listing listed(const Filter &filter, Column column = Column::Name,
               Qt::SortOrder order = Qt::AscendingOrder)
{
    const auto accepts = [](const snapshot::DocumentEntry &document) {
        return document.kind != "ConfigMap"_L1;
    };
    return *listDocuments({sample(), accepts, filter, column, order}, {});
}

QString names(const Listing &listing)
{
    QStringList found;
    for (const Row &row : listing.rows)
        found << row.entry().name;
    return found.join(u' ');
}

} // namespace

class tst_Listing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowsAndSorts_data();
    void narrowsAndSorts();
    void countsWhatEachChoiceLeadsTo();
    void withoutSnapshotThereIsNothing();
    void modelKeepsRowsOfTheSameOrder();
    void showsTheColumnsOfTheKind();
};

void tst_Listing::narrowsAndSorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("onlyProblems");
    QTest::addColumn<QString>("found");

    QTest::newRow("numbers sort as numbers")
        << u""_s << u""_s << u""_s << false << u"api-2 api-10 payments"_s;
    QTest::newRow("a word in name or owner")
        << u"PAY"_s << u""_s << u""_s << false << u"api-10 payments"_s;
    QTest::newRow("all words must be there")
        << u"pay group"_s << u""_s << u""_s << false << u"payments"_s;
    QTest::newRow("a kind") << u""_s << u"Component"_s << u""_s << false << u"api-2 api-10"_s;
    QTest::newRow("an owner") << u""_s << u""_s << u"orders"_s << false << u"api-2"_s;
    QTest::newRow("only problems") << u""_s << u""_s << u""_s << true << u"api-2"_s;
    QTest::newRow("a path") << u"catalog/all"_s << u"Group"_s << u""_s << false << u"payments"_s;
    QTest::newRow("nothing") << u"zebra"_s << u""_s << u""_s << false << u""_s;
}

void tst_Listing::narrowsAndSorts()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, owner);
    QFETCH(bool, onlyProblems);
    QFETCH(QString, found);
    QCOMPARE(names(listed({text, kind, owner, onlyProblems})), found);
}

void tst_Listing::countsWhatEachChoiceLeadsTo()
{
    const Listing listing = listed({{}, u"Component"_s, {}, false});
    QCOMPARE(listing.total, 3);
    QCOMPARE(listing.kinds, (QList<Facet>{{u"Component"_s, 2}, {u"Group"_s, 1}}));
    QCOMPARE(listing.owners, (QList<Facet>{{u"orders"_s, 1}, {u"payments"_s, 1}}));
    QCOMPARE(listing.withProblems, 1);
    QCOMPARE(names(listed({}, Column::State)), u"api-2 api-10 payments"_s);
    QCOMPARE(names(listed({}, Column::Name, Qt::DescendingOrder)), u"payments api-10 api-2"_s);
}

void tst_Listing::withoutSnapshotThereIsNothing()
{
    const auto listing = listDocuments({nullptr, {}, {}, Column::Name, Qt::AscendingOrder}, {});
    QVERIFY(listing.has_value());
    QVERIFY(listing->rows.isEmpty());
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(
        !listDocuments({sample(), {}, {}, Column::Name, Qt::AscendingOrder}, stopped.get_token()));
}

void tst_Listing::modelKeepsRowsOfTheSameOrder()
{
    DocumentsModel model({Column::Name, Column::State}, nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows(listed({}).rows);
    QCOMPARE(reset.size(), 1);
    // Another snapshot of the same documents: other objects, the same rows.
    const Listing again = listed({});
    model.setRows(again.rows);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(changed.size(), 3);
    model.setRows(listed({u"pay"_s, {}, {}, false}).rows);
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.indexOf(again.rows[1]).isValid());
    QVERIFY(!model.indexOf(again.rows[0]).isValid());
}

void tst_Listing::showsTheColumnsOfTheKind()
{
    const auto file = std::make_shared<snapshot::FileEntry>();
    file->documents = {entry(u"Queue"_s, u"a"_s, u"x"_s), entry(u"Queue"_s, u"b"_s, u"x"_s),
                       entry(u"Topic"_s, u"c"_s, u"x"_s)};
    file->documents[0].columns = {{u"OWNER"_s, u"x"_s}, {u"Size"_s, u"10"_s}, {u"Phase"_s, {}}};
    file->documents[1].columns = {{u"OWNER"_s, u"x"_s}, {u"Size"_s, u"9"_s}, {u"Phase"_s, {}}};
    const auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = {file};
    const auto all = [](const snapshot::DocumentEntry &) {
        return true;
    };
    const auto list = [&](const QString &kind) {
        return *listDocuments(
            {snapshot, all, {{}, kind, {}, false}, Column::Printed, Qt::AscendingOrder, u"Size"_s},
            {});
    };
    QVERIFY(list({}).printed.isEmpty());
    QVERIFY(list(u"Topic"_s).printed.isEmpty());
    const Listing queues = list(u"Queue"_s);
    // Nobody knows a phase from a file.
    QCOMPARE(queues.printed, (QStringList{u"OWNER"_s, u"Size"_s}));
    QCOMPARE(names(queues), u"b a"_s);

    DocumentsModel model({Column::Name, Column::Owner, Column::State}, nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPrinted(queues.printed);
    model.setRows(queues.rows);
    QStringList titles;
    for (int section = 0; section < model.columnCount(); ++section)
        titles << model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles, (QStringList{u"Name"_s, u"Owner"_s, u"Size"_s, u"State"_s}));
    QCOMPARE(model.index(0, 2).data().toString(), u"9"_s);
    QSignalSpy sorted(&model, &DocumentsModel::sortRequested);
    model.sort(2, Qt::DescendingOrder);
    QCOMPARE(sorted.size(), 1);
    QCOMPARE(sorted.first().at(1).toString(), u"Size"_s);
    model.setPrinted({});
    QCOMPARE(model.columnCount(), 3);
}

WAYMARK_TEST(tst_Listing)

} // namespace waymark::documents

#include "tst_listing.moc"
