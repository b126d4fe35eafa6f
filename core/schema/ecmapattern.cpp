// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/pattern.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

// ECMA-262 section 22.2.2.9: white space and line ends, which PCRE2 without UCP doesn't know.
constexpr auto whiteSpace =
    "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}"_L1;
constexpr auto noWhiteSpace =
    "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{d7ff}\\x{e000}-\\x{fefe}\\x{ff00}-\\x{10ffff}"_L1;

struct CategoryName
{
    QLatin1StringView longName;
    QLatin1StringView shortName;
};

/// Values of General_Category by their long names; PCRE2 takes the short ones only.
constexpr std::array<CategoryName, 39> categories{{
    {"Letter"_L1, "L"_L1},
    {"Cased_Letter"_L1, "L&"_L1},
    {"Uppercase_Letter"_L1, "Lu"_L1},
    {"Lowercase_Letter"_L1, "Ll"_L1},
    {"Titlecase_Letter"_L1, "Lt"_L1},
    {"Modifier_Letter"_L1, "Lm"_L1},
    {"Other_Letter"_L1, "Lo"_L1},
    {"Mark"_L1, "M"_L1},
    {"Combining_Mark"_L1, "M"_L1},
    {"Nonspacing_Mark"_L1, "Mn"_L1},
    {"Spacing_Mark"_L1, "Mc"_L1},
    {"Enclosing_Mark"_L1, "Me"_L1},
    {"Number"_L1, "N"_L1},
    {"Decimal_Number"_L1, "Nd"_L1},
    {"digit"_L1, "Nd"_L1},
    {"Letter_Number"_L1, "Nl"_L1},
    {"Other_Number"_L1, "No"_L1},
    {"Punctuation"_L1, "P"_L1},
    {"punct"_L1, "P"_L1},
    {"Connector_Punctuation"_L1, "Pc"_L1},
    {"Dash_Punctuation"_L1, "Pd"_L1},
    {"Open_Punctuation"_L1, "Ps"_L1},
    {"Close_Punctuation"_L1, "Pe"_L1},
    {"Initial_Punctuation"_L1, "Pi"_L1},
    {"Final_Punctuation"_L1, "Pf"_L1},
    {"Other_Punctuation"_L1, "Po"_L1},
    {"Symbol"_L1, "S"_L1},
    {"Math_Symbol"_L1, "Sm"_L1},
    {"Currency_Symbol"_L1, "Sc"_L1},
    {"Modifier_Symbol"_L1, "Sk"_L1},
    {"Other_Symbol"_L1, "So"_L1},
    {"Separator"_L1, "Z"_L1},
    {"Space_Separator"_L1, "Zs"_L1},
    {"Line_Separator"_L1, "Zl"_L1},
    {"Paragraph_Separator"_L1, "Zp"_L1},
    {"Other"_L1, "C"_L1},
    {"Control"_L1, "Cc"_L1},
    {"Format"_L1, "Cf"_L1},
    {"Private_Use"_L1, "Co"_L1},
}};

bool isHexDigit(QChar c)
{
    return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

QString propertyName(QStringView name)
{
    for (const auto prefix : {"General_Category="_L1, "gc="_L1}) {
        if (name.startsWith(prefix))
            name = name.sliced(prefix.size());
    }
    for (const CategoryName &category : categories) {
        if (name == category.longName)
            return category.shortName;
    }
    return name.toString();
}

/// One pass over the pattern, from left to right.
class Translator
{
public:
    Translator(QStringView pattern, bool isStrict)
        : m_in(pattern)
        , m_isStrict(isStrict)
    {}

    std::expected<QString, QString> run();

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : QChar();
    }
    void one();
    void group();
    void escape();
    void hexEscape(qsizetype digits);
    void unicodeEscape();
    void property();
    void classBegin();
    void fail(const QString &why)
    {
        if (m_error.isEmpty())
            m_error = why;
    }

    QStringView m_in;
    bool m_isStrict;
    qsizetype m_at = 0;
    bool m_inClass = false;
    QString m_out;
    QString m_error;
};

std::expected<QString, QString> Translator::run()
{
    while (m_at < m_in.size() && m_error.isEmpty())
        one();
    if (m_error.isEmpty() && m_inClass)
        fail(u"missing ]"_s);
    if (!m_error.isEmpty())
        return std::unexpected(m_error);
    return m_out;
}

void Translator::one()
{
    const QChar c = peek();
    if (c == u'\\')
        return escape();
    if (m_inClass) {
        if (c == u'[')
            m_out += '\\'_L1; // PCRE2 would look for [:alpha:]
        else if (c == u']')
            m_inClass = false;
    } else if (c == u'[') {
        return classBegin();
    } else if (c == u'(') {
        return group();
    } else if (c == u'$' || c == u'.') {
        m_out += c == u'$' ? "\\z"_L1 : "[^\\n\\r\\x{2028}\\x{2029}]"_L1;
        ++m_at;
        return;
    }
    m_out += c;
    ++m_at;
}

void Translator::classBegin()
{
    ++m_at;
    const bool negated = peek() == u'^';
    if (negated)
        ++m_at;
    if (peek() == u']' && m_at < m_in.size()) { // [] is nothing, [^] is anything
        m_out += negated ? "[\\s\\S]"_L1 : "(?!)"_L1;
        ++m_at;
        return;
    }
    m_out += negated ? "[^"_L1 : "["_L1;
    m_inClass = true;
}

void Translator::group()
{
    m_out += u'(';
    ++m_at;
    if (peek() == u'*')
        return fail(u"nothing to repeat"_s); // and no PCRE2 verbs from a schema
    if (peek() != u'?')
        return;
    const QStringView rest = m_in.sliced(m_at + 1);
    const bool known = rest.startsWith(u':') || rest.startsWith(u'=') || rest.startsWith(u'!')
                       || rest.startsWith(u'<');
    if (m_isStrict && !known)
        return fail(u"unknown group"_s);
    // Code in patterns and recursion can't be reached from a schema.
    if (rest.startsWith(u'C') || rest.startsWith(u'R') || rest.startsWith(u'&'))
        fail(u"unknown group"_s);
}

void Translator::hexEscape(qsizetype digits)
{
    const QStringView code = m_in.sliced(m_at).first(std::min(digits, m_in.size() - m_at));
    if (code.size() != digits || !std::ranges::all_of(code, isHexDigit))
        return fail(u"incomplete escape"_s);
    m_out += "\\x{"_L1 + code + u'}';
    m_at += digits;
}

void Translator::unicodeEscape()
{
    if (peek() == u'{') {
        const qsizetype end = m_in.indexOf(u'}', m_at);
        if (end < 0)
            return fail(u"incomplete escape"_s);
        m_out += "\\x"_L1 + m_in.sliced(m_at, end + 1 - m_at);
        m_at = end + 1;
        return;
    }
    bool ok = false;
    const auto unit = [&](qsizetype at) {
        return char16_t(m_in.sliced(std::min(at, m_in.size())).left(4).toUInt(&ok, 16));
    };
    const char16_t high = unit(m_at);
    if (ok && QChar::isHighSurrogate(high) && peek(4) == u'\\' && peek(5) == u'u') {
        const char16_t low = unit(m_at + 6);
        if (ok && QChar::isLowSurrogate(low)) {
            m_out += "\\x{"_L1 + QString::number(QChar::surrogateToUcs4(high, low), 16) + u'}';
            m_at += 10;
            return;
        }
    }
    hexEscape(4);
}

void Translator::property()
{
    if (peek() != u'{') {
        if (m_isStrict)
            fail(u"incomplete property"_s);
        return;
    }
    const qsizetype end = m_in.indexOf(u'}', m_at);
    if (end < 0)
        return fail(u"incomplete property"_s);
    m_out += u'{' + propertyName(m_in.sliced(m_at + 1, end - m_at - 1)) + u'}';
    m_at = end + 1;
}

void Translator::escape()
{
    const QChar c = peek(1);
    if (m_at + 1 == m_in.size())
        return fail(u"\\ at end of pattern"_s);
    m_at += 2;
    switch (c.unicode()) {
    case u's':
        m_out += m_inClass ? QString(whiteSpace) : u'[' + whiteSpace + u']';
        return;
    case u'S':
        m_out += m_inClass ? QString(noWhiteSpace) : "[^"_L1 + whiteSpace + u']';
        return;
    case u'v':
        m_out += "\\x{b}"_L1;
        return;
    case u'0':
        m_out += "\\x{0}"_L1;
        return;
    case u'x':
        return hexEscape(2);
    case u'u':
        return unicodeEscape();
    case u'p':
    case u'P':
        m_out += u'\\' + QString(c);
        return property();
    default:
        break;
    }
    static constexpr QStringView known = u"dDwWbBtnrfck^$\\.*+?()[]{}|/-";
    if (m_isStrict && !known.contains(c) && !c.isDigit())
        return fail(u"unknown escape"_s);
    m_out += u'\\' + QString(c);
}

} // namespace

std::expected<QString, QString> ecmaToPcre(QStringView pattern, bool isStrict)
{
    return Translator(pattern, isStrict).run();
}

} // namespace waymark::schema
