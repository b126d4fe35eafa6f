// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/comparison.h"

#include "base/expensive.h"
#include "schema/cursor.h"

#include <algorithm>

namespace waymark::assist {

qsizetype Comparison::fieldCount() const
{
    return std::ranges::fold_left(documents, qsizetype{0},
                                  [](qsizetype sum, const yaml::DocumentChanges &document) {
                                      return sum + document.changes.size();
                                  });
}

std::optional<Comparison> compareTexts(const SourceText &before, const SourceText &after,
                                       const std::shared_ptr<const analysis::Rules> &rules,
                                       std::stop_token stop)
{
    expensive();
    auto old = yaml::SyntaxTree::parse(before, stop);
    auto now = yaml::SyntaxTree::parse(after, stop);
    auto lines = lineDifference(before, after, stop);
    if (!old || !now || !lines)
        return std::nullopt;
    Comparison comparison{*std::move(old), *std::move(now), {}, *std::move(lines), {}};
    for (const LineHunk &hunk : std::as_const(comparison.lines)) {
        if (stop.stop_requested())
            return std::nullopt;
        comparison.words.append(wordDifference(before, rangeOf(before, hunk.before), after,
                                               rangeOf(after, hunk.after)));
    }
    const auto listKeys = [&](int document, const JsonPointer &list) {
        const auto *kind = rules ? kindOf(*rules, comparison.after.documents()[document]) : nullptr;
        return kind != nullptr ? schema::Cursor(kind->schema).at(list).facts().listMapKeys
                               : QStringList();
    };
    comparison.documents = yaml::documentDifference(comparison.before, comparison.after, listKeys);
    return comparison;
}

} // namespace waymark::assist
