// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/uri.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

bool isScheme(QStringView text)
{
    if (text.isEmpty() || !(text[0].unicode() < 128 && text[0].isLetter()))
        return false;
    return std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || u"+-."_s.contains(c);
    });
}

/// Never null: the part is there, if only as nothing.
QString present(QStringView part)
{
    return part.isEmpty() ? u""_s : part.toString();
}

QString withoutDots(const QString &path)
{
    QStringList kept;
    const QStringList segments = path.split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool isLast = i + 1 == segments.size();
        if (segments[i] == "."_L1) {
            if (isLast)
                kept.append(QString());
        } else if (segments[i] == ".."_L1) {
            if (!kept.isEmpty() && !(kept.size() == 1 && kept[0].isEmpty()))
                kept.removeLast();
            if (isLast)
                kept.append(QString());
        } else {
            kept.append(segments[i]);
        }
    }
    return kept.join(u'/');
}

QString merged(const UriParts &base, const QString &path)
{
    if (!base.authority.isNull() && base.path.isEmpty())
        return u'/' + path;
    return base.path.left(base.path.lastIndexOf(u'/') + 1) + path;
}

} // namespace

QString UriParts::toString() const
{
    QString text;
    if (!scheme.isNull())
        text += scheme + u':';
    if (!authority.isNull())
        text += "//"_L1 + authority;
    text += path;
    if (!query.isNull())
        text += u'?' + query;
    if (!fragment.isNull())
        text += u'#' + fragment;
    return text;
}

UriParts splitUri(QStringView uri)
{
    UriParts parts;
    if (const qsizetype hash = uri.indexOf(u'#'); hash >= 0) {
        parts.fragment = present(uri.sliced(hash + 1));
        uri = uri.first(hash);
    }
    if (const qsizetype mark = uri.indexOf(u'?'); mark >= 0) {
        parts.query = present(uri.sliced(mark + 1));
        uri = uri.first(mark);
    }
    if (const qsizetype colon = uri.indexOf(u':'); colon > 0 && isScheme(uri.first(colon))) {
        parts.scheme = uri.first(colon).toString();
        uri = uri.sliced(colon + 1);
    }
    if (uri.startsWith("//"_L1)) {
        const qsizetype slash = uri.indexOf(u'/', 2);
        const QStringView authority = slash < 0 ? uri.sliced(2) : uri.sliced(2, slash - 2);
        parts.authority = present(authority);
        uri = slash < 0 ? QStringView() : uri.sliced(slash);
    }
    parts.path = uri.toString();
    return parts;
}

QString resolveUri(const QString &base, const QString &reference)
{
    UriParts parts = splitUri(reference);
    if (!parts.scheme.isNull()) {
        if (parts.path.startsWith(u'/'))
            parts.path = withoutDots(parts.path);
        return parts.toString();
    }
    const UriParts from = splitUri(base);
    parts.scheme = from.scheme;
    if (!parts.authority.isNull()) {
        parts.path = withoutDots(parts.path);
        return parts.toString();
    }
    parts.authority = from.authority;
    if (parts.path.isEmpty()) {
        parts.path = from.path;
        if (parts.query.isNull())
            parts.query = from.query;
    } else if (parts.path.startsWith(u'/')) {
        parts.path = withoutDots(parts.path);
    } else {
        parts.path = withoutDots(merged(from, parts.path));
    }
    return parts.toString();
}

QString uriFromPath(QString path)
{
    if (path.contains("://"_L1) || path.startsWith("urn:"_L1))
        return path;
    path.replace(u'%', "%25"_L1);
    path.replace(u'#', "%23"_L1);
    path.replace(u'?', "%3F"_L1);
    return path;
}

QString pathFromUri(const QString &uri)
{
    const UriParts parts = splitUri(uri);
    const bool isFile = parts.scheme == "file"_L1 && parts.authority.isEmpty();
    if (!parts.scheme.isEmpty() && !isFile)
        return {};
    return QString::fromUtf8(QByteArray::fromPercentEncoding(parts.path.toUtf8()));
}

QString withoutFragment(const QString &uri)
{
    return uri.left(uri.indexOf(u'#') < 0 ? uri.size() : uri.indexOf(u'#'));
}

} // namespace waymark::schema
