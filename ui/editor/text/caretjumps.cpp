// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/caretjumps.h"

#include "editor/text/changemarks.h"
#include "editor/text/texteditor.h"

namespace waymark::editor {

namespace {

/// nullptr while the newest text isn't analysed.
const yaml::SyntaxTree *currentTree(const TextEditor &editor)
{
    const auto &session = editor.session();
    return session.analysis()->revision == session.revision() ? &session.analysis()->tree : nullptr;
}

void goToDocument(TextEditor &editor, int step)
{
    const yaml::SyntaxTree *tree = currentTree(editor);
    const auto *here = tree != nullptr ? tree->documentAt(editor.caretOffset()) : nullptr;
    if (here == nullptr)
        return;
    const int wanted = here->index + step;
    if (wanted < 0 || wanted >= tree->documents().size())
        return;
    const auto &document = tree->documents()[wanted];
    const qsizetype begin =
        document.root.range().isEmpty() ? document.range.begin : document.root.range().begin;
    editor.select({begin, begin});
}

void goToChange(TextEditor &editor, const LineHunk *hunk)
{
    if (hunk == nullptr)
        return;
    const SourceText &text = editor.text();
    const qsizetype line = std::min(hunk->after.first, text.lineCount() - 1);
    editor.select({text.line(line).begin, text.line(line).begin});
}

} // namespace

void goToNextDocument(TextEditor &editor)
{
    goToDocument(editor, 1);
}

void goToPreviousDocument(TextEditor &editor)
{
    goToDocument(editor, -1);
}

void goToBracket(TextEditor &editor)
{
    if (const auto brackets = editor.brackets())
        editor.select({brackets->other, brackets->other});
}

void goToParent(TextEditor &editor)
{
    const yaml::SyntaxTree *tree = currentTree(editor);
    if (tree == nullptr)
        return;
    const yaml::Node node = tree->nodeAt(editor.caretOffset());
    for (yaml::Node up = node.isKey() ? node.parent() : node; up; up = up.parent()) {
        const yaml::Node key = up.key();
        const qsizetype begin = key ? key.range().begin : up.entryRange().begin;
        if (up.parent() && begin < editor.caretOffset())
            return editor.select({begin, begin});
    }
}

void goToNextChange(TextEditor &editor)
{
    goToChange(editor, editor.changes().next(editor.text().lineAt(editor.caretOffset())));
}

void goToPreviousChange(TextEditor &editor)
{
    goToChange(editor, editor.changes().previous(editor.text().lineAt(editor.caretOffset())));
}

void revertChange(TextEditor &editor)
{
    const auto *hunk = editor.changes().hunkAt(editor.text().lineAt(editor.caretOffset()));
    if (hunk != nullptr && !editor.isReadOnly())
        editor.changes().revert(*hunk);
}

} // namespace waymark::editor
