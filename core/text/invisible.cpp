// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/invisible.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Known
{
    char32_t point;
    Disguise disguise;
    std::string_view name;
};

// Sorted by code point.
constexpr std::array knownCharacters{
    Known{0x00A0, Disguise::Blank, "NO-BREAK SPACE"},
    Known{0x00AD, Disguise::Nothing, "SOFT HYPHEN"},
    Known{0x061C, Disguise::Direction, "ARABIC LETTER MARK"},
    Known{0x1680, Disguise::Blank, "OGHAM SPACE MARK"},
    Known{0x180E, Disguise::Nothing, "MONGOLIAN VOWEL SEPARATOR"},
    Known{0x2000, Disguise::Blank, "EN QUAD"},
    Known{0x2001, Disguise::Blank, "EM QUAD"},
    Known{0x2002, Disguise::Blank, "EN SPACE"},
    Known{0x2003, Disguise::Blank, "EM SPACE"},
    Known{0x2004, Disguise::Blank, "THREE-PER-EM SPACE"},
    Known{0x2005, Disguise::Blank, "FOUR-PER-EM SPACE"},
    Known{0x2006, Disguise::Blank, "SIX-PER-EM SPACE"},
    Known{0x2007, Disguise::Blank, "FIGURE SPACE"},
    Known{0x2008, Disguise::Blank, "PUNCTUATION SPACE"},
    Known{0x2009, Disguise::Blank, "THIN SPACE"},
    Known{0x200A, Disguise::Blank, "HAIR SPACE"},
    Known{0x200B, Disguise::Nothing, "ZERO WIDTH SPACE"},
    Known{0x200C, Disguise::Nothing, "ZERO WIDTH NON-JOINER"},
    Known{0x200D, Disguise::Nothing, "ZERO WIDTH JOINER"},
    Known{0x200E, Disguise::Direction, "LEFT-TO-RIGHT MARK"},
    Known{0x200F, Disguise::Direction, "RIGHT-TO-LEFT MARK"},
    Known{0x2028, Disguise::Break, "LINE SEPARATOR"},
    Known{0x2029, Disguise::Break, "PARAGRAPH SEPARATOR"},
    Known{0x202A, Disguise::Direction, "LEFT-TO-RIGHT EMBEDDING"},
    Known{0x202B, Disguise::Direction, "RIGHT-TO-LEFT EMBEDDING"},
    Known{0x202C, Disguise::Direction, "POP DIRECTIONAL FORMATTING"},
    Known{0x202D, Disguise::Direction, "LEFT-TO-RIGHT OVERRIDE"},
    Known{0x202E, Disguise::Direction, "RIGHT-TO-LEFT OVERRIDE"},
    Known{0x202F, Disguise::Blank, "NARROW NO-BREAK SPACE"},
    Known{0x205F, Disguise::Blank, "MEDIUM MATHEMATICAL SPACE"},
    Known{0x2060, Disguise::Nothing, "WORD JOINER"},
    Known{0x2061, Disguise::Nothing, "FUNCTION APPLICATION"},
    Known{0x2062, Disguise::Nothing, "INVISIBLE TIMES"},
    Known{0x2063, Disguise::Nothing, "INVISIBLE SEPARATOR"},
    Known{0x2064, Disguise::Nothing, "INVISIBLE PLUS"},
    Known{0x2066, Disguise::Direction, "LEFT-TO-RIGHT ISOLATE"},
    Known{0x2067, Disguise::Direction, "RIGHT-TO-LEFT ISOLATE"},
    Known{0x2068, Disguise::Direction, "FIRST STRONG ISOLATE"},
    Known{0x2069, Disguise::Direction, "POP DIRECTIONAL ISOLATE"},
    Known{0x3000, Disguise::Blank, "IDEOGRAPHIC SPACE"},
    Known{0x3164, Disguise::Nothing, "HANGUL FILLER"},
    Known{0xFEFF, Disguise::Nothing, "ZERO WIDTH NO-BREAK SPACE"},
};
static_assert(std::ranges::is_sorted(knownCharacters, {}, &Known::point));

const Known *knownCharacter(char32_t c)
{
    const auto *found = std::ranges::lower_bound(knownCharacters, c, {}, &Known::point);
    return found != knownCharacters.end() && found->point == c ? found : nullptr;
}

bool isNeededByScript(char32_t c, char32_t before, char32_t after)
{
    switch (c) {
    case 0x200C:
    case 0x200D:
        return before >= 0x300 && after >= 0x300;
    case 0x061C:
    case 0x200E:
    case 0x200F:
        return (before >= 0x590 && before < 0x2000) || (after >= 0x590 && after < 0x2000);
    case 0x3000:
        return before >= 0x2E80 || after >= 0x2E80;
    default:
        return false;
    }
}

constexpr std::u32string_view cyrillic = U"аеорсхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅ";
constexpr std::u32string_view cyrillicTwins = U"aeopcxyijshdqwABEKMHOPCTXIJS";
constexpr std::u32string_view greek = U"ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr std::u32string_view greekTwins = U"ovABEZHIKMNOPTYX";
static_assert(cyrillic.size() == cyrillicTwins.size() && greek.size() == greekTwins.size());

/// Walks over the characters of a text with their neighbours.
template<typename Visit>
void eachCharacter(const QString &text, Visit visit)
{
    const auto points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        visit(char32_t(points[i]), i > 0 ? char32_t(points[i - 1]) : 0,
              i + 1 < points.size() ? char32_t(points[i + 1]) : 0);
    }
}

QString hexName(char32_t c)
{
    return u"U+%1"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

} // namespace

Disguise disguiseOf(char32_t c, char32_t before, char32_t after)
{
    const Known *known = c < 0xA0 ? nullptr : knownCharacter(c);
    return known == nullptr || isNeededByScript(c, before, after) ? Disguise::None
                                                                  : known->disguise;
}

QString characterName(char32_t c)
{
    const Known *known = knownCharacter(c);
    const QString hex = hexName(c);
    return known == nullptr
               ? hex
               : hex + u' '
                     + QString::fromLatin1(known->name.data(), qsizetype(known->name.size()));
}

char32_t asciiTwin(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) // full width
        return c - 0xFF01 + 0x21;
    if (c < 0x370 || c > 0x52F)
        return 0;
    if (const size_t at = cyrillic.find(c); at != std::u32string_view::npos)
        return cyrillicTwins[at];
    const size_t at = greek.find(c);
    return at != std::u32string_view::npos ? greekTwins[at] : 0;
}

std::optional<qsizetype> hiddenTwin(QStringView text)
{
    std::optional<qsizetype> first;
    bool hasAscii = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        hasAscii = hasAscii || (unit < 0x80 && text[i].isLetter());
        if (unit < 0x80)
            continue;
        if (asciiTwin(unit) == 0)
            return std::nullopt; // a text of another script, for all to see
        if (!first)
            first = i;
    }
    return hasAscii ? first : std::nullopt;
}

QString spelledOut(const QString &text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return text;
    const bool hidesTwin = hiddenTwin(text).has_value();
    QString out;
    eachCharacter(text, [&](char32_t c, char32_t before, char32_t after) {
        const bool isHidden = hidesTwin && asciiTwin(c) != 0;
        if (isHidden || disguiseOf(c, before, after) != Disguise::None)
            out += u'⟨' + hexName(c) + u'⟩';
        else
            out += QString::fromUcs4(&c, 1);
    });
    return out;
}

QString asItLooks(const QString &text)
{
    QString out;
    eachCharacter(text, [&](char32_t c, char32_t before, char32_t after) {
        const Disguise disguise = disguiseOf(c, before, after);
        const char32_t twin = asciiTwin(c);
        if (twin != 0)
            out += QChar(char16_t(twin));
        else if (disguise == Disguise::Blank || disguise == Disguise::Break)
            out += u' ';
        else if (disguise == Disguise::None)
            out += QString::fromUcs4(&c, 1);
    });
    return out;
}

} // namespace waymark
