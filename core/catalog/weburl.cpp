// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/weburl.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

bool isSpecialScheme(QStringView scheme)
{
    constexpr std::array special{"http"_L1, "https"_L1, "ws"_L1, "wss"_L1, "ftp"_L1, "file"_L1};
    return std::ranges::any_of(special, [&](QLatin1StringView each) { return scheme == each; });
}

/// Without what the standard drops: control signs and blanks at both ends, tabs and line ends.
QString cleaned(QStringView text)
{
    while (!text.isEmpty() && text.front() <= u' ')
        text = text.sliced(1);
    while (!text.isEmpty() && text.back() <= u' ')
        text.chop(1);
    QString clean = text.toString();
    clean.removeIf([](QChar sign) { return sign == u'\t' || sign == u'\n' || sign == u'\r'; });
    return clean;
}

bool isAsciiDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

/// A host whose last part is a number is an address, and has to be one.
bool endsInNumber(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    const QStringView last = host.sliced(host.lastIndexOf(u'.') + 1);
    if (last.isEmpty())
        return false;
    if (std::ranges::all_of(last, isAsciiDigit))
        return true;
    return last.startsWith("0x"_L1, Qt::CaseInsensitive)
           && std::ranges::all_of(last.sliced(2), [](QChar sign) {
                  return isAsciiDigit(sign) || (sign.toLower() >= u'a' && sign.toLower() <= u'f');
              });
}

bool isIpv4(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    const auto parts = host.split(u'.');
    if (parts.size() > 4)
        return false;
    quint64 last = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QStringView part = parts[i];
        const bool isHex = part.startsWith("0x"_L1, Qt::CaseInsensitive);
        const bool isOctal = !isHex && part.size() > 1 && part.startsWith(u'0');
        if (isHex)
            part = part.sliced(2);
        bool isNumber = !parts[i].isEmpty();
        const quint64 number = isHex && part.isEmpty()
                                   ? 0
                                   : part.toULongLong(&isNumber, isHex     ? 16
                                                                 : isOctal ? 8
                                                                           : 10);
        if (!isNumber || (i + 1 < parts.size() && number > 255))
            return false;
        last = number;
    }
    return last < quint64{1} << (8 * (5 - parts.size()));
}

bool isIpv6(QStringView host)
{
    const auto halves = host.split(u"::");
    if (halves.size() > 2)
        return false;
    int groups = 0;
    for (const QStringView half : halves) {
        const auto parts = half.isEmpty() ? QList<QStringView>() : half.split(u':');
        for (const QStringView part : parts) {
            if (part.contains(u'.') && &part == &parts.back() && part.count(u'.') == 3
                && isIpv4(part)) {
                groups += 2;
                continue;
            }
            bool isNumber = false;
            const bool isInRange = part.toUInt(&isNumber, 16) <= 0xFFFF;
            if (!isNumber || !isInRange || part.size() > 4 || !part.front().isLetterOrNumber())
                return false;
            ++groups;
        }
    }
    return halves.size() == 2 ? groups < 8 : groups == 8;
}

bool isHost(QStringView host, bool isSpecial)
{
    if (host.startsWith(u'['))
        return host.endsWith(u']') && isIpv6(host.sliced(1, host.size() - 2));
    const QString plain = isSpecial ? QUrl::fromPercentEncoding(host.toUtf8()) : host.toString();
    const bool isForbidden = std::ranges::any_of(plain, [&](QChar sign) {
        return sign <= u' ' || u"#/:<>?@[\\]^|"_s.contains(sign)
               || (isSpecial && (sign == u'%' || sign.unicode() == 0x7F));
    });
    return !isForbidden && (!isSpecial || !endsInNumber(plain) || isIpv4(plain));
}

bool isPort(QStringView port)
{
    constexpr uint largest = 65'535;
    return port.isEmpty()
           || (std::ranges::all_of(port, isAsciiDigit) && port.toString().toULongLong() <= largest
               && port.size() < 19);
}

/// Where the host's part ends: at the path, the query or the fragment.
qsizetype endOfAuthority(QStringView rest, bool isSpecial)
{
    const auto end = std::ranges::find_if(rest, [&](QChar sign) {
        return sign == u'/' || sign == u'?' || sign == u'#' || (isSpecial && sign == u'\\');
    });
    return end - rest.begin();
}

} // namespace

bool isWebUrl(QStringView text)
{
    const QString clean = cleaned(text);
    const qsizetype colon = clean.indexOf(u':');
    const QString scheme = clean.first(std::max<qsizetype>(colon, 0)).toLower();
    const auto isLetter = [](QChar sign) {
        return sign >= u'a' && sign <= u'z';
    };
    if (scheme.isEmpty() || !isLetter(scheme[0]) || !std::ranges::all_of(scheme, [&](QChar sign) {
            return isLetter(sign) || isAsciiDigit(sign) || sign == u'+' || sign == u'-'
                   || sign == u'.';
        }))
        return false;
    const bool isSpecial = isSpecialScheme(scheme);
    QStringView rest = QStringView(clean).sliced(colon + 1);
    const auto isSlash = [&](QChar sign) {
        return sign == u'/' || (isSpecial && sign == u'\\');
    };
    if (scheme == "file"_L1) {
        if (rest.size() < 2 || !isSlash(rest[0]) || !isSlash(rest[1]))
            return true; // a path alone
        rest = rest.sliced(2);
        const QStringView host = rest.first(endOfAuthority(rest, true));
        const bool isDrive = host.size() == 2 && (host[1] == u':' || host[1] == u'|');
        return host.isEmpty() || isDrive || isHost(host, true);
    }
    if (isSpecial) {
        while (!rest.isEmpty() && isSlash(rest.front()))
            rest = rest.sliced(1);
    } else if (rest.startsWith("//"_L1)) {
        rest = rest.sliced(2);
    } else {
        return true; // an opaque path, such as that of mailto
    }
    QStringView authority = rest.first(endOfAuthority(rest, isSpecial));
    const qsizetype user = authority.lastIndexOf(u'@');
    authority = authority.sliced(user + 1);
    const qsizetype bracket = authority.indexOf(u']');
    const qsizetype port = authority.indexOf(u':', std::max<qsizetype>(bracket, 0));
    const QStringView host = port < 0 ? authority : authority.first(port);
    if (host.isEmpty())
        return !isSpecial && user < 0 && port < 0;
    return isHost(host, isSpecial) && (port < 0 || isPort(authority.sliced(port + 1)));
}

} // namespace waymark::catalog
