// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/sourcetext.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <span>
#include <vector>

namespace waymark {

namespace {

using LineStarts = std::vector<qsizetype>;

LineStarts lineStartsOf(QByteArrayView bytes)
{
    LineStarts starts{0};
    if (bytes.isEmpty()) // its data may be null
        return starts;
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const bool hasReturns = std::memchr(begin, '\r', size_t(bytes.size())) != nullptr;
    if (!hasReturns) {
        // memchr is several times faster than a loop, and returns are rare.
        for (const char *at = begin; at != end;) {
            const void *found = std::memchr(at, '\n', size_t(end - at));
            if (found == nullptr)
                break;
            at = static_cast<const char *>(found) + 1;
            starts.push_back(at - begin);
        }
        return starts;
    }
    for (const char *at = begin; at != end; ++at) {
        const bool returnBeforeNewline = *at == '\r' && at + 1 != end && at[1] == '\n';
        if (*at == '\n' || (*at == '\r' && !returnBeforeNewline))
            starts.push_back(at + 1 - begin);
    }
    return starts;
}

bool isLineStart(QByteArrayView bytes, qsizetype offset)
{
    if (offset == 0 || bytes[offset - 1] == '\n')
        return true;
    return bytes[offset - 1] == '\r' && (offset == bytes.size() || bytes[offset] != '\n');
}

/// The lines of `after`, which `edits` made of a text with the lines `before`. Whether a line
/// starts somewhere depends on the bytes at both sides of the place, so only places inside of an
/// edit or at its ends are looked at.
LineStarts lineStartsAfter(const LineStarts &before, const TextEdits &edits, QByteArrayView after)
{
    LineStarts starts;
    starts.reserve(before.size());
    qsizetype shift = 0;
    auto kept = before.begin();
    qsizetype looked = -1;
    for (const TextEdit &edit : edits) {
        for (; kept != before.end() && *kept < edit.range.begin; ++kept)
            starts.push_back(*kept + shift);
        for (; kept != before.end() && *kept <= edit.range.end; ++kept) {
        }
        const qsizetype begin = edit.range.begin + shift;
        const qsizetype end = begin + edit.replacement.size();
        for (qsizetype at = std::max(begin, looked + 1); at <= end; ++at) {
            if (isLineStart(after, at))
                starts.push_back(at);
        }
        looked = end;
        shift = end - edit.range.end;
    }
    for (; kept != before.end(); ++kept)
        starts.push_back(*kept + shift);
    return starts;
}

} // namespace

/// The table is made when somebody first asks for a line: of the files of a workspace most are
/// never asked, and in many small ones it takes a third of the room.
struct SourceText::Data
{
    QByteArray bytes;

    [[nodiscard]] const LineStarts &lineStarts() const
    {
        std::call_once(m_once, [this] {
            m_lineStarts = lineStartsOf(bytes);
            m_isKnown = true;
        });
        return m_lineStarts;
    }
    /// From what is known already of the text that `edits` made this one of.
    void deriveLineStarts(const Data &before, const TextEdits &edits)
    {
        if (!before.m_isKnown)
            return;
        std::call_once(m_once, [&] {
            m_lineStarts = lineStartsAfter(before.m_lineStarts, edits, bytes);
            m_isKnown = true;
        });
    }

private:
    mutable std::once_flag m_once;
    mutable LineStarts m_lineStarts;
    mutable std::atomic_bool m_isKnown = false; ///< set after the table is made
};

namespace {

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xC0) == 0x80;
}

/// Counts the characters of `bytes`, by `sizeOf(CharacterSize)` each.
template<typename SizeOf>
qsizetype countCharacters(QByteArrayView bytes, SizeOf sizeOf)
{
    qsizetype count = 0;
    while (!bytes.isEmpty()) {
        const CharacterSize size = characterSize(bytes);
        count += sizeOf(size);
        bytes = bytes.sliced(size.bytes);
    }
    return count;
}

} // namespace

CharacterSize characterSize(QByteArrayView bytes)
{
    const auto lead = quint8(bytes[0]);
    if (lead < 0x80)
        return {};
    const auto invalid = CharacterSize{1, 1, false};
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length)
        return invalid;
    const auto second = quint8(bytes[1]);
    const quint8 least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const quint8 most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most)
        return invalid;
    for (qsizetype i = 2; i < length; ++i) {
        if (!isContinuation(bytes[i]))
            return invalid;
    }
    return {length, length == 4 ? 2 : 1, true};
}

SourceText::SourceText()
    : SourceText(QByteArray())
{}

SourceText::SourceText(QByteArray bytes)
{
    auto data = std::make_shared<Data>();
    data->bytes = std::move(bytes);
    m_data = std::move(data);
}

const QByteArray &SourceText::bytes() const
{
    return m_data->bytes;
}

QByteArrayView SourceText::slice(TextRange range) const
{
    return QByteArrayView(m_data->bytes).sliced(range.begin, range.size());
}

qsizetype SourceText::lineCount() const
{
    return qsizetype(m_data->lineStarts().size());
}

TextRange SourceText::fullLine(qsizetype number) const
{
    const auto &starts = m_data->lineStarts();
    const bool isLast = number + 1 == lineCount();
    return {starts[size_t(number)], isLast ? size() : starts[size_t(number) + 1]};
}

TextRange SourceText::line(qsizetype number) const
{
    TextRange range = fullLine(number);
    if (!range.isEmpty() && m_data->bytes[range.end - 1] == '\n')
        --range.end;
    if (!range.isEmpty() && m_data->bytes[range.end - 1] == '\r')
        --range.end;
    return range;
}

qsizetype SourceText::lineAt(qsizetype offset) const
{
    const auto &starts = m_data->lineStarts();
    return std::ranges::upper_bound(starts, offset) - starts.begin() - 1;
}

LineColumn SourceText::bytePosition(qsizetype offset) const
{
    const qsizetype number = lineAt(offset);
    return {number, offset - m_data->lineStarts()[size_t(number)]};
}

LineColumn SourceText::codePointPosition(qsizetype offset) const
{
    const auto [number, bytes] = bytePosition(offset);
    const auto before = slice({offset - bytes, offset});
    return {number, countCharacters(before, [](CharacterSize) { return 1; })};
}

LineColumn SourceText::utf16Position(qsizetype offset) const
{
    const auto [number, bytes] = bytePosition(offset);
    const auto before = slice({offset - bytes, offset});
    return {number, countCharacters(before, [](CharacterSize size) { return size.utf16; })};
}

qsizetype SourceText::offsetOfUtf16(LineColumn position) const
{
    if (position.line >= lineCount())
        return size();
    const TextRange range = line(position.line);
    QByteArrayView rest = slice(range);
    qsizetype units = position.column;
    while (units > 0 && !rest.isEmpty()) {
        const CharacterSize character = characterSize(rest);
        units -= character.utf16;
        rest = rest.sliced(character.bytes);
    }
    return range.end - rest.size();
}

QByteArray SourceText::dominantLineEnd() const
{
    const auto &bytes = m_data->bytes;
    qsizetype pairs = 0;
    qsizetype returns = 0;
    qsizetype newlines = 0;
    for (const qsizetype start : std::span(m_data->lineStarts()).subspan(1)) {
        const bool newline = bytes[start - 1] == '\n';
        const bool pair = newline && start >= 2 && bytes[start - 2] == '\r';
        ++(pair ? pairs : newline ? newlines : returns);
    }
    if (pairs > newlines && pairs >= returns)
        return "\r\n";
    return returns > newlines ? "\r" : "\n";
}

bool SourceText::hasByteOrderMark() const
{
    return m_data->bytes.startsWith("\xEF\xBB\xBF");
}

qsizetype SourceText::firstInvalidUtf8() const
{
    const QByteArrayView bytes = m_data->bytes;
    for (qsizetype at = 0; at < bytes.size();) {
        if (quint8(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const CharacterSize size = characterSize(bytes.sliced(at));
        if (!size.valid)
            return at;
        at += size.bytes;
    }
    return -1;
}

SourceText SourceText::applied(const TextEdits &edits) const
{
    qsizetype length = size();
    for (const TextEdit &edit : edits)
        length += edit.replacement.size() - edit.range.size();
    QByteArray result;
    result.reserve(length);
    qsizetype copied = 0;
    for (const TextEdit &edit : edits) {
        Q_ASSERT(copied <= edit.range.begin && edit.range.begin <= edit.range.end
                 && edit.range.end <= size());
        result.append(slice({copied, edit.range.begin}));
        result.append(edit.replacement);
        copied = edit.range.end;
    }
    result.append(slice({copied, size()}));
    auto data = std::make_shared<Data>();
    data->bytes = std::move(result);
    data->deriveLineStarts(*m_data, edits);
    SourceText text;
    text.m_data = std::move(data);
    return text;
}

} // namespace waymark
