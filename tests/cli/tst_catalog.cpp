// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/remotecopy.h"
#include "cliruns.h"
#include "support/shareddata.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_Catalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists_data();
    void lists();
    void printsJsonAndCsv();
    void showsOne();
    void saysWho();
    void countsFacets();
    void drawsAGraph();
    void reportsProblems();
    void comparesCommits();
    void comparesTwoDaysOfAServer();
    void helpsWithOddInput_data();
    void helpsWithOddInput();
    void namesWhatIsMissing();
    void saysThatItsOutputIsLost();
    void saysWhichCommandThereIs();
    void refusesWhatItCannotRead();
    void renames();
    void renamesWhatIsPerhapsMeantWhenAsked();
    void movesOwnership();
    void movesCodeOwnersWithOwnership();
    void describes();
    void listsWhatIsMine();

private:
    [[nodiscard]] Ran run(std::vector<std::string> arguments) const
    {
        arguments.push_back("--workspace");
        arguments.push_back(m_folder.path().toStdString());
        return runCommand(arguments);
    }

    test::TemporaryWorkspace m_folder;
};

void tst_Catalog::initTestCase()
{
    m_folder.write(u"waymark.yaml"_s,
                   "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                   "metadata: {name: test}\nspec: {roots: [{role: mine, path: .}]}\n");
    m_folder.write(u"catalog/pay.yaml"_s,
                   "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                   "metadata:\n  name: pay\n  title: Payments, fast\n  tags: [java]\n"
                   "  links: [{url: 'https://run.test', title: Runbook}]\n"
                   "spec: {type: service, lifecycle: production, owner: core, system: shop,\n"
                   "       dependsOn: ['resource:db']}\n");
    m_folder.write(u"catalog/org.yaml"_s,
                   "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: core}\n"
                   "spec: {type: team, children: [], members: [ada],\n"
                   "       profile: {email: core@test.example}}\n---\n"
                   "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: ada}\n"
                   "spec: {memberOf: [core]}\n---\n"
                   "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: shop}\n"
                   "spec: {owner: core}\n");
}

void tst_Catalog::lists_data()
{
    QTest::addColumn<std::vector<std::string>>("arguments");
    QTest::addColumn<QByteArray>("names");
    using Arguments = std::vector<std::string>;
    QTest::newRow("all") << Arguments{"catalog", "list"} << "core ada shop pay"_ba;
    QTest::newRow("a kind") << Arguments{"catalog", "list", "--kind", "component"} << "pay"_ba;
    QTest::newRow("an owner") << Arguments{"catalog", "list", "--owner", "core"} << "shop pay"_ba;
    QTest::newRow("a filter") << Arguments{"catalog", "list", "--filter",
                                           "kind=user,metadata.name=ada"}
                              << "ada"_ba;
    QTest::newRow("one of two filters")
        << Arguments{"catalog", "list", "--filter", "kind=user", "--filter", "kind=system"}
        << "ada shop"_ba;
    QTest::newRow("words") << Arguments{"catalog", "query", "fast", "tag:java"} << "pay"_ba;
    QTest::newRow("a predicate") << Arguments{"catalog", "query", R"({"kind": "group"})"}
                                 << "core"_ba;
}

void tst_Catalog::lists()
{
    QFETCH(std::vector<std::string>, arguments);
    QFETCH(QByteArray, names);
    const Ran ran = run(arguments);
    QCOMPARE(ran.err, ""_ba);
    QCOMPARE(ran.exitCode, Ok);
    QByteArrayList found;
    for (const QByteArray &line : ran.out.split('\n').sliced(1)) {
        if (!line.isEmpty())
            found.append(line.simplified().split(' ').value(1));
    }
    QCOMPARE(found.join(' '), names);
}

void tst_Catalog::printsJsonAndCsv()
{
    const Ran json = run({"catalog", "list", "--kind", "component", "--format", "json"});
    const QJsonObject pay = QJsonDocument::fromJson(json.out).array().first().toObject();
    QCOMPARE(pay[u"ref"_s], u"component:default/pay"_s);
    QCOMPARE(pay[u"owner"_s], u"core"_s);
    QCOMPARE(pay[u"system"_s], u"shop"_s);
    QCOMPARE(pay[u"tags"_s].toArray().first(), u"java"_s);
    QCOMPARE(pay[u"source"_s].toObject()[u"file"_s], u"catalog/pay.yaml"_s);
    QCOMPARE(pay[u"source"_s].toObject()[u"line"_s], 1);
    const Ran csv = run({"catalog", "list", "--kind", "component", "--format", "csv"});
    QCOMPARE(csv.out.split('\n').value(1),
             "component:default/pay,Component,default,pay,\"Payments, fast\",service,production,"
             "core,shop,java,catalog/pay.yaml,1,"_ba
                 + QFileInfo(m_folder.path()).fileName().toUtf8() + '\r');
}

void tst_Catalog::showsOne()
{
    const Ran text = run({"catalog", "show", "pay"});
    QCOMPARE(text.exitCode, Ok);
    QVERIFY(text.out.contains("component:default/pay"));
    QVERIFY(text.out.contains("dependsOn: resource:db"));
    const Ran json = run({"catalog", "show", "component:pay", "--format", "json"});
    const QJsonObject pay = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(pay[u"schemaVersion"_s], 1);
    QCOMPARE(pay[u"relations"_s].toArray().size(), 3);
    const QJsonObject lost = pay[u"relations"_s].toArray().last().toObject();
    QCOMPARE(lost[u"targetRef"_s], u"resource:default/db"_s);
    QCOMPARE(lost[u"missing"_s], true);
    QCOMPARE(pay[u"unresolved"_s].toArray().size(), 1);
    const Ran missing = run({"catalog", "show", "resource:db"});
    QCOMPARE(missing.exitCode, Findings);
    QVERIFY2(missing.out.contains("resource:default/db (missing)"), missing.out);
    QVERIFY2(missing.out.contains("component:default/pay"), missing.out);
    const Ran none = run({"catalog", "show", "pya"});
    QCOMPARE(none.exitCode, Findings);
    QVERIFY(none.err.contains("There is no entity pya"));
}

void tst_Catalog::saysWho()
{
    const Ran text = run({"who", "pay"});
    QCOMPARE(text.exitCode, Ok);
    for (const char *part : {"group:default/core", "core@test.example", "https://run.test", "ada"})
        QVERIFY2(text.out.contains(part), part);
    const Ran json = run({"who", "pay", "--format", "json"});
    QCOMPARE(QJsonDocument::fromJson(json.out).object()[u"owner"_s], u"group:default/core"_s);
}

void tst_Catalog::countsFacets()
{
    QCOMPARE(run({"catalog", "facets", "relations.ownedBy"}).out, "2  group:default/core\n"_ba);
    QCOMPARE(run({"catalog", "facets", "kind", "--filter", "spec.owner", "--format", "json"}).out,
             R"([{"value": "Component", "count": 1}, {"value": "System", "count": 1}])"
             "\n"_ba);
}

void tst_Catalog::drawsAGraph()
{
    const Ran dot = run({"catalog", "graph", "shop", "--relation", "partOf"});
    QCOMPARE(dot.exitCode, Ok);
    QVERIFY(dot.out.startsWith("digraph"));
    QVERIFY(dot.out.contains("n1 -> n0 [label=\"partOf\"]"));
    QVERIFY(!dot.out.contains("ownedBy"));
    QCOMPARE(run({"catalog", "graph", "shop", "--relation", "likes"}).exitCode, Usage);
}

void tst_Catalog::reportsProblems()
{
    const Ran json = run({"catalog", "problems", "--format", "json", "--fail-on", "warning"});
    QCOMPARE(json.exitCode, Findings);
    const QJsonArray found = QJsonDocument::fromJson(json.out).object()[u"diagnostics"_s].toArray();
    QStringList codes;
    for (const auto &value : found)
        codes.append(value[u"code"_s].toString());
    QVERIFY2(codes.contains(u"catalog.unresolved"_s), qPrintable(codes.join(u' ')));
    QVERIFY2(codes.contains(u"catalog.one-person"_s), qPrintable(codes.join(u' ')));
    QCOMPARE(run({"catalog", "problems"}).exitCode, Ok);
}

void tst_Catalog::comparesCommits()
{
    const test::TemporaryWorkspace folder;
    const SystemProcess process;
    const auto git = [&](const QStringList &arguments) {
        const auto ran = process.run(
            {.program = u"git"_s,
             .arguments =
                 QStringList{u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@t"_s} + arguments,
             .workingDirectory = folder.path()},
            {});
        return ran && ran->exitCode == 0;
    };
    const QByteArray user = "apiVersion: backstage.io/v1alpha1\nkind: User\n"
                            "metadata: {name: ada}\nspec: {memberOf: [core]}\n";
    folder.write(u"a.yaml"_s, user);
    if (!git({u"init"_s, u"-q"_s}))
        WAYMARK_SKIP(u"git"_s);
    QVERIFY(git({u"add"_s, u"."_s}));
    QVERIFY(git({u"commit"_s, u"-qm"_s, u"one"_s}));
    folder.write(u"a.yaml"_s, QByteArray(user).replace("core", "edge"));
    folder.write(u"b.yaml"_s, QByteArray(user).replace("name: ada", "name: bob"));
    const std::string where = folder.path().toStdString();
    const Ran ran = runCommand({"catalog", "diff", "HEAD", "--workspace", where});
    QCOMPARE(ran.err, ""_ba);
    QCOMPARE(ran.out, "~ user:default/ada\n    spec.memberof: core → edge\n"
                      "+ user:default/bob\n"_ba);
    QVERIFY(git({u"add"_s, u"."_s}));
    QVERIFY(git({u"commit"_s, u"-qm"_s, u"two"_s}));
    const Ran commits =
        runCommand({"catalog", "diff", "HEAD~1", "HEAD", "--workspace", where, "--format", "json"});
    QCOMPARE(QJsonDocument::fromJson(commits.out).object()[u"changes"_s].toArray().size(), 2);
    QCOMPARE(runCommand({"catalog", "diff", "nowhere", "--workspace", where}).exitCode, CannotRun);
}

void tst_Catalog::listsWhatIsMine()
{
    const test::TemporaryWorkspace folder;
    const SystemProcess process;
    const auto git = [&](const QStringList &arguments) {
        const auto ran = process.run(
            {.program = u"git"_s, .arguments = arguments, .workingDirectory = folder.path()}, {});
        return ran && ran->exitCode == 0;
    };
    const QByteArray head = "apiVersion: backstage.io/v1alpha1\n";
    folder.write(u"a.yaml"_s, head
                                  + "kind: User\nmetadata: {name: ada}\nspec: {memberOf: [core],\n"
                                    "  profile: {email: ada@example.org}}\n---\n"
                                  + head
                                  + "kind: Group\nmetadata: {name: core}\n"
                                    "spec: {type: team, children: []}\n---\n"
                                  + head
                                  + "kind: Group\nmetadata: {name: web}\n"
                                    "spec: {type: team, children: []}\n---\n"
                                  + head
                                  + "kind: Component\nmetadata: {name: ours}\n"
                                    "spec: {type: t, lifecycle: l, owner: core}\n---\n"
                                  + head
                                  + "kind: Component\nmetadata: {name: theirs}\n"
                                    "spec: {type: t, lifecycle: l, owner: web}\n");
    if (!git({u"init"_s, u"-q"_s}))
        WAYMARK_SKIP(u"git"_s);
    const std::string where = folder.path().toStdString();
    const auto listed = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"catalog", "list",        "--format",
                                           "csv",     "--workspace", where};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runCommand(arguments);
    };
    QVERIFY(git({u"config"_s, u"user.email"_s, u"ada@example.org"_s}));
    const Ran mine = listed({"--mine"});
    QCOMPARE(mine.err, ""_ba);
    QVERIFY(mine.out.contains("ours"));
    QVERIFY(!mine.out.contains("theirs"));
    const Ran other = listed({"--as", "group:web"});
    QVERIFY(other.out.contains("theirs"));
    QVERIFY(!other.out.contains("ours"));
    QVERIFY(git({u"config"_s, u"user.email"_s, u"eve@example.org"_s}));
    const Ran nobody = listed({"--mine"});
    QCOMPARE(nobody.exitCode, CannotRun);
    QVERIFY2(nobody.err.contains("eve@example.org"), nobody.err.constData());
}

void tst_Catalog::comparesTwoDaysOfAServer()
{
    const DiskFileSystem files;
    const auto save = [&](const QString &name, const QByteArray &items) {
        const catalog::ServerAddress address{.name = u"portal"_s,
                                             .url = QUrl(u"https://portal.test"_s)};
        const catalog::RemoteCopy copy{
            address, QDateTime::currentDateTimeUtc(), {{"etag", "{\"items\": [" + items + "]}"}}};
        const QString path = m_folder.path(name);
        [&] {
            QVERIFY(catalog::saveCopy(copy, path, files));
        }();
        return path.toStdString();
    };
    const QByteArray pay = R"({"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
        "metadata": {"name": "pay"}, "spec": {"type": "service", "owner": "core"}})";
    const QByteArray shop = R"({"apiVersion": "backstage.io/v1alpha1", "kind": "System",
        "metadata": {"name": "shop"}, "spec": {"owner": "core"}})";
    const std::string monday = save(u"monday"_s, pay);
    const std::string friday =
        save(u"friday"_s, QByteArray(pay).replace("service", "library") + ',' + shop);
    QCOMPARE(run({"catalog", "diff", monday, friday}).out,
             "~ component:default/pay\n    spec.type: service → library\n"
             "+ system:default/shop\n"_ba);
    QCOMPARE(run({"catalog", "diff", monday, monday}).out, ""_ba);
    const Ran missing = run({"catalog", "diff", monday});
    QCOMPARE(missing.exitCode, CannotRun);
    QVERIFY2(missing.err.contains("sync --save"), missing.err);
}

void tst_Catalog::helpsWithOddInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    QTest::newRow("a whole reference with a slip")
        << QStringList{u"catalog"_s, u"show"_s, u"component:default/pat"_s} << int(Findings)
        << u"Perhaps one of these is meant: component:default/pay."_s;
    QTest::newRow("a name that nothing is like")
        << QStringList{u"catalog"_s, u"show"_s, u"qqqqqqqq"_s} << int(Findings)
        << u"catalog list"_s;
    QTest::newRow("a kind that nothing is of")
        << QStringList{u"catalog"_s, u"list"_s, u"--kind"_s, u"nosuch"_s} << int(Ok)
        << u"No entity is of the kind nosuch. There are: "_s;
    QTest::newRow("a condition that nothing meets")
        << QStringList{u"catalog"_s, u"query"_s, u"kind=component,spec.type=nosuch"_s} << int(Ok)
        << u"No entity fits."_s;
    QTest::newRow("a filter without a key")
        << QStringList{u"catalog"_s, u"list"_s, u"--filter"_s, u"=x"_s} << int(Usage)
        << u"at column 1 has no key"_s;
    QTest::newRow("a key that there isn't")
        << QStringList{u"catalog"_s, u"query"_s, u"owmer:core"_s} << int(Usage)
        << u"There is no key “owmer”"_s;
    QTest::newRow("a field that nothing has")
        << QStringList{u"catalog"_s, u"facets"_s, u"no.such"_s} << int(Ok)
        << u"None of these entities has no.such."_s;
    QTest::newRow("a rename that changes nothing")
        << QStringList{u"catalog"_s, u"rename"_s, u"pay"_s, u"pay"_s} << int(Ok)
        << u"Nothing changes."_s;
    QTest::newRow("a server that isn't named")
        << QStringList{u"catalog"_s, u"list"_s, u"--server"_s, u"portal"_s} << int(CannotRun)
        << u"names no catalog server"_s;
}

void tst_Catalog::helpsWithOddInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    std::vector<std::string> words;
    for (const QString &argument : std::as_const(arguments))
        words.push_back(argument.toStdString());
    const Ran done = run(words);
    QTEST(int(done.exitCode), "exitCode");
    QVERIFY2(QString::fromUtf8(done.err).contains(message), done.err.constData());
    QCOMPARE(done.err.count('\n'), 1);
}

void tst_Catalog::namesWhatIsMissing()
{
    QCOMPARE(runCommand({"catalog", "list", "--workspace", "/nowhere/at/all"}).err,
             "waymarkctl: /nowhere/at/all isn't there. Name another file or folder.\n"_ba);
    QCOMPARE(runCommand({"catalog", "describe", "/nowhere"}).err,
             "waymarkctl: /nowhere isn't there. Name another file or folder.\n"_ba);
    const test::TemporaryWorkspace empty;
    const Ran nothing = runCommand({"catalog", "list", empty.path().toStdString()});
    QCOMPARE(nothing.exitCode, Ok);
    QVERIFY2(nothing.err.contains("There are no entities in "), nothing.err.constData());
    QCOMPARE(runCommand({"catalog", "list", "--format", "json", empty.path().toStdString()}).out,
             "[]\n"_ba);
}

void tst_Catalog::saysThatItsOutputIsLost()
{
    const DiskFileSystem files;
    const SystemProcess process;
    const SystemClock clock;
    std::istringstream in;
    std::ostringstream err;
    std::ostream full(nullptr); // takes nothing
    QCOMPARE(cli::run({"catalog", "list", "--workspace", m_folder.path().toStdString()},
                      {in, full, err}, {files, process, clock, {}, {}}),
             int(CannotRun));
    QVERIFY2(err.str().contains("couldn't be written"), err.str().c_str());
}

void tst_Catalog::saysWhichCommandThereIs()
{
    const Ran slip = runCommand({"catalog", "shwo", "pay"});
    QCOMPARE(slip.exitCode, Usage);
    QCOMPARE(slip.err, "waymarkctl: There is no command “catalog shwo”. Did you mean “catalog "
                       "show”?\n"_ba);
    QVERIFY(runCommand({"nothing-like-it"}).err.contains("There are "));
    QVERIFY(runCommand({"catalog"}).err.contains("subcommand"));
}

void tst_Catalog::refusesWhatItCannotRead()
{
    QCOMPARE(run({"catalog", "query", "{broken"}).exitCode, Usage);
    QCOMPARE(runCommand({"catalog", "list", "/nowhere/at/all"}).exitCode, CannotRun);
}

void tst_Catalog::renames()
{
    const QByteArray before = m_folder.read(u"catalog/pay.yaml"_s);
    const Ran shown = run({"catalog", "rename", "shop", "store", "--dry-run"});
    QCOMPARE(shown.exitCode, Ok);
    QVERIFY2(shown.out.contains("catalog/org.yaml:14\n  - metadata: {name: shop}\n"
                                "  + metadata: {name: store}\n"),
             shown.out.constData());
    QVERIFY(shown.out.contains("system: store"));
    QCOMPARE(m_folder.read(u"catalog/pay.yaml"_s), before);
    QCOMPARE(run({"catalog", "rename", "shop", "store"}).exitCode, Ok);
    QCOMPARE(m_folder.read(u"catalog/pay.yaml"_s),
             QByteArray(before).replace("system: shop", "system: store"));
    QCOMPARE(run({"catalog", "rename", "store", "shop"}).exitCode, Ok);
    QCOMPARE(m_folder.read(u"catalog/pay.yaml"_s), before);
    QCOMPARE(run({"catalog", "rename", "shop", "a b"}).exitCode, Findings);
}

void tst_Catalog::renamesWhatIsPerhapsMeantWhenAsked()
{
    const QByteArray note = "apiVersion: acme.example/v1\nkind: Note\nspec: {system: shop}\n";
    m_folder.write(u"note.yaml"_s, note);
    const Ran shown = run({"catalog", "rename", "shop", "store"});
    QVERIFY2(shown.out.contains("--possible"), shown.out.constData());
    QVERIFY2(shown.out.contains("note.yaml:3\n  - spec: {system: shop}\n"
                                "  + spec: {system: store}\n"),
             shown.out.constData());
    QCOMPARE(m_folder.read(u"note.yaml"_s), note);
    QVERIFY(!run({"catalog", "rename", "store", "shop", "--possible"}).out.contains("--possible"));
    QCOMPARE(run({"catalog", "rename", "shop", "store", "--possible"}).exitCode, Ok);
    QCOMPARE(m_folder.read(u"note.yaml"_s), QByteArray(note).replace("shop", "store"));
    QCOMPARE(run({"catalog", "rename", "store", "shop", "--possible"}).exitCode, Ok);
    QCOMPARE(m_folder.read(u"note.yaml"_s), note);
    QVERIFY(QFile::remove(m_folder.path(u"note.yaml"_s)));
}

void tst_Catalog::movesOwnership()
{
    const Ran shown = run({"catalog", "own", "user:ada", "--kind", "system", "--dry-run"});
    QCOMPARE(shown.exitCode, Ok);
    QVERIFY2(shown.out.contains("  + spec: {owner: \"user:ada\"}\n")
                 || shown.out.contains("  + spec: {owner: user:ada}\n"),
             shown.out.constData());
    QVERIFY(!shown.out.contains("pay.yaml"));
    QCOMPARE(run({"catalog", "own", "nobody", "--dry-run"}).exitCode, Findings);
}

void tst_Catalog::movesCodeOwnersWithOwnership()
{
    m_folder.write(u"catalog/more.yaml"_s,
                   "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: web}\n"
                   "spec: {type: team, children: []}\n---\n"
                   "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\n"
                   "spec: {targets: []}\n");
    m_folder.write(u"CODEOWNERS"_s, "/catalog/pay.yaml @acme/core\n");
    const Ran shown = run({"catalog", "own", "web", "--dry-run"});
    QCOMPARE(shown.exitCode, Ok);
    QVERIFY2(shown.err.contains("Left out, since the kind Location has no owner: all."),
             shown.err.constData());
    QVERIFY2(shown.out.contains("A finding would come up in pay: line 1 of CODEOWNERS says "
                                "@acme/core.\nCODEOWNERS:1\n  - /catalog/pay.yaml @acme/core\n"
                                "  + /catalog/pay.yaml @acme/web\n"),
             shown.out.constData());
    const QByteArray before = m_folder.read(u"catalog/pay.yaml"_s);
    QCOMPARE(run({"catalog", "own", "web", "--kind", "component", "--possible"}).exitCode, Ok);
    QCOMPARE(m_folder.read(u"CODEOWNERS"_s), "/catalog/pay.yaml @acme/web\n"_ba);
    QCOMPARE(m_folder.read(u"catalog/pay.yaml"_s),
             QByteArray(before).replace("owner: core", "owner: web"));
    m_folder.write(u"catalog/pay.yaml"_s, before);
    QVERIFY(QFile::remove(m_folder.path(u"CODEOWNERS"_s)));
    QVERIFY(QFile::remove(m_folder.path(u"catalog/more.yaml"_s)));
}

void tst_Catalog::describes()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"go.mod"_s, "module example.com/pay\n");
    const std::string path = folder.path().toStdString();
    const Ran shown = runCommand({"catalog", "describe", path, "--dry-run"});
    QCOMPARE(shown.exitCode, Ok);
    QVERIFY(shown.out.contains("  name: pay\n"));
    QVERIFY(shown.err.contains("spec.owner"));
    QCOMPARE(runCommand({"catalog", "describe", path}).exitCode, Ok);
    QCOMPARE(folder.read(u"catalog-info.yaml"_s), shown.out);
    QCOMPARE(runCommand({"catalog", "describe", path}).exitCode, CannotRun);
}

WAYMARK_TEST(tst_Catalog)

} // namespace waymark::cli

#include "tst_catalog.moc"
