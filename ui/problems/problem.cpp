// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problem.h"

#include <algorithm>

namespace waymark::problems {

namespace {

const LiveDocument *liveAt(const QList<LiveDocument> &open, const QString &path)
{
    const auto found = std::ranges::find(open, path, &LiveDocument::path);
    return found == open.end() ? nullptr : &*found;
}

Counts &operator+=(Counts &sum, const Counts &more)
{
    sum.errors += more.errors;
    sum.warnings += more.warnings;
    sum.notices += more.notices;
    return sum;
}

} // namespace

bool isSame(const Problem &one, const Problem &other)
{
    const auto &a = one.diagnostic;
    const auto &b = other.diagnostic;
    return one.path == other.path && a.code == b.code && a.pointer == b.pointer && a.rule == b.rule
           && a.message == b.message;
}

QList<Problem> problemsOf(const QString &path, const QString &where, const SourceText &text,
                          const Diagnostics &diagnostics)
{
    QList<Problem> problems;
    problems.reserve(diagnostics.size());
    for (const Diagnostic &diagnostic : diagnostics)
        problems << Problem{path, where, text.codePointPosition(diagnostic.range.begin),
                            diagnostic};
    return problems;
}

QList<Problem> problemsOf(const snapshot::Snapshot &snapshot, const QList<LiveDocument> &open,
                          qsizetype most)
{
    QList<Problem> problems;
    for (const auto &file : snapshot.files) {
        const LiveDocument *live = liveAt(open, file->path);
        const Diagnostics &diagnostics = live != nullptr ? live->diagnostics : file->diagnostics;
        if (diagnostics.isEmpty())
            continue;
        problems +=
            problemsOf(file->path, file->shownPath(), live != nullptr ? live->text : file->text(),
                       diagnostics.first(std::min(diagnostics.size(), most - problems.size())));
        if (problems.size() >= most)
            break;
    }
    return problems;
}

Counts countsOf(const Diagnostics &diagnostics)
{
    Counts counts;
    for (const Diagnostic &diagnostic : diagnostics) {
        switch (diagnostic.severity) {
        case Severity::Error:
            ++counts.errors;
            break;
        case Severity::Warning:
            ++counts.warnings;
            break;
        case Severity::Info:
            ++counts.notices;
            break;
        }
    }
    return counts;
}

Counts countsOf(const snapshot::Snapshot &snapshot, const QList<LiveDocument> &open)
{
    Counts sum;
    for (const auto &file : snapshot.files) {
        const LiveDocument *live = liveAt(open, file->path);
        sum += countsOf(live != nullptr ? live->diagnostics : file->diagnostics);
    }
    return sum;
}

} // namespace waymark::problems
