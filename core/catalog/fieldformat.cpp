// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/fieldformat.h"

#include <algorithm>

namespace waymark::catalog {

namespace {

constexpr qsizetype longestName = 63;
constexpr qsizetype longestSubdomain = 253;

bool isLowerOrDigit(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
}

bool isAsciiLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z');
}

bool isAsciiWord(QChar letter)
{
    return isAsciiLetter(letter) || (letter >= u'0' && letter <= u'9');
}

bool hasNameLength(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestName;
}

bool isDnsSubdomain(QStringView text)
{
    if (text.isEmpty() || text.size() > longestSubdomain)
        return false;
    return std::ranges::all_of(text.split(u'.'), isValidNamespace);
}

/// `[allowed]+(-[allowed]+)*`: hyphens stand alone and between others.
template<typename Allowed>
bool isHyphenated(QStringView text, Allowed allowed)
{
    if (!hasNameLength(text) || text.front() == u'-' || text.back() == u'-')
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool doubled = text[i] == u'-' && text[i - 1] == u'-';
        if (doubled || (text[i] != u'-' && !allowed(text[i])))
            return false;
    }
    return true;
}

} // namespace

bool isValidApiVersion(QStringView text)
{
    const auto parts = text.split(u'/');
    if (parts.size() > 2)
        return false;
    const QStringView suffix = parts.back();
    return hasNameLength(suffix) && std::ranges::all_of(suffix, isAsciiWord)
           && (parts.size() == 1 || isDnsSubdomain(parts.front()));
}

bool isValidKind(QStringView text)
{
    return hasNameLength(text) && isAsciiLetter(text.front())
           && std::ranges::all_of(text, isAsciiWord);
}

bool isValidObjectName(QStringView text)
{
    return hasNameLength(text) && isAsciiWord(text.front()) && isAsciiWord(text.back())
           && std::ranges::all_of(text, [](QChar letter) {
                  return isAsciiWord(letter) || letter == u'-' || letter == u'_' || letter == u'.';
              });
}

bool isValidNamespace(QStringView text)
{
    return hasNameLength(text) && text.front() != u'-' && text.back() != u'-'
           && std::ranges::all_of(
               text, [](QChar letter) { return isLowerOrDigit(letter) || letter == u'-'; });
}

bool isValidKey(QStringView text)
{
    const auto parts = text.split(u'/');
    if (parts.size() > 2)
        return false;
    return isValidObjectName(parts.back()) && (parts.size() == 1 || isDnsSubdomain(parts.front()));
}

bool isValidLabelValue(QStringView text)
{
    return text.isEmpty() || isValidObjectName(text);
}

bool isValidTag(QStringView text)
{
    return isHyphenated(text, [](QChar letter) {
        return isLowerOrDigit(letter) || letter == u':' || letter == u'+' || letter == u'#';
    });
}

bool isDocumentedTag(QStringView text)
{
    return isHyphenated(text, isLowerOrDigit);
}

} // namespace waymark::catalog
