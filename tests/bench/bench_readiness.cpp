// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/evaluation.h"
#include "readiness/scorewriters.h"
#include "workspace/checkedfiles.h"
#include "workspace/loader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(path.left(path.lastIndexOf(u'/')));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray descriptor(int number, const QByteArray &description)
{
    const QByteArray name = "service-" + QByteArray::number(number);
    return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: " + name
           + "\n  title: Service\n  description: " + description + "\n  annotations:\n    tier: '"
           + QByteArray::number(number % 3)
           + "'\n    backstage.io/techdocs-ref: dir:.\n  tags: [java, payments]\n  links:\n"
             "    - {url: 'https://a.example/runbook', type: runbook}\n"
             "    - {url: 'https://a.example/board', type: dashboard}\n"
             "spec:\n  type: service\n  lifecycle: production\n  owner: team-"
           + QByteArray::number(number % 50) + "\n";
}

/// Thirty checks of every kind that there is.
QByteArray scorecard()
{
    static constexpr std::array expressions{
        "has(entity.metadata.description) && size(entity.metadata.description) >= 20",
        "relations.exists(r, r.type == 'ownedBy' && r.targetRef.startsWith('group:'))",
        "'tier' in entity.metadata.annotations",
        "entity.metadata.links.exists(l, has(l.type) && l.type == 'runbook')",
        "entity.metadata.links.exists(l, has(l.type) && l.type == 'dashboard')",
        "files.contains('README.md')",
        "files.documents('deploy/*.yaml').all(d, d.spec.replicas >= 2)",
        "{'value': facts.cover.lines, 'threshold': 80, 'unit': '%'}",
        "findings.all(f, f.severity != 'error')",
        "entity.spec.lifecycle == 'production'",
    };
    QByteArray text = "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\nmetadata: {name: ready}\n"
                      "spec:\n  owner: team-1\n  filter: entity.kind == 'Component'\n"
                      "  levels: [{id: l0, title: A}, {id: l1, title: B}, {id: l2, title: C}]\n"
                      "  facts: [{id: cover, files: cover.csv, format: csv, entity: who}]\n"
                      "  checks:\n";
    constexpr int checks = 30;
    for (int i = 0; i < checks; ++i)
        text += "    - id: c" + QByteArray::number(i) + "\n      title: T\n      level: l"
                + QByteArray::number(i % 3)
                + "\n      why: W\n      next: N\n      expression: |-\n        "
                + expressions[std::size_t(i) % expressions.size()] + '\n';
    return text;
}

double spentMilliseconds()
{
    return 1'000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

template<typename Work>
void row(const char *what, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    const double start = spentMilliseconds();
    work();
    std::printf("| %-40s | %8lld | %8.0f |\n", what, static_cast<long long>(timer.elapsed()),
                spentMilliseconds() - start);
}

} // namespace

/// `bench_readiness [SERVICES]`: a fleet of services, each in a folder of its own, by 30 checks.
int main(int argc, char **argv)
{
    constexpr int many = 10'000;
    const int services = argc > 1 ? std::atoi(argv[1]) : many;
    const QTemporaryDir home;
    const QString folder = home.path();
    writeFile(folder + "/waymark.yaml"_L1,
              "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\nmetadata: {name: bench}\n"
              "spec: {roots: [{role: mine, path: .}]}\n");
    QByteArray teams;
    for (int i = 0; i < 50; ++i)
        teams += "---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team-"
                 + QByteArray::number(i) + "}\nspec: {type: team, children: []}\n";
    writeFile(folder + "/teams.yaml"_L1, teams);
    writeFile(folder + "/ready.yaml"_L1, scorecard());
    QByteArray facts = "who,lines\n";
    for (int i = 0; i < services; ++i) {
        const QString own = folder + u"/services/%1"_s.arg(i);
        writeFile(own + "/catalog-info.yaml"_L1, descriptor(i, "What this service does, in short"));
        writeFile(own + "/README.md"_L1, "# Service\n");
        writeFile(
            own + "/deploy/service.yaml"_L1,
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 2}\n");
        facts += "service-" + QByteArray::number(i) + ',' + QByteArray::number(i % 100) + '\n';
    }
    writeFile(folder + "/cover.csv"_L1, facts);
    const DiskFileSystem disk;
    const QDateTime now(QDate(2026, 11, 23), QTime(0, 0), QTimeZone::UTC);
    std::shared_ptr<const snapshot::Snapshot> loaded;
    std::shared_ptr<const readiness::FileSource> files;
    readiness::Readiness first;
    readiness::Readiness second;
    std::printf("%d services, 30 checks\n\n| what | ms | ms of processor |\n| --- | --- | --- |\n",
                services);
    row("load the workspace", [&] {
        loaded = std::make_shared<const snapshot::Snapshot>(
            *workspace::loadWorkspace({.folder = folder, .now = now}, disk, {}));
    });
    row("list the files",
        [&] { files = *workspace::CheckedFiles::of(*loaded, disk, nullptr, nullptr); });
    const auto input = [&] {
        return readiness::ReadinessInput{
            .snapshot = loaded, .files = files, .now = now, .commit = {}};
    };
    row("evaluate from nothing", [&] { first = *readiness::evaluate(input()); });
    std::printf("| %-40s | %8lld | |\n", "  rows made", static_cast<long long>(first.evaluated));
    row("JSON", [&] { (void)written(first, readiness::ScoreFormat::Json); });
    writeFile(folder + "/services/7/catalog-info.yaml"_L1,
              descriptor(7, "Something else entirely"));
    loaded = std::make_shared<const snapshot::Snapshot>(*workspace::loadWorkspace(
        {.folder = folder,
         .previous = loaded,
         .changed = workspace::DiskChanges{.paths = {folder + "/services/7/catalog-info.yaml"_L1},
                                           .created = {}},
         .now = now},
        disk, {}));
    row("take over the list of files", [&] {
        files = workspace::CheckedFiles::after(
            std::static_pointer_cast<const workspace::CheckedFiles>(first.files),
            {folder + "/services/7/catalog-info.yaml"_L1});
    });
    row("after an edit of one descriptor", [&] { second = *readiness::evaluate(input(), &first); });
    std::printf("| %-40s | %8lld | |\n", "  rows made", static_cast<long long>(second.evaluated));
    return 0;
}
