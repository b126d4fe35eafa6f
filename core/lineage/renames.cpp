// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/renames.h"

#include "text/binary.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace waymark::lineage {

namespace {

/// More pairs than this aren't compared: only the same bytes count then.
constexpr std::size_t mostPairs = 40'000;

QHash<QByteArrayView, int> linesOfFile(const QByteArray &bytes)
{
    QHash<QByteArrayView, int> lines;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', begin);
        const qsizetype next = end < 0 ? bytes.size() : end;
        const QByteArrayView line = QByteArrayView(bytes).sliced(begin, next - begin).trimmed();
        if (!line.isEmpty())
            ++lines[line];
        begin = next + 1;
    }
    return lines;
}

QString nameIn(const QString &path)
{
    return path.section(u'/', -1);
}

} // namespace

Files filesOf(const goldenpath::FileTree &tree)
{
    Files files;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind != goldenpath::TreeEntry::Kind::Folder)
            files.emplace(path, entry);
    }
    return files;
}

double similarity(const QByteArray &a, const QByteArray &b)
{
    if (a == b)
        return 1;
    if (isBinary(a) || isBinary(b))
        return 0;
    const auto linesA = linesOfFile(a);
    const auto linesB = linesOfFile(b);
    int shared = 0;
    int all = 0;
    for (const int count : linesA)
        all += count;
    for (const auto &[line, count] : linesB.asKeyValueRange()) {
        all += count;
        shared += std::min(count, linesA.value(line));
    }
    return all == 0 ? 0 : 2.0 * shared / all;
}

std::map<QString, QString> movedFiles(const Files &gone, const Files &fresh)
{
    struct Pair
    {
        double score;
        bool isSameName;
        QString from;
        QString to;
    };
    std::vector<Pair> pairs;
    const bool isMany = gone.size() * fresh.size() > mostPairs;
    for (const auto &[from, before] : gone) {
        for (const auto &[to, after] : fresh) {
            // Nothing is the same about two empty files.
            if (before.kind != after.kind || before.bytes.isEmpty())
                continue;
            const double score = isMany ? double(before.bytes == after.bytes)
                                        : similarity(before.bytes, after.bytes);
            if (score >= leastSimilarity)
                pairs.push_back({score, nameIn(from) == nameIn(to), from, to});
        }
    }
    std::ranges::sort(pairs, {}, [](const Pair &pair) {
        return std::tuple(-pair.score, !pair.isSameName, pair.from, pair.to);
    });
    std::map<QString, QString> moved;
    QHash<QString, bool> taken;
    for (const Pair &pair : pairs) {
        if (!moved.contains(pair.from) && !taken.contains(pair.to)) {
            moved.emplace(pair.from, pair.to);
            taken.insert(pair.to, true);
        }
    }
    return moved;
}

std::map<QString, QString>
renamedFiles(const Files &base, const Files &path,
             const QList<goldenpath::GoldenPathDocument::Rename> &declared)
{
    Files gone;
    Files fresh;
    for (const auto &[name, entry] : base) {
        if (!path.contains(name))
            gone.emplace(name, entry);
    }
    for (const auto &[name, entry] : path) {
        if (!base.contains(name))
            fresh.emplace(name, entry);
    }
    std::map<QString, QString> renamed;
    for (const auto &each : declared) {
        if (!gone.contains(each.from) || !fresh.contains(each.to))
            continue;
        renamed.emplace(each.from, each.to);
        gone.erase(each.from);
        fresh.erase(each.to);
    }
    renamed.merge(movedFiles(gone, fresh));
    return renamed;
}

} // namespace waymark::lineage
