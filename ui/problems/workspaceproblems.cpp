// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/workspaceproblems.h"

#include <algorithm>
#include <utility>

namespace waymark::problems {

namespace {

const LiveDocument *liveAt(const QList<LiveDocument> &open, const QString &path)
{
    const auto found = std::ranges::find(open, path, &LiveDocument::path);
    return found == open.end() ? nullptr : &*found;
}

QList<Problem> matching(QList<Problem> problems, const ProblemMatcher &matches)
{
    problems.removeIf([&matches](const Problem &problem) { return !matches(problem); });
    return problems;
}

} // namespace

void WorkspaceProblems::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    const auto before = std::exchange(m_snapshot, std::move(snapshot));
    take(before ? before->files : QList<File>(), m_snapshot ? m_snapshot->files : QList<File>());
}

/// Both lists are in order; where they aren't, files are counted out and in again.
void WorkspaceProblems::take(const QList<File> &before, const QList<File> &now)
{
    QList<File> withFindings;
    withFindings.reserve(m_withFindings.size());
    auto known = m_withFindings.cbegin();
    const auto drop = [&](const File &file) {
        m_rows.remove(file.get());
        m_counts -= countsOf(file->diagnostics);
        if (known != m_withFindings.cend() && *known == file)
            ++known;
    };
    const auto add = [&](const File &file) {
        if (file->diagnostics.isEmpty())
            return;
        m_counts += countsOf(file->diagnostics);
        withFindings.append(file);
    };
    const auto place = [](const File &file) {
        return std::pair(file->root, QStringView(file->relativePath));
    };
    auto old = before.cbegin();
    auto each = now.cbegin();
    while (old != before.cend() || each != now.cend()) {
        if (old != before.cend() && each != now.cend() && *old == *each) {
            if (known != m_withFindings.cend() && *known == *each) {
                withFindings.append(*each);
                ++known;
            }
            ++old;
            ++each;
        } else if (each == now.cend() || (old != before.cend() && place(*old) <= place(*each))) {
            drop(*old++);
        } else {
            add(*each++);
        }
    }
    m_withFindings = std::move(withFindings);
}

Counts WorkspaceProblems::counts(const QList<LiveDocument> &open) const
{
    Counts sum = m_counts;
    for (const LiveDocument &live : open) {
        const auto file = m_snapshot ? m_snapshot->file(live.path) : nullptr;
        if (!file)
            continue;
        sum -= countsOf(file->diagnostics);
        sum += countsOf(live.diagnostics);
    }
    return sum;
}

QList<WorkspaceProblems::File> WorkspaceProblems::filesToShow(const QList<LiveDocument> &open) const
{
    QList<File> files = m_withFindings;
    for (const LiveDocument &live : open) {
        const qsizetype index = m_snapshot->indexOf(live.path);
        if (index < 0 || live.diagnostics.isEmpty()
            || !m_snapshot->files[index]->diagnostics.isEmpty())
            continue;
        const auto place = std::ranges::lower_bound(
            files, index, {}, [this](const File &file) { return m_snapshot->indexOf(file->path); });
        files.insert(place, m_snapshot->files[index]);
    }
    return files;
}

QList<Problem> WorkspaceProblems::problemsIn(const File &file, const QList<LiveDocument> &open)
{
    const LiveDocument *live = liveAt(open, file->path);
    return live != nullptr ? problemsOf(file->path, file->shownPath(), live->text,
                                        live->diagnostics, file->documents)
                           : problemsOf(file->path, file->shownPath(), file->text(),
                                        file->diagnostics, file->documents);
}

std::optional<Problem> WorkspaceProblems::next(const QList<LiveDocument> &open, const Spot &from,
                                               int step, const std::optional<Problem> &last,
                                               const ProblemMatcher &matches) const
{
    const QList<File> files = m_snapshot ? filesToShow(open) : QList<File>();
    if (files.isEmpty())
        return std::nullopt;
    // Where it stands among those with findings, or would.
    const auto placeOf = [this](const QString &path) {
        return m_snapshot->indexOf(path);
    };
    const auto own = std::ranges::lower_bound(
        files, placeOf(from.path), {}, [&](const File &file) { return placeOf(file->path); });
    const bool isAmongThem = own != files.end() && (*own)->path == from.path;
    if (isAmongThem) {
        const QList<Problem> here = matching(problemsIn(*own, open), matches);
        if (const auto index = neighbourIndex(here, from.offset, step, last))
            return here[*index];
    }
    const qsizetype at = own - files.begin();
    const qsizetype count = files.size();
    for (qsizetype away = step > 0 && !isAmongThem ? 0 : 1; away <= count; ++away) {
        const File &file = files[(((at + step * away) % count) + count) % count];
        const QList<Problem> there = matching(problemsIn(file, open), matches);
        if (!there.isEmpty())
            return step > 0 ? there.first() : there.last();
    }
    return std::nullopt;
}

QList<ProblemPointer> WorkspaceProblems::all(const QList<LiveDocument> &open)
{
    QList<ProblemPointer> problems;
    decltype(m_rows) rows;
    if (!m_snapshot)
        return problems;
    for (const File &file : filesToShow(open)) {
        const bool isLive = liveAt(open, file->path) != nullptr;
        QList<ProblemPointer> own = isLive ? QList<ProblemPointer>() : m_rows.take(file.get());
        if (own.isEmpty()) {
            for (Problem &problem : problemsIn(file, open))
                own.append(std::make_shared<const Problem>(std::move(problem)));
        }
        problems += own;
        if (!isLive)
            rows.insert(file.get(), own);
    }
    m_rows = std::move(rows);
    return problems;
}

} // namespace waymark::problems
