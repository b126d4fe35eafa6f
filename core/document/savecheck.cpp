// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/savecheck.h"

#include "base/expensive.h"
#include "document/documenttr.h"
#include "yaml/secondreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

bool isYaml(const QString &path)
{
    return path.endsWith(".yaml"_L1, Qt::CaseInsensitive)
           || path.endsWith(".yml"_L1, Qt::CaseInsensitive);
}

/// Whether a stretch that Waymark wrote touches the value that is read differently.
bool isOurs(const yaml::SyntaxTree &tree, qsizetype at, const QList<TextRange> &written)
{
    const yaml::Node node = tree.nodeAt(at);
    const TextRange place = node ? node.fullRange() : TextRange{at, at};
    return std::ranges::any_of(written, [place](TextRange range) {
        return range.begin <= place.end && place.begin <= range.end;
    });
}

} // namespace

Result<std::optional<Error>> checkBeforeSave(const QString &path, const SourceText &text,
                                             const EditHistory &history, std::stop_token stop)
{
    using Verdict = yaml::SecondOpinion::Verdict;
    expensive();
    if (!isYaml(path))
        return std::nullopt;
    const auto tree = yaml::SyntaxTree::parse(text, stop);
    if (!tree)
        return std::nullopt;
    const yaml::SecondOpinion opinion = yaml::secondOpinion(*tree);
    if (opinion.verdict == Verdict::Differs) {
        Error error = yaml::readersDiffer(text, opinion);
        error.subject = path;
        if (isOurs(*tree, opinion.at, history.rangesNotTyped()))
            return std::unexpected(error);
        return error;
    }
    if (opinion.verdict == Verdict::Refuses)
        return yaml::readerRefuses(text, opinion);
    return std::nullopt;
}

} // namespace waymark::document
