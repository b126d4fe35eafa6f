// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/decoded.h"

#include <algorithm>
#include <array>

namespace waymark::templates {

namespace {

struct CodePoint
{
    char32_t value = 0xfffd;
    qsizetype bytes = 1;
};

/// The next code point; for what isn't UTF-8, U+FFFD and the longest begin of a valid one.
CodePoint codePoint(QByteArrayView rest)
{
    const auto byte = [&](qsizetype at) {
        return at < rest.size() ? quint8(rest[at]) : quint8(0);
    };
    const quint8 lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4)
        return {};
    char32_t value = lead & (0xff >> (length + 1));
    for (int at = 1; at < length; ++at) {
        // The second byte is bounded further: nothing overlong, no surrogates, nothing too large.
        quint8 least = 0x80;
        quint8 most = 0xbf;
        if (at == 1) {
            least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        }
        if (byte(at) < least || byte(at) > most)
            return {0xfffd, at};
        value = (value << 6) | (byte(at) & 0x3f);
    }
    return {value, length};
}

} // namespace

Decoded::Decoded(QByteArrayView source)
{
    if (std::ranges::all_of(source, [](char c) { return quint8(c) < 0x80; })) {
        m_text = QString::fromLatin1(source);
        return;
    }
    m_text.reserve(source.size());
    m_offsets.reserve(size_t(source.size()) + 1);
    for (qsizetype at = 0; at < source.size();) {
        const CodePoint next = codePoint(source.sliced(at));
        for (const char16_t unit : QChar::fromUcs4(next.value)) {
            m_text += QChar(unit);
            m_offsets.push_back(quint32(at));
        }
        at += next.bytes;
    }
    m_offsets.push_back(quint32(source.size()));
}

QByteArray encoded(const QString &text)
{
    const auto isLone = [&](qsizetype at) {
        const QChar c = text[at];
        if (c.isHighSurrogate())
            return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
        return c.isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
    };
    QString whole = text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSurrogate() && isLone(at))
            whole[at] = QChar::ReplacementCharacter;
    }
    return whole.toUtf8();
}

} // namespace waymark::templates
