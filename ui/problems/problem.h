// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <QList>

#include <memory>
#include <optional>

namespace waymark::problems {

/// A finding together with the file it stands in, ready to be shown.
struct Problem
{
    QString path;        ///< absolute
    QString where;       ///< relative to its root
    LineColumn position; ///< from 0, in code points
    Diagnostic diagnostic;
    QString kind = {}; ///< of the document that it stands in
    QString team = {}; ///< that answers for it, as the document says

    bool operator==(const Problem &) const = default;
};

/// Lists of many share them.
using ProblemPointer = std::shared_ptr<const Problem>;

/// The same finding, perhaps at another place: typing above it moves it.
[[nodiscard]] bool isSame(const Problem &one, const Problem &other);

/// A place to go on from.
struct Spot
{
    QString path;         ///< absolute
    qsizetype offset = 0; ///< in the text as it is now
};

/// What an open document says of itself, newer than the snapshot.
struct LiveDocument
{
    QString path;
    SourceText text;
    Diagnostics diagnostics; ///< in `text`
};

/// Findings of one text, by place; `documents` are those of its file, where that is known.
[[nodiscard]] QList<Problem> problemsOf(const QString &path, const QString &where,
                                        const SourceText &text, const Diagnostics &diagnostics,
                                        const QList<snapshot::DocumentEntry> &documents = {});

/// Of one text's problems the one after or before a place; nullopt: there is none any more. `last`
/// is where one went last: of several at one place the next one is next.
[[nodiscard]] std::optional<qsizetype> neighbourIndex(const QList<Problem> &here, qsizetype offset,
                                                      int step, const std::optional<Problem> &last);

struct Counts
{
    int errors = 0;
    int warnings = 0;
    int notices = 0;

    [[nodiscard]] int all() const { return errors + warnings + notices; }
    bool operator==(const Counts &) const = default;
};

[[nodiscard]] Counts countsOf(const Diagnostics &diagnostics);
Counts &operator+=(Counts &sum, const Counts &more);
Counts &operator-=(Counts &sum, const Counts &less);

} // namespace waymark::problems
