// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// bench_analysis [--keys]: a key in one of many documents, the analysis alone, in processor time of
// its thread. With --keys nothing else runs, for a profile.
#include "analysis/documentrecords.h"
#include "workspace/loader.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Descriptors as a repository of many teams keeps them in one file.
QByteArray descriptors(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += i > 0 ? "---\n" : "";
        text += "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: part-"
                + number + "\n  title: Part " + number
                + "\n  description: Takes orders of every kind and hands them on\n"
                  "  annotations:\n    github.com/project-slug: acme/part-"
                + number + "\n    backstage.io/techdocs-ref: dir:.\n  tags: [java, grpc]\n"
                + "spec:\n  type: service\n  lifecycle: production\n  owner: payments\n"
                  "  dependsOn:\n    - component:part-"
                + QByteArray::number((i + 1) % count) + '\n';
    }
    return text;
}

void print(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("| %s | %.2f | %.2f |\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100]);
}

void run(int documents, bool onlyKeys)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"many.yaml"_s);
    QByteArray text = descriptors(documents);
    const QByteArray team = "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                            "metadata: {name: payments}\nspec: {type: team, children: []}\n";
    const DiskFileSystem files;
    if (!files.write(path, text) || !files.write(folder.filePath(u"team.yaml"_s), team))
        return;
    const auto snapshot = workspace::loadWorkspace({.folder = folder.path()}, files, {});
    const qsizetype place = text.indexOf("Takes orders", text.size() / 2);
    std::vector<double> fresh;
    std::vector<double> again;
    std::shared_ptr<const analysis::DocumentRecords> known;
    const int keys = onlyKeys ? 600 : 60;
    for (int i = 0; i < keys; ++i) {
        text.insert(place, 'x');
        analysis::AnalysisInput input{SourceText(text), snapshot->rules, 1, path};
        double before = threadMs();
        if (!onlyKeys)
            (void)analysis::analyze(input);
        fresh.push_back(threadMs() - before);
        input.known = known;
        before = threadMs();
        known = analysis::analyze(input)->records;
        if (i > 0)
            again.push_back(threadMs() - before);
    }
    std::printf("\n%d documents, %lld lines\n\n| | p50, ms | p95, ms |\n| --- | --- | --- |\n",
                documents, static_cast<long long>(text.count('\n')));
    if (!onlyKeys)
        print("analysed as a whole", fresh);
    print("a key", again);
}

} // namespace

int main(int argc, char *argv[])
{
    const bool onlyKeys = argc > 1 && QByteArrayView(argv[1]) == "--keys";
    for (const int documents : {1, 60, 834})
        run(documents, onlyKeys);
    return 0;
}
