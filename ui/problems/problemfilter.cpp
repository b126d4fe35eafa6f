// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::problems {

ProblemMatcher::ProblemMatcher(const ProblemFilter &filter)
    : m_severity(filter.severity)
{
    for (QString typed : filter.text.split(u' ', Qt::SkipEmptyParts)) {
        Word word;
        word.isUnwanted = typed.size() > 1 && typed.startsWith(u'-');
        if (word.isUnwanted)
            typed.remove(0, 1);
        for (const auto &[key, part] :
             {std::pair("team:"_L1, Part::Team), std::pair("owner:"_L1, Part::Team),
              std::pair("kind:"_L1, Part::Kind), std::pair("path:"_L1, Part::Path),
              std::pair("code:"_L1, Part::Code)}) {
            if (!typed.startsWith(key, Qt::CaseInsensitive))
                continue;
            word.part = part;
            typed.remove(0, key.size());
            break;
        }
        word.text = typed;
        // A key alone is one that is still being typed.
        if (!typed.isEmpty())
            m_words.append(word);
    }
}

bool ProblemMatcher::isIn(const Problem &problem, const Word &word)
{
    const auto has = [&word](const QString &text) {
        return text.contains(word.text, Qt::CaseInsensitive);
    };
    switch (word.part) {
    case Part::Team:
        return has(problem.team);
    case Part::Kind:
        return has(problem.kind);
    case Part::Path:
        return has(problem.where);
    case Part::Code:
        return has(problem.diagnostic.code);
    case Part::Any:
        break;
    }
    return has(problem.diagnostic.message) || has(problem.where) || has(problem.diagnostic.code)
           || has(problem.kind) || has(problem.team);
}

bool ProblemMatcher::operator()(const Problem &problem) const
{
    return (!m_severity || problem.diagnostic.severity == *m_severity)
           && std::ranges::all_of(m_words, [&problem](const Word &word) {
                  return isIn(problem, word) != word.isUnwanted;
              });
}

QList<ProblemPointer> listed(const QList<ProblemPointer> &problems, const ProblemFilter &filter,
                             ProblemOrder order)
{
    const ProblemMatcher matches(filter);
    QList<ProblemPointer> found;
    for (const ProblemPointer &problem : problems) {
        if (matches(*problem))
            found.append(problem);
    }
    const auto sortBy = [&found](auto key) {
        std::ranges::stable_sort(found, {}, key);
    };
    // Who is nobody's comes last.
    const auto named = [](const QString &name) {
        return std::pair(name.isEmpty(), name);
    };
    if (order != ProblemOrder::File)
        sortBy([](const ProblemPointer &problem) { return -int(problem->diagnostic.severity); });
    if (order == ProblemOrder::Rule)
        sortBy([](const ProblemPointer &problem) { return problem->diagnostic.code; });
    else if (order == ProblemOrder::Team)
        sortBy([named](const ProblemPointer &problem) { return named(problem->team); });
    else if (order == ProblemOrder::Kind)
        sortBy([named](const ProblemPointer &problem) { return named(problem->kind); });
    return found;
}

} // namespace waymark::problems
