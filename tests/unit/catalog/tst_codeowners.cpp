// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/codeownersconflicts.h"
#include "catalog/repositoryowners.h"
#include "catalogtesting.h"
#include "support/shareddata.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_CodeOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoOwns_data();
    void saysWhoOwns();
    void readsSectionHeads();
    void readsThePlaceOfTheForge_data();
    void readsThePlaceOfTheForge();
    void findsTeamsOfAllNamespaces_data();
    void findsTeamsOfAllNamespaces();
    void fitsAsOthersFit();
    void readsRealFiles();
};

void tst_CodeOwners::saysWhoOwns_data()
{
    QTest::addColumn<Forge>("forge");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("owners");
    const auto row = [](const char *name, Forge forge, const QByteArray &text, const QString &path,
                        const QString &owners) {
        QTest::newRow(name) << forge << text << path << owners;
    };
    using enum Forge;
    row("the last one", GitHub, "* @a\n*.md @b\n", u"x/y.md"_s, u"@b"_s);
    row("nobody", GitHub, "* @a\n/docs/\n", u"docs/y.md"_s, u""_s);
    row("an escaped blank", GitHub, "Web\\ Shop/ @a\n", u"Web Shop/x"_s, u"@a"_s);
    row("a comment behind", GitHub, "mail/ @a # not @b\n", u"mail/x"_s, u"@a"_s);
    row("a hash in a name", GitHub, "docs/c#/ @a\n", u"docs/c#/x"_s, u"@a"_s);
    row("a negation is no rule", GitHub, "* @a\n!x @b\n", u"x"_s, u"@a"_s);
    row("a class is none", GitHub, "* @a\n[ab] @b\n", u"a"_s, u"@a"_s);
    row("brackets", GitHub, "/[id]/ @a\n", u"[id]/x.ts"_s, u"@a"_s);
    row("a line with what is no owner", GitHub, "* @a\nx @b team\n", u"x"_s, u"@a"_s);
    row("files right in a folder", GitHub, "docs/* @a\n", u"docs/x/y"_s, u""_s);
    row("a folder by its name", GitHub, "apps @a\n", u"x/apps/y"_s, u"@a"_s);

    row("a name is no folder", GitLab, "apps @a\n", u"apps/y"_s, u""_s);
    row("a path without a slash in front", GitLab, "docs/api/ @a\n", u"x/docs/api/y"_s, u"@a"_s);
    row("a path from the top", GitLab, "/docs/api/ @a\n", u"x/docs/api/y"_s, u""_s);
    row("everything", GitLab, "* @a\n", u"x/y"_s, u"@a"_s);
    row("stars at the end", GitLab, "/docs/** @a\n", u"docs/x/y"_s, u""_s);
    row("an escaped hash", GitLab, "\\#x @a\n", u"#x"_s, u"@a"_s);
    row("the last of each section", GitLab, "/x @a\n[S]\n/x @b\n/* @c\n[T]\n/y @d\n", u"x"_s,
        u"@a @c"_s);
    row("owners of a section", GitLab, "[S] @s\n/x\n/y @b\n", u"x"_s, u"@s"_s);
    row("a section said twice", GitLab, "[Docs]\n/x @a\n[Other]\n/y @b\n[DOCS]\n/x/ @c\n/* @d\n",
        u"x"_s, u"@d"_s);
    row("the same pattern again", GitLab, "/x @a\n/* @b\n/x @c\n", u"x"_s, u"@b"_s);
    row("an exclusion", GitLab, "* @a\n!*.rb\n[S]\n* @s\n", u"x.rb"_s, u"@s"_s);
    row("an exclusion stays", GitLab, "!x\nx @a\n", u"x"_s, u""_s);
    row("an optional section", GitLab, "^[S][2] @s\n/x\n", u"x"_s, u"@s"_s);
    row("a role", GitLab, "/x @@maintainer @a/b/c you@example.com # @d\n", u"x"_s,
        u"@@maintainer @a/b/c you@example.com @d"_s);

    row("an expression", Gitea, ".*\\.go @a\n", u"x/y.go"_s, u"@a"_s);
    row("of the whole path", Gitea, "docs/ @a\n", u"docs/y"_s, u""_s);
    row("all that fit", Gitea, ".* @a\ndocs/.* @b\n", u"docs/y"_s, u"@a @b"_s);
    row("all but", Gitea, "!docs/.* @a\n", u"x/y"_s, u"@a"_s);
    row("all but these", Gitea, "!docs/.* @a\n", u"docs/y"_s, u""_s);
    row("a comment anywhere", Gitea, "x#y @a\n", u"x"_s, u""_s);
    row("a broken expression", Gitea, "( @a\n.* @b\n", u"x"_s, u"@b"_s);
}

void tst_CodeOwners::saysWhoOwns()
{
    QFETCH(Forge, forge);
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QString, owners);
    const CodeOwners rules(text, forge);
    QCOMPARE(ownersOf(rules.rulesFor(path)).join(u' '), owners);
}

void tst_CodeOwners::readsSectionHeads()
{
    const CodeOwners rules("^[Docs][2] @d\n/x\n[Code]\n/y @b\n", Forge::GitLab);
    QCOMPARE(rules.rules().size(), 2);
    QVERIFY(rules.rules()[0].isOptional);
    QCOMPARE(rules.rules()[0].approvals, 2);
    QVERIFY(!rules.rules()[1].isOptional);
    QCOMPARE(linesOf(rules.rulesFor(u"y"_s)), u"4"_s);
}

void tst_CodeOwners::readsThePlaceOfTheForge_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("read");
    const QByteArray gitLab = "[remote \"origin\"]\n\turl = git@gitlab.example.com:a/b.git\n";
    QTest::newRow("GitHub's own folder first")
        << QStringList{u"CODEOWNERS"_s, u".github/CODEOWNERS"_s} << QByteArray()
        << u".github/CODEOWNERS"_s;
    QTest::newRow("GitLab's own folder last")
        << QStringList{u".gitlab/CODEOWNERS"_s, u"docs/CODEOWNERS"_s} << QByteArray()
        << u"docs/CODEOWNERS"_s;
    QTest::newRow("by the remote")
        << QStringList{u"CODEOWNERS"_s, u".github/CODEOWNERS"_s} << gitLab << u"CODEOWNERS"_s;
    for (const char *url :
         {"https://gitlab.example.com/a/b", "ssh://git@gitlab.example.com:2222/a/b.git",
          "https://ann:secret@gitlab.example.com/a/b"})
        QTest::newRow(url) << QStringList{u"CODEOWNERS"_s, u".github/CODEOWNERS"_s}
                           << "[remote \"origin\"]\n\turl = "_ba + url + '\n'
                           << u"CODEOWNERS"_s;
    // Neither has a host, though words of a forge stand in them.
    for (const char *url : {"/srv/gitlab/a.git", "file:///srv/gitlab.example.com/a.git"})
        QTest::newRow(url) << QStringList{u"CODEOWNERS"_s, u".github/CODEOWNERS"_s}
                           << "[remote \"origin\"]\n\turl = "_ba + url + '\n'
                           << u".github/CODEOWNERS"_s;
    QTest::newRow("Forgejo's") << QStringList{u".forgejo/CODEOWNERS"_s} << QByteArray()
                               << u".forgejo/CODEOWNERS"_s;
    QTest::newRow("not another forge's")
        << QStringList{u".gitlab/CODEOWNERS"_s}
        << "[remote \"origin\"]\nurl = https://github.com/a/b\n"_ba << QString();
}

void tst_CodeOwners::readsThePlaceOfTheForge()
{
    QFETCH(QStringList, files);
    QFETCH(QByteArray, config);
    QFETCH(QString, read);
    const test::TemporaryWorkspace folder;
    for (const QString &file : files)
        folder.write(file, "* @a\n");
    if (!config.isEmpty()) {
        folder.write(u".git/HEAD"_s, "ref: refs/heads/main\n");
        folder.write(u".git/config"_s, config);
    }
    const auto owners = readRepositoryOwners(folder.path(), std::nullopt, DiskFileSystem());
    QCOMPARE(owners ? owners->file : QString(), read);
}

void tst_CodeOwners::findsTeamsOfAllNamespaces_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("entity");
    QTest::newRow("the organisation is the namespace")
        << u"@acme/billing"_s << u"group:acme/billing"_s;
    QTest::newRow("default") << u"@other/billing"_s << u"group:default/billing"_s;
    QTest::newRow("the only one") << u"@other/audit"_s << u"group:acme/audit"_s;
    QTest::newRow("two of that name") << u"@other/twice"_s << QString();
    QTest::newRow("by annotation") << u"@acme/money-team"_s << u"group:default/billing"_s;
    QTest::newRow("a person by login") << u"@ada-at-work"_s << u"user:default/ada"_s;
    QTest::newRow("a person by mail") << u"countess@example.com"_s << u"user:default/ada"_s;
    QTest::newRow("nobody") << u"@acme/none"_s << QString();
}

void tst_CodeOwners::findsTeamsOfAllNamespaces()
{
    QFETCH(QString, owner);
    QFETCH(QString, entity);
    QByteArray text;
    const auto add = [&](const QByteArray &kind, const QByteArray &metadata,
                         const QByteArray &spec) {
        text += "---\napiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata: {" + metadata
                + "}\nspec: {" + spec + "}\n";
    };
    add("Group", "name: billing, namespace: acme", "type: team, children: []");
    add("Group", "name: billing, annotations: {github.com/team-slug: Acme/Money-Team}",
        "type: team, children: []");
    add("Group", "name: audit, namespace: acme", "type: team, children: []");
    add("Group", "name: twice, namespace: a", "type: team, children: []");
    add("Group", "name: twice, namespace: b", "type: team, children: []");
    add("User", "name: ada, annotations: {github.com/user-login: ada-at-work}",
        "memberOf: [], profile: {email: countess@example.com}");
    const auto catalog = catalogOf(text);
    const EntityId found = ownerInCatalog(*catalog, owner);
    QCOMPARE(found == noEntity ? QString() : catalog->entity(found).canonical(), entity);
}

void tst_CodeOwners::fitsAsOthersFit()
{
    const QString file = u"data/codeowners/vectors/hmarr__codeowners__patterns.json"_s;
    WAYMARK_NEEDS_SHARED(file);
    const auto bytes = DiskFileSystem().read(test::sharedData(file), defaultReadLimit);
    const QJsonArray cases = QJsonDocument::fromJson(*bytes).array();
    QVERIFY(cases.size() >= 30);
    QStringList wrong;
    for (const auto each : cases) {
        const QString pattern = each[u"pattern"_s].toString();
        const CodeOwners rules(pattern.toUtf8() + " @a\n");
        const QJsonObject paths = each[u"paths"_s].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            if (!rules.rulesFor(path.key()).isEmpty() != path.value().toBool())
                wrong.append(pattern + " of "_L1 + path.key());
        }
    }
    QCOMPARE(wrong.join(u", "_s), QString());
}

void tst_CodeOwners::readsRealFiles()
{
    WAYMARK_NEEDS_SHARED(u"data/codeowners"_s);
    const DiskFileSystem files;
    int count = 0;
    for (const auto &[name, forge] :
         {std::pair(u"github"_s, Forge::GitHub), std::pair(u"gitlab"_s, Forge::GitLab),
          std::pair(u"gitea"_s, Forge::Gitea)}) {
        QDirIterator each(test::sharedData(u"data/codeowners/"_s + name), QDir::Files);
        while (each.hasNext()) {
            const QByteArray bytes = *files.read(each.next(), defaultReadLimit);
            const CodeOwners rules(bytes, forge);
            ++count;
            // A file that holds a rule gives some.
            const QList<QByteArray> lines = bytes.split('\n');
            const bool hasRule = std::ranges::any_of(lines, [](const QByteArray &line) {
                const QByteArray text = line.trimmed();
                return text.contains(" @") && !text.startsWith('#') && !text.startsWith('[')
                       && !text.startsWith("^[");
            });
            QVERIFY2(!rules.isEmpty() || !hasRule, qPrintable(each.filePath()));
            for (const CodeOwners::Rule &rule : rules.rules())
                QVERIFY2(
                    std::ranges::all_of(rule.owners,
                                        [](const QString &owner) { return owner.contains(u'@'); }),
                    qPrintable(each.filePath()));
        }
    }
    QVERIFY(count >= 54);
}

WAYMARK_TEST(tst_CodeOwners)

} // namespace waymark::catalog

#include "tst_codeowners.moc"
