// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/textmirror.h"

#include "editor/text/displaytext.h"

#include <QDeadlineTimer>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <ranges>

namespace waymark::editor {

namespace {

constexpr qsizetype firstLines = 200; ///< more than a screen has
constexpr qsizetype leastLines = 20;  ///< however long they are
constexpr qsizetype linesAtOnce = 32;
constexpr qsizetype bytesAtOnce = 16 * 1024; ///< unless one line has more

/// Characters of the document from `begin` to `end`, read block by block: toPlainText() and
/// selectedText() change U+00A0, U+2028 and U+2029.
QString shownText(const QTextDocument &document, int begin, int end)
{
    QString text;
    text.reserve(end - begin);
    for (QTextBlock block = document.findBlock(begin); block.isValid(); block = block.next()) {
        const int from = std::max(begin - block.position(), 0);
        const int to = std::min(end - block.position(), block.length() - 1);
        text += QStringView(block.text()).sliced(from, to - from);
        if (end <= block.position() + block.length() - 1)
            break;
        text += u'\n';
    }
    return text;
}

/// What two texts have in common at their start, no surrogate pair cut.
qsizetype commonPrefix(QStringView a, QStringView b)
{
    qsizetype length = std::ranges::mismatch(a, b).in1 - a.begin();
    if (length > 0 && a[length - 1].isHighSurrogate())
        --length;
    return length;
}

qsizetype commonSuffix(QStringView a, QStringView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype length = 0;
    while (length < most && a[a.size() - 1 - length] == b[b.size() - 1 - length])
        ++length;
    if (length > 0 && a[a.size() - length].isLowSurrogate())
        --length;
    return length;
}

/// Where an edit would join a CR and an LF that are two line ends into one, the CR becomes CR LF:
/// the person sees two line ends and keeps two.
TextEdit withLineEndsApart(TextEdit edit, QByteArrayView text)
{
    const auto &[begin, end] = edit.range;
    const bool returnBefore = begin > 0 && text[begin - 1] == '\r';
    const bool newlineAfter = end < text.size() && text[end] == '\n';
    const bool meetsNewline =
        edit.replacement.isEmpty() ? newlineAfter : edit.replacement.startsWith('\n');
    if (edit.replacement.endsWith('\r') && newlineAfter)
        edit.replacement += '\n';
    if (returnBefore && meetsNewline) {
        edit.replacement.prepend("\r\n");
        --edit.range.begin;
    }
    return edit;
}

} // namespace

TextMirror::TextMirror(QTextDocument &document)
    : m_document(document)
{
    m_document.setUndoRedoEnabled(false);
}

void TextMirror::reset(const SourceText &text)
{
    const QScopedValueRollback applying(m_isApplying, true);
    m_text = text;
    m_unsettled.reset();
    m_shown = 1;
    while (m_shown < std::min(firstLines, text.lineCount())
           && (m_shown < leastLines || text.line(m_shown).end < 4 * bytesAtOnce))
        ++m_shown;
    m_document.setPlainText(displayOfLines(text, {0, m_shown - 1}));
}

bool TextMirror::shows(qsizetype offset) const
{
    return isComplete() || m_text.lineAt(offset) < m_shown;
}

void TextMirror::append(qsizetype lines)
{
    const QScopedValueRollback applying(m_isApplying, true);
    const qsizetype begin = m_text.line(m_shown).begin;
    qsizetype last = m_shown;
    while (last + 1 < std::min(m_shown + lines, m_text.lineCount())
           && m_text.line(last + 1).end - begin <= bytesAtOnce)
        ++last;
    QTextCursor end(&m_document);
    end.movePosition(QTextCursor::End);
    end.insertText(u'\n' + displayOfLines(m_text, {m_shown, last}));
    m_shown = last + 1;
}

void TextMirror::fill(std::chrono::microseconds time)
{
    const QDeadlineTimer deadline(time, Qt::PreciseTimer);
    while (!isComplete() && !deadline.hasExpired())
        append(linesAtOnce);
}

void TextMirror::fillTo(qsizetype line)
{
    while (m_shown <= std::min(line, m_text.lineCount() - 1))
        append(line + 1 - m_shown);
}

qsizetype TextMirror::offsetOf(int position) const
{
    const QTextBlock block = m_document.findBlock(std::max(position, 0));
    if (!block.isValid() || block.blockNumber() >= m_shown)
        return m_text.line(m_shown - 1).end;
    const TextRange line = m_text.line(block.blockNumber());
    return line.begin + walk(m_text.slice(line), position - block.position()).bytes;
}

int TextMirror::positionOf(qsizetype offset) const
{
    const auto [line, column] =
        m_text.utf16Position(std::clamp<qsizetype>(offset, 0, m_text.size()));
    const QTextBlock block = m_document.findBlockByNumber(int(line));
    if (!block.isValid())
        return m_document.characterCount() - 1;
    return block.position() + std::min(int(column), block.length() - 1);
}

TextEdits TextMirror::editFor(int position, int removed, int added) const
{
    // contentsChange counts the final separator at times; what counts is which tail stayed.
    Q_UNUSED(removed);
    const int shownEnd = m_document.characterCount() - 1;
    int begin = std::clamp(position, 0, shownEnd);
    int end = std::clamp(position + added, begin, shownEnd);

    const QTextBlock beginBlock = m_document.findBlock(begin);
    const TextRange beginLine =
        m_text.line(std::min<qsizetype>(beginBlock.blockNumber(), m_shown - 1));
    const int beginColumn = begin - beginBlock.position();
    const Walked toBegin = walk(m_text.slice(beginLine), beginColumn);
    const qsizetype oldBegin = beginLine.begin + toBegin.bytes;
    begin = beginBlock.position() + int(toBegin.units);

    const QTextBlock endBlock = m_document.findBlock(end);
    const qsizetype linesAfter = m_document.blockCount() - 1 - endBlock.blockNumber();
    const TextRange endLine =
        m_text.line(std::clamp<qsizetype>(m_shown - 1 - linesAfter, 0, m_shown - 1));
    const int unitsAfter = endBlock.position() + endBlock.length() - 1 - end;
    const qsizetype endLineUnits = m_text.utf16Position(endLine.end).column;
    const qsizetype endColumn = std::max<qsizetype>(endLineUnits - unitsAfter, 0);
    Walked toEnd = walk(m_text.slice(endLine), endColumn);
    if (toEnd.units < endColumn) { // inside a pair: the whole pair counts as touched
        toEnd = walk(m_text.slice(endLine), endColumn + 1);
        end += 1;
    }
    const qsizetype oldEnd = std::max(oldBegin, endLine.begin + toEnd.bytes);

    const QByteArrayView oldBytes = m_text.slice({oldBegin, oldEnd});
    const QString before = displayOf(oldBytes);
    const QString after = shownText(m_document, begin, std::max(begin, end));
    const qsizetype head = commonPrefix(before, after);
    const qsizetype tail =
        commonSuffix(QStringView(before).sliced(head), QStringView(after).sliced(head));
    if (head + tail == before.size() && before.size() == after.size())
        return {};
    const qsizetype keptHead = walk(oldBytes, head).bytes;
    const qsizetype keptEnd = walk(oldBytes, before.size() - tail).bytes;
    const QStringView fresh = QStringView(after).sliced(head, after.size() - head - tail);
    // Which line end most lines have, all lines have to be asked.
    const QByteArray lineEnd = fresh.contains(u'\n') ? m_text.dominantLineEnd() : QByteArray();
    return {withLineEndsApart({{oldBegin + keptHead, oldBegin + keptEnd}, bytesOf(fresh, lineEnd)},
                              m_text.bytes())};
}

QString TextMirror::displayOfLines(const SourceText &text, Lines lines) const
{
    return displayOf(text.slice({text.line(lines.first).begin, text.line(lines.last).end}));
}

QList<TextMirror::Hunk> TextMirror::hunksOf(const TextEdits &edits, const SourceText &after) const
{
    QList<Hunk> hunks;
    qsizetype shift = 0;
    for (const TextEdit &edit : edits) {
        // One byte more at each side: an edit beside a CR or LF can change what is a line end.
        const qsizetype begin = std::max<qsizetype>(edit.range.begin - 1, 0);
        const qsizetype end = std::min(edit.range.end + 1, m_text.size());
        const qsizetype growth = edit.replacement.size() - edit.range.size();
        const Lines before{m_text.lineAt(begin), m_text.lineAt(end)};
        shift += growth;
        const qsizetype lastAfter = after.lineAt(m_text.line(before.last).end + shift);
        if (!hunks.isEmpty() && before.first <= hunks.last().before.last) {
            hunks.last().before.last = before.last;
            hunks.last().after.last = lastAfter;
        } else {
            const qsizetype firstAfter =
                after.lineAt(m_text.line(before.first).begin + shift - growth);
            hunks.append({before, {firstAfter, lastAfter}});
        }
    }
    return hunks;
}

void TextMirror::replace(Lines lines, const QString &shown)
{
    const QTextBlock first = m_document.findBlockByNumber(int(lines.first));
    const QTextBlock last = m_document.findBlockByNumber(int(lines.last));
    if (!first.isValid() || !last.isValid())
        return;
    const QString old =
        shownText(m_document, first.position(), last.position() + last.length() - 1);
    const qsizetype head = commonPrefix(old, shown);
    const qsizetype tail =
        commonSuffix(QStringView(old).sliced(head), QStringView(shown).sliced(head));
    if (head + tail == old.size() && old.size() == shown.size())
        return;
    QTextCursor cursor(&m_document);
    cursor.setPosition(first.position() + int(head));
    cursor.setPosition(first.position() + int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(shown.sliced(head, shown.size() - head - tail));
}

void TextMirror::accept(const TextEdits &edits, const SourceText &after)
{
    // Typed where it shows, so the lines below are as many as before.
    m_shown += after.lineCount() - m_text.lineCount();
    for (const TextEdit &edit : edits) {
        const qsizetype begin = std::max<qsizetype>(edit.range.begin - 1, 0);
        const qsizetype end =
            std::min(edit.range.begin + edit.replacement.size() + 1, after.size());
        m_unsettled = Lines{after.lineAt(begin), std::min(after.lineAt(end), m_shown - 1)};
    }
    m_text = after;
}

void TextMirror::settle()
{
    if (!m_unsettled)
        return;
    const QScopedValueRollback applying(m_isApplying, true);
    const Lines lines = *m_unsettled;
    m_unsettled.reset();
    if (m_document.blockCount() == m_shown)
        replace(lines, displayOfLines(m_text, lines));
    else
        replace({0, m_document.blockCount() - 1}, displayOfLines(m_text, {0, m_shown - 1}));
}

void TextMirror::apply(const TextEdits &edits, const SourceText &after)
{
    const QList<Hunk> hunks = hunksOf(edits, after);
    for (const Hunk &hunk : hunks) {
        if (hunk.before.first < m_shown)
            fillTo(hunk.before.last);
    }
    const QScopedValueRollback applying(m_isApplying, true);
    QTextCursor group(&m_document);
    group.beginEditBlock();
    for (const auto &[before, now] : hunks | std::views::reverse) {
        if (before.first >= m_shown)
            continue; // comes with the lines that are still to be shown
        replace(before, displayOfLines(after, now));
        m_shown += (now.last - now.first) - (before.last - before.first);
    }
    group.endEditBlock();
    m_text = after;
}

bool TextMirror::isFaithful() const
{
    if (m_document.blockCount() != m_shown || m_shown > m_text.lineCount())
        return false;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (block.text() != displayOf(m_text.slice(m_text.line(block.blockNumber()))))
            return false;
    }
    return true;
}

} // namespace waymark::editor
