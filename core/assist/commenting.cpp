// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/commenting.h"

#include "assist/linecommands.h"
#include "yaml/edit.h"

#include <algorithm>

namespace waymark::assist {

namespace {

/// The one entry that the selected lines are: it starts and ends where they do.
yaml::Node entryOf(const yaml::SyntaxTree &tree, TextRange selected)
{
    const SourceText &text = tree.text();
    const qsizetype first = text.lineAt(selected.begin);
    qsizetype last = text.lineAt(selected.end);
    if (last > first && text.fullLine(last).begin == selected.end)
        --last;
    qsizetype content = text.line(first).begin;
    while (content < text.line(first).end && text.bytes()[content] == ' ')
        ++content;
    if (content < text.line(first).end && text.bytes()[content] == '-')
        content = std::min(content + 2, text.line(first).end);
    yaml::Node node = tree.nodeAt(content).entryValue();
    for (; node; node = node.parent()) {
        const TextRange entry = node.entryRange();
        if (!node.parent() || text.lineAt(entry.begin) < first)
            return {};
        if (text.lineAt(entry.begin) == first && text.lineAt(entry.end) >= last)
            return node;
    }
    return {};
}

bool isComment(const SourceText &text, qsizetype offset)
{
    const QByteArrayView line = text.slice(text.line(text.lineAt(offset))).trimmed();
    return line.startsWith('#');
}

} // namespace

TextEdits commentEdits(const analysis::Analysis &analysis, TextRange selected)
{
    const yaml::SyntaxTree &tree = analysis.tree;
    if (isComment(tree.text(), selected.begin)) {
        // A selection says which lines; the caret alone stands for its block of comment.
        if (selected.isEmpty()) {
            if (auto edits = yaml::uncomment(tree, selected.begin))
                return *std::move(edits);
        }
        return toggledComment(tree.text(), selected);
    }
    const yaml::Document *document = tree.documentAt(selected.begin);
    if (const yaml::Node entry = entryOf(tree, selected); entry && document != nullptr) {
        if (auto edits = yaml::commentOut(tree, *document, entry.pointer()))
            return *std::move(edits);
    }
    return toggledComment(tree.text(), selected);
}

} // namespace waymark::assist
