// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"

#include <QList>

namespace waymark::schema::formats {

namespace {

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// RFC 5322 section 3.2.3, and UTF-8 where RFC 6531 allows it.
bool isAtomCharacter(char c, bool allowsUnicode)
{
    return isAlphanumeric(c) || QByteArrayView("!#$%&'*+-/=?^_`{|}~").contains(c)
           || (allowsUnicode && uchar(c) >= 0x80);
}

bool isLocalPart(QByteArrayView local, bool allowsUnicode)
{
    if (local.isEmpty())
        return false;
    if (local.size() >= 2 && local.startsWith('"') && local.endsWith('"')) {
        const QByteArrayView inner = local.sliced(1, local.size() - 2);
        for (qsizetype i = 0; i < inner.size(); ++i) {
            if (inner[i] == '\\')
                ++i;
            else if (inner[i] == '"' || uchar(inner[i]) < 0x20 || uchar(inner[i]) == 0x7f)
                return false;
            if (i >= inner.size())
                return false;
        }
        return true;
    }
    if (local.startsWith('.') || local.endsWith('.') || local.contains(QByteArrayView("..")))
        return false;
    return std::ranges::all_of(
        local, [&](char c) { return c == '.' || isAtomCharacter(c, allowsUnicode); });
}

bool isAddress(const QByteArray &text, bool allowsUnicode)
{
    const qsizetype at = text.lastIndexOf('@');
    if (at < 0 || !isLocalPart(QByteArrayView(text).first(at), allowsUnicode))
        return false;
    const QByteArray domain = text.sliced(at + 1);
    if (domain.startsWith('[') && domain.endsWith(']')) {
        const QByteArray literal = domain.sliced(1, domain.size() - 2);
        return literal.startsWith("IPv6:") ? ipv6(literal.sliced(5)) : ipv4(literal);
    }
    return allowsUnicode ? idnHostname(domain) : hostname(domain);
}

} // namespace

// RFC 5321, section 4.1.2.
bool email(const QByteArray &text)
{
    return isAddress(text, false);
}

// RFC 6531.
bool idnEmail(const QByteArray &text)
{
    return isAddress(text, true);
}

// RFC 1123, section 2.1, and RFC 5890 for labels in Punycode.
bool hostname(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > 253)
        return false;
    for (const QByteArray &label : text.split('.')) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith('-') || label.endsWith('-'))
            return false;
        if (!std::ranges::all_of(label, [](char c) { return isAlphanumeric(c) || c == '-'; }))
            return false;
        const bool isReserved = label.size() > 3 && label[2] == '-' && label[3] == '-';
        if (isReserved && !idnHostname(label))
            return false;
    }
    return true;
}

// RFC 2673, section 3.2. A leading zero is none: some readers take it for octal.
bool ipv4(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    return parts.size() == 4 && std::ranges::all_of(parts, [](const QByteArray &part) {
               if (part.isEmpty() || part.size() > 3 || (part.size() > 1 && part.startsWith('0')))
                   return false;
               return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; })
                      && part.toInt() <= 255;
           });
}

// RFC 4291, section 2.2.
bool ipv6(const QByteArray &text)
{
    const qsizetype gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0)
        return false;
    int groups = 0;
    const auto countGroups = [&](const QByteArray &half) {
        if (half.isEmpty())
            return true;
        const QList<QByteArray> parts = half.split(':');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QByteArray &part = parts[i];
            if (i + 1 == parts.size() && part.contains('.')) {
                groups += 2;
                return ipv4(part);
            }
            if (part.isEmpty() || part.size() > 4 || !std::ranges::all_of(part, isHex))
                return false;
            ++groups;
        }
        return true;
    };
    if (gap < 0)
        return !text.isEmpty() && countGroups(text) && groups == 8;
    const QByteArray before = text.first(gap);
    return !before.contains('.') && countGroups(before) && countGroups(text.sliced(gap + 2))
           && groups <= 7;
}

bool cidr(const QByteArray &text)
{
    const qsizetype slash = text.indexOf('/');
    if (slash < 0)
        return false;
    bool ok = false;
    const QByteArray bits = text.sliced(slash + 1);
    const int length = bits.toInt(&ok);
    if (!ok || bits.startsWith('+') || (bits.size() > 1 && bits.startsWith('0')) || length < 0)
        return false;
    const QByteArray address = text.first(slash);
    return (ipv4(address) && length <= 32) || (ipv6(address) && length <= 128);
}

bool mac(const QByteArray &text)
{
    const char separator = text.contains(':') ? ':' : text.contains('-') ? '-' : '.';
    const QList<QByteArray> parts = text.split(separator);
    const qsizetype width = separator == '.' ? 4 : 2;
    const qsizetype bytes = parts.size() * width / 2;
    return (bytes == 6 || bytes == 8 || bytes == 20)
           && std::ranges::all_of(parts, [&](const QByteArray &part) {
                  return part.size() == width && std::ranges::all_of(part, isHex);
              });
}

// RFC 4122, section 3.
bool uuid(const QByteArray &text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

bool hexColour(const QByteArray &text)
{
    const QByteArray digits = text.startsWith('#') ? text.sliced(1) : text;
    return (digits.size() == 3 || digits.size() == 6) && std::ranges::all_of(digits, isHex);
}

// RFC 4648, section 4.
bool base64(const QByteArray &text)
{
    return bool(QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors))
           && text.size() % 4 == 0;
}

} // namespace waymark::schema::formats
