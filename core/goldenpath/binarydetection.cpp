// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/binarydetection.h"

#include <algorithm>
#include <optional>

namespace waymark::goldenpath {

namespace {

constexpr qsizetype lookedAt = 512;
constexpr qsizetype leastForDecision = 32;
constexpr qsizetype suspiciousPercent = 10;

uchar at(QByteArrayView bytes, qsizetype index)
{
    return uchar(bytes[index]);
}

bool hasTextMark(QByteArrayView bytes)
{
    for (const QByteArrayView mark :
         {QByteArrayView("\xEF\xBB\xBF", 3), QByteArrayView("\x00\x00\xFE\xFF", 4),
          QByteArrayView("\xFF\xFE\x00\x00", 4), QByteArrayView("\x84\x31\x95\x33", 4),
          QByteArrayView("\xFE\xFF", 2), QByteArrayView("\xFF\xFE", 2)}) {
        if (bytes.startsWith(mark))
            return true;
    }
    return false;
}

qsizetype continuations(uchar lead)
{
    if (lead >= 0xC0 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    return lead >= 0xF0 && lead <= 0xF7 ? 3 : 0;
}

/// Of a character from `index` on; 0 where it is none. What is cut off at the end is none.
qsizetype characterLength(QByteArrayView bytes, qsizetype index)
{
    const qsizetype more = continuations(at(bytes, index));
    if (more == 0 || index + more >= bytes.size())
        return 0;
    for (qsizetype i = 1; i <= more; ++i) {
        if ((at(bytes, index + i) & 0xC0) != 0x80)
            return 0;
    }
    return more + 1;
}

std::optional<quint64> varint(QByteArrayView bytes, qsizetype &index)
{
    quint64 value = 0;
    for (int shift = 0; index < bytes.size() && shift < 64; shift += 7) {
        const uchar byte = at(bytes, index++);
        value |= quint64(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0)
            return value;
    }
    return std::nullopt;
}

/// Reads as a sequence of protobuf fields to its end.
bool isProtobuf(QByteArrayView bytes)
{
    qsizetype index = 0;
    while (index < bytes.size()) {
        const auto tag = varint(bytes, index);
        if (!tag)
            return false;
        switch (*tag & 7) {
        case 0:
            if (!varint(bytes, index))
                return false;
            break;
        case 1:
            index += 8;
            break;
        case 2: {
            const auto length = varint(bytes, index);
            if (!length || *length > quint64(bytes.size()))
                return false;
            index += qsizetype(*length);
            break;
        }
        case 5:
            index += 4;
            break;
        default:
            return false;
        }
    }
    return index == bytes.size();
}

} // namespace

bool isCopiedAsBinary(QByteArrayView bytes)
{
    bytes = bytes.first(std::min(bytes.size(), lookedAt));
    if (bytes.isEmpty() || hasTextMark(bytes))
        return false;
    if (bytes.startsWith("%PDF-"))
        return true;
    qsizetype suspicious = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const uchar byte = at(bytes, i);
        if (byte == 0)
            return true;
        if ((byte >= 7 && byte <= 14) || (byte >= 32 && byte <= 127))
            continue;
        if (const qsizetype length = characterLength(bytes, i); length > 0) {
            i += length - 1;
            continue;
        }
        // A lead byte without its rest takes the next one with it, as the library does.
        const qsizetype more = continuations(byte);
        if (more > 0 && i + more < bytes.size())
            ++i;
        ++suspicious;
        if (i >= leastForDecision && suspicious * 100 > suspiciousPercent * bytes.size())
            return true;
    }
    return suspicious * 100 > suspiciousPercent * bytes.size()
           || (suspicious > 1 && isProtobuf(bytes));
}

} // namespace waymark::goldenpath
