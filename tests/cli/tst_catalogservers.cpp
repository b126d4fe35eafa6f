// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/remoteserver.h"
#include "cliruns.h"
#include "net/network.h"
#include "support/backstagereplay.h"
#include "support/fakesecrets.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_CatalogServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesTheCopyOfADay();
    void savesNothingWhereTheServerFails();
    void savesNoCopyOfSeveralServers();
    void asksTheServerItself();
    void saysWhatTheServerLacks();
    void namesTheServersThereAre();
    void checksAndRefreshes();

private:
    [[nodiscard]] Ran run(std::vector<std::string> arguments) const;
    void writeWorkspace(const QByteArray &more = {}) const;

    std::unique_ptr<test::TemporaryWorkspace> m_folder;
    std::unique_ptr<test::BackstageReplay> m_server;
};

void tst_CatalogServers::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
    m_server = std::make_unique<test::BackstageReplay>(5);
    writeWorkspace();
}

void tst_CatalogServers::writeWorkspace(const QByteArray &more) const
{
    m_folder->write(u"work/waymark.yaml"_s,
                    "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: test}\n"
                    "spec:\n  catalogs:\n    - {name: portal, allowPlain: true, url: '"
                        + m_server->url().toEncoded() + "'}\n" + more);
}

Ran tst_CatalogServers::run(std::vector<std::string> arguments) const
{
    arguments.insert(arguments.end(), {"--workspace", m_folder->path(u"work"_s).toStdString()});
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const DiskFileSystem files;
    const SystemProcess process;
    const SystemClock clock;
    const net::LateHttpClient http;
    test::FakeSecrets secrets;
    (void)secrets.write(catalog::ServerAddress{.url = m_server->url()}.secretName(), "token", {});
    const int exitCode =
        cli::run(arguments, {in, out, err},
                 {files, process, clock, {}, {}, &http, m_folder->path(u"cache"_s), &secrets});
    return {exitCode, QByteArray::fromStdString(out.str()), QByteArray::fromStdString(err.str())};
}

void tst_CatalogServers::savesTheCopyOfADay()
{
    const QString monday = m_folder->path(u"monday"_s);
    const Ran first = run({"catalog", "sync", "--save", monday.toStdString()});
    QCOMPARE(first.err, ""_ba);
    QCOMPARE(first.exitCode, Ok);
    QVERIFY2(first.out.startsWith("portal: 5 "), first.out.constData());
    QVERIFY(QFile::exists(monday));
    // The next day two entities are gone.
    m_server = std::make_unique<test::BackstageReplay>(3);
    writeWorkspace();
    const QString friday = m_folder->path(u"friday"_s);
    QCOMPARE(run({"catalog", "sync", "--save", friday.toStdString()}).exitCode, Ok);
    const Ran changed = run({"catalog", "diff", monday.toStdString(), friday.toStdString()});
    QCOMPARE(changed.exitCode, Ok);
    QCOMPARE(changed.out, "- component:default/c1\n- component:default/c2\n"_ba);
}

void tst_CatalogServers::savesNothingWhereTheServerFails()
{
    m_server->failNext({403});
    const QString path = m_folder->path(u"copy"_s);
    const Ran refused = run({"catalog", "sync", "--save", path.toStdString()});
    QCOMPARE(refused.exitCode, CannotRun);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(!QFile::exists(path));
    const Ran nowhere = run({"catalog", "sync", "--save", "/proc/not-there/copy"});
    QCOMPARE(nowhere.exitCode, CannotRun);
    QVERIFY2(nowhere.err.contains("/proc/not-there/copy"), nowhere.err.constData());
}

void tst_CatalogServers::savesNoCopyOfSeveralServers()
{
    writeWorkspace("    - {name: other, allowPlain: true, url: '" + m_server->url().toEncoded()
                   + "'}\n");
    const std::string path = m_folder->path(u"copy"_s).toStdString();
    QCOMPARE(run({"catalog", "sync", "--save", path}).exitCode, Usage);
    QCOMPARE(run({"catalog", "sync", "--save", path, "--server", "other"}).exitCode, Ok);
}

void tst_CatalogServers::asksTheServerItself()
{
    const Ran listed =
        run({"catalog", "list", "--kind", "component", "--server", "portal", "--format", "json"});
    QCOMPARE(listed.err, ""_ba);
    QCOMPARE(QJsonDocument::fromJson(listed.out).array().size(), 5);
    const auto asked = m_server->requests().last();
    QCOMPARE(asked.method, "POST"_ba);
    QVERIFY2(asked.body.contains("component"), asked.body.constData());
    const Ran counted = run({"catalog", "facets", "spec.type", "--server", "portal"});
    QCOMPARE(counted.exitCode, Ok);
    QVERIFY2(counted.out.contains("website"), counted.out.constData());
    QCOMPARE(run({"catalog", "facets", "spec.type", "--server", "portal", "--owner", "team"}).out,
             counted.out);
    QVERIFY2(m_server->requests()
                 .last()
                 .url.query(QUrl::FullyDecoded)
                 .contains(u"filter=relations.ownedBy=group:default/team"_s),
             qPrintable(m_server->requests().last().url.toString()));
    const Ran shown = run({"catalog", "show", "component:c1", "--server", "portal"});
    QCOMPARE(shown.exitCode, Ok);
    QVERIFY2(shown.out.contains("component:default/c1"), shown.out.constData());
}

void tst_CatalogServers::saysWhatTheServerLacks()
{
    const Ran missing = run({"catalog", "show", "component:nobody", "--server", "portal"});
    QCOMPARE(missing.exitCode, Findings);
    QVERIFY2(missing.err.contains("portal has no entity component:default/nobody"),
             missing.err.constData());
    m_server->failNext({403});
    QCOMPARE(run({"catalog", "query", "kind=component", "--server", "portal"}).exitCode, CannotRun);
}

void tst_CatalogServers::namesTheServersThereAre()
{
    const Ran wrong = run({"catalog", "list", "--server", "porter"});
    QCOMPARE(wrong.exitCode, CannotRun);
    QVERIFY2(wrong.err.contains("Name one of portal."), wrong.err.constData());
}

void tst_CatalogServers::checksAndRefreshes()
{
    m_folder->write(u"work/a.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                      "metadata: {name: good}\nspec: {}\n---\n"
                                      "apiVersion: backstage.io/v1alpha1\nkind: Bad\n"
                                      "metadata: {name: wrong}\nspec: {}\n");
    QCOMPARE(run({"catalog", "server-check", "good"}).exitCode, Ok);
    const Ran wrong = run({"catalog", "server-check", "wrong"});
    QCOMPARE(wrong.exitCode, Findings);
    QCOMPARE(wrong.out, "portal: /kind is bad\n"_ba);
    QCOMPARE(run({"catalog", "server-refresh", "good"}).exitCode, Ok);
    QVERIFY(m_server->requests().last().body.contains("component:default/good"));
}

WAYMARK_TEST(tst_CatalogServers)

} // namespace waymark::cli

#include "tst_catalogservers.moc"
