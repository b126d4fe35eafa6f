// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/resolve.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

namespace waymark::yaml {

namespace {

using Word = std::string_view;

Word wordOf(QByteArrayView text)
{
    return {text.data(), size_t(text.size())};
}

template<size_t N>
bool isOneOf(Word word, const std::array<Word, N> &words)
{
    return std::ranges::find(words, word) != words.end();
}

constexpr std::array<Word, 4> nullWords{"null", "Null", "NULL", "~"};
constexpr std::array<Word, 3> trueWords{"true", "True", "TRUE"};
constexpr std::array<Word, 3> falseWords{"false", "False", "FALSE"};
constexpr std::array<Word, 3> nanWords{".nan", ".NaN", ".NAN"};
constexpr std::array<Word, 3> infinityWords{".inf", ".Inf", ".INF"};
// Booleans of YAML 1.1 alone.
constexpr std::array<Word, 16> oldBooleans{"y",  "Y",  "yes", "Yes", "YES", "n",   "N",   "no",
                                           "No", "NO", "on",  "On",  "ON",  "off", "Off", "OFF"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Word withoutSign(Word word)
{
    if (!word.empty() && (word[0] == '-' || word[0] == '+'))
        word.remove_prefix(1);
    return word;
}

template<typename Predicate>
bool allOf(Word word, Predicate predicate)
{
    return !word.empty() && std::ranges::all_of(word, predicate);
}

bool isBased(Word word, char letter, int base)
{
    return word.size() > 2 && word[0] == '0' && word[1] == letter
           && allOf(word.substr(2), [base](char c) {
                  if (base == 16)
                      return std::isxdigit(quint8(c)) != 0;
                  return c >= '0' && c < '0' + base;
              });
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
bool isFloat(Word word)
{
    word = withoutSign(word);
    const auto skipDigits = [&word] {
        size_t count = 0;
        while (count < word.size() && isDigit(word[count]))
            ++count;
        word.remove_prefix(count);
        return count;
    };
    size_t digits = skipDigits();
    if (!word.empty() && word[0] == '.') {
        word.remove_prefix(1);
        const size_t decimals = skipDigits();
        if (digits == 0 && decimals == 0)
            return false;
        digits += decimals;
    }
    if (digits == 0)
        return false;
    if (!word.empty() && (word[0] == 'e' || word[0] == 'E')) {
        word = withoutSign(word.substr(1));
        return skipDigits() > 0 && word.empty();
    }
    return word.empty();
}

ScalarType resolveNumber(Word word)
{
    if (allOf(withoutSign(word), isDigit) || isBased(word, 'o', 8) || isBased(word, 'x', 16))
        return ScalarType::Integer;
    if (isFloat(word) || isOneOf(word, nanWords) || isOneOf(withoutSign(word), infinityWords))
        return ScalarType::Float;
    return ScalarType::String;
}

/// `190:20:30`, `11:30.5`: base 60 in YAML 1.1.
bool isSexagesimal(Word word)
{
    word = withoutSign(word);
    const size_t colon = word.find(':');
    if (colon == Word::npos || colon == 0 || !isDigit(word[0]))
        return false;
    return std::ranges::all_of(
               word, [](char c) { return isDigit(c) || c == ':' || c == '_' || c == '.'; })
           && isDigit(word.back());
}

/// Numbers of YAML 1.1 that the core schema takes for texts or for other numbers.
bool isOldNumber(Word word)
{
    const Word digits = withoutSign(word);
    if (digits.empty() || (!isDigit(digits[0]) && digits[0] != '.'))
        return false;
    if (isSexagesimal(word))
        return true;
    if (digits.size() > 1 && digits[0] == '0'
        && allOf(digits, [](char c) { return (c >= '0' && c <= '7') || c == '_'; })) {
        return true; // 017 is 15 in YAML 1.1
    }
    if (digits.starts_with("0o") || digits.starts_with("0b") || digits.starts_with("0x")) {
        const bool isHexHere = isBased(word, 'x', 16);
        return !isHexHere && allOf(digits.substr(2), [](char c) {
            return std::isxdigit(quint8(c)) != 0 || c == '_';
        });
    }
    return digits.find('_') != Word::npos && allOf(digits, [](char c) {
               return isDigit(c) || c == '_' || c == '.' || c == 'e' || c == 'E' || c == '+'
                      || c == '-';
           });
}

/// Begins like `2026-01-01`: a timestamp in YAML 1.1.
bool isDateLike(Word word)
{
    return word.size() >= 8 && isDigit(word[0]) && isDigit(word[1]) && isDigit(word[2])
           && isDigit(word[3]) && word[4] == '-' && isDigit(word[5]);
}

} // namespace

ScalarType resolvePlain(QByteArrayView text)
{
    const Word word = wordOf(text);
    if (word.empty())
        return ScalarType::Null;
    switch (word[0]) {
    case 'n':
    case 'N':
    case '~':
        return isOneOf(word, nullWords) ? ScalarType::Null : ScalarType::String;
    case 't':
    case 'T':
        return isOneOf(word, trueWords) ? ScalarType::Boolean : ScalarType::String;
    case 'f':
    case 'F':
        return isOneOf(word, falseWords) ? ScalarType::Boolean : ScalarType::String;
    case '.':
    case '-':
    case '+':
        return resolveNumber(word);
    default:
        return isDigit(word[0]) ? resolveNumber(word) : ScalarType::String;
    }
}

bool isAmbiguousPlain(QByteArrayView text)
{
    const Word word = wordOf(text);
    if (word.empty())
        return false;
    switch (word[0]) {
    case 'y':
    case 'Y':
    case 'n':
    case 'N':
    case 'o':
    case 'O':
        return word.size() <= 3 && isOneOf(word, oldBooleans);
    case '=':
        return word.size() == 1;
    default:
        return (isDigit(word[0]) || word[0] == '-' || word[0] == '+' || word[0] == '.')
               && isOldNumber(word);
    }
}

bool isTypedAnywhere(QByteArrayView text)
{
    const Word word = wordOf(text);
    if (resolvePlain(text) != ScalarType::String || isAmbiguousPlain(text) || word == "<<")
        return true;
    // Readers differ in letter case and in what a number may look like; quotes cost nothing.
    const QByteArray lower = text.toByteArray().toLower();
    for (const char *const other : {"null", "true", "false", "yes", "no", "on", "off", "y", "n",
                                    ".nan", ".inf", "+.inf", "-.inf", "nan", "inf"}) {
        if (lower == other)
            return true;
    }
    const Word digits = withoutSign(word);
    if (digits.empty())
        return true;
    const bool isBasedLike =
        digits.size() > 1 && digits[0] == '0' && std::string_view("xXoObB").contains(digits[1]);
    const bool isNumberLike = allOf(digits, [&](char c) {
        return isDigit(c) || std::string_view("_.:+-eE").contains(c)
               || (isBasedLike && (std::isxdigit(quint8(c)) != 0 || c == digits[1]));
    });
    return isDateLike(word) || ((isDigit(digits[0]) || digits[0] == '.') && isNumberLike);
}

std::optional<qint64> integerOf(QByteArrayView text)
{
    Word word = wordOf(text);
    int base = 10;
    if (isBased(word, 'o', 8) || isBased(word, 'x', 16)) {
        base = word[1] == 'o' ? 8 : 16;
        word.remove_prefix(2);
    } else if (!word.empty() && word[0] == '+') {
        word.remove_prefix(1);
    }
    qint64 value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value, base);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

std::optional<double> floatOf(QByteArrayView text)
{
    Word word = wordOf(text);
    if (isOneOf(word, nanWords))
        return std::numeric_limits<double>::quiet_NaN();
    if (isOneOf(withoutSign(word), infinityWords))
        return word[0] == '-' ? -std::numeric_limits<double>::infinity()
                              : std::numeric_limits<double>::infinity();
    if (resolveNumber(word) == ScalarType::String)
        return std::nullopt;
    if (const auto integer = integerOf(text))
        return double(*integer);
    bool ok = false;
    const double value = text.toByteArray().toDouble(&ok);
    // Qt gives infinity for a number beyond the range, and says so.
    return ok || std::isinf(value) ? std::optional(value) : std::nullopt;
}

} // namespace waymark::yaml
