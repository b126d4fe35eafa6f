// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textexchange.h"

#include "editor/editortr.h"
#include "editor/text/texteditor.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

/// Where a caret at `offset` stands after `edits`; inside a replaced stretch it keeps its distance
/// from the start as far as there is text.
qsizetype caretMovedThrough(qsizetype offset, const TextEdits &edits)
{
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.begin >= offset)
            break;
        if (edit.range.end > offset)
            return edit.range.begin + shift
                   + std::min(offset - edit.range.begin, edit.replacement.size());
        shift += edit.replacement.size() - edit.range.size();
    }
    return offset + shift;
}

} // namespace

TextExchange::TextExchange(TextEditor &editor, TextMirror &mirror,
                           document::DocumentSession &session)
    : QObject(&editor)
    , m_editor(editor)
    , m_mirror(mirror)
    , m_session(session)
{
    connect(editor.document(), &QTextDocument::contentsChange, this, &TextExchange::takeTyping);
    connect(editor.document(), &QTextDocument::contentsChanged, this, [this] {
        if (m_mirror.isApplying())
            return;
        m_mirror.settle();
        Q_EMIT settled();
        Q_ASSERT(m_mirror.text().size() > 1'000'000 || m_mirror.isFaithful());
    });
}

TextExchange::~TextExchange() = default;

void TextExchange::takeTyping(int position, int removed, int added)
{
    if (m_mirror.isApplying())
        return;
    const TextEdits edits = m_mirror.editFor(position, removed, added);
    if (edits.isEmpty())
        return;
    const QScopedValueRollback typing(m_isTyping, true);
    m_session.apply(edits, originOf(edits));
}

EditOrigin TextExchange::originOf(const TextEdits &edits) const
{
    const TextEdit &edit = edits.first();
    EditOrigin origin{EditOrigin::Source::Text, Tr::tr("Type"), {}, 0, {}};
    if (edit.replacement.isEmpty()) {
        origin.label = Tr::tr("Delete");
        if (edit.range.size() <= 4)
            origin.mergeKey = u"text.delete"_s;
    } else if (edit.range.isEmpty() && edit.replacement.size() <= 4
               && !edit.replacement.contains('\n')) {
        origin.mergeKey = u"text.type"_s;
    }
    return origin;
}

void TextExchange::show(const TextEdits &edits)
{
    if (m_isTyping)
        m_mirror.accept(edits, m_session.text());
    else
        showOfOthers(edits);
}

void TextExchange::showOfOthers(const TextEdits &edits)
{
    QScrollBar &bar = *m_editor.verticalScrollBar();
    const QTextCursor before = m_editor.textCursor();
    const QTextBlock first = m_editor.firstVisibleBlock();
    const qsizetype anchor = caretMovedThrough(m_mirror.offsetOf(before.anchor()), edits);
    const qsizetype caret = caretMovedThrough(m_mirror.offsetOf(before.position()), edits);
    const qsizetype top = caretMovedThrough(m_mirror.offsetOf(first.position()), edits);
    const int shift = bar.value() - first.firstLineNumber();

    m_mirror.apply(edits, m_session.text());
    Q_EMIT settled();
    Q_ASSERT(m_mirror.text().size() > 1'000'000 || m_mirror.isFaithful());

    if (m_followsEdits)
        return followTo(edits);
    QTextCursor after = m_editor.textCursor();
    after.setPosition(m_mirror.positionOf(anchor));
    after.setPosition(m_mirror.positionOf(caret), QTextCursor::KeepAnchor);
    if (after.position() != m_editor.textCursor().position()
        || after.anchor() != m_editor.textCursor().anchor())
        m_editor.setTextCursor(after);
    const QTextBlock topBlock = m_editor.document()->findBlock(m_mirror.positionOf(top));
    bar.setValue(topBlock.firstLineNumber() + shift);
}

void TextExchange::followTo(const TextEdits &edits)
{
    const TextEdit &last = edits.last();
    const qsizetype end = caretMovedThrough(last.range.begin, edits) + last.replacement.size();
    if (!m_mirror.shows(end))
        return m_editor.select({end, end});
    QTextCursor caret = m_editor.textCursor();
    caret.setPosition(m_mirror.positionOf(end));
    m_editor.setTextCursor(caret);
    m_editor.ensureCursorVisible();
}

void TextExchange::undo()
{
    const QScopedValueRollback follows(m_followsEdits, true);
    m_session.undo();
}

void TextExchange::redo()
{
    const QScopedValueRollback follows(m_followsEdits, true);
    m_session.redo();
}

} // namespace waymark::editor
