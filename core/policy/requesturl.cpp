// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/requesturl.h"

#include "policy/gotext.h"

#include <algorithm>
#include <optional>

namespace waymark::policy {

namespace {

enum class UrlPart { Host, Path, Query, User };

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDecimal(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    return isDecimal(c)           ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

bool isUnreserved(char c)
{
    return isLetter(c) || isDecimal(c) || QByteArrayView("-_.~").contains(c);
}

bool mayStandInHost(char c)
{
    return quint8(c) >= 0x80 || isUnreserved(c) || QByteArrayView("!$&'()*+,;=:[]<>\"").contains(c);
}

/// Go's words for what is wrong; empty: nothing.
QByteArray decodeInto(QByteArray *decoded, QByteArrayView text, UrlPart part)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            const QByteArrayView escape = text.sliced(i, std::min<qsizetype>(3, text.size() - i));
            // In a host only what isn't ASCII, and the sign itself, may be escaped.
            const bool isWrongInHost = part == UrlPart::Host && high < 8 && escape != "%25";
            if (high < 0 || low < 0 || isWrongInHost)
                return "invalid URL escape " + goQuoted(escape);
            if (decoded != nullptr)
                decoded->append(char(high * 16 + low));
            i += 2;
            continue;
        }
        if (part == UrlPart::Host && !mayStandInHost(c))
            return "invalid character " + goQuoted(text.sliced(i, 1)) + " in host name";
        if (decoded != nullptr)
            decoded->append(part == UrlPart::Query && c == '+' ? ' ' : c);
    }
    return {};
}

/// `:` and digits, or nothing.
bool isPort(QByteArrayView text)
{
    return text.isEmpty()
           || (text[0] == ':' && std::all_of(text.begin() + 1, text.end(), isDecimal));
}

/// Go's words for what is wrong with `user@host:port`.
QByteArray readAuthority(QByteArrayView authority, RequestUrl &url)
{
    const qsizetype at = authority.lastIndexOf('@');
    url.host = authority.sliced(at + 1);
    QByteArrayView port;
    if (url.host.startsWith('[')) {
        const qsizetype end = url.host.lastIndexOf(']');
        if (end < 0)
            return "missing ']' in host";
        port = url.host.sliced(end + 1);
    } else if (const qsizetype colon = url.host.lastIndexOf(':'); colon >= 0) {
        port = url.host.sliced(colon);
    }
    if (!isPort(port))
        return "invalid port " + goQuoted(port) + " after host";
    const QByteArray problem = decodeInto(nullptr, url.host, UrlPart::Host);
    if (!problem.isEmpty() || at < 0)
        return problem;
    const QByteArrayView user = authority.first(at);
    const bool isGood = std::ranges::all_of(user, [](char c) {
        return isLetter(c) || isDecimal(c) || QByteArrayView("-._:~!$&'()*+,;=%@").contains(c);
    });
    return isGood ? decodeInto(nullptr, user, UrlPart::User) : "net/url: invalid userinfo";
}

/// What stands in front of the first colon, if it is one; Go's words for a wrong one.
QByteArray readScheme(QByteArrayView text, RequestUrl &url)
{
    url.rest = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ':') {
            if (i == 0)
                return "missing protocol scheme";
            url.schemeText = text.first(i);
            url.rest = text.sliced(i + 1);
            return {};
        }
        const bool isTail = i > 0 && (isDecimal(c) || QByteArrayView("+-.").contains(c));
        if (!isLetter(c) && !isTail)
            return {};
    }
    return {};
}

QByteArray readUrl(QByteArrayView text, RequestUrl &url)
{
    const bool hasControl =
        std::ranges::any_of(text, [](char c) { return quint8(c) < 0x20 || quint8(c) == 0x7f; });
    if (hasControl)
        return "net/url: invalid control character in URL";
    if (text.isEmpty())
        return "empty url";
    url.path = text;
    if (text == "*")
        return {};
    if (QByteArray problem = readScheme(text, url); !problem.isEmpty())
        return problem;
    const qsizetype question = url.rest.indexOf('?');
    QByteArrayView rest = question >= 0 ? url.rest.first(question) : url.rest;
    if (question >= 0)
        url.query = url.rest.sliced(question + 1);
    url.path = {};
    if (!rest.startsWith('/'))
        return url.schemeText.isEmpty() ? "invalid URI for request" : QByteArray();
    if (!url.schemeText.isEmpty() && rest.startsWith("//")) {
        const QByteArrayView after = rest.sliced(2);
        const qsizetype slash = after.indexOf('/');
        rest = slash >= 0 ? after.sliced(slash) : QByteArrayView();
        const QByteArrayView authority = slash >= 0 ? after.first(slash) : after;
        if (QByteArray problem = readAuthority(authority, url); !problem.isEmpty())
            return problem;
    }
    url.path = rest;
    return decodeInto(nullptr, rest, UrlPart::Path);
}

} // namespace

QByteArray RequestUrl::scheme() const
{
    return schemeText.toByteArray().toLower();
}

QByteArray RequestUrl::hostText() const
{
    QByteArray decoded;
    (void)decodeInto(&decoded, host, UrlPart::Host);
    return decoded;
}

QByteArray RequestUrl::hostname() const
{
    QByteArray name = hostText();
    const qsizetype colon = name.lastIndexOf(':');
    if (colon >= 0 && isPort(QByteArrayView(name).sliced(colon)))
        name.truncate(colon);
    return name.startsWith('[') && name.endsWith(']') ? name.sliced(1, name.size() - 2) : name;
}

QByteArray RequestUrl::port() const
{
    const qsizetype colon = host.lastIndexOf(':');
    const bool isThere = colon >= 0 && isPort(host.sliced(colon));
    return isThere ? host.sliced(colon + 1).toByteArray() : QByteArray();
}

QByteArray RequestUrl::escapedPath() const
{
    const bool isEscaped = std::ranges::all_of(path, [](char c) {
        return isUnreserved(c) || QByteArrayView("!$&'()*+,;=:@[]%/").contains(c);
    });
    if (isEscaped)
        return path.toByteArray();
    QByteArray decoded;
    (void)decodeInto(&decoded, path, UrlPart::Path);
    QByteArray escaped;
    for (const char c : std::as_const(decoded)) {
        if (isUnreserved(c) || QByteArrayView("$&+,/:;=@").contains(c))
            escaped += c;
        else
            escaped += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return escaped;
}

std::vector<std::pair<QByteArray, QByteArray>> RequestUrl::parameters() const
{
    std::vector<std::pair<QByteArray, QByteArray>> found;
    const QByteArray all = query.toByteArray();
    for (const QByteArray &part : all.split('&')) {
        if (part.isEmpty() || part.contains(';'))
            continue;
        const qsizetype sign = part.indexOf('=');
        std::pair<QByteArray, QByteArray> entry;
        const QByteArrayView value =
            sign >= 0 ? QByteArrayView(part).sliced(sign + 1) : QByteArrayView();
        const bool isGood =
            decodeInto(&entry.first, QByteArrayView(part).first(sign >= 0 ? sign : part.size()),
                       UrlPart::Query)
                .isEmpty()
            && decodeInto(&entry.second, value, UrlPart::Query).isEmpty();
        if (isGood)
            found.push_back(std::move(entry));
    }
    return found;
}

std::expected<RequestUrl, QByteArray> readRequestUrl(QByteArrayView text, bool hasFragments)
{
    RequestUrl url;
    QByteArray problem = readUrl(text, url);
    const qsizetype fragment = text.indexOf('#');
    if (problem.isEmpty() && hasFragments && fragment >= 0) {
        url = {};
        problem = readUrl(text.first(fragment), url);
        url.rest = text.sliced(url.schemeText.isEmpty() ? 0 : url.schemeText.size() + 1);
    }
    if (!problem.isEmpty())
        return std::unexpected("parse " + goQuoted(text) + ": " + problem);
    return url;
}

} // namespace waymark::policy
