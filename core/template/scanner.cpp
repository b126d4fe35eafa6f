// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/scanner.h"

#include "template/numbertext.h"
#include "template/templatetr.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr qsizetype nowhere = std::numeric_limits<qsizetype>::max();
/// Each is looked for to the end of the source, so behind these no more are: what is left is text.
constexpr int mostUnclosed = 20;

/// Finds the next of one mark after another without looking at anything twice.
class Finder
{
public:
    Finder(const QString &source, const QString &mark)
        : m_source(source)
        , m_mark(mark)
    {}

    qsizetype from(qsizetype at)
    {
        if (m_next < at) {
            const qsizetype found = m_source.indexOf(m_mark, at);
            m_next = found < 0 ? nowhere : found;
        }
        return m_next;
    }

private:
    const QString &m_source;
    QString m_mark;
    qsizetype m_next = -1;
};

struct RawEnd
{
    qsizetype begin = -1; ///< of the closing tag; -1: there is none
    qsizetype end = 0;    ///< of the closing tag, or of the last mark that was seen
};

class Scanner
{
public:
    Scanner(const QString &source, const Syntax &syntax)
        : m_source(source)
        , m_syntax(syntax)
        , m_variableMark(syntax.cookiecutterCompat ? u"{{"_s : u"${{"_s)
        , m_variables(source, m_variableMark)
        , m_blocks(source, u"{%"_s)
        , m_comments(source, u"{#"_s)
        , m_commentEnds(source, u"#}"_s)
    {}

    Scanned run();

private:
    enum class Opening : quint8 { Variable, Block, Comment };

    void tag(Opening kind, qsizetype begin);
    void raw(Stretch tag, QStringView name, bool trims);
    [[nodiscard]] RawEnd rawEnd(QStringView name) const;
    [[nodiscard]] qsizetype codeEnd(qsizetype from, Opening kind) const;
    void takeText(qsizetype end)
    {
        if (m_text.isEmpty())
            m_textBegin = m_at;
        m_text += QStringView(m_source).sliced(m_at, end - m_at);
        m_sawText = m_sawText || end > m_at;
        m_at = end;
    }
    /// Nunjucks keeps text of which nothing is left, which decides what a template's only part is.
    void flushText()
    {
        if (!m_text.isEmpty() || (m_sawText && m_syntax.isOld()))
            m_scanned.pieces.push_back({PieceKind::Text, {m_textBegin, m_at}, {}, m_text});
        m_text.clear();
        m_sawText = false;
    }
    void stripIndent();
    void skipBlanks()
    {
        m_textBegin = m_at;
        m_sawText = m_at < m_source.size() && isWhiteSpace(m_source[m_at]);
        while (m_at < m_source.size() && isWhiteSpace(m_source[m_at]))
            ++m_at;
    }
    void skipLineEnd()
    {
        const QStringView rest = QStringView(m_source).sliced(m_at);
        if (rest.startsWith(u'\n'))
            ++m_at;
        else if (rest.startsWith(u"\r\n"))
            m_at += 2;
    }
    void problem(Stretch stretch, const QString &message)
    {
        m_scanned.problems.push_back({stretch, message});
    }

    const QString &m_source;
    const Syntax &m_syntax;
    QString m_variableMark;
    Finder m_variables;
    Finder m_blocks;
    Finder m_comments;
    Finder m_commentEnds;
    Scanned m_scanned;
    qsizetype m_at = 0;
    QString m_text;
    qsizetype m_textBegin = 0;
    bool m_sawText = false; ///< since the last tag
    qsizetype m_lineBegin = 0;
    qsizetype m_lineSearched = 0; ///< up to there
    int m_unclosed = 0;
};

Scanned Scanner::run()
{
    while (m_at < m_source.size()) {
        const std::array openings{
            std::pair(m_variables.from(m_at), Opening::Variable),
            std::pair(m_blocks.from(m_at), Opening::Block),
            std::pair(m_comments.from(m_at), Opening::Comment),
        };
        const auto [at, kind] =
            std::ranges::min(openings, {}, [](const auto &p) { return p.first; });
        const qsizetype stray = m_commentEnds.from(m_at);
        if (stray < at) {
            problem({stray, stray + 2}, Tr::tr("A comment ends here, and none has begun."));
            takeText(stray + 2);
            continue;
        }
        if (at == nowhere) {
            takeText(m_source.size());
            break;
        }
        takeText(at);
        tag(kind, at);
    }
    flushText();
    return std::move(m_scanned);
}

void Scanner::stripIndent()
{
    const QStringView before = QStringView(m_source).first(m_at);
    const qsizetype broken = before.sliced(m_lineSearched).lastIndexOf(u'\n');
    if (broken >= 0)
        m_lineBegin = m_lineSearched + broken + 1;
    m_lineSearched = m_at;
    const QStringView line = before.sliced(m_lineBegin);
    if (!std::ranges::all_of(line, isWhiteSpace))
        return;
    const qsizetype kept = m_text.lastIndexOf(u'\n') + 1;
    if (std::ranges::all_of(QStringView(m_text).sliced(kept), isWhiteSpace))
        m_text.truncate(kept);
    m_sawText = !m_text.isEmpty();
}

qsizetype Scanner::codeEnd(qsizetype from, Opening kind) const
{
    const QStringView source(m_source);
    if (kind == Opening::Comment)
        return source.indexOf(u"#}", from);
    const QStringView close = kind == Opening::Block ? u"%}" : u"}}";
    for (qsizetype at = from; at + 2 <= source.size();) {
        if (const qsizetype end = tokenEnd(source, at, m_syntax.dialect); end > at) {
            at = end;
            continue;
        }
        const QStringView two = source.sliced(at, 2);
        if (two == close)
            return at;
        // Nunjucks ends the code at either mark and then finds it's the wrong one.
        if (m_syntax.isOld() && (two == u"%}" || two == u"}}"))
            return -1;
        ++at;
    }
    return -1;
}

void Scanner::tag(Opening kind, qsizetype begin)
{
    const qsizetype markSize = kind == Opening::Variable ? m_variableMark.size() : 2;
    if (kind == Opening::Block && m_syntax.lstripBlocks)
        stripIndent();
    qsizetype codeBegin = begin + markSize;
    if (codeBegin < m_source.size() && m_source[codeBegin] == u'-') {
        ++codeBegin;
        while (!m_text.isEmpty() && isWhiteSpace(m_text.back()))
            m_text.chop(1);
    }
    flushText();
    const qsizetype codeEndAt = codeEnd(codeBegin, kind);
    if (codeEndAt < 0) {
        problem({begin, begin + markSize}, Tr::tr("This tag has no end."));
        m_at = begin;
        takeText(++m_unclosed < mostUnclosed ? begin + markSize : m_source.size());
        return;
    }
    const bool trims = codeEndAt > begin && m_source[codeEndAt - 1] == u'-';
    m_at = codeEndAt + 2;
    const Stretch tag{begin, m_at};
    Stretch code{codeBegin, std::max(codeBegin, trims ? codeEndAt - 1 : codeEndAt)};
    if (kind != Opening::Comment) {
        while (code.begin < code.end && isCodeBlank(m_source[code.begin]))
            ++code.begin;
        while (code.end > code.begin && isCodeBlank(m_source[code.end - 1]))
            --code.end;
        const QStringView words = QStringView(m_source).sliced(code.begin, code.end - code.begin);
        for (const QStringView name : {u"raw"_s, u"verbatim"_s}) {
            if (kind == Opening::Block && words.startsWith(name)
                && tokenEnd(m_source, code.begin, m_syntax.dialect) == code.begin + name.size()) {
                if (words.size() > name.size())
                    problem({code.begin + name.size(), code.end},
                            Tr::tr("Nothing may stand behind “%1”.").arg(name));
                return raw(tag, name, trims);
            }
        }
        m_scanned.pieces.push_back(
            {kind == Opening::Variable ? PieceKind::Variable : PieceKind::Block, tag, code, {}});
    }
    if (trims)
        skipBlanks();
    else if (kind == Opening::Block && m_syntax.trimBlocks)
        skipLineEnd();
}

RawEnd Scanner::rawEnd(QStringView name) const
{
    const QStringView source(m_source);
    const QString closing = u"end"_s + name;
    int depth = 1;
    RawEnd last{-1, m_at};
    for (qsizetype at = m_at; (at = source.indexOf(u"{%", at)) >= 0;) {
        qsizetype index = at + 2;
        const auto skip = [&] {
            while (index < source.size() && isWhiteSpace(source[index]))
                ++index;
        };
        skip();
        const bool closes = source.sliced(index).startsWith(closing);
        const bool isOne = closes || source.sliced(index).startsWith(name);
        index += closes ? closing.size() : name.size();
        if (isOne)
            skip();
        if (!isOne || index > source.size() || !source.sliced(index).startsWith(u"%}")) {
            at += 2;
            continue;
        }
        depth += closes ? -1 : 1;
        if (depth == 0)
            return {at, index + 2};
        at = index + 2;
        last.end = at;
    }
    return last;
}

void Scanner::raw(Stretch tag, QStringView name, bool trims)
{
    if (m_syntax.trimBlocks)
        skipLineEnd();
    const RawEnd end = rawEnd(name);
    if (m_syntax.isOld())
        flushText();
    if (end.begin < 0) {
        if (!m_syntax.isOld())
            problem(tag, Tr::tr("“%1” is never ended by “end%1”.").arg(name));
        // Nunjucks takes what stands before the last mark for raw, and goes on behind it.
        takeText(m_syntax.isOld() ? end.end : m_source.size());
        flushText();
        return;
    }
    const Stretch closing{end.begin, end.end};
    if (QStringView(m_source).sliced(closing.begin, closing.end - closing.begin).contains(u'\n'))
        problem(closing, Tr::tr("The tag that ends “%1” has to stand on one line.").arg(name));
    takeText(end.begin);
    m_sawText = true;
    if (m_syntax.isOld())
        flushText();
    m_at = end.end;
    if (trims)
        skipBlanks();
}

} // namespace

Scanned scan(const QString &source, const Syntax &syntax)
{
    return Scanner(source, syntax).run();
}

} // namespace waymark::templates
