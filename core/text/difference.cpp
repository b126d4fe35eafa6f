// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/difference.h"

#include <algorithm>

namespace waymark {

namespace {

/// True where a cut before `offset` would go through a character or a CR LF.
bool cutsCharacter(QByteArrayView bytes, qsizetype offset)
{
    if (offset <= 0 || offset >= bytes.size())
        return false;
    const bool continuation = (quint8(bytes[offset]) & 0xC0) == 0x80;
    return continuation || (bytes[offset] == '\n' && bytes[offset - 1] == '\r');
}

} // namespace

TextEdits difference(const SourceText &before, const QByteArray &after)
{
    const QByteArray &old = before.bytes();
    if (old == after)
        return {};
    const auto oldEnd = old.cend();
    const auto head = std::ranges::mismatch(old, after).in1 - old.cbegin();
    qsizetype tail = 0;
    const qsizetype longestTail = std::min(old.size(), after.size()) - head;
    while (tail < longestTail && *(oldEnd - 1 - tail) == *(after.cend() - 1 - tail))
        ++tail;

    qsizetype begin = head;
    while (cutsCharacter(old, begin) || cutsCharacter(after, begin))
        --begin;
    while (tail > 0
           && (cutsCharacter(old, old.size() - tail) || cutsCharacter(after, after.size() - tail)))
        --tail;
    return {{{begin, old.size() - tail}, after.sliced(begin, after.size() - tail - begin)}};
}

} // namespace waymark
