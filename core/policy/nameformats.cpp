// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/nameformats.h"

#include "policy/requesturl.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace waymark::policy {

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestSubdomain = 253;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

bool isLowerAlnum(char c)
{
    return isLower(c) || isFigure(c);
}

bool isAlnum(char c)
{
    return isLowerAlnum(c) || (c >= 'A' && c <= 'Z');
}

bool isLabel(QByteArrayView text)
{
    return !text.isEmpty() && isLowerAlnum(text.front()) && isLowerAlnum(text.back())
           && std::ranges::all_of(text, [](char c) { return isLowerAlnum(c) || c == '-'; });
}

bool isSubdomain(QByteArrayView text)
{
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype dot = text.indexOf('.', begin);
        const qsizetype end = dot < 0 ? text.size() : dot;
        if (!isLabel(text.sliced(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

bool isNamePart(QByteArrayView text)
{
    return !text.isEmpty() && isAlnum(text.front()) && isAlnum(text.back())
           && std::ranges::all_of(
               text, [](char c) { return isAlnum(c) || QByteArrayView("-_.").contains(c); });
}

QByteArray tooLong(qsizetype most)
{
    return "must be no more than " + QByteArray::number(most) + " characters";
}

QByteArray wrongForm(QByteArrayView message, QByteArrayView pattern,
                     std::initializer_list<QByteArrayView> examples)
{
    QByteArray text = message + QByteArray(" (e.g. ");
    bool isFirst = true;
    for (const QByteArrayView example : examples) {
        text += (isFirst ? "'" : " or '") + example.toByteArray() + "', ";
        isFirst = false;
    }
    return text + "regex used for validation is '" + pattern + "')";
}

QByteArray wrongQualifiedName()
{
    return wrongForm("must consist of alphanumeric characters, '-', '_' or '.', and must start and "
                     "end with an alphanumeric character",
                     "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]", {"MyName", "my.name", "123-abc"});
}

QByteArrayList oneIf(bool isWrong, QByteArrayView message)
{
    return isWrong ? QByteArrayList{message.toByteArray()} : QByteArrayList();
}

} // namespace

QByteArrayList problemsOfDns1123Label(QByteArrayView text)
{
    QByteArrayList problems;
    if (text.size() > longestLabel)
        problems.append(tooLong(longestLabel));
    if (isLabel(text))
        return problems;
    problems.append(isSubdomain(text)
                        ? QByteArray("must not contain dots")
                        : wrongForm("a lowercase RFC 1123 label must consist of lower case "
                                    "alphanumeric characters or '-', and must start and end with "
                                    "an alphanumeric character",
                                    "[a-z0-9]([-a-z0-9]*[a-z0-9])?", {"my-name", "123-abc"}));
    return problems;
}

QByteArrayList problemsOfDns1123Subdomain(QByteArrayView text)
{
    QByteArrayList problems;
    if (text.size() > longestSubdomain)
        problems.append(tooLong(longestSubdomain));
    if (!isSubdomain(text))
        problems.append(wrongForm(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric "
            "characters, '-' or '.', and must start and end with an alphanumeric "
            "character",
            R"([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)", {"example.com"}));
    return problems;
}

QByteArrayList problemsOfDns1035Label(QByteArrayView text)
{
    QByteArrayList problems;
    if (text.size() > longestLabel)
        problems.append(tooLong(longestLabel));
    if (!isLabel(text) || !isLower(text.front()))
        problems.append(
            wrongForm("a DNS-1035 label must consist of lower case alphanumeric characters or '-', "
                      "start with an alphabetic character, and end with an alphanumeric character",
                      "[a-z]([-a-z0-9]*[a-z0-9])?", {"my-name", "abc-123"}));
    return problems;
}

QByteArrayList problemsOfQualifiedName(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    if (slash != text.lastIndexOf('/'))
        return {"a qualified name " + wrongQualifiedName()
                + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"};
    QByteArrayList problems;
    if (slash == 0)
        problems.append("prefix part must be non-empty");
    else if (slash > 0) {
        for (const QByteArray &problem : problemsOfDns1123Subdomain(text.first(slash)))
            problems.append("prefix part " + problem);
    }
    const QByteArrayView name = text.sliced(slash + 1);
    if (name.isEmpty())
        problems.append("name part must be non-empty");
    else if (name.size() > longestLabel)
        problems.append("name part " + tooLong(longestLabel));
    if (!isNamePart(name))
        problems.append("name part " + wrongQualifiedName());
    return problems;
}

QByteArrayList problemsOfLabelValue(QByteArrayView text)
{
    QByteArrayList problems;
    if (text.size() > longestLabel)
        problems.append(tooLong(longestLabel));
    if (!text.isEmpty() && !isNamePart(text))
        problems.append(wrongForm(
            "a valid label must be an empty string or consist of alphanumeric "
            "characters, '-', '_' or '.', and must start and end with an alphanumeric "
            "character",
            "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?", {"MyValue", "my_value", "12345"}));
    return problems;
}

QByteArrayList problemsOfUri(QByteArrayView text)
{
    const auto url = readRequestUrl(text, false);
    return url ? QByteArrayList() : QByteArrayList{url.error()};
}

QByteArrayList problemsOfUuid(QByteArrayView text)
{
    constexpr std::array<qsizetype, 5> groups{8, 4, 4, 4, 12};
    qsizetype at = 0;
    bool isGood = true;
    for (const qsizetype group : groups) {
        if (at > 0 && at < text.size() && text[at] == '-')
            ++at;
        const QByteArrayView digits = text.mid(at, group);
        isGood = isGood && digits.size() == group && std::ranges::all_of(digits, [](char c) {
                     return isFigure(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
                 });
        at += group;
    }
    return oneIf(!isGood || at != text.size(), "does not match the UUID format");
}

QByteArrayList problemsOfBase64(QByteArrayView text)
{
    QByteArrayView digits = text;
    for (int padding = 0; padding < 2 && digits.endsWith('='); ++padding)
        digits.chop(1);
    const bool isGood =
        !digits.isEmpty() && text.size() % 4 == 0
        && std::ranges::all_of(digits, [](char c) { return isAlnum(c) || c == '+' || c == '/'; });
    return oneIf(!isGood, "invalid base64");
}

QByteArrayList problemsOfDate(QByteArrayView text)
{
    constexpr qsizetype size = 10;
    bool isGood = text.size() == size && text[4] == '-' && text[7] == '-';
    for (qsizetype i = 0; isGood && i < size; ++i)
        isGood = i == 4 || i == 7 || isFigure(text[i]);
    if (!isGood)
        return {"invalid date"};
    // QDate has no year 0, Go has; it is a leap year, as 2000 is.
    const int year = text.first(4).toInt();
    return oneIf(
        !QDate::isValid(year == 0 ? 2000 : year, text.mid(5, 2).toInt(), text.mid(8, 2).toInt()),
        "invalid date");
}

QByteArrayList problemsOfDateTime(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    const QByteArrayList parts = lower.split('t');
    const QByteArrayList wrong{"invalid datetime"};
    if (parts.size() < 2 || !problemsOfDate(parts[0]).isEmpty())
        return wrong;
    const QByteArrayView time = parts[1];
    const auto isPair = [](QByteArrayView pair) {
        return pair.size() == 2 && isFigure(pair[0]) && isFigure(pair[1]);
    };
    constexpr qsizetype clockSize = 8;
    const bool isClock = time.size() > clockSize && isPair(time.mid(0, 2)) && time[2] == ':'
                         && isPair(time.mid(3, 2)) && time[5] == ':' && isPair(time.mid(6, 2))
                         && time.first(2).toInt() < 24 && time.mid(3, 2).toInt() < 60
                         && time.mid(6, 2).toInt() < 60;
    if (!isClock)
        return wrong;
    const QByteArrayView tail = time.sliced(clockSize);
    constexpr qsizetype offsetSize = 6;
    const bool isUtc = tail.endsWith('z');
    const QByteArrayView offset =
        tail.size() < offsetSize ? QByteArrayView() : tail.last(offsetSize);
    const bool isOffset = !offset.isEmpty() && (offset[0] == '+' || offset[0] == '-')
                          && isPair(offset.mid(1, 2)) && offset[3] == ':'
                          && isPair(offset.mid(4, 2));
    if (!isUtc && !isOffset)
        return wrong;
    // Any one character in front of the fraction: the server's pattern has an unescaped dot.
    const QByteArrayView fraction = tail.chopped(isUtc ? 1 : offsetSize);
    const bool isFraction =
        fraction.isEmpty()
        || (fraction.size() > 1 && std::ranges::all_of(fraction.sliced(1), isFigure));
    return isFraction ? QByteArrayList() : wrong;
}

} // namespace waymark::policy
