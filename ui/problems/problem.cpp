// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problem.h"

#include <algorithm>

namespace waymark::problems {

bool isSame(const Problem &one, const Problem &other)
{
    const auto &a = one.diagnostic;
    const auto &b = other.diagnostic;
    return one.path == other.path && a.code == b.code && a.pointer == b.pointer && a.rule == b.rule
           && a.message == b.message;
}

QList<Problem> problemsOf(const QString &path, const QString &where, const SourceText &text,
                          const Diagnostics &diagnostics,
                          const QList<snapshot::DocumentEntry> &documents)
{
    QList<Problem> problems;
    problems.reserve(diagnostics.size());
    for (const Diagnostic &diagnostic : diagnostics) {
        Problem problem{path, where, text.codePointPosition(diagnostic.range.begin), diagnostic};
        if (diagnostic.document >= 0 && diagnostic.document < documents.size()) {
            problem.kind = documents[diagnostic.document].kind;
            problem.team = documents[diagnostic.document].owner;
        }
        problems.append(std::move(problem));
    }
    return problems;
}

std::optional<qsizetype> neighbourIndex(const QList<Problem> &here, qsizetype offset, int step,
                                        const std::optional<Problem> &last)
{
    const auto same = std::ranges::find_if(here, [&](const Problem &problem) {
        return last && isSame(problem, *last) && problem.diagnostic.range.begin == offset;
    });
    qsizetype index = same - here.begin();
    if (same != here.end()) {
        index += step;
    } else if (step > 0) {
        index = std::ranges::find_if(here,
                                     [offset](const Problem &problem) {
                                         return problem.diagnostic.range.begin > offset;
                                     })
                - here.begin();
    } else {
        index = std::ranges::count_if(here,
                                      [offset](const Problem &problem) {
                                          return problem.diagnostic.range.begin < offset;
                                      })
                - 1;
    }
    return index >= 0 && index < here.size() ? std::optional(index) : std::nullopt;
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

Counts &operator+=(Counts &sum, const Counts &more)
{
    sum.errors += more.errors;
    sum.warnings += more.warnings;
    sum.notices += more.notices;
    return sum;
}

Counts &operator-=(Counts &sum, const Counts &less)
{
    sum.errors -= less.errors;
    sum.warnings -= less.warnings;
    sum.notices -= less.notices;
    return sum;
}

} // namespace waymark::problems
