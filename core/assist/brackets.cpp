// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/brackets.h"

namespace waymark::assist {

namespace {

constexpr qsizetype reach = 200; ///< lines to look through for the other bracket
constexpr QByteArrayView opening("([{");
constexpr QByteArrayView closing(")]}");

bool isBracket(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at < bytes.size()
           && (opening.contains(bytes[at]) || closing.contains(bytes[at]));
}

/// What the tree says of a bracket: nullopt where only its letters can tell.
std::optional<std::optional<Brackets>> bracketsInTree(const yaml::SyntaxTree &tree, qsizetype at)
{
    yaml::Node node = tree.nodeAt(at);
    // A bracket inside a text says nothing; that of a template is for the search by letters.
    if (node.isScalar() && node.style() == yaml::NodeStyle::Plain)
        return std::nullopt;
    for (; node; node = node.parent()) {
        const TextRange range = node.range();
        const bool isFlow =
            (node.isMapping() || node.isSequence()) && node.style() == yaml::NodeStyle::Flow;
        if (isFlow && range.begin == at)
            return Brackets{at, range.end - 1};
        if (isFlow && range.end == at + 1)
            return Brackets{at, range.begin};
    }
    return std::optional<Brackets>();
}

std::optional<Brackets> bracketsByLetter(const SourceText &text, qsizetype at)
{
    const QByteArray &bytes = text.bytes();
    const bool isOpening = opening.contains(bytes[at]);
    const qsizetype kind = isOpening ? opening.indexOf(bytes[at]) : closing.indexOf(bytes[at]);
    const qsizetype line = text.lineAt(at);
    const qsizetype first = text.fullLine(std::max<qsizetype>(line - reach, 0)).begin;
    const qsizetype last = text.fullLine(std::min(line + reach, text.lineCount() - 1)).end;
    const qsizetype step = isOpening ? 1 : -1;
    qsizetype depth = 0;
    for (qsizetype i = at; i >= first && i < last; i += step) {
        if (bytes[i] == opening[kind])
            depth += step;
        else if (bytes[i] == closing[kind])
            depth -= step;
        if (depth == 0)
            return Brackets{at, i};
    }
    return std::nullopt;
}

} // namespace

std::optional<Brackets> bracketsAt(const SourceText &text, qsizetype caret,
                                   const analysis::Analysis *analysis)
{
    const bool hasTree = analysis != nullptr && !analysis->tree.hasErrors();
    for (const qsizetype at : {caret - 1, caret}) {
        if (!isBracket(text.bytes(), at))
            continue;
        std::optional<Brackets> found;
        if (const auto known = hasTree ? bracketsInTree(analysis->tree, at) : std::nullopt)
            found = *known;
        else
            found = bracketsByLetter(text, at);
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace waymark::assist
