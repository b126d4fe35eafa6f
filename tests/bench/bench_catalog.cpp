// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/memory.h"
#include "catalog/expression.h"
#include "catalog/facets.h"
#include "snapshot/mentions.h"
#include "workspace/loader.h"
#include "workspace/readcache.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;

// bench_catalog [--reloads] FOLDER... : each a generated catalog. Times are of the wall clock,
// since loading uses several threads; run it on a machine that does nothing else, or read the best
// of the rounds.

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Of all threads, so that a busy machine doesn't count.
double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

struct Times
{
    double median = 0;
    double best = 0;
    double computed = 0; ///< processor time of all threads, median; 0: not measured
};

Times measured(int rounds, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        work();
        times.push_back(millisecondsSince(start));
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times.front()};
}

/// Without the time that letting go of what was loaded takes: nobody waits for that.
Times measuredLoads(int rounds, const workspace::LoadRequest &request)
{
    const DiskFileSystem files;
    std::vector<double> times;
    std::vector<double> computed;
    for (int i = 0; i < rounds; ++i) {
        const double before = processorMilliseconds();
        const auto start = Clock::now();
        const auto loaded = workspace::loadWorkspace(request, files, {});
        times.push_back(millisecondsSince(start));
        computed.push_back(processorMilliseconds() - before);
    }
    std::ranges::sort(times);
    std::ranges::sort(computed);
    return {times[times.size() / 2], times.front(), computed[computed.size() / 2]};
}

/// Until the first entities can be looked at; the rest of the load is stopped.
Times measuredFirstRows(int rounds, workspace::LoadRequest request)
{
    return measured(rounds, [&] {
        std::stop_source stop;
        request.partlyRead = [&](const auto &) {
            stop.request_stop();
        };
        (void)workspace::loadWorkspace(request, DiskFileSystem(), stop.get_token());
    });
}

void row(const QString &what, const Times &times)
{
    std::printf("| %-46s | %9.3f | %9.3f | %9.3f |\n", qPrintable(what), times.median, times.best,
                times.computed);
}

/// Resident memory of this process in MB.
double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

QString touchOneFile(const QString &folder)
{
    QDir dir(folder);
    const QStringList files = dir.entryList({u"*.yaml"_s}, QDir::Files);
    const QStringList folders = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : folders) {
        const QString found = touchOneFile(dir.filePath(name));
        if (!found.isEmpty())
            return found;
    }
    return files.size() < 3 ? QString() : dir.filePath(files[files.size() / 2]);
}

/// Values that others have to do with: an entity's owner and its description, and a new entity.
void benchEdits(const FileSystem &files, workspace::LoadRequest again, const QString &path,
                const QByteArray &original)
{
    constexpr int rounds = 15;
    QByteArray text = original;
    const qsizetype description = text.indexOf("description: ") + 13;
    text.insert(description, "another ");
    (void)files.write(path, text);
    row(u"... a description"_s, measuredLoads(rounds, again));
    const qsizetype owner = original.indexOf("owner: ") + 7;
    const qsizetype other = original.indexOf("owner: ", owner) + 7;
    text = original;
    text.replace(owner, text.indexOf('\n', owner) - owner,
                 original.mid(other, original.indexOf('\n', other) - other));
    (void)files.write(path, text);
    row(u"... an owner"_s, measuredLoads(rounds, again));
    (void)files.write(path, original
                                + "---\napiVersion: backstage.io/v1alpha1\nkind: Component\n"
                                  "metadata: {name: one-more}\n"
                                  "spec: {type: service, lifecycle: production, owner: nobody}\n");
    row(u"... an entity more"_s, measuredLoads(rounds, again));
    text = original;
    const qsizetype name = text.indexOf("  name: ") + 8;
    text.insert(name, "renamed-");
    (void)files.write(path, text);
    row(u"... another name"_s, measuredLoads(rounds, again));
    (void)files.write(path, original.first(original.lastIndexOf("---\n")));
    row(u"... an entity less"_s, measuredLoads(rounds, again));
    (void)QFile::remove(path);
    row(u"the file is gone"_s, measuredLoads(rounds, again));
    (void)files.write(path, original);
    const QString added = path.section(u'/', 0, -2) + "/part-new.yaml"_L1;
    (void)files.write(added, original);
    again.changed = workspace::DiskChanges{{added}, {added}};
    row(u"a file more, with names that are taken"_s, measuredLoads(rounds, again));
    (void)QFile::remove(added);
}

/// The first file of a folder in which a text stands.
QString fileWith(const DiskFileSystem &files, const QString &folder, const QByteArray &text)
{
    for (const QString &name : QDir(folder).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        const QString path = QDir(folder).filePath(name);
        if (files.read(path, defaultReadLimit).value_or(QByteArray()).contains(text))
            return path;
    }
    return {};
}

/// A team gets another name while CODEOWNERS names teams, and while very many references lead
/// nowhere.
void benchTeams(const DiskFileSystem &files, const QString &folder)
{
    const QString path = fileWith(files, folder, "kind: Group");
    const QByteArray original = files.read(path, defaultReadLimit).value_or(QByteArray());
    const qsizetype name = original.indexOf("  name: ", original.indexOf("kind: Group")) + 8;
    const QByteArray team = original.mid(name, original.indexOf('\n', name) - name);
    const auto measure = [&](const QString &what, const QByteArray &text) {
        workspace::LoadRequest again{.folder = folder};
        (void)files.write(path, original);
        again.previous =
            std::make_shared<const snapshot::Snapshot>(*workspace::loadWorkspace(again, files, {}));
        again.changed = workspace::DiskChanges{{path}, {}};
        (void)files.write(path, text);
        row(what, measuredLoads(15, again));
        (void)files.write(path, original);
    };
    QByteArray renamed = original;
    renamed.insert(name, "renamed-");
    QByteArray labelled = original;
    labelled.replace("title: ", "title: Another ");
    const QString owners = folder + "/CODEOWNERS"_L1;
    (void)files.write(owners, "* @acme/" + team + '\n');
    measure(u"a team's name, CODEOWNERS names it"_s, renamed);
    measure(u"teams' titles, CODEOWNERS names one"_s, labelled);
    (void)QFile::remove(owners);
    QByteArray lost = "apiVersion: backstage.io/v1alpha1\nkind: Component\n"
                      "metadata: {name: lost}\nspec:\n  type: service\n"
                      "  lifecycle: production\n  owner: nobody\n  dependsOn:\n";
    for (int i = 0; i < 2500; ++i)
        lost += "    - component:nowhere-" + QByteArray::number(i) + '\n';
    const QString many = folder + "/part-lost.yaml"_L1;
    (void)files.write(many, lost);
    measure(u"a team's name, 2,500 references to nothing"_s, renamed);
    (void)QFile::remove(many);
}

void benchLoading(const QString &folder, bool onlyReloads)
{
    const DiskFileSystem files;
    const workspace::LoadRequest request{.folder = folder};
    if (!onlyReloads) {
        row(u"load"_s, measuredLoads(3, request));
        row(u"load to the first rows"_s, measuredFirstRows(3, request));
    }
    const auto before =
        std::make_shared<const snapshot::Snapshot>(*workspace::loadWorkspace(request, files, {}));
    workspace::LoadRequest again = request;
    again.previous = before;
    row(u"again, nothing changed"_s, measuredLoads(3, again));
    const QString one = touchOneFile(folder);
    const QByteArray original = files.read(one, defaultReadLimit).value_or(QByteArray());
    (void)files.write(one, original + "# changed\n");
    row(u"again after one file changed"_s, measuredLoads(3, again));
    again.changed = workspace::DiskChanges{{one}, {}};
    constexpr int rounds = 15;
    row(u"the same, told which file"_s, measuredLoads(rounds, again));
    benchEdits(files, again, one, original);
    (void)files.write(one, original);
    benchTeams(files, folder);
}

/// As a second start of the program finds it: with a pool of its own, from what the first one kept.
void benchCache(const QString &folder)
{
    const QTemporaryDir cache;
    const DiskFileSystem files;
    const workspace::LoadRequest request{.folder = folder, .cacheFolder = cache.path()};
    const auto first = workspace::loadWorkspace(request, files, {});
    row(u"write the cache"_s,
        measured(3, [&] { (void)workspace::keepForNextStart(*first, {}, cache.path(), files); }));
    row(u"load from the cache"_s, measuredLoads(3, request));
}

void benchQuestions(const catalog::CatalogSnapshot &snapshot)
{
    const auto count = [&](const QString &query) {
        return QString::number(catalog::evaluate(*catalog::parseQuery(query), snapshot).count());
    };
    constexpr int rounds = 200;
    for (const QString &query :
         {u"kind=component"_s, u"kind=component,spec.type=service"_s,
          u"kind=component,spec.lifecycle=production,metadata.tags.java"_s}) {
        row(u"filter "_s + query + u" ("_s + count(query) + u')', measured(rounds, [&] {
                (void)catalog::evaluate(*catalog::parseQuery(query), snapshot);
            }));
    }
    for (const QString &key : {u"spec.type"_s, u"metadata.tags"_s, u"relations.ownedBy"_s}) {
        const auto services =
            catalog::evaluate(*catalog::parseFilters({u"kind=component"_s}), snapshot);
        row(u"facet "_s + key,
            measured(rounds, [&] { (void)catalog::facet(snapshot, key, &services); }));
    }
    for (const QString &text : {u"g"_s, u"gate"_s, u"gateway"_s, u"pmt gtw"_s, u"zzz"_s}) {
        const auto hits = snapshot.searchIndex().search(text, snapshot.size()).size();
        row(u"search "_s + text + u" ("_s + QString::number(hits) + u')',
            measured(rounds, [&] { (void)snapshot.searchIndex().search(text, 100); }));
    }
}

/// The team that most entities name.
catalog::EntityId busiest(const catalog::CatalogSnapshot &snapshot)
{
    catalog::EntityId found = 0;
    for (catalog::EntityId id = 0; id < catalog::EntityId(snapshot.size()); ++id) {
        const auto uses = [&](catalog::EntityId entity) {
            return snapshot.entity(entity).relations(catalog::RelationType::OwnerOf).size();
        };
        found = uses(id) > uses(found) ? id : found;
    }
    return found;
}

void benchRename(const snapshot::Snapshot &snapshot)
{
    const catalog::EntityId team = busiest(*snapshot.catalog);
    const auto plan = [&] {
        return snapshot::planRename(snapshot, team, u"another-name"_s);
    };
    row(u"plan a rename in %1 files"_s.arg(plan()->files.size()),
        measured(3, [&] { (void)plan(); }));
}

void bench(const QString &folder, bool onlyReloads)
{
    std::printf(
        "\n%s\n\n| what | median, ms | best, ms | processor, ms |\n| --- | --- | --- | --- |\n",
        qPrintable(QDir(folder).dirName()));
    benchLoading(folder, onlyReloads);
    if (onlyReloads)
        return;
    benchCache(folder);
    returnFreeMemory();
    const double before = residentMegabytes();
    const DiskFileSystem files;
    const auto snapshot = workspace::loadWorkspace({.folder = folder}, files, {});
    returnFreeMemory(); // as the workbench does
    const double after = residentMegabytes();
    benchQuestions(*snapshot->catalog);
    benchRename(*snapshot);
    std::printf("\n%lld entities, %lld relations, %.0f MB more while it is kept, %.0f MB in all\n",
                static_cast<long long>(snapshot->catalog->size()),
                static_cast<long long>(snapshot->catalog->relationCount()), after - before, after);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 2) {
        std::fprintf(stderr, "bench_catalog [--reloads] FOLDER...\n");
        return 2;
    }
    bool onlyReloads = false;
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]) == "--reloads")
            onlyReloads = true;
        else
            bench(QString::fromLocal8Bit(argv[i]), onlyReloads);
    }
    return 0;
}
