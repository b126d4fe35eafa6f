// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/jsonpointer.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A key that needs no quotes in `a.b[0]` notation.
bool isPlainKey(QStringView key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-';
    });
}

bool isIndex(QStringView key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](QChar c) { return c.isDigit(); });
}

std::optional<QString> unescaped(QStringView segment)
{
    QString text;
    text.reserve(segment.size());
    for (qsizetype i = 0; i < segment.size(); ++i) {
        if (segment[i] != u'~') {
            text += segment[i];
            continue;
        }
        ++i;
        if (i == segment.size() || (segment[i] != u'0' && segment[i] != u'1'))
            return std::nullopt;
        text += segment[i] == u'0' ? u'~' : u'/';
    }
    return text;
}

} // namespace

std::optional<JsonPointer> JsonPointer::parse(QStringView text)
{
    if (text.isEmpty())
        return JsonPointer();
    if (text[0] != u'/')
        return std::nullopt;
    QStringList segments;
    for (const QStringView segment : text.sliced(1).tokenize(u'/')) {
        auto key = unescaped(segment);
        if (!key)
            return std::nullopt;
        segments.append(*std::move(key));
    }
    return JsonPointer(segments);
}

QString JsonPointer::toString() const
{
    QString text;
    for (QString segment : m_segments) {
        segment.replace(u'~', "~0"_L1);
        segment.replace(u'/', "~1"_L1);
        text += u'/' + segment;
    }
    return text;
}

QString JsonPointer::toDisplay() const
{
    QString text;
    for (const QString &segment : m_segments) {
        if (isIndex(segment))
            text += u'[' + segment + u']';
        else if (isPlainKey(segment))
            text += (text.isEmpty() ? u""_s : u"."_s) + segment;
        else
            text += "[\""_L1 + segment + "\"]"_L1;
    }
    return text;
}

std::optional<JsonPointer> JsonPointer::parseDisplay(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'/'))
        return parse(text);
    QStringList segments;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == u'.') {
            ++at;
            continue;
        }
        if (text[at] != u'[') {
            qsizetype end = at;
            while (end < text.size() && text[end] != u'.' && text[end] != u'[')
                ++end;
            segments.append(text.sliced(at, end - at).toString());
            at = end;
            continue;
        }
        const bool isQuoted = text.sliced(at + 1).startsWith(u'"');
        const qsizetype begin = at + (isQuoted ? 2 : 1);
        const qsizetype end = isQuoted ? text.indexOf("\"]"_L1, begin) : text.indexOf(u']', begin);
        if (end < 0)
            return std::nullopt;
        segments.append(text.sliced(begin, end - begin).toString());
        at = end + (isQuoted ? 2 : 1);
    }
    return JsonPointer(segments);
}

JsonPointer JsonPointer::child(const QString &key) const
{
    return JsonPointer(m_segments + QStringList{key});
}

bool JsonPointer::contains(const JsonPointer &other) const
{
    return depth() <= other.depth() && other.m_segments.sliced(0, depth()) == m_segments;
}

} // namespace waymark
