// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/fixmenu.h"
#include "editor/editortr.h"
#include "editor/text/texteditor.h"
#include "yaml/edit.h"

namespace waymark::editor {

namespace {

struct CommentInput
{
    std::shared_ptr<const analysis::Analysis> analysis;
    TextRange selected;
};

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

/// As an entry of the tree, or line by line where that can't be done.
TextEdits commentEdits(const CommentInput &input)
{
    const yaml::SyntaxTree &tree = input.analysis->tree;
    if (isComment(tree.text(), input.selected.begin)) {
        // A selection says which lines; the caret alone stands for its block of comment.
        if (input.selected.isEmpty()) {
            if (auto edits = yaml::uncomment(tree, input.selected.begin))
                return *std::move(edits);
        }
        return toggledComment(tree.text(), input.selected);
    }
    const yaml::Document *document = tree.documentAt(input.selected.begin);
    if (const yaml::Node entry = entryOf(tree, input.selected); entry && document != nullptr) {
        if (auto edits = yaml::commentOut(tree, *document, entry.pointer()))
            return *std::move(edits);
    }
    return toggledComment(tree.text(), input.selected);
}

} // namespace

void TextEditor::toggleComment()
{
    const TextRange selected = selection();
    const auto analysis = m_session.analysis();
    if (analysis->revision != m_session.revision())
        return applyCommand(toggledComment(text(), selected), Tr::tr("Comment"));
    // Whether the rest keeps its meaning is found by parsing the result.
    m_commenting = inBackground(
        m_session.interactivePool(), this,
        [input = CommentInput{analysis, selected}](std::stop_token) { return commentEdits(input); },
        [this, revision = m_session.revision()](const TextEdits &edits) {
            if (revision == m_session.revision())
                applyCommand(edits, Tr::tr("Comment"));
        });
}

void TextEditor::showFixes()
{
    FixMenu::popUp(*this, m_findings, viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

} // namespace waymark::editor
