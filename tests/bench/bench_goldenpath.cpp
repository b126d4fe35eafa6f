// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/lint.h"
#include "goldenpath/run.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int rounds = 50;

/// The median of many runs, in milliseconds.
template<typename Work>
double median(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

/// `bench_goldenpath FOLDER`: a folder with template.yaml, such as the one of 60 files and 150 KB
/// that the generator of the peers' benches makes. Its parameters are all text.
int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const QString folder = QDir(QFile::decodeName(argv[1])).absolutePath();
    const DiskFileSystem files;
    const auto bytes = files.read(folder + "/template.yaml"_L1, defaultReadLimit);
    const auto path =
        bytes ? goldenpath::firstTemplateIn(SourceText(*bytes), folder + "/template.yaml"_L1)
              : std::unexpected(bytes.error());
    if (!path)
        return 3;
    std::vector<templates::Entry> parameters;
    for (const QString &name : path->parameterNames())
        parameters.emplace_back(name, u"tier-1"_s);
    const goldenpath::RunRequest request{.path = *path,
                                         .parameters = templates::Value(std::move(parameters))};
    qsizetype count = 0;
    const double first = median([&] {
        const goldenpath::Skeletons skeletons(files, folder);
        count = goldenpath::run(request, skeletons)->tree.fileCount();
    });
    const goldenpath::Skeletons kept(files, folder);
    const double again = median([&] { (void)goldenpath::run(request, kept); });
    const double linted = median([&] { (void)goldenpath::lint(*path); });
    std::printf(
        "%d files: read, parsed and rendered %.2f ms; rendered again %.2f ms; lint %.2f ms\n",
        int(count), first, again, linted);
    return 0;
}
