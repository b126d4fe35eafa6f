// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "problems/problem.h"

#include <optional>

namespace waymark::problems {

/// What comes first in the list; equals stand by file and place.
enum class ProblemOrder { Severity, File, Rule, Team, Kind };

/// Which problems are listed.
struct ProblemFilter
{
    std::optional<Severity> severity; ///< nullopt: all
    /// Words that have to be in message, file, code, kind or team; `team:`, `kind:`, `path:` and
    /// `code:` before one of them say in which, `-` that it must not be there.
    QString text;

    [[nodiscard]] bool isEmpty() const { return !severity && text.trimmed().isEmpty(); }
    bool operator==(const ProblemFilter &) const = default;
};

/// A filter, ready to be asked often.
class ProblemMatcher
{
public:
    explicit ProblemMatcher(const ProblemFilter &filter);

    [[nodiscard]] bool operator()(const Problem &problem) const;

private:
    enum class Part { Any, Team, Kind, Path, Code };
    struct Word
    {
        Part part = Part::Any;
        QString text;
        bool isUnwanted = false;
    };

    [[nodiscard]] static bool isIn(const Problem &problem, const Word &word);

    std::optional<Severity> m_severity;
    QList<Word> m_words;
};

/// Those that match, in order. They come by file and place.
[[nodiscard]] QList<ProblemPointer> listed(const QList<ProblemPointer> &problems,
                                           const ProblemFilter &filter, ProblemOrder order);

} // namespace waymark::problems
