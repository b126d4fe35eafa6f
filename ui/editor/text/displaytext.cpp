// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/displaytext.h"

#include "text/sourcetext.h"

namespace waymark::editor {

namespace {

constexpr QChar invalidStandIn = u'\uFFFD';
constexpr QChar nulStandIn = u'\u2400';
constexpr QChar paragraphStandIn = u'\u00B6';
constexpr QChar objectStandIn = u'\u25A1';

char32_t decoded(QByteArrayView character)
{
    const auto byte = [&](qsizetype i) {
        return char32_t(quint8(character[i]));
    };
    switch (character.size()) {
    case 1:
        return byte(0);
    case 2:
        return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3:
        return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    default:
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6
               | (byte(3) & 0x3F);
    }
}

char32_t shownAs(char32_t character)
{
    switch (character) {
    case 0:
        return nulStandIn.unicode();
    case 0x2029:
        return paragraphStandIn.unicode();
    case 0xFDD0:
    case 0xFDD1:
    case 0xFFFC:
        return objectStandIn.unicode();
    default:
        return character;
    }
}

qsizetype lineEndSize(QByteArrayView bytes)
{
    if (bytes[0] == '\n')
        return 1;
    if (bytes[0] != '\r')
        return 0;
    return bytes.size() > 1 && bytes[1] == '\n' ? 2 : 1;
}

template<typename Shown>
QString converted(QByteArrayView bytes, Shown shown)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const auto lead = quint8(bytes[at]);
        if (lead >= 0x20 && lead < 0x80) {
            text += QLatin1Char(char(lead));
            ++at;
            continue;
        }
        const QByteArrayView rest = bytes.sliced(at);
        if (const qsizetype end = lineEndSize(rest); end > 0) {
            text += u'\n';
            at += end;
            continue;
        }
        const CharacterSize size = characterSize(rest);
        if (size.valid)
            text += QChar::fromUcs4(shown(decoded(rest.first(size.bytes))));
        else
            text += invalidStandIn;
        at += size.bytes;
    }
    return text;
}

} // namespace

QString displayOf(QByteArrayView bytes)
{
    return converted(bytes, shownAs);
}

QString plainTextOf(QByteArrayView bytes)
{
    return converted(bytes, [](char32_t character) { return character; });
}

QByteArray bytesOf(QStringView shown, QByteArrayView lineEnd)
{
    QByteArray bytes;
    bytes.reserve(shown.size());
    const auto append = [&bytes](QStringView valid) {
        bytes += valid.toUtf8();
    };
    qsizetype copied = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown[i];
        const bool isPair =
            c.isHighSurrogate() && i + 1 < shown.size() && shown[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (c == u'\n' || c.isSurrogate()) {
            append(shown.sliced(copied, i - copied));
            bytes += c == u'\n' ? lineEnd : QByteArrayView("\xEF\xBF\xBD");
            copied = i + 1;
        }
    }
    append(shown.sliced(copied));
    return bytes;
}

Walked walk(QByteArrayView bytes, qsizetype units)
{
    Walked walked;
    while (walked.units < units && walked.bytes < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(walked.bytes);
        if (const qsizetype end = lineEndSize(rest); end > 0) {
            walked.bytes += end;
            ++walked.units;
            continue;
        }
        const CharacterSize size = characterSize(rest);
        if (walked.units + size.utf16 > units)
            break;
        walked.bytes += size.bytes;
        walked.units += size.utf16;
    }
    return walked;
}

} // namespace waymark::editor
