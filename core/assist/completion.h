// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "assist/entitynames.h"

namespace waymark::assist {

/// Something that can be written where the caret stands.
struct Completion
{
    enum class Kind { Key, Value, Entity, Snippet, Field, Function };

    Kind kind = Kind::Key;
    QString label;         ///< what is shown and what typing filters
    QString detail;        ///< its type, or what marks it among the others
    QString documentation; ///< plain text; may be empty
    bool isRequired = false;
    bool isDeprecated = false;
    QByteArray insertion; ///< takes the place of `Completions::replaced`
    qsizetype eaten = 0;  ///< bytes in front of `replaced` that go as well: blanks behind a colon
    TextRange selection;  ///< in `insertion`: what a person fills in next; empty for a caret
    bool goesOn = false;  ///< what belongs there next can be completed at once
};

/// What can be written at a place, the most likely first.
struct Completions
{
    quint64 revision = 0; ///< of the text that the ranges are in
    TextRange replaced;
    QString typed; ///< the part of `replaced` before the caret
    QList<Completion> items;
};

struct CompletionInput
{
    std::shared_ptr<const analysis::Analysis> analysis; ///< of the very text that is typed in
    qsizetype offset = 0;
    std::shared_ptr<const EntityNames> entities; ///< may be null
};

/// Keys that aren't there yet, required ones first; values that the schema lists or knows; the
/// required fields at once; names of entities. In the style of the text around. In expressions of
/// policies and of rules what these may name. Any thread.
[[nodiscard]] Completions completionsAt(const CompletionInput &input);

/// Those whose letters were typed, the best first; all of them where nothing was typed.
[[nodiscard]] QList<Completion> matching(const QList<Completion> &items, const QString &typed);

} // namespace waymark::assist
