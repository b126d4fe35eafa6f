// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/token.h"

#include "template/regex.h"
#include "template/templatetr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr QStringView oldDelimiters = u"()[]{}%*-+~/#,:|.<>=!";
constexpr qsizetype longestRegex = 16'384;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameStart(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isWordChar(QChar c)
{
    return isNameStart(c) || isDigit(c);
}

/// Nunjucks takes whatever is neither a blank nor one of its delimiters.
bool isOldWordChar(QChar c)
{
    return !isCodeBlank(c) && !oldDelimiters.contains(c);
}

/// The end of a name at `at`; digits may come first where `mayStartWithDigits`.
qsizetype nameEnd(QStringView source, qsizetype at, bool mayStartWithDigits)
{
    qsizetype end = at;
    while (mayStartWithDigits && end < source.size() && isDigit(source[end]))
        ++end;
    if (end >= source.size() || !isNameStart(source[end]))
        return at;
    while (end < source.size() && isWordChar(source[end]))
        ++end;
    return end;
}

qsizetype quotedEnd(QStringView source, qsizetype at)
{
    const QChar quote = source[at];
    for (qsizetype index = at + 1; index < source.size(); ++index) {
        if (source[index] == u'\\')
            ++index;
        else if (source[index] == quote)
            return index + 1;
    }
    return source.size();
}

struct RegexLiteral
{
    QString source;
    QString flags;
    qsizetype end = 0;
    QString problem = {};
};

RegexLiteral scanRegex(QStringView source, qsizetype at, Dialect dialect)
{
    const bool isOld = dialect == Dialect::Nunjucks;
    RegexLiteral regex;
    qsizetype index = at + 2;
    qsizetype backslashes = 0;
    for (; index < source.size(); ++index) {
        const QChar c = source[index];
        if (c == u'/' && backslashes == 0)
            break;
        if (c == u'/' && !isOld && backslashes % 2 == 0 && regex.problem.isEmpty())
            regex.problem = Tr::tr("The regular expression's end is ambiguous.");
        regex.source += c;
        // Nunjucks looks at one character before.
        backslashes = c == u'\\' ? (isOld ? 1 : backslashes + 1) : 0;
    }
    const bool isOpen = index >= source.size();
    for (++index; index < source.size() && u"gimy"_s.contains(source[index]); ++index) {
        if (regex.flags.contains(source[index]))
            regex.problem = Tr::tr("A flag of the regular expression is there twice.");
        regex.flags += source[index];
    }
    regex.end = std::min(index, source.size());
    if (isOpen)
        regex.problem = Tr::tr("The regular expression has no end.");
    else if (regex.source.size() > longestRegex)
        regex.problem = Tr::tr("The regular expression is too long.");
    else if (!isOld && regex.end < source.size() && isNameStart(source[regex.end])
             && source[regex.end] != u'_')
        regex.problem = Tr::tr("A regular expression has no such flag.");
    return regex;
}

class Tokenizer
{
public:
    Tokenizer(QStringView source, Stretch code, Dialect dialect)
        : m_source(source.first(code.end))
        , m_at(code.begin)
        , m_dialect(dialect)
    {}

    Tokens run();

private:
    void one();
    void oldWord();
    void text();
    void number();
    void op();
    void regex();
    [[nodiscard]] QChar now(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool isAfterDot() const
    {
        return !m_tokens.tokens.empty() && m_tokens.tokens.back().isOperator(u".");
    }
    [[nodiscard]] bool isAfterOperand() const;
    void add(TokenKind kind, qsizetype end, QString text)
    {
        m_tokens.tokens.push_back({kind, {m_at, end}, std::move(text), {}});
        m_at = end;
    }
    void problem(Stretch stretch, const QString &message)
    {
        m_tokens.problems.push_back({stretch, message});
    }

    QStringView m_source;
    qsizetype m_at;
    Dialect m_dialect;
    Tokens m_tokens;
};

Tokens Tokenizer::run()
{
    while (m_at < m_source.size()) {
        if (isCodeBlank(m_source[m_at]))
            ++m_at;
        else
            one();
    }
    m_tokens.tokens.push_back({TokenKind::End, {m_at, m_at}, {}, {}});
    return std::move(m_tokens);
}

bool Tokenizer::isAfterOperand() const
{
    if (m_tokens.tokens.empty())
        return false;
    const Token &last = m_tokens.tokens.back();
    return last.kind != TokenKind::Operator || last.text == u")" || last.text == u"]"
           || last.text == u"}";
}

void Tokenizer::one()
{
    const QChar c = now();
    if (c == u'"' || c == u'\'')
        return text();
    if (c == u'r' && now(1) == u'/')
        return regex();
    if (m_dialect == Dialect::Nunjucks) {
        if (isOldWordChar(c))
            return oldWord();
        return op();
    }
    if (const qsizetype end = nameEnd(m_source, m_at, isAfterDot()); end > m_at)
        return add(TokenKind::Name, end, m_source.sliced(m_at, end - m_at).toString());
    if (c == u'.' && isDigit(now(1)) && !isAfterOperand()) {
        problem({m_at, m_at + 2}, Tr::tr("A number begins with a digit."));
        ++m_at;
        return number();
    }
    if (isDigit(c))
        return number();
    op();
}

void Tokenizer::oldWord()
{
    qsizetype end = m_at;
    while (end < m_source.size() && isOldWordChar(m_source[end]))
        ++end;
    const QStringView word = m_source.sliced(m_at, end - m_at);
    if (std::ranges::all_of(word, isDigit))
        return number();
    add(TokenKind::Name, end, word.toString());
}

void Tokenizer::number()
{
    qsizetype end = m_at;
    while (end < m_source.size() && isDigit(m_source[end]))
        ++end;
    if (end < m_source.size() && m_source[end] == u'.') {
        ++end;
        while (end < m_source.size() && isDigit(m_source[end]))
            ++end;
    }
    if (m_dialect == Dialect::Nunjitsu && end < m_source.size() && isNameStart(m_source[end])) {
        const qsizetype begin = m_at;
        while (end < m_source.size() && isWordChar(m_source[end]))
            ++end;
        problem({begin, end},
                Tr::tr("“%1” is no number and no name.").arg(m_source.sliced(begin, end - begin)));
    }
    add(TokenKind::Number, end, m_source.sliced(m_at, end - m_at).toString());
}

void Tokenizer::text()
{
    const qsizetype begin = m_at;
    const qsizetype end = quotedEnd(m_source, m_at);
    QString value;
    qsizetype at = m_at + 1;
    bool isClosed = false;
    for (; at < end; ++at) {
        const QChar c = m_source[at];
        if (c == m_source[begin]) {
            isClosed = true;
            break;
        }
        if (c != u'\\') {
            value += c;
            continue;
        }
        if (++at >= end)
            break;
        const QChar escaped = m_source[at];
        value += escaped == u'n'   ? u'\n'
                 : escaped == u'r' ? u'\r'
                 : escaped == u't' ? u'\t'
                                   : escaped;
    }
    if (!isClosed)
        problem({begin, end}, Tr::tr("The text has no closing quote."));
    add(TokenKind::Text, end, value);
}

void Tokenizer::regex()
{
    RegexLiteral found = scanRegex(m_source, m_at, m_dialect);
    if (found.problem.isEmpty() && !isRegex(found.source, found.flags))
        found.problem = Tr::tr("This isn't a regular expression.");
    if (!found.problem.isEmpty())
        problem({m_at, found.end}, found.problem);
    add(TokenKind::Regex, found.end, found.source);
    m_tokens.tokens.back().flags = found.flags;
}

void Tokenizer::op()
{
    constexpr std::array<QStringView, 8> longOnes{u"===", u"!==", u"**", u"//",
                                                  u"==",  u"!=",  u"<=", u">="};
    for (const QStringView each : longOnes) {
        if (m_source.sliced(m_at).startsWith(each))
            return add(TokenKind::Operator, m_at + each.size(), each.toString());
    }
    const QChar c = now();
    if (!u"()[]{}.,:|~+-*/%<>="_s.contains(c)) {
        qsizetype end = m_at + 1;
        if (c.isHighSurrogate() && end < m_source.size())
            ++end;
        problem({m_at, end},
                Tr::tr("“%1” has no meaning here.").arg(m_source.sliced(m_at, end - m_at)));
        m_at = end;
        return;
    }
    add(TokenKind::Operator, m_at + 1, QString(c));
}

} // namespace

QString shown(const Token &token)
{
    switch (token.kind) {
    case TokenKind::End:
        return Tr::tr("the end of the tag");
    case TokenKind::Text:
        return Tr::tr("a text");
    default:
        return u"“%1”"_s.arg(token.text);
    }
}

bool isCodeBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\u00a0';
}

Tokens tokenize(QStringView source, Stretch code, Dialect dialect)
{
    return Tokenizer(source, code, dialect).run();
}

qsizetype tokenEnd(QStringView source, qsizetype at, Dialect dialect)
{
    const QChar c = source[at];
    if (c == u'"' || c == u'\'')
        return quotedEnd(source, at);
    if (dialect == Dialect::Nunjucks) {
        if (c == u'r' && at + 1 < source.size() && source[at + 1] == u'/')
            return scanRegex(source, at, dialect).end;
        qsizetype end = at;
        while (end < source.size() && isOldWordChar(source[end]))
            ++end;
        return end;
    }
    const qsizetype end = nameEnd(source, at, true);
    if (end == at + 1 && c == u'r' && end < source.size() && source[end] == u'/')
        return scanRegex(source, at, dialect).end;
    if (end > at)
        return end;
    qsizetype digits = at;
    while (digits < source.size() && isDigit(source[digits]))
        ++digits;
    return digits;
}

} // namespace waymark::templates
