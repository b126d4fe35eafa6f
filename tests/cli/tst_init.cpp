// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/process.h"
#include "cliruns.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// A place for a new workspace, its remote, and the colleague who agrees.
class NewPlatform
{
public:
    [[nodiscard]] QString path(const QString &relative = {}) const
    {
        return m_folder.filePath(u"platform"_s)
               + (relative.isEmpty() ? QString() : u'/' + relative);
    }
    [[nodiscard]] std::string named(const QString &relative = {}) const
    {
        return path(relative).toStdString();
    }
    QByteArray git(const QString &folder, const QStringList &arguments) const
    {
        const auto result = SystemProcess().run(
            {.program = u"git"_s, .arguments = arguments, .workingDirectory = folder}, {});
        if (!result || result->exitCode != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(u' ')),
                   result ? result->errors.constData() : "doesn't run");
        return result->output;
    }
    /// An empty repository, in which somebody is known.
    void beginGit() const
    {
        QDir().mkpath(path());
        git(path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        git(path(), {u"config"_s, u"user.name"_s, u"Ada"_s});
        git(path(), {u"config"_s, u"user.email"_s, u"ada@example.com"_s});
    }
    void pushTo(const QString &remote) const
    {
        git(path(), {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, remote});
        git(path(), {u"remote"_s, u"add"_s, u"origin"_s, remote});
        git(path(), {u"push"_s, u"-q"_s, u"origin"_s, u"main"_s});
        git(path(), {u"fetch"_s, u"-q"_s, u"origin"_s});
    }
    /// Takes a request's branch over into the main branch, at the remote and here.
    void agree(const QString &branch) const
    {
        git(path(), {u"fetch"_s, u"-q"_s, u"origin"_s});
        // What the loop has written stays.
        git(path(),
            {u"stash"_s, u"push"_s, u"-q"_s, u"--include-untracked"_s, u"--"_s, u"requests"_s});
        git(path(), {u"merge"_s, u"-q"_s, u"--ff-only"_s, "origin/"_L1 + branch});
        git(path(), {u"push"_s, u"-q"_s, u"origin"_s, u"main"_s});
        git(path(), {u"stash"_s, u"drop"_s, u"-q"_s});
    }
    [[nodiscard]] QByteArray read(const QString &relative) const
    {
        QFile file(path(relative));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &relative, const QByteArray &bytes) const
    {
        QFile file(path(relative));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s can't be written", qPrintable(relative));
    }
    [[nodiscard]] QString remote() const { return m_folder.filePath(u"remote.git"_s); }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// A new workspace, and what can be done with it at once.
class tst_Init : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItMakesIsRight();
    void namesFollowTheAnswers();
    void refusesWhatItCanNotUse_data();
    void refusesWhatItCanNotUse();
    void replacesNothing();
    void looksOnly();
    void fromAnEmptyFolderToReadyAndRetired();
};

void tst_Init::whatItMakesIsRight()
{
    const NewPlatform made;
    const Ran ran = runCommand({"init", made.named()});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    const Ran checked = runCommand({"validate", made.named(), "--fail-on", "warning"});
    QVERIFY2(checked.exitCode == Ok, QByteArray(checked.out + checked.err));
    const Ran tested =
        runCommand({"policy", "test", made.named(u"platform/policies"_s), "--mutate"});
    QVERIFY2(tested.exitCode == Ok, QByteArray(tested.out + tested.err));
    QVERIFY(made.read(u"platform/kinds/environment/namespace.yaml.njk"_s)
                .contains("${{ request.metadata.name }}"));
}

void tst_Init::namesFollowTheAnswers()
{
    const NewPlatform made;
    const Ran ran =
        runCommand({"init", made.named(), "--name", "shop", "--title", "The \"Shop\": all",
                    "--team", "shop-platform", "--domain", "shop.example"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QCOMPARE(runCommand({"yaml", "get", made.named(u"waymark.yaml"_s), "/metadata/title"}).out,
             "\"The \\\"Shop\\\": all\"\n"_ba);
    QCOMPARE(runCommand({"yaml", "get", made.named(u"requests/first.yaml"_s), "/apiVersion"}).out,
             "\"platform.shop.example/v1\"\n"_ba);
    QCOMPARE(runCommand({"yaml", "get", made.named(u"requests/first.yaml"_s), "/spec/owner"}).out,
             "\"shop-platform\"\n"_ba);
    const Ran checked = runCommand({"validate", made.named(), "--fail-on", "warning"});
    QVERIFY2(checked.exitCode == Ok, QByteArray(checked.out + checked.err));
}

void tst_Init::refusesWhatItCanNotUse_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a name with a blank") << "--name"_ba << "my shop"_ba;
    QTest::newRow("a team in capitals") << "--team"_ba << "Platform"_ba;
    QTest::newRow("a domain without a dot") << "--domain"_ba << "shop"_ba;
    QTest::newRow("a domain that is none") << "--domain"_ba << "${{ 1 + 1 }}.example"_ba;
}

void tst_Init::refusesWhatItCanNotUse()
{
    QFETCH(QByteArray, option);
    QFETCH(QByteArray, value);
    const NewPlatform made;
    const Ran ran = runCommand({"init", made.named(), option.toStdString(), value.toStdString()});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains(option.sliced(2)), ran.err.constData());
    QVERIFY(!QDir(made.path()).exists());
}

void tst_Init::replacesNothing()
{
    const NewPlatform made;
    QVERIFY(QDir().mkpath(made.path()));
    made.write(u"README.md"_s, "mine\n");
    const Ran ran = runCommand({"init", made.named()});
    QCOMPARE(ran.exitCode, int(Findings));
    QVERIFY2(ran.err.contains("README.md"), ran.err.constData());
    QCOMPARE(QDir(made.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"README.md"_s});
    QCOMPARE(made.read(u"README.md"_s), "mine\n"_ba);
    QVERIFY(QFile::remove(made.path(u"README.md"_s)));
    QCOMPARE(runCommand({"init", made.named()}).exitCode, int(Ok));
    const Ran again = runCommand({"init", made.named()});
    QCOMPARE(again.exitCode, int(Findings));
    QVERIFY2(again.err.contains("is a workspace already"), again.err.constData());
}

void tst_Init::looksOnly()
{
    const NewPlatform made;
    const Ran ran = runCommand({"init", made.named(), "--dry-run"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QVERIFY2(ran.out.contains("platform/kinds/environment.yaml"), ran.out.constData());
    QVERIFY(!QDir(made.path()).exists());
}

/// The whole way of a request on one machine, without a window and without a cluster.
void tst_Init::fromAnEmptyFolderToReadyAndRetired()
{
    const NewPlatform made;
    made.beginGit();
    const Ran ran = runCommand({"init", made.named(), "--git"});
    QVERIFY2(ran.exitCode == Ok, QByteArray(ran.out + ran.err));
    QCOMPARE(made.git(made.path(), {u"status"_s, u"--porcelain"_s}), ""_ba);
    made.pushTo(made.remote());

    // A request of one's own, which a policy refuses; then as it says.
    const QString file = u"requests/trial.yaml"_s;
    const QByteArray wanted =
        made.read(u"requests/first.yaml"_s).replace("name: first", "name: trial");
    made.write(file, QByteArray(wanted).replace("14d", "45d"));
    const Ran refused = runCommand({"requests", "submit", made.named(file), "--yes"});
    QCOMPARE(refused.exitCode, int(Findings));
    QVERIFY2(refused.out.contains("nvironment ends after 30 days at the latest"),
             refused.out.constData());
    made.write(file, wanted);
    const Ran submitted = runCommand({"requests", "submit", made.named(file), "--yes"});
    QVERIFY2(submitted.exitCode == Ok, QByteArray(submitted.out + submitted.err));
    made.agree(u"request/trial"_s);

    const auto reconcileAt = [&](const char *time) {
        return runCommand({"reconcile", "--workspace", made.named(), "--now", time});
    };
    const auto phaseAt = [&](const char *time) {
        return runCommand({"requests", "show", "trial", "--workspace", made.named(), "--now", time})
            .out.toLower();
    };
    const Ran first = reconcileAt("2026-03-01T12:00:00Z");
    QVERIFY2(first.exitCode == Ok, QByteArray(first.out + first.err));
    QVERIFY2(phaseAt("2026-03-01T12:00:00Z").contains("ready"),
             phaseAt("2026-03-01T12:00:00Z").constData());
    QByteArray delivered;
    for (QDir folder(made.path(u"delivery"_s));
         const QFileInfo &each :
         QDir(folder).entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot))
        delivered += each.filePath().toUtf8() + '\n';
    QVERIFY2(!delivered.isEmpty(), "nothing was delivered");

    // A week more, submitted like everything else.
    const Ran extended = runCommand({"requests", "extend", "trial", "--by", "7d", "--workspace",
                                     made.named(), "--now", "2026-03-02T12:00:00Z"});
    QVERIFY2(extended.exitCode == Ok, QByteArray(extended.out + extended.err));
    QVERIFY2(made.read(file).contains("21d"), made.read(file).constData());
    const Ran again = runCommand({"requests", "submit", made.named(file), "--yes"});
    QVERIFY2(again.exitCode == Ok, QByteArray(again.out + again.err));
    made.agree(u"request/trial"_s);
    QCOMPARE(reconcileAt("2026-03-16T12:00:00Z").exitCode, int(Ok));
    QVERIFY(phaseAt("2026-03-16T12:00:00Z").contains("ready"));

    // Its time is over, and the day of grace, too.
    QCOMPARE(reconcileAt("2026-03-22T13:00:00Z").exitCode, int(Ok));
    QVERIFY2(phaseAt("2026-03-22T13:00:00Z").contains("expired"),
             phaseAt("2026-03-22T13:00:00Z").constData());
    QCOMPARE(reconcileAt("2026-03-23T13:00:00Z").exitCode, int(Ok));
    QCOMPARE(reconcileAt("2026-03-23T14:00:00Z").exitCode, int(Ok));
    QVERIFY2(phaseAt("2026-03-23T14:00:00Z").contains("retired"),
             phaseAt("2026-03-23T14:00:00Z").constData());
}

WAYMARK_TEST(tst_Init)

} // namespace waymark::cli

#include "tst_init.moc"
