// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"
#include "schema/uri.h"

using namespace Qt::StringLiterals;

namespace waymark::schema::formats {

namespace {

bool isAsciiAlphanumeric(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Unreserved characters, percent escapes and those in `more` (RFC 3986 section 2); with `isIri`
/// everything beyond ASCII too (RFC 3987 section 2.2).
bool holdsOnly(QStringView text, QStringView more, bool isIri)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'%') {
            if (i + 2 >= text.size() || !isAsciiHex(text[i + 1]) || !isAsciiHex(text[i + 2]))
                return false;
            i += 2;
            continue;
        }
        const bool isPlain =
            isAsciiAlphanumeric(c.unicode()) || u"-._~"_s.contains(c) || more.contains(c);
        const bool isUnicode = isIri && c.unicode() >= 0xA0 && c.unicode() != 0xFFFD;
        if (!isPlain && !isUnicode)
            return false;
    }
    return true;
}

constexpr QStringView subDelimiters = u"!$&'()*+,;=";

bool isIpLiteral(QStringView host)
{
    const QByteArray inner = host.sliced(1, host.size() - 2).toUtf8();
    if (!inner.startsWith('v') && !inner.startsWith('V'))
        return ipv6(inner.left(inner.indexOf("%25") < 0 ? inner.size() : inner.indexOf("%25")));
    const qsizetype dot = inner.indexOf('.');
    return dot > 1 && dot + 1 < inner.size();
}

bool isAuthority(QStringView authority, bool isIri)
{
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        if (!holdsOnly(authority.first(at), QString(subDelimiters + u':'), isIri))
            return false;
        authority = authority.sliced(at + 1);
    }
    QStringView host = authority;
    QStringView port;
    if (host.startsWith(u'[')) {
        const qsizetype end = host.indexOf(u']');
        if (end < 0)
            return false;
        port = host.sliced(end + 1);
        host = host.first(end + 1);
        if (!isIpLiteral(host))
            return false;
    } else {
        if (const qsizetype colon = host.indexOf(u':'); colon >= 0) {
            port = host.sliced(colon);
            host = host.first(colon);
        }
        if (!holdsOnly(host, subDelimiters, isIri))
            return false;
    }
    return port.isEmpty() || (port[0] == u':' && std::ranges::all_of(port.sliced(1), [](QChar c) {
                                  return c >= u'0' && c <= u'9';
                              }));
}

/// RFC 3986 section 4.1; a reference may leave out the scheme.
bool isReference(const QByteArray &utf8, bool needsScheme, bool isIri)
{
    const QString text = QString::fromUtf8(utf8);
    const UriParts parts = splitUri(text);
    if (needsScheme && parts.scheme.isNull())
        return false;
    const QString inPath = subDelimiters + u":@/"_s;
    const QString inQuery = inPath + u'?';
    if (!parts.authority.isNull() && !isAuthority(parts.authority, isIri))
        return false;
    // Without a scheme the first segment holds no colon: it would read as one.
    if (parts.scheme.isNull() && parts.authority.isNull()
        && parts.path.section(u'/', 0, 0).contains(u':'))
        return false;
    return holdsOnly(parts.path, inPath, isIri) && holdsOnly(parts.query, inQuery, isIri)
           && holdsOnly(parts.fragment, inQuery, isIri);
}

/// RFC 6570 section 2.3: one variable with its modifier.
bool isVariable(QStringView text)
{
    if (text.endsWith(u'*')) {
        text.chop(1);
    } else if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        const QStringView length = text.sliced(colon + 1);
        const bool isLength = !length.isEmpty() && length.size() <= 4 && length[0] != u'0'
                              && std::ranges::all_of(length, [](QChar c) { return c.isDigit(); });
        if (!isLength)
            return false;
        text = text.first(colon);
    }
    if (text.isEmpty() || text.startsWith(u'.') || text.endsWith(u'.') || text.contains(u".."_s))
        return false;
    return holdsOnly(text, u"", false) && !text.contains(u'-') && !text.contains(u'~');
}

} // namespace

bool uri(const QByteArray &text)
{
    return isReference(text, true, false);
}

bool uriReference(const QByteArray &text)
{
    return isReference(text, false, false);
}

bool iri(const QByteArray &text)
{
    return isReference(text, true, true);
}

bool iriReference(const QByteArray &text)
{
    return isReference(text, false, true);
}

bool uriTemplate(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c != u'{') {
            if (c.unicode() <= 0x20 || c.unicode() == 0x7f || u"\"<>\\^`|}"_s.contains(c))
                return false;
            ++at;
            continue;
        }
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            return false;
        QStringView inner = QStringView(text).sliced(at + 1, end - at - 1);
        if (!inner.isEmpty() && u"+#./;?&=,!@|"_s.contains(inner[0]))
            inner = inner.sliced(1);
        for (const QStringView variable : inner.split(u',')) {
            if (!isVariable(variable))
                return false;
        }
        at = end + 1;
    }
    return true;
}

// RFC 6901, section 3.
bool jsonPointer(const QByteArray &text)
{
    return JsonPointer::parse(QString::fromUtf8(text)).has_value();
}

bool relativeJsonPointer(const QByteArray &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits == 0 || (digits > 1 && text[0] == '0'))
        return false;
    const QByteArray rest = text.sliced(digits);
    return rest == "#" || jsonPointer(rest);
}

bool regex(const QByteArray &text)
{
    const QString pattern = QString::fromUtf8(text);
    return ecmaToPcre(pattern, true).has_value()
           && Pattern::compile(pattern, Pattern::Flavour::Ecma).has_value();
}

} // namespace waymark::schema::formats
