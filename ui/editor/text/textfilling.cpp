// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textfilling.h"

#include "base/trace.h"
#include "editor/text/texteditor.h"
#include "editor/text/textgeometry.h"
#include "editor/text/textmirror.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace waymark::editor {

namespace {

constexpr auto turn = 2ms;
constexpr auto scrollBarFollows = 100ms; ///< it lays the last screen out each time
constexpr qsizetype linesAhead = 400;    ///< of the caret: a page or two, whatever key it is

} // namespace

TextFilling::TextFilling(TextEditor &editor, TextMirror &mirror)
    : QObject(&editor)
    , m_editor(editor)
    , m_mirror(mirror)
{
    m_turns.setInterval(0);
    connect(&m_turns, &QTimer::timeout, this, &TextFilling::goOn);
}

void TextFilling::start()
{
    forget();
    m_sinceShown.start();
    if (m_mirror.isComplete()) {
        m_turns.stop();
        Q_EMIT completed();
    } else {
        m_turns.start();
    }
}

bool TextFilling::isComplete() const
{
    return m_mirror.isComplete();
}

void TextFilling::forget()
{
    m_awaited.reset();
    m_awaitedScroll.reset();
}

void TextFilling::move(const TextEdits &edits)
{
    if (m_awaited)
        m_awaited = movedThrough(*m_awaited, edits);
}

void TextFilling::goOn()
{
    const trace::Span span("editor.fill");
    append(-1);
    if (m_mirror.isComplete() || m_sinceShown.durationElapsed() > scrollBarFollows)
        showGrowth();
    goToAwaited();
}

/// To the line, or for a turn.
void TextFilling::append(qsizetype line)
{
    const QTextCursor before = m_editor.textCursor();
    const int anchor = before.anchor();
    const int position = before.position();
    {
        // What comes is below what is in view, and each block would repaint all of it.
        const qsizetype inView = m_mirror.text().lineAt(visibleRange(m_editor).end);
        const bool isBelow = inView + 1 < m_mirror.shownLines();
        const QSignalBlocker quiet(isBelow ? m_editor.document()->documentLayout() : nullptr);
        if (line < 0)
            m_mirror.fill(turn);
        else
            m_mirror.fillTo(line);
    }
    // A caret at the end went along, as if this were typed there.
    QTextCursor after = m_editor.textCursor();
    if (after.anchor() == anchor && after.position() == position)
        return;
    after.setPosition(anchor);
    after.setPosition(position, QTextCursor::KeepAnchor);
    m_editor.setTextCursor(after);
}

void TextFilling::showGrowth()
{
    m_sinceShown.start();
    auto &layout = *m_editor.document()->documentLayout();
    Q_EMIT layout.documentSizeChanged(layout.documentSize());
    if (!m_mirror.isComplete() || !m_turns.isActive())
        return;
    m_turns.stop();
    Q_EMIT completed();
}

void TextFilling::goToAwaited()
{
    if (m_awaited && m_mirror.shows(m_awaited->end)) {
        showGrowth();
        const auto scroll = m_awaitedScroll;
        m_editor.select(*m_awaited);
        m_awaitedScroll = scroll;
    }
    if (m_awaitedScroll && !m_awaited
        && (m_awaitedScroll < m_mirror.shownLines() || m_mirror.isComplete())) {
        showGrowth();
        QScrollBar &bar = *m_editor.verticalScrollBar();
        if (*m_awaitedScroll <= bar.maximum() || m_mirror.isComplete())
            bar.setValue(*std::exchange(m_awaitedScroll, std::nullopt));
    }
}

void TextFilling::settle()
{
    if (m_mirror.isComplete() && !m_awaited)
        return;
    const SourceText &text = m_mirror.text();
    const qsizetype caret = m_editor.caretOffset();
    const qsizetype needed = text.lineAt(m_awaited ? m_awaited->end : caret) + linesAhead;
    m_awaitedScroll.reset();
    if (needed >= m_mirror.shownLines()) {
        append(std::min(needed, text.lineCount() - 1));
        showGrowth();
    }
    goToAwaited();
}

void TextFilling::complete()
{
    append(m_mirror.text().lineCount() - 1);
    showGrowth();
    goToAwaited();
}

} // namespace waymark::editor
