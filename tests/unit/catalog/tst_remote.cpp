// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/extract.h"
#include "catalog/remotecopy.h"
#include "catalogtesting.h"
#include "net/network.h"
#include "support/backstagereplay.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

/// Against a server on this machine that answers as Backstage's catalog API does.
class tst_Remote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesAllPages();
    void sendsFiltersWithTheFirstPageAlone();
    void keepsPagesThatDidNotChange();
    void repeatsWhenTheServerIsBusy();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void endsWhenTheServerDoesNot();
    void asksTheSameQuery();
    void asksByReference();
    void countsFacets();
    void validatesOnTheServer();
    void asksForARefresh();
    void keepsACopy();
    void doesNotTrustDamagedCopies();
    void showsWhoseEntityItIs();

private:
    [[nodiscard]] RemoteServer server(const test::BackstageReplay &replay,
                                      const QByteArray &token = "token") const
    {
        return {{u"portal"_s, replay.url(), false, {}},
                token,
                {m_http, {}, [](std::chrono::milliseconds, const std::stop_token &) {
                     return true;
                 }}};
    }

    const net::LateHttpClient m_http;
    const SystemClock m_clock;
};

void tst_Remote::fetchesAllPages()
{
    const test::BackstageReplay replay(1'234);
    QList<qint64> progress;
    const auto copy = fetchAll(server(replay), nullptr, m_clock,
                               [&](const FetchProgress &now) { progress.append(now.done); }, {});
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().message));
    QCOMPARE(progress, (QList<qint64>{500, 1'000, 1'234}));
    const auto pool = std::make_shared<StringPool>();
    const auto catalog = CatalogSnapshot::build(
        {pool, {{Origin::Kind::Server, u"portal"_s, {}, {}, false}}, partsOf(*copy, pool, 0)});
    QCOMPARE(catalog->size(), 1'234);
    const Entity component = catalog->findCanonical(u"component:default/c7");
    QCOMPARE(component.type(), u"service"_s);
    QCOMPARE(component.ownerText(), u"team"_s);
    // Nothing but the server says so.
    QCOMPARE(component.relations(RelationType::PartOf).size(), std::size_t(1));
    QVERIFY(catalog->partsWithProblems().empty());
    for (const test::ServerRequest &request : replay.requests())
        QCOMPARE(request.header("authorization"), "Bearer token"_ba);
}

void tst_Remote::sendsFiltersWithTheFirstPageAlone()
{
    const test::BackstageReplay replay(600);
    ServerAddress address{u"portal"_s, replay.url(), false, {u"kind=component,spec.type=a&b"_s}};
    const RemoteServer filtered(address, "token", {m_http});
    QVERIFY(fetchAll(filtered, nullptr, m_clock, {}, {}));
    QCOMPARE(replay.requests().value(0).url.query(),
             u"limit=500&filter=kind%3Dcomponent%2Cspec.type%3Da%26b"_s);
    QCOMPARE(replay.requests().value(1).url.query(), u"limit=500&cursor=500"_s);
}

void tst_Remote::keepsPagesThatDidNotChange()
{
    const test::BackstageReplay replay(700);
    const auto first = fetchAll(server(replay), nullptr, m_clock, {}, {});
    const auto again = fetchAll(server(replay), &*first, m_clock, {}, {});
    QVERIFY(again);
    QCOMPARE(replay.answers(), (QList<int>{200, 200, 304, 304}));
    QCOMPARE(again->pages.size(), 2);
    QCOMPARE(again->pages[1].body, first->pages[1].body);
}

void tst_Remote::repeatsWhenTheServerIsBusy()
{
    test::BackstageReplay replay(10);
    replay.failNext({503, 429});
    QVERIFY(fetchAll(server(replay), nullptr, m_clock, {}, {}));
    QCOMPARE(replay.answers(), (QList<int>{503, 429, 200}));
}

void tst_Remote::saysWhatWentWrong_data()
{
    QTest::addColumn<QList<int>>("failures");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("code");
    QTest::newRow("no token") << QList<int>{} << ""_ba << u"net.unauthorized"_s;
    QTest::newRow("a wrong token") << QList<int>{} << "wrong"_ba << u"net.unauthorized"_s;
    QTest::newRow("no catalog there") << QList<int>{404} << "token"_ba << u"net.not-found"_s;
    QTest::newRow("a fault of the server")
        << QList<int>{500} << "token"_ba << u"net.server-error"_s;
    QTest::newRow("busy for too long")
        << QList<int>{503, 503, 503, 503} << "token"_ba << u"net.busy"_s;
    QTest::newRow("a login page") << QList<int>{test::BackstageReplay::loginPage} << "token"_ba
                                  << u"catalog.bad-answer"_s;
    QTest::newRow("half an answer")
        << QList<int>{test::BackstageReplay::halfAnAnswer} << "token"_ba << u"net.failed"_s;
    QTest::newRow("another shape")
        << QList<int>{test::BackstageReplay::otherShape} << "token"_ba << u"catalog.bad-answer"_s;
}

void tst_Remote::saysWhatWentWrong()
{
    QFETCH(QList<int>, failures);
    QFETCH(QByteArray, token);
    QFETCH(QString, code);
    test::BackstageReplay replay(10);
    replay.failNext(failures);
    const auto copy = fetchAll(server(replay, token), nullptr, m_clock, {}, {});
    QCOMPARE(copy ? QString() : copy.error().code, code);
    QVERIFY(!copy.error().next.isEmpty());
}

void tst_Remote::endsWhenTheServerDoesNot()
{
    test::BackstageReplay replay(10);
    replay.repeatForever();
    const auto copy = fetchAll(server(replay), nullptr, m_clock, {}, {});
    QCOMPARE(copy ? QString() : copy.error().code, u"catalog.bad-answer"_s);
}

void tst_Remote::asksTheSameQuery()
{
    const test::BackstageReplay replay(10);
    const auto page = server(replay).query(*parseQuery(u"kind:component pay"_s), 20,
                                           {u"kind"_s, u"metadata"_s}, {});
    QVERIFY(page);
    QCOMPARE(replay.requests().value(0).body,
             "{\"limit\": 20, \"query\": {\"$all\": [{\"kind\": \"component\"}, {\"$all\": []}]}, "
             "\"fields\": [\"kind\", \"metadata\"], \"fullTextFilter\": {\"term\": \"pay\"}}"_ba);
    QCOMPARE(readItems(page->body)->items.size(), 10);
}

void tst_Remote::asksByReference()
{
    const test::BackstageReplay replay(10);
    const auto page =
        server(replay).byRefs({u"component:default/c1"_s, u"component:default/no"_s}, {}, {});
    const auto items = readItems(page->body);
    QCOMPARE(items->items.size(), 2);
    const auto fragment = extractItems(items->tree, items->items, std::make_shared<StringPool>());
    QCOMPARE(fragment->entities.size(), std::size_t(1));
}

void tst_Remote::countsFacets()
{
    const test::BackstageReplay replay(10);
    const auto values = server(replay).facet(u"spec.type"_s, {u"kind=component"_s}, {});
    QCOMPARE(*values, (QList<FacetValue>{{u"service"_s, 7}, {u"website"_s, 3}}));
    QCOMPARE(replay.requests().value(0).url.query(), u"facet=spec.type&filter=kind%3Dcomponent"_s);
}

void tst_Remote::validatesOnTheServer()
{
    const test::BackstageReplay replay(1);
    const auto fine = server(replay).validate("{\"kind\": \"Good\"}", u"url:https://a"_s, {});
    QVERIFY(fine);
    QVERIFY(fine->isEmpty());
    const auto wrong = server(replay).validate("{\"kind\": \"Bad\"}", u"url:https://a"_s, {});
    QVERIFY(wrong);
    QCOMPARE(wrong->size(), 1);
    QCOMPARE(wrong->first().message, u"/kind is bad"_s);
}

void tst_Remote::asksForARefresh()
{
    const test::BackstageReplay replay(1);
    QVERIFY(server(replay).refresh(u"component:default/c1"_s, {}));
    QCOMPARE(replay.requests().value(0).body, R"({"entityRef": "component:default/c1"})"_ba);
}

void tst_Remote::keepsACopy()
{
    const test::BackstageReplay replay(600);
    const test::TemporaryWorkspace cache;
    const DiskFileSystem files;
    const auto copy = *fetchAll(server(replay), nullptr, m_clock, {}, {});
    const QString path = copyPath(copy.address, cache.path());
    QVERIFY(saveCopy(copy, path, files));
    const auto back = loadCopy(copy.address, path, files);
    QVERIFY(back);
    QCOMPARE(back->fetched, copy.fetched);
    QCOMPARE(back->pages.size(), 2);
    QCOMPARE(back->pages[1].body, copy.pages[1].body);
    ServerAddress other = copy.address;
    other.filters = {u"kind=api"_s};
    QVERIFY(copyPath(other, cache.path()) != path);
    QVERIFY(!loadCopy(other, path, files));
}

void tst_Remote::doesNotTrustDamagedCopies()
{
    const test::BackstageReplay replay(20);
    const test::TemporaryWorkspace cache;
    const DiskFileSystem files;
    const auto copy = *fetchAll(server(replay), nullptr, m_clock, {}, {});
    QVERIFY(saveCopy(copy, cache.path(u"x"_s), files));
    const QByteArray bytes = cache.read(u"x"_s);
    for (const qsizetype at :
         {qsizetype(0), qsizetype(6), qsizetype(20), bytes.size() / 2, bytes.size() - 1}) {
        QByteArray damaged = bytes;
        damaged[at] = char(damaged[at] ^ 1);
        cache.write(u"x"_s, damaged);
        QVERIFY(!loadCopy(copy.address, cache.path(u"x"_s), files));
    }
    cache.write(u"x"_s, bytes.first(bytes.size() - 3));
    QVERIFY(!loadCopy(copy.address, cache.path(u"x"_s), files));
    cache.write(u"x"_s, {});
    QVERIFY(!loadCopy(copy.address, cache.path(u"x"_s), files));
}

void tst_Remote::showsWhoseEntityItIs()
{
    const test::BackstageReplay replay(10);
    const auto copy = *fetchAll(server(replay), nullptr, m_clock, {}, {});
    const auto pool = std::make_shared<StringPool>();
    const QByteArray own = "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                           "metadata: {name: C3}\nspec: {type: a}\n";
    CatalogInput input{pool,
                       {{Origin::Kind::Folder, u"mine"_s, u"/mine"_s, {}, false},
                        {Origin::Kind::Server, u"portal"_s, {}, copy.fetched, true}},
                       {}};
    input.parts.push_back({extract(*yaml::SyntaxTree::parse(SourceText(own)), pool),
                           u"/mine/a.yaml"_s,
                           u"a.yaml"_s,
                           0,
                           {}});
    for (Part &part : partsOf(copy, pool, 1))
        input.parts.push_back(std::move(part));
    const auto catalog = CatalogSnapshot::build(std::move(input));
    const Entity entity = catalog->findCanonical(u"component:default/c3");
    QCOMPARE(entity.origin().name, u"mine"_s);
    QCOMPARE(catalog->shadowed().size(), std::size_t(1));
    const Entity theirs = catalog->entity(catalog->shadowed().front());
    QCOMPARE(theirs.origin().name, u"portal"_s);
    QVERIFY(theirs.origin().isOffline);
}

WAYMARK_TEST(tst_Remote)

} // namespace waymark::catalog

#include "tst_remote.moc"
