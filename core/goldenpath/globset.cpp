// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/globset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype longestPattern = 2'000;
constexpr qsizetype mostAlternatives = 1'000;
/// Each `!(…)` looks at all that follows it once more.
constexpr qsizetype mostNegations = 4;

qsizetype closing(QStringView text, qsizetype open, QChar opener, QChar closer)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == opener)
            ++depth;
        else if (text[i] == closer && --depth == 0)
            return i;
    }
    return -1;
}

QStringList splitAtTop(QStringView text, QChar separator)
{
    QStringList parts;
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'{' || text[i] == u'(')
            ++depth;
        else if (text[i] == u'}' || text[i] == u')')
            --depth;
        else if (text[i] == separator && depth == 0) {
            parts.append(text.sliced(begin, i - begin).toString());
            begin = i + 1;
        }
    }
    parts.append(text.sliced(begin).toString());
    return parts;
}

QStringList numbersBetween(const QString &text)
{
    static const QRegularExpression range(u"^(-?\\d+)\\.\\.(-?\\d+)$"_s);
    const QRegularExpressionMatch match = range.match(text);
    QStringList numbers;
    if (!match.hasMatch())
        return numbers;
    const int from = match.capturedView(1).toInt();
    const int to = match.capturedView(2).toInt();
    for (int i = from; numbers.size() < mostAlternatives; i += from <= to ? 1 : -1) {
        numbers.append(QString::number(i));
        if (i == to)
            break;
    }
    return numbers;
}

/// Regular expressions for the pieces of one pattern.
class GlobTranslator
{
public:
    explicit GlobTranslator(QStringView glob)
        : m_glob(glob)
    {}

    QString translated()
    {
        QString out;
        while (m_at < m_glob.size())
            out += piece();
        return out;
    }

private:
    QString piece()
    {
        const bool isStart = m_at == 0 || m_glob[m_at - 1] == u'/';
        const QChar c = m_glob[m_at];
        if (u"@!?*+"_s.contains(c) && m_at + 1 < m_glob.size() && m_glob[m_at + 1] == u'(') {
            const qsizetype end = closing(m_glob, m_at + 1, u'(', u')');
            if (end > 0)
                return group(c, end);
        }
        ++m_at;
        switch (c.unicode()) {
        case u'*':
            return stars(isStart);
        case u'?':
            return u"[^/]"_s;
        case u'[':
            return characters();
        case u'\\':
            return m_at < m_glob.size() ? QRegularExpression::escape(m_glob.mid(m_at++, 1))
                                        : u"\\\\"_s;
        default:
            return QRegularExpression::escape(QStringView(&c, 1));
        }
    }

    QString stars(bool isStart)
    {
        const qsizetype begin = m_at - 1;
        while (m_at < m_glob.size() && m_glob[m_at] == u'*')
            ++m_at;
        const bool isWhole = isStart && (m_at == m_glob.size() || m_glob[m_at] == u'/');
        if (m_at - begin < 2 || !isWhole)
            return isWhole ? u"[^/]+"_s : u"[^/]*"_s;
        if (m_at == m_glob.size())
            return u".*"_s;
        ++m_at; // the slash
        return u"(?:.*/)?"_s;
    }

    QString characters()
    {
        qsizetype end = m_at;
        if (end < m_glob.size() && (m_glob[end] == u'!' || m_glob[end] == u'^'))
            ++end;
        if (end < m_glob.size() && m_glob[end] == u']')
            ++end;
        while (end < m_glob.size() && m_glob[end] != u']')
            ++end;
        if (end >= m_glob.size())
            return u"\\["_s;
        QString inside = m_glob.sliced(m_at, end - m_at).toString();
        m_at = end + 1;
        const bool isNegated = inside.startsWith(u'!') || inside.startsWith(u'^');
        if (isNegated)
            inside.removeFirst();
        inside.replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s).replace(u'^', u"\\^"_s);
        if (inside.startsWith(u']'))
            inside.prepend(u'\\');
        return (isNegated ? u"(?!/)[^"_s : u"(?!/)["_s) + inside + u']';
    }

    QString group(QChar kind, qsizetype end)
    {
        QStringList alternatives;
        for (const QString &each : splitAtTop(m_glob.sliced(m_at + 2, end - m_at - 2), u'|'))
            alternatives.append(GlobTranslator(each).translated());
        const QString any = u"(?:"_s + alternatives.join(u'|') + u')';
        m_at = end + 1;
        switch (kind.unicode()) {
        case u'!': {
            const QString rest = GlobTranslator(m_glob.sliced(m_at)).translated();
            return u"(?!"_s + any + rest + u"$)[^/]*"_s;
        }
        case u'@':
            return any;
        default:
            return any + kind;
        }
    }

    QStringView m_glob;
    qsizetype m_at = 0;
};

} // namespace

QStringList expandedBraces(const QString &pattern)
{
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0;
         open = pattern.indexOf(u'{', open + 1)) {
        const qsizetype end = closing(pattern, open, u'{', u'}');
        if (end < 0 || (open > 0 && pattern[open - 1] == u'\\'))
            continue;
        const QString inside = pattern.sliced(open + 1, end - open - 1);
        QStringList parts = splitAtTop(inside, u',');
        if (parts.size() < 2)
            parts = numbersBetween(inside);
        if (parts.isEmpty())
            continue;
        QStringList all;
        for (const QString &part : std::as_const(parts)) {
            if (all.size() > mostAlternatives)
                break;
            all += expandedBraces(pattern.first(open) + part + pattern.sliced(end + 1));
        }
        return all;
    }
    return {pattern};
}

void GlobSet::add(QString pattern, bool isFolder)
{
    Pattern made;
    made.takesAway = pattern.startsWith(u'!') && !pattern.startsWith("!("_L1);
    if (made.takesAway)
        pattern.removeFirst();
    while (pattern.startsWith("./"_L1))
        pattern.remove(0, 2);
    made.foldersOnly = pattern.endsWith(u'/') && !isFolder;
    while (pattern.endsWith(u'/'))
        pattern.chop(1);
    if (isFolder)
        pattern += pattern.isEmpty() ? u"**"_s : u"/**"_s;
    // A text like that is no pattern that somebody wrote, so it matches nothing.
    if (pattern.size() <= longestPattern && pattern.count("!("_L1) <= mostNegations) {
        for (const QString &each : expandedBraces(pattern))
            made.alternatives.emplace_back(
                QRegularExpression::anchoredPattern(GlobTranslator(each).translated()),
                QRegularExpression::DotMatchesEverythingOption);
    }
    m_patterns.push_back(std::move(made));
}

bool GlobSet::matches(const Pattern &pattern, const QString &path, bool isFolder)
{
    if (pattern.foldersOnly && !isFolder)
        return false;
    return std::ranges::any_of(pattern.alternatives, [&](const QRegularExpression &each) {
        return each.match(path).hasMatch();
    });
}

bool GlobSet::matches(const QString &path, bool isFolder) const
{
    for (size_t i = 0; i < m_patterns.size(); ++i) {
        if (m_patterns[i].takesAway || !matches(m_patterns[i], path, isFolder))
            continue;
        const bool isTakenAway = std::any_of(
            m_patterns.begin() + qsizetype(i), m_patterns.end(), [&](const Pattern &later) {
                return later.takesAway && matches(later, path, isFolder);
            });
        if (!isTakenAway)
            return true;
    }
    return false;
}

} // namespace waymark::goldenpath
