// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/staging.h"
#include "lineage/branchupgrade.h"
#include "lineage/drift.h"
#include "lineage/upgradestate.h"
#include "vcs/gitwriter.h"
#include "workspace/loader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int fileCount = 60;

double timed(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// A bench measures nothing of use once something went wrong.
template<typename T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(3);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::exit(3);
}

/// Sixty files of 2.5 KB; every third differs between the versions.
void writePath(const QString &folder, int version)
{
    const QByteArray number = QByteArray::number(version);
    write(folder + "/waymark.yaml"_L1,
          "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: bench}\n"
          "spec:\n  roots:\n    - {role: platform, path: paths}\n"
          "    - {role: fleet, path: 'fleet/*'}\n");
    write(folder + "/paths/service/goldenpath.yaml"_L1,
          "apiVersion: waymark.dev/v1alpha1\nkind: GoldenPath\nmetadata: {name: service}\n"
          "spec: {template: ./template.yaml, version: "
              + number + ".0.0, owner: a}\n");
    write(folder + "/paths/service/template.yaml"_L1,
          "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n"
          "metadata: {name: service}\nspec:\n  type: service\n  owner: a\n"
          "  parameters: {properties: {name: {type: string}}}\n  steps:\n"
          "    - id: fetch\n      action: fetch:template\n      input:\n        url: ./skeleton\n"
          "        values: {name: '${{ parameters.name }}'}\n");
    for (int i = 0; i < fileCount; ++i) {
        const bool isYaml = i % 5 == 0;
        QByteArray text;
        for (int line = 0; line < 60; ++line) {
            const bool isNew = i % 3 == 0 && line == 30;
            text += QByteArray(isYaml ? "key" : "line ") + QByteArray::number(line)
                    + (isYaml ? ": value of " : " of ") + "${{ values.name }} "
                    + (isNew ? number : "1") + " ........\n";
        }
        write(folder
                  + u"/paths/service/skeleton/part%1/file%2.%3"_s.arg(i % 6).arg(i).arg(
                      isYaml ? "yaml"_L1 : "txt"_L1),
              text);
    }
}

struct Bench
{
    QTemporaryDir folder;
    DiskFileSystem files;
    SystemProcess process;

    [[nodiscard]] snapshot::Snapshot load() const
    {
        return *workspace::loadWorkspace(
            {.folder = folder.path(), .checksFiles = false, .isShortLived = true}, files, {});
    }
    [[nodiscard]] lineage::PathBook book() const { return {load(), files, process, {}}; }
    /// Made by the version at hand; one file in six is edited.
    void makeProject(const lineage::PathBook &paths, const QString &name, bool withGit) const
    {
        const auto &page = *orEnd(paths.page(u"service"_s));
        const auto answers = orEnd(goldenpath::readAnswers(
            page.history->atHand().path, SourceText("name: " + name.toUtf8() + '\n'), u"a"_s));
        auto tree = orEnd(lineage::rendered(page.history->atHand(), answers, {}, {}, files));
        const auto record = lineage::recordOf({.version = page.history->atHand(),
                                               .answers = answers,
                                               .outputs = yaml::Value::Mapping(),
                                               .tree = tree,
                                               .digest = page.digest,
                                               .user = {},
                                               .date = QDate(2026, 11, 30)});
        orEnd(tree.add(lineage::lineageFileName, {.bytes = lineage::lineageText(record)}));
        const QString target = folder.path() + "/fleet/"_L1 + name;
        orEnd(goldenpath::writeTree(tree, {.target = target}));
        if (withGit) {
            const vcs::GitWriter git(process, target);
            orEnd(git.init());
            orEnd(git.commit(u"Begin"_s));
        }
        int number = 0;
        for (const auto &[path, made] : record.files) {
            if (++number % 6 == 0)
                write(target + u'/' + path, "# mine\n" + tree.find(path)->bytes);
        }
        if (withGit)
            orEnd(vcs::GitWriter(process, target).commit(u"Edit"_s));
    }
};

void benchUpgrade(const Bench &bench, int projects)
{
    const auto book = bench.book();
    std::vector<double> plans;
    std::vector<double> wholes;
    for (int i = 0; i < projects; ++i) {
        const QString target = bench.folder.path() + u"/fleet/one%1"_s.arg(i);
        double whole = 0;
        lineage::UpgradePlan plan;
        plans.push_back(timed([&] {
            const auto &page = *orEnd(book.page(u"service"_s));
            plan = orEnd(lineage::planUpgrade({.folder = target,
                                               .lineage = orEnd(lineage::lineageOf(target)),
                                               .to = page.history->atHand(),
                                               .today = QDate(2026, 11, 30)},
                                              *page.history, bench.process, bench.files));
        }));
        whole = plans.back() + timed([&] {
                    orEnd(lineage::applyUpgrade(target, plan, plan.digest, bench.process));
                });
        wholes.push_back(whole);
        if (!plan.isClean())
            std::printf("not clean\n");
    }
    std::printf("upgrade of %d files, plan          %8.1f ms\n", fileCount, median(plans));
    std::printf("upgrade of %d files, plan and write %7.1f ms\n", fileCount, median(wholes));
}

} // namespace

/// `bench_lineage`: makes what it measures. Upgrades in a work tree, drift of 1,000 projects of 60
/// files, 200 projects on branches.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
        qputenv(name, "Bench");
    for (const char *name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
        qputenv(name, "bench@example.com");
    const Bench bench;
    constexpr int upgrades = 11;
    constexpr int branches = 200;
    constexpr int drifting = 1'000;
    writePath(bench.folder.path(), 1);
    {
        const auto book = bench.book();
        for (int i = 0; i < upgrades; ++i)
            bench.makeProject(book, u"one%1"_s.arg(i), true);
        for (int i = 0; i < branches; ++i)
            bench.makeProject(book, u"branch%1"_s.arg(i), true);
        for (int i = upgrades + branches; i < drifting; ++i)
            bench.makeProject(book, u"plain%1"_s.arg(i), false);
    }
    writePath(bench.folder.path(), 2);
    benchUpgrade(bench, upgrades);
    QStringList folders;
    qsizetype behind = 0;
    const double drift = timed([&] {
        const auto snapshot = bench.load();
        const lineage::PathBook book(snapshot, bench.files, bench.process, {});
        folders = lineage::projectsIn(snapshot);
        const auto found =
            lineage::driftOfAll(folders, book, bench.folder.path(), QDate(2026, 11, 30));
        behind = std::ranges::count(*found, lineage::Drift::State::Behind, &lineage::Drift::state);
    });
    std::printf("drift of %lld projects, %lld behind   %8.0f ms\n", qlonglong(folders.size()),
                qlonglong(behind), drift);
    const auto book = bench.book();
    folders = folders.filter(u"/branch"_s);
    qsizetype ready = 0;
    const double fleet = timed([&] {
        const auto outcomes = lineage::upgradeOnBranches(
            {.folders = folders, .workspace = {}, .version = {}, .today = QDate(2026, 11, 30)},
            book, bench.process, bench.files);
        ready = std::ranges::count(*outcomes, lineage::BranchOutcome::Kind::Ready,
                                   &lineage::BranchOutcome::kind);
    });
    std::printf("%lld projects on branches, %lld ready %7.0f ms\n", qlonglong(folders.size()),
                qlonglong(ready), fleet);
    return 0;
}
