// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/filesystem.h"
#include "policy/crdrules.h"
#include "rehearsal/impact.h"
#include "workspace/loader.h"

#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Of this process alone, so that a busy machine doesn't count; of all its threads together.
double spentMilliseconds()
{
    return 1'000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

/// Median of `rounds`, after one to warm up.
double medianOf(int rounds, const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double start = spentMilliseconds();
        work();
        times.push_back(spentMilliseconds() - start);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void row(const char *what, double milliseconds)
{
    std::printf("| %-60s | %8.3f |\n", what, milliseconds);
}

} // namespace

/// `bench_policy WORKSPACE POLICY`: a workspace of requests with policies, and the file of one of
/// them, relative to it, whose last number is what is typed at.
int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("bench_policy WORKSPACE POLICY\n", stderr);
        return 2;
    }
    const DiskFileSystem files;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const QString path = folder + u'/' + QString::fromLocal8Bit(argv[2]);
    const auto loaded = workspace::loadWorkspace(
        {.folder = folder, .now = QDateTime(QDate(2026, 11, 23), QTime(0, 0), QTimeZone::UTC)},
        files, {});
    const policy::PolicySet &now = *loaded->rules->policies;
    const auto corpus = *rehearsal::ImpactCorpus::of(*loaded, {&now}, {}, {});
    std::printf(
        "%zu documents, %lld policies\n\n| what | median, ms of processor |\n| --- | --- |\n",
        corpus.documents().size(), static_cast<long long>(now.policies().size()));

    const auto &one = corpus.documents().front();
    constexpr int many = 1'000;
    row("all policies on one document", medianOf(9, [&] {
                                            for (int i = 0; i < many; ++i)
                                                (void)now.decide(one.request);
                                        }) / many);
    const policy::CrdRules rules(*one.kind);
    row("rules of the kind on one document", medianOf(9, [&] {
                                                 for (int i = 0; i < many; ++i)
                                                     (void)rules.check(one.document, *one.object,
                                                                       {});
                                             }) / many);
    row("one document as a server sees it", medianOf(9, [&] {
                                                for (int i = 0; i < many; ++i)
                                                    (void)policy::ServedObject(one.document.root,
                                                                               &one.kind->schema);
                                            }) / many);
    row("read all documents once",
        medianOf(5, [&] { (void)rehearsal::ImpactCorpus::of(*loaded, {&now}, {}, {}); }));

    QByteArray text = loaded->file(path)->text().bytes();
    int key = 0;
    row("a key in a policy to its impact over all documents", medianOf(9, [&] {
            const qsizetype at = text.lastIndexOf("<= ") + 3;
            text[at] = char('1' + key++ % 9);
            const auto tree = *yaml::SyntaxTree::parse(SourceText(text));
            const policy::PolicySet then = now.withFile(path, tree);
            (void)rehearsal::impactOf(corpus, {now, then});
        }));
    return 0;
}
