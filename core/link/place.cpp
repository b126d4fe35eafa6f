// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/place.h"

#include "link/linktr.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::link {

namespace {

constexpr QLatin1StringView prefix("waymark:");
constexpr QLatin1StringView workspaceKey("workspace");
constexpr qsizetype mostParts = 128;
constexpr qsizetype mostQueryItems = 128;
constexpr qsizetype longestWord = 40;

std::unexpected<Error> refused(const QString &code, const QString &message)
{
    return std::unexpected(
        Error{code,
              message,
              {},
              Tr::tr("Ask whoever gave you the link for a new one: it wasn't copied as a "
                     "whole, or somebody made it by hand.")});
}

/// What no name holds for a good reason, and what makes a text look like another one.
bool isControl(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Unicode's bidirectional controls (UAX #9, table 3).
    return character == 0x061c || character == 0x200e || character == 0x200f
           || (character >= 0x202a && character <= 0x202e)
           || (character >= 0x2066 && character <= 0x2069);
}

bool hasControls(QStringView text)
{
    return !text.isValidUtf16() || std::ranges::any_of(text.toUcs4(), [](uint character) {
        return isControl(character);
    });
}

int hexDigit(char16_t character)
{
    if (character >= u'0' && character <= u'9')
        return character - u'0';
    const auto lower = char16_t(character | 0x20);
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

/// Exact where QUrl is lenient: each `%` has its two digits, and the bytes are UTF-8.
Result<QString> decoded(QStringView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%') {
            const qsizetype length = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            bytes += text.sliced(i, length).toUtf8();
            i += length - 1;
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1].unicode()) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2].unicode()) : -1;
        if (high < 0 || low < 0)
            return refused(u"link.malformed"_s,
                           Tr::tr("The link has a % without two hexadecimal digits behind it."));
        bytes += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = utf8(bytes);
    if (utf8.hasError())
        return refused(u"link.malformed"_s, Tr::tr("The link holds bytes that are no text."));
    if (hasControls(result))
        return refused(u"link.control"_s,
                       Tr::tr("The link holds control characters, which no place has."));
    return result;
}

bool isWord(QStringView text)
{
    static const QRegularExpression form(u"^[a-z]+(?:-[a-z]+)*$"_s,
                                         QRegularExpression::DontCaptureOption);
    return text.size() <= longestWord && form.matchView(text).hasMatch();
}

Result<QStringList> pathFrom(QStringView text)
{
    const auto parts = text.split(u'/');
    if (parts.size() > mostParts)
        return refused(u"link.too-long"_s, Tr::tr("The link's path has too many parts."));
    QStringList path;
    for (const QStringView part : parts) {
        auto name = decoded(part);
        if (!name)
            return std::unexpected(name.error());
        if (name->isEmpty())
            return refused(
                u"link.outside"_s,
                Tr::tr("The link has an empty part in its path; a place's path begins at "
                       "the workspace, never at the root of the disk."));
        if (*name == "."_L1 || *name == ".."_L1 || name->contains(u'/'))
            return refused(u"link.outside"_s, Tr::tr("The link leads out of the workspace."));
        path << *std::move(name);
    }
    return path;
}

Result<void> readQuery(QStringView text, Place &place)
{
    const auto items = text.split(u'&');
    if (items.size() > mostQueryItems)
        return refused(u"link.too-long"_s,
                       Tr::tr("The link says too much behind its question mark."));
    for (const QStringView item : items) {
        const qsizetype equals = item.indexOf(u'=');
        const QStringView key = item.first(std::max(equals, qsizetype(0)));
        if (!isWord(key))
            return refused(u"link.malformed"_s,
                           Tr::tr("Behind the link's question mark stands something other than "
                                  "key=value."));
        auto value = decoded(item.sliced(equals + 1));
        if (!value)
            return std::unexpected(value.error());
        if (value->isEmpty())
            return refused(u"link.malformed"_s, Tr::tr("The link gives “%1” no value.").arg(key));
        if (key != workspaceKey)
            place.query.append({key.toString(), *std::move(value)});
        else if (place.workspace.isEmpty())
            place.workspace = *std::move(value);
        else
            return refused(u"link.malformed"_s, Tr::tr("The link names two workspaces."));
    }
    return {};
}

/// A name, or a folder as QDir::cleanPath leaves it.
bool isWorkspace(const QString &text)
{
    if (text.isEmpty())
        return true;
    if (text == "."_L1 || text == ".."_L1)
        return false;
    return !text.contains(u'/')
           || (text.startsWith(u'/') && !text.startsWith("//"_L1) && QDir::cleanPath(text) == text);
}

/// RFC 3986: what may stand in a path or query as it is; the rest is coded.
QString coded(const QString &text, const QByteArray &kept)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
}

} // namespace

QString Place::value(QStringView key) const
{
    const auto found = std::ranges::find(query, key, &std::pair<QString, QString>::first);
    return found == query.end() ? QString() : found->second;
}

QStringList Place::values(QStringView key) const
{
    QStringList found;
    for (const auto &[name, text] : query) {
        if (name == key)
            found << text;
    }
    return found;
}

void Place::set(const QString &key, const QString &value)
{
    query.removeIf([&key](const auto &item) { return item.first == key; });
    add(key, {value});
}

void Place::add(const QString &key, const QStringList &values)
{
    for (const QString &value : values) {
        if (!value.isEmpty())
            query.append({key, value});
    }
}

bool isLink(QStringView text)
{
    return text.startsWith(prefix, Qt::CaseInsensitive);
}

Result<Place> parsePlace(QStringView link)
{
    if (!isLink(link))
        return refused(u"link.malformed"_s, Tr::tr("Waymark's links begin with waymark:."));
    return parsePlaceWithoutScheme(link.sliced(prefix.size()));
}

Result<Place> parsePlaceWithoutScheme(QStringView text)
{
    if (text.size() > mostCharacters)
        return refused(u"link.too-long"_s,
                       Tr::tr("The link has more than %L1 characters.").arg(mostCharacters));
    // Before anything else: it keeps line breaks out of every message, too.
    if (hasControls(text))
        return refused(u"link.control"_s,
                       Tr::tr("The link holds control characters, which no place has."));
    if (text.contains(u'#') || text.contains(u' ') || text.contains(u'\\'))
        return refused(u"link.malformed"_s,
                       Tr::tr("The link holds a space, # or \\ that isn't percent-coded."));
    const qsizetype question = text.indexOf(u'?');
    auto path = pathFrom(question < 0 ? text : text.first(question));
    if (!path)
        return std::unexpected(path.error());
    Place place{.page = path->takeFirst()};
    if (!isWord(place.page))
        return refused(u"link.malformed"_s,
                       Tr::tr("The link doesn't begin with the name of a page."));
    place.path = *std::move(path);
    if (question >= 0) {
        if (const auto read = readQuery(text.sliced(question + 1), place); !read)
            return std::unexpected(read.error());
    }
    if (!isWorkspace(place.workspace))
        return refused(u"link.malformed"_s,
                       Tr::tr("The link's workspace is neither a name nor a whole folder path."));
    return place;
}

QString toLink(const Place &place)
{
    QString link = prefix + coded(place.page, {});
    for (const QString &part : place.path)
        link += u'/' + coded(part, ":@!$'()*,;=+&");
    QChar before = u'?';
    const auto add = [&](const QString &key, const QString &value) {
        link += before + key + u'=' + coded(value, "/:@!$'()*,;+=");
        before = u'&';
    };
    for (const auto &[key, value] : place.query)
        add(key, value);
    if (!place.workspace.isEmpty())
        add(workspaceKey, place.workspace);
    return link;
}

} // namespace waymark::link
