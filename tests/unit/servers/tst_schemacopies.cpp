// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/schemacopies.h"
#include "support/fakehttp.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::servers {

/// Schemas from the net: fetched by whoever is told to, read from copies by everybody else.
class tst_SchemaCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesBindDocuments();
    void asksWithTheTagItKnows();
    void keepsNothingThatIsNoSchema_data();
    void keepsNothingThatIsNoSchema();
};

namespace {

class CopyClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate);
    }
};

const QString copyAddress = u"https://schemas.example.com/a.json"_s;

net::HttpResponse answer(const QByteArray &body, int status = 200)
{
    return {status, {{"ETag", "\"one\""}}, body, QUrl(copyAddress)};
}

} // namespace

void tst_SchemaCopies::copiesBindDocuments()
{
    const test::TemporaryWorkspace workspace;
    const test::TemporaryWorkspace cache;
    workspace.write(u"x.yaml"_s, "# $schema: https://schemas.example.com/a.json\nx: 1\n");
    const auto copies = std::make_shared<const SchemaCopies>(cache.path());
    const DiskFileSystem files;
    const auto codes = [&] {
        const auto snapshot =
            workspace::loadWorkspace({.folder = workspace.path(), .remote = copies}, files, {});
        QStringList found;
        for (const Diagnostic &finding : snapshot->file(workspace.path(u"x.yaml"_s))->diagnostics)
            found.append(finding.code);
        return found;
    };
    QCOMPARE(codes(), QStringList{u"schema.not-fetched"_s});
    const test::FakeHttp http([](const net::HttpRequest &) { return answer("required: [size]"); });
    QVERIFY(copies->fetch(copyAddress, http, CopyClock(), {}));
    QCOMPARE(codes(), QStringList{u"schema.required"_s});
    QCOMPARE(http.requests().size(), 1);
    QCOMPARE(copies->fetchedAt(copyAddress), CopyClock().now());
}

void tst_SchemaCopies::asksWithTheTagItKnows()
{
    const test::TemporaryWorkspace cache;
    const SchemaCopies copies(cache.path());
    const test::FakeHttp http([](const net::HttpRequest &request) {
        return answer(request.ifNoneMatch.isEmpty() ? "{}" : "",
                      request.ifNoneMatch.isEmpty() ? 200 : 304);
    });
    QVERIFY(copies.fetch(copyAddress, http, CopyClock(), {}));
    QVERIFY(copies.fetch(copyAddress, http, CopyClock(), {}));
    QCOMPARE(http.requests().last().ifNoneMatch, "\"one\""_ba);
    QCOMPARE(copies.copyOf(copyAddress), "{}"_ba);
}

void tst_SchemaCopies::keepsNothingThatIsNoSchema_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("not there") << "nothing"_ba << 404;
    QTest::newRow("broken") << "{\"a\": [1"_ba << 200;
    QTest::newRow("empty") << ""_ba << 200;
}

void tst_SchemaCopies::keepsNothingThatIsNoSchema()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const test::TemporaryWorkspace cache;
    const SchemaCopies copies(cache.path());
    const test::FakeHttp http([&](const net::HttpRequest &) { return answer(body, status); });
    QVERIFY(!copies.fetch(copyAddress, http, CopyClock(), {}));
    QVERIFY(!copies.copyOf(copyAddress));
}

WAYMARK_TEST(tst_SchemaCopies)

} // namespace waymark::servers

#include "tst_schemacopies.moc"
