// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/staging.h"
#include "pathruns.h"
#include "support/testmain.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

/// Everything below a folder: names, bytes, where links lead; what must not change.
QStringList stateOf(const QString &folder)
{
    QStringList state;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo info = all.nextFileInfo();
        QFile file(info.filePath());
        const bool isRead = !info.isSymLink() && info.isFile() && file.open(QIODevice::ReadOnly);
        state.append(info.filePath() + u' ' + info.symLinkTarget() + u' '
                     + (isRead ? QString::fromUtf8(file.readAll()) : QString()));
    }
    state.sort();
    return state;
}

FileTree treeOf(const QList<std::pair<QString, QByteArray>> &files)
{
    FileTree tree;
    for (const auto &[path, bytes] : files) {
        if (!tree.add(path, {.bytes = bytes}))
            qFatal("test tree");
    }
    return tree;
}

} // namespace

class tst_Staging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheFolder();
    void keepsAFolderThatIsThere();
    void overwritesOnlyWithConsent();
    void refusesHostileTrees_data();
    void refusesHostileTrees();
    void refusesHostileTemplates_data();
    void refusesHostileTemplates();
    void writesThroughNoLinkInTheTarget();
    void putsBackWhatItMoved();
    void keepsWhatHasComeMeanwhile_data();
    void keepsWhatHasComeMeanwhile();
    void writesIntoAFolderThatIsADisk();
    void saysWhereItKeepsWhatCannotGoBack();
    void knowsTheSameLink();
    void leavesNothingWhenStopped();
    void setsModes();
    void movesAndLimitsTrees();
};

void tst_Staging::makesTheFolder()
{
    const test::TemporaryWorkspace folder;
    const auto plan = writeTree(treeOf({{u"a.txt"_s, "1"}, {u"d/b.txt"_s, "2"}}),
                                {.target = folder.path(u"new/out"_s)});
    QVERIFY(plan);
    QCOMPARE(plan->created, QStringList({u"a.txt"_s, u"d/b.txt"_s}));
    QCOMPARE(folder.read(u"new/out/d/b.txt"_s), "2"_ba);
    QCOMPARE(QDir(folder.path(u"new"_s))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"out"_s});
}

void tst_Staging::keepsAFolderThatIsThere()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"out/mine.txt"_s, "mine");
    struct stat before = {};
    ::stat(folder.path(u"out"_s).toUtf8().constData(), &before);
    QVERIFY(writeTree(treeOf({{u"d/b.txt"_s, "2"}}), {.target = folder.path(u"out"_s)}));
    struct stat after = {};
    ::stat(folder.path(u"out"_s).toUtf8().constData(), &after);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(folder.read(u"out/mine.txt"_s), "mine"_ba);
    QCOMPARE(folder.read(u"out/d/b.txt"_s), "2"_ba);
}

void tst_Staging::overwritesOnlyWithConsent()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"out/a.txt"_s, "mine");
    folder.write(u"out/same.txt"_s, "same");
    const FileTree tree = treeOf({{u"a.txt"_s, "new"}, {u"c.txt"_s, "c"}, {u"same.txt"_s, "same"}});
    const QStringList before = stateOf(folder.path());
    const auto refused = writeTree(tree, {.target = folder.path(u"out"_s)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"path.would-overwrite"_s);
    QVERIFY(refused.error().message.contains("a.txt"_L1));
    QCOMPARE(stateOf(folder.path()), before);
    const auto plan = writeTree(tree, {.target = folder.path(u"out"_s), .overwrites = true});
    QVERIFY(plan);
    QCOMPARE(plan->replaced, QStringList{u"a.txt"_s});
    QCOMPARE(plan->unchanged, QStringList{u"same.txt"_s});
    QCOMPARE(folder.read(u"out/a.txt"_s), "new"_ba);
    QCOMPARE(folder.read(u"out/c.txt"_s), "c"_ba);
}

void tst_Staging::refusesHostileTrees_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("link"); // empty: a file
    QTest::addColumn<QString>("code");
    QTest::newRow("up") << u"../x"_s << ""_ba << u"path.outside"_s;
    QTest::newRow("absolute") << u"/tmp/x"_s << ""_ba << u"path.outside"_s;
    QTest::newRow("Git") << u".git/hooks/x"_s << ""_ba << u"path.git-folder"_s;
    QTest::newRow("a device") << u"nul"_s << ""_ba << u"path.device-name"_s;
    QTest::newRow("a link out") << u"l"_s << "../x"_ba << u"path.link-outside"_s;
    QTest::newRow("an absolute link") << u"l"_s << "/etc/passwd"_ba << u"path.link-outside"_s;
    QTest::newRow("two cases") << u"A.TXT"_s << ""_ba << u"path.case-clash"_s;
}

void tst_Staging::refusesHostileTrees()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, link);
    const test::TemporaryWorkspace folder;
    FileTree tree = treeOf({{u"a.txt"_s, "1"}});
    const auto kind = link.isEmpty() ? TreeEntry::Kind::File : TreeEntry::Kind::Link;
    QVERIFY(tree.add(path, {.kind = kind, .bytes = link}));
    const QStringList before = stateOf(folder.path());
    const auto written = writeTree(tree, {.target = folder.path(u"out"_s)});
    QVERIFY(!written);
    QTEST(written.error().code, "code");
    QCOMPARE(stateOf(folder.path()), before);
}

/// What a template could try: each is stopped with a finding, and nothing is left anywhere.
void tst_Staging::refusesHostileTemplates_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &steps, const char *code) {
        QTest::newRow(name) << steps << QString::fromLatin1(code);
    };
    const auto fetch = [](const QByteArray &folder, const QByteArray &value = "x") -> QByteArray {
        return "    - {action: fetch:template, input: {url: ./" + folder + ", values: {name: '"
               + value + "'}}}\n";
    };
    row("a name that climbs once it is rendered", fetch("named", ".."), "path.outside");
    row("a name that climbs far", fetch("named", "../../../../etc"), "path.outside");
    row("a name that becomes Git's folder", fetch("named", ".git"), "path.git-folder");
    row("a name that becomes Git's folder on a Mac", fetch("named", ".GIT"), "path.git-folder");
    row("a name that becomes a device", fetch("named", "aux"), "path.device-name");
    row("a name with a line end", fetch("named", "a\\nb"), "path.unsafe-name");
    row("a target that climbs",
        "    - {action: fetch:plain, input: {url: ./good, targetPath: ../out}}\n", "path.outside");
    row("an absolute target",
        "    - {action: fetch:plain, input: {url: ./good, targetPath: /tmp/x}}\n", "path.outside");
    row("a source that climbs", "    - {action: fetch:plain, input: {url: ../../../../etc}}\n",
        "path.outside-root");
    row("an absolute source", "    - {action: fetch:plain, input: {url: /etc}}\n",
        "path.outside-root");
    row("a file address", "    - {action: fetch:plain, input: {url: 'file:///etc'}}\n",
        "path.outside-root");
    row("a source through a link", "    - {action: fetch:plain, input: {url: ./linked}}\n",
        "path.outside-root");
    row("a source file through a link",
        "    - {action: fetch:plain:file, input: {url: ./passwd, targetPath: a}}\n",
        "path.outside-root");
    row("a link out of the skeleton", fetch("links"), "path.link-outside");
    row("a link out of what is copied", "    - {action: fetch:plain, input: {url: ./links}}\n",
        "path.link-outside");
    row("a file through a link of the skeleton",
        "    - {action: fetch:plain, input: {url: ./inner}}\n"
        "    - {action: fetch:plain, input: {url: ./good, targetPath: l}}\n",
        "path.in-the-way");
    row("a file below a link of the skeleton",
        "    - {action: fetch:plain, input: {url: ./inner}}\n"
        "    - {action: fetch:plain:file, input: {url: ./good/a.txt, targetPath: l/b.txt}}\n",
        "path.through-link");
    row("rename out",
        "    - {action: fetch:plain, input: {url: ./good}}\n"
        "    - {action: fs:rename, input: {files: [{from: a.txt, to: ../x}]}}\n",
        "path.outside");
    row("delete out", "    - {action: fs:delete, input: {files: ['/etc/*']}}\n", "path.outside");
    row("read out", "    - {action: fs:readdir, input: {paths: ['..']}}\n", "path.outside");
    row("a descriptor out",
        "    - {action: catalog:write, input: {filePath: ../c, entity: {a: b}}}\n", "path.outside");
    row("cases that clash", fetch("named", "a") + fetch("named", "A"), "path.case-clash");
    row("a loop without end", fetch("endless"), "template.limit");
}

void tst_Staging::refusesHostileTemplates()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, code);
    const test::TemporaryWorkspace around;
    around.write(u"w/good/a.txt"_s, "1");
    around.write(u"w/named/${{ values.name }}/f.txt"_s, "1");
    around.write(u"w/links/keep"_s, "1");
    around.write(u"w/inner/d/keep"_s, "1");
    around.write(u"w/endless/a"_s,
                 "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor "
                 "%}{% endfor %}");
    const auto link = [&](const char *target, const QString &place) {
        QVERIFY(::symlink(target, around.path(place).toUtf8().constData()) == 0);
    };
    link("/etc", u"w/linked"_s);
    link("/etc/passwd", u"w/passwd"_s);
    link("../../secret", u"w/links/l"_s);
    link("d", u"w/inner/l"_s);
    const QStringList before = stateOf(around.path());

    const SourceText text(templateOf(QByteArray(steps).replace("\\n", "\\n")));
    const auto path = firstTemplateIn(text, around.path(u"w/template.yaml"_s));
    const DiskFileSystem files;
    for (const Mode mode : {Mode::Strict, Mode::Compatible}) {
        RunRequest request{.path = *path, .parameters = std::vector<templates::Entry>{}};
        request.mode = mode;
        const auto result = run(request, Skeletons(files, around.path(u"w"_s)));
        QVERIFY(result && !result->isGood);
        QVERIFY2(result->findings.codes().contains(code),
                 qPrintable(result->findings.codes().join(u' ')));
        QVERIFY(result->findings.hasErrors());
    }
    QCOMPARE(stateOf(around.path()), before);
}

void tst_Staging::writesThroughNoLinkInTheTarget()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"elsewhere/keep"_s, "1");
    folder.write(u"out/keep"_s, "1");
    QVERIFY(::symlink("../elsewhere", folder.path(u"out/d"_s).toUtf8().constData()) == 0);
    QVERIFY(::symlink("../elsewhere/keep", folder.path(u"out/f"_s).toUtf8().constData()) == 0);
    const QStringList before = stateOf(folder.path());
    const auto below = writeTree(treeOf({{u"a"_s, "1"}, {u"d/x"_s, "2"}}),
                                 {.target = folder.path(u"out"_s), .overwrites = true});
    QVERIFY(!below);
    QCOMPARE(below.error().code, u"path.through-link"_s);
    QCOMPARE(stateOf(folder.path()), before);
    // A link in the place of a file is replaced, with consent; what it led to stays.
    QVERIFY(!writeTree(treeOf({{u"f"_s, "2"}}), {.target = folder.path(u"out"_s)}));
    QVERIFY(
        writeTree(treeOf({{u"f"_s, "2"}}), {.target = folder.path(u"out"_s), .overwrites = true}));
    QCOMPARE(folder.read(u"elsewhere/keep"_s), "1"_ba);
    QCOMPARE(folder.read(u"out/f"_s), "2"_ba);
}

void tst_Staging::putsBackWhatItMoved()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"out/a.txt"_s, "mine");
    folder.write(u"out/sub/keep"_s, "1");
    const QStringList before = stateOf(folder.path());
    // What comes in between: a folder where the last file is to be.
    const WriteOptions options{
        .target = folder.path(u"out"_s), .overwrites = true, .onProgress = [&](Progress progress) {
            if (progress.done == progress.total)
                QDir().mkpath(folder.path(u"out/z.txt/x"_s));
        }};
    const auto written =
        writeTree(treeOf({{u"a.txt"_s, "new"}, {u"sub/n/b"_s, "2"}, {u"z.txt"_s, "3"}}), options);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"path.in-the-way"_s);
    QDir(folder.path(u"out/z.txt"_s)).removeRecursively();
    QCOMPARE(stateOf(folder.path()), before);
}

void tst_Staging::keepsWhatHasComeMeanwhile_data()
{
    QTest::addColumn<bool>("overwrites");
    QTest::newRow("without consent") << false;
    QTest::newRow("with consent to what was there before") << true;
}

void tst_Staging::keepsWhatHasComeMeanwhile()
{
    QFETCH(bool, overwrites);
    const test::TemporaryWorkspace folder;
    folder.write(u"out/keep"_s, "1");
    const WriteOptions options{.target = folder.path(u"out"_s),
                               .overwrites = overwrites,
                               .onProgress = [&](Progress progress) {
                                   if (progress.done == progress.total)
                                       folder.write(u"out/z.txt"_s, "theirs");
                               }};
    const auto written = writeTree(treeOf({{u"a.txt"_s, "1"}, {u"z.txt"_s, "2"}}), options);
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"path.in-the-way"_s);
    QCOMPARE(folder.read(u"out/z.txt"_s), "theirs"_ba);
    QVERIFY(!QFile::exists(folder.path(u"out/a.txt"_s)));
}

void tst_Staging::writesIntoAFolderThatIsADisk()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"around/out/keep"_s, "1");
    const QString parent = folder.path(u"around"_s);
    // Beside a mount point is another disk, and perhaps no right to write.
    const auto listed = [](const QString &path) {
        return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    QStringList beside;
    QStringList within;
    const auto written = writeTree(treeOf({{u"a.txt"_s, "1"}}),
                                   {.target = parent + "/out"_L1, .onProgress = [&](Progress) {
                                        beside = listed(parent);
                                        within = listed(parent + "/out"_L1);
                                    }});
    QVERIFY(written);
    QCOMPARE(beside, QStringList{u"out"_s});
    QCOMPARE(within.size(), 2);
    QCOMPARE(listed(parent + "/out"_L1), QStringList({u"a.txt"_s, u"keep"_s}));
}

void tst_Staging::saysWhereItKeepsWhatCannotGoBack()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"out/a.txt"_s, "mine");
    folder.write(u"out/b.txt"_s, "mine too");
    FileTree tree = treeOf({{u"a.txt"_s, "new"}, {u"b.txt"_s, "new"}});
    // It can be moved away, and then there is nothing to put in its place: what comes in between.
    const WriteOptions options{
        .target = folder.path(u"out"_s), .overwrites = true, .onProgress = [&](Progress progress) {
            if (progress.done != progress.total)
                return;
            const QDir out(folder.path(u"out"_s));
            const QString staging =
                out.entryList({u".waymark-*"_s}, QDir::Dirs | QDir::Hidden).value(0);
            QFile::remove(out.filePath(staging + "/tree/b.txt"_L1));
            QFile::remove(out.filePath(staging + "/tree/a.txt"_L1));
            QDir().mkpath(out.filePath(staging + "/tree/a.txt/x"_L1));
        }};
    const auto written = writeTree(tree, options);
    QVERIFY(!written);
    // A folder came to the place of a.txt, which nobody but its owner removes.
    QVERIFY2(written.error().next.contains("/kept/0"_L1), qPrintable(written.error().next));
    QVERIFY(written.error().next.contains(folder.path(u"out/a.txt"_s)));
    QVERIFY(QFileInfo(folder.path(u"out/a.txt"_s)).isDir());
    QCOMPARE(folder.read(u"out/b.txt"_s), "mine too"_ba);
    const QString kept = written.error().next.section(u' ', -1).chopped(1);
    QFile file(kept);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(kept));
    QCOMPARE(file.readAll(), "mine"_ba);
}

void tst_Staging::knowsTheSameLink()
{
    const test::TemporaryWorkspace folder;
    folder.write(u"out/a.txt"_s, "1");
    QVERIFY(::symlink("a.txt", folder.path(u"out/same"_s).toUtf8().constData()) == 0);
    QVERIFY(::symlink("b.txt", folder.path(u"out/other"_s).toUtf8().constData()) == 0);
    QVERIFY(::symlink("a.txt.", folder.path(u"out/longer"_s).toUtf8().constData()) == 0);
    FileTree tree;
    for (const auto *name : {u"same", u"other", u"longer"}) {
        QVERIFY(tree.add(QString(QStringView(name)),
                         {.kind = TreeEntry::Kind::Link, .bytes = "a.txt"}));
    }
    const auto plan = planWriting(tree, folder.path(u"out"_s));
    QVERIFY(plan);
    QCOMPARE(plan->unchanged, QStringList{u"same"_s});
    QCOMPARE(plan->replaced, QStringList({u"longer"_s, u"other"_s}));
}

void tst_Staging::leavesNothingWhenStopped()
{
    const test::TemporaryWorkspace folder;
    const QStringList before = stateOf(folder.path());
    std::stop_source source;
    const WriteOptions options{.target = folder.path(u"new/out"_s), .onProgress = [&](Progress) {
                                   source.request_stop();
                               }};
    const auto written =
        writeTree(treeOf({{u"a"_s, "1"}, {u"b"_s, "2"}}), options, source.get_token());
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"path.stopped"_s);
    QCOMPARE(stateOf(folder.path()), before);
}

void tst_Staging::setsModes()
{
    const test::TemporaryWorkspace folder;
    FileTree tree = treeOf({{u"a.txt"_s, "1"}});
    QVERIFY(tree.add(u"run.sh"_s, {.bytes = "2", .mode = 06755}));
    QVERIFY(tree.add(u"link"_s, {.kind = TreeEntry::Kind::Link, .bytes = "a.txt"}));
    QVERIFY(tree.addFolder(u"empty"_s));
    const mode_t mask = ::umask(027);
    const auto written = writeTree(tree, {.target = folder.path(u"out"_s)});
    ::umask(mask);
    QVERIFY(written);
    const auto modeOf = [&](const QString &path) {
        struct stat facts = {};
        ::lstat(folder.path(u"out/"_s + path).toUtf8().constData(), &facts);
        return int(facts.st_mode & 07777);
    };
    QCOMPARE(modeOf(u"a.txt"_s), 0640);
    QCOMPARE(modeOf(u"run.sh"_s), 0750);
    QVERIFY(QFileInfo(folder.path(u"out/empty"_s)).isDir());
    QCOMPARE(folder.read(u"out/link"_s), "1"_ba);
}

void tst_Staging::movesAndLimitsTrees()
{
    FileTree tree = treeOf({{u"a"_s, "1"}, {u"d/b"_s, "22"}});
    QCOMPARE(tree.size(), 3);
    QVERIFY(!tree.add(u"a/x"_s, {}));
    QVERIFY(!tree.add(u"d"_s, {}));
    QVERIFY(!tree.addFolder(u"a"_s));
    QVERIFY(tree.move(u"d"_s, u"e/f"_s, false));
    QCOMPARE(filesOf(tree), u"a=1 d/ e/f/b=22"_s.replace(u" d/"_s, QString()));
    QVERIFY(tree.add(u"a"_s, {.bytes = "4444"}));
    QCOMPARE(tree.size(), 6);
    tree.remove(u"e"_s);
    QCOMPARE(filesOf(tree), u"a=4444"_s);
    QCOMPARE(tree.size(), 4);
}

WAYMARK_TEST(tst_Staging)

} // namespace waymark::goldenpath

#include "tst_staging.moc"
