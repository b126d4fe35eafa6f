// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/homepage.h"
#include "home/overview.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "widgets/rowbutton.h"
#include "workspace/loader.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::home {

namespace {

std::shared_ptr<const snapshot::Snapshot> sample()
{
    const auto request = [](const QString &name, const QString &owner, int errors) {
        auto file = std::make_shared<snapshot::FileEntry>();
        file->path = u"/w/"_s + name;
        file->relativePath = name;
        snapshot::DocumentEntry entry;
        entry.kind = u"EnvironmentRequest"_s;
        entry.name = name;
        entry.owner = owner;
        entry.isRequest = true;
        entry.errors = errors;
        file->documents = {entry};
        if (errors > 0) {
            file->diagnostics = {
                {.code = u"a.notice"_s, .severity = Severity::Info, .message = u"a notice"_s},
                {.code = u"a.b"_s, .message = u"too many"_s, .range = {4, 5}}};
        }
        return file;
    };
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->title = u"Shop"_s;
    snapshot->files = {request(u"one"_s, u"orders"_s, 0), request(u"two"_s, u"orders"_s, 2),
                       request(u"three"_s, u"payments"_s, 0)};
    snapshot->indexFiles();
    return snapshot;
}

std::shared_ptr<const snapshot::Snapshot> withWarningsAlone()
{
    auto snapshot = std::make_shared<snapshot::Snapshot>(*sample());
    auto file = std::make_shared<snapshot::FileEntry>(*snapshot->files[1]);
    std::swap(file->documents[0].errors, file->documents[0].warnings);
    snapshot->files[1] = file;
    return snapshot;
}

} // namespace

class tst_Overview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRequestsByOwner();
    void namesTheGravestFinding();
    void aFigureIsAsGraveAsItsWorstFinding();
    void everyFigureLeadsToItsRows();
    void knowsWhatMyTeamHasToDo();
    void asksForATeam();
    void namesWhatTheCatalogLacks();
};

void tst_Overview::countsRequestsByOwner()
{
    const Overview overview = overviewOf(*sample());
    QCOMPARE(overview.documents, 3);
    QCOMPARE(overview.owners.size(), 2);
    QCOMPARE(overview.owners.first().owner, u"orders"_s);
    QCOMPARE(overview.owners.first().requests, 2);
    QCOMPARE(overview.owners.first().withProblems, 1);
    QCOMPARE(overview.figures.first().count, 3);
    QCOMPARE(overview.figures.first().withProblems, 1);
}

void tst_Overview::namesTheGravestFinding()
{
    const Overview overview = overviewOf(*sample());
    QCOMPARE(overview.needingAttention, 1);
    QCOMPARE(overview.attention.first().name, u"two"_s);
    QCOMPARE(overview.attention.first().message, u"too many"_s);
    QCOMPARE(overview.attention.first().range, (TextRange{4, 5}));
}

void tst_Overview::aFigureIsAsGraveAsItsWorstFinding()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    Pool interactive(u"interactive"_s, 1);
    HomePage page(theme, interactive);
    const auto requestsAre = [&](const std::shared_ptr<const snapshot::Snapshot> &snapshot) {
        page.setState({.snapshot = snapshot});
        (void)QTest::qWaitFor([&page] { return page.isSettled(); });
        const auto *requests = page.findChild<widgets::FigureButton *>();
        return requests ? requests->status() : std::nullopt;
    };
    QCOMPARE(requestsAre(sample()), widgets::Status::Bad);
    QCOMPARE(requestsAre(withWarningsAlone()), widgets::Status::Warning);
}

void tst_Overview::everyFigureLeadsToItsRows()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    Pool interactive(u"interactive"_s, 1);
    HomePage page(theme, interactive);
    page.setState({.snapshot = sample()});
    QTRY_VERIFY(page.isSettled());
    QSignalSpy targets(&page, &HomePage::goRequested);
    const auto figures = page.findChildren<widgets::FigureButton *>();
    QVERIFY(figures.size() >= 4);
    for (auto *figure : figures) {
        QVERIFY2(!figure->accessibleName().isEmpty(), qPrintable(figure->text()));
        figure->click();
    }
    QCOMPARE(targets.size(), figures.size());
    QSignalSpy opened(&page, &HomePage::openRequested);
    for (auto *row : page.findChildren<widgets::RowButton *>()) {
        if (row->text() == u"two"_s)
            row->click();
    }
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), u"/w/two"_s);
}

void tst_Overview::knowsWhatMyTeamHasToDo()
{
    const Overview overview = overviewOf(*sample(), {u"group:default/orders"_s});
    QCOMPARE(overview.mine, QStringList{u"orders"_s});
    QCOMPARE(overview.owned, 2);
    QCOMPARE(overview.toDoCount, 1);
    QCOMPARE(overview.toDo.first().name, u"two"_s);
    QCOMPARE(overviewOf(*sample(), {u"group:default/payments"_s}).toDoCount, 0);
    QCOMPARE(overviewOf(*sample()).owned, 0);
}

void tst_Overview::asksForATeam()
{
    const theme::Theme theme(theme::Theme::Choice::Light);
    Pool interactive(u"interactive"_s, 1);
    HomePage page(theme, interactive);
    page.setState({.snapshot = sample()});
    QTRY_VERIFY(page.isSettled());
    QSignalSpy asked(&page, &HomePage::goRequested);
    for (auto *button : page.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Choose my team…"_s)
            button->click();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(toLink(asked[0][0].value<link::Place>()), u"waymark:catalog?dialog=team"_s);
}

void tst_Overview::namesWhatTheCatalogLacks()
{
    const test::TemporaryWorkspace files;
    files.write(u"all.yaml"_s,
                "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: cart}\n"
                "spec: {type: team, children: []}\n---\n"
                "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: lonely}\n"
                "spec: {type: grpc, lifecycle: production, owner: cart, definition: x}\n---\n"
                "apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: db}\n"
                "spec: {type: database, owner: nobody}\n");
    const auto snapshot = std::make_shared<const snapshot::Snapshot>(
        *workspace::loadWorkspace({files.path(), nullptr, {}}, DiskFileSystem(), {}));
    const Overview overview = overviewOf(*snapshot, {u"group:default/cart"_s});
    const auto orphans =
        std::ranges::find(overview.findings, u"catalog.orphan"_s, &CatalogFinding::code);
    QVERIFY(orphans != overview.findings.end());
    QCOMPARE(orphans->count, 2);
    QCOMPARE(orphans->mine, 1);
    QCOMPARE(orphans->title, u"Nothing leads to an entity"_s);

    const theme::Theme theme(theme::Theme::Choice::Light);
    Pool interactive(u"interactive"_s, 1);
    HomePage page(theme, interactive);
    page.setState({.snapshot = snapshot, .mine = {u"group:default/cart"_s}});
    QTRY_VERIFY(page.isSettled());
    QSignalSpy targets(&page, &HomePage::goRequested);
    for (auto *row : page.findChildren<widgets::RowButton *>()) {
        if (row->text() == orphans->title)
            row->click();
    }
    QCOMPARE(targets.size(), 1);
    QCOMPARE(toLink(targets[0][0].value<link::Place>()),
             u"waymark:catalog?finding=catalog.orphan"_s);
}

WAYMARK_TEST(tst_Overview)

} // namespace waymark::home

#include "tst_overview.moc"
