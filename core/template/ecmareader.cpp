// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/ecmareader.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr QStringView lineEnds = u"\\n\\r\\u2028\\u2029";

bool isAsciiLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

bool isDigitBelow(QChar c, char16_t end)
{
    return c >= u'0' && c < end;
}

class EcmaReader
{
public:
    EcmaReader(QStringView source, bool isMultiline)
        : m_source(source)
        , m_isMultiline(isMultiline)
    {
        countGroups();
    }

    std::optional<QString> run()
    {
        while (m_at < m_source.size()) {
            if (!one())
                return std::nullopt;
        }
        return m_isBroken ? std::nullopt : std::optional(m_out);
    }

private:
    enum class Before : quint8 { Nothing, Atom, Quantifier };

    void countGroups();
    bool one();
    void assertion(QChar c);
    void escape(bool isInClass);
    void unicodeEscape();
    void numberEscape(bool isInClass);
    bool group();
    bool closing();
    void characterClass();
    bool quantifier(qsizetype size);
    [[nodiscard]] qsizetype countSize() const;
    [[nodiscard]] qsizetype nameSize(qsizetype at) const;
    [[nodiscard]] std::optional<char16_t> hexAt(qsizetype at, qsizetype digits) const;

    void take(qsizetype size, Before becomes)
    {
        m_out += m_source.sliced(m_at, size);
        m_at += size;
        m_before = becomes;
    }
    void put(const QString &text, qsizetype taken, Before becomes = Before::Atom)
    {
        m_out += text;
        m_at += taken;
        m_before = becomes;
    }
    [[nodiscard]] QStringView rest() const { return m_source.sliced(m_at); }
    [[nodiscard]] QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool isSetAhead(qsizetype ahead) const
    {
        static constexpr QStringView sets = u"dDwWsS";
        return peek(ahead) == u'\\' && sets.contains(peek(ahead + 1));
    }

    QStringView m_source;
    bool m_isMultiline;
    qsizetype m_groups = 0;
    bool m_hasNames = false;
    bool m_isBroken = false; ///< a name is missing
    qsizetype m_at = 0;
    Before m_before = Before::Nothing;
    std::vector<bool> m_lookBehind; ///< of the groups that are open
    QString m_out;
};

/// How many there are decides what `\1` and `\k` mean, before and behind them.
void EcmaReader::countGroups()
{
    bool isInClass = false;
    for (qsizetype at = 0; at < m_source.size(); ++at) {
        const QChar c = m_source[at];
        if (c == u'\\')
            ++at;
        else if (isInClass)
            isInClass = c != u']';
        else if (c == u'[')
            isInClass = true;
        else if (c == u'(') {
            const bool isNamed = nameSize(at) > 0;
            m_hasNames = m_hasNames || isNamed;
            if (isNamed || !m_source.sliced(at).startsWith(u"(?"))
                ++m_groups;
        }
    }
}

bool EcmaReader::one()
{
    const QChar c = m_source[m_at];
    switch (c.unicode()) {
    case u'\\':
        escape(false);
        return true;
    case u'[':
        characterClass();
        return true;
    case u'(':
        return group();
    case u')':
        return closing();
    case u'^':
    case u'$':
        assertion(c);
        return true;
    case u'|':
        take(1, Before::Nothing);
        return true;
    case u'*':
    case u'+':
    case u'?':
        return quantifier(1);
    case u'{':
        if (const qsizetype size = countSize(); size > 0)
            return quantifier(size);
        put(u"\\{"_s, 1); // PCRE2 takes {,2} for a count
        return true;
    default:
        take(1, Before::Atom);
        return true;
    }
}

/// To PCRE2 a line ends at a line feed alone.
void EcmaReader::assertion(QChar c)
{
    if (m_isMultiline)
        put((c == u'^' ? u"(?<![^"_s : u"(?![^"_s) + lineEnds + u"])", 1, Before::Nothing);
    else
        take(1, Before::Nothing);
}

/// A letter that means nothing in JavaScript stands for itself.
void EcmaReader::escape(bool isInClass)
{
    static constexpr QStringView known = u"dDwWsSnrtfv";
    const QChar c = peek(1);
    if (c == u'u')
        return unicodeEscape();
    if (c.isDigit() && c.unicode() < 0x80)
        return numberEscape(isInClass);
    if (c == u'k' && m_hasNames) {
        const qsizetype end = rest().indexOf(u'>');
        m_isBroken = m_isBroken || isInClass || peek(2) != u'<' || end < 0;
        if (!m_isBroken) {
            const QStringView name = rest().sliced(2, end - 1);
            return put(u"(?(" + name + u")\\k" + name + u')', end + 1);
        }
    }
    if (c == u'x' && hexAt(m_at + 2, 2))
        return take(4, Before::Atom);
    if (c == u'c') {
        if (isAsciiLetter(peek(2)))
            return take(3, Before::Atom);
        return put(u"\\\\"_s, 1); // the backslash itself
    }
    if (c == u'b' || (c == u'B' && !isInClass))
        return take(2, isInClass ? Before::Atom : Before::Nothing);
    if (isAsciiLetter(c) && !known.contains(c))
        return put(QString(c), 2);
    take(std::min<qsizetype>(2, rest().size()), Before::Atom);
}

void EcmaReader::unicodeEscape()
{
    const auto unit = hexAt(m_at + 2, 4);
    if (!unit)
        return put(u"u"_s, 2);
    if (QChar::isSurrogate(*unit))
        return put(QString(halfAsCharacter(*unit)), 6);
    take(6, Before::Atom);
}

/// A group that was there, or a number of a character, or the digit itself. What a group found that
/// wasn't passed is empty in JavaScript, and never found by PCRE2.
void EcmaReader::numberEscape(bool isInClass)
{
    qsizetype end = 1;
    qsizetype number = 0;
    while (peek(1) != u'0' && isDigitBelow(peek(end), u'9' + 1) && number < m_groups)
        number = number * 10 + (peek(end++).unicode() - u'0');
    const bool isWhole = !isDigitBelow(peek(end), u'9' + 1);
    if (!isInClass && number > 0 && number <= m_groups && isWhole) {
        const QString digits = QString::number(number);
        return put(u"(?("_s + digits + u")\\g{" + digits + u"})", end);
    }
    constexpr int mostOctal = 0377;
    int code = 0;
    end = 1;
    while (end <= 3 && isDigitBelow(peek(end), u'8')
           && code * 8 + (peek(end).unicode() - u'0') <= mostOctal)
        code = code * 8 + (peek(end++).unicode() - u'0');
    if (end == 1)
        return put(QString(peek(1)), 2);
    put(u"\\x"_s + QString::number(code, 16).rightJustified(2, u'0'), end);
}

void EcmaReader::characterClass()
{
    take(1, Before::Atom);
    bool isBehindSet = false;
    while (m_at < m_source.size() && m_source[m_at] != u']') {
        const bool isSet = isSetAhead(0);
        if (m_source[m_at] == u'\\')
            escape(true);
        else if (m_source[m_at] == u'-' && (isBehindSet || isSetAhead(1)))
            put(u"\\-"_s, 1); // no range
        else
            take(1, Before::Atom);
        isBehindSet = isSet;
    }
    if (m_at < m_source.size())
        take(1, Before::Atom);
}

/// Of `(?<name>` at that place; 0: it is something else.
qsizetype EcmaReader::nameSize(qsizetype at) const
{
    const QStringView text = m_source.sliced(at);
    qsizetype end = 3;
    while (end < text.size()
           && (text[end].isLetterOrNumber() || text[end] == u'_' || text[end] == u'$'))
        ++end;
    const bool isName = text.startsWith(u"(?<") && end > 3 && text.sliced(end).startsWith(u'>')
                        && !text[3].isDigit();
    return isName ? end + 1 : 0;
}

bool EcmaReader::group()
{
    if (!rest().startsWith(u"(?")) {
        m_lookBehind.push_back(false);
        take(1, Before::Nothing);
        return true;
    }
    for (const QStringView begin : {u"(?:", u"(?=", u"(?!", u"(?<=", u"(?<!"}) {
        if (rest().startsWith(begin)) {
            m_lookBehind.push_back(begin.size() > 3);
            take(begin.size(), Before::Nothing);
            return true;
        }
    }
    const qsizetype size = nameSize(m_at);
    if (size == 0)
        return false;
    m_lookBehind.push_back(false);
    take(size, Before::Nothing);
    return true;
}

bool EcmaReader::closing()
{
    if (m_lookBehind.empty())
        return false;
    take(1, m_lookBehind.back() ? Before::Nothing : Before::Atom);
    m_lookBehind.pop_back();
    return true;
}

bool EcmaReader::quantifier(qsizetype size)
{
    if (m_before != Before::Atom)
        return false;
    take(size, Before::Quantifier);
    if (rest().startsWith(u'?'))
        take(1, Before::Quantifier);
    return true;
}

/// Of `{2}`, `{2,}` or `{2,3}`; 0 for anything else.
qsizetype EcmaReader::countSize() const
{
    qsizetype end = 1;
    const auto skipDigits = [&] {
        const qsizetype begin = end;
        while (isDigitBelow(peek(end), u'9' + 1))
            ++end;
        return end > begin;
    };
    if (!skipDigits())
        return 0;
    if (peek(end) == u',') {
        ++end;
        skipDigits();
    }
    return peek(end) == u'}' ? end + 1 : 0;
}

std::optional<char16_t> EcmaReader::hexAt(qsizetype at, qsizetype digits) const
{
    const QStringView text = m_source.sliced(std::min(at, m_source.size())).left(digits);
    bool isNumber = false;
    const uint code = text.toUInt(&isNumber, 16);
    const bool isHex = std::ranges::all_of(text, [](QChar c) {
        return isDigitBelow(c, u'9' + 1) || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
    return text.size() == digits && isNumber && isHex ? std::optional(char16_t(code))
                                                      : std::nullopt;
}

} // namespace

std::optional<QString> readAsEcma(QStringView source, bool isMultiline)
{
    return EcmaReader(source, isMultiline).run();
}

QChar halfAsCharacter(char16_t half)
{
    constexpr char16_t privateUse = 0xf000;
    return QChar(char16_t(half - 0xd800 + privateUse));
}

} // namespace waymark::templates
