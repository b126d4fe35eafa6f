// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/semver.h"

#include "cel/arena.h"
#include "policy/gotext.h"

#include <QList>

#include <algorithm>
#include <charconv>
#include <string>

namespace waymark::policy {

namespace {

bool isNumber(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isIdentifier(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || c == '-';
    });
}

bool startsWithZero(QByteArrayView text)
{
    return text.size() > 1 && text[0] == '0';
}

QByteArray readNumber(QByteArrayView text, quint64 &number)
{
    const char *end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc() && at == end)
        return {};
    return "strconv.ParseUint: parsing " + goQuoted(text) + ": "
           + (error == std::errc::result_out_of_range ? "value out of range" : "invalid syntax");
}

/// `name` is `Major`, ...
QByteArray readPart(QByteArrayView text, const QByteArray &name, quint64 &number)
{
    if (!isNumber(text))
        return "Invalid character(s) found in " + name.toLower() + " number " + goQuoted(text);
    if (startsWithZero(text))
        return name + " number must not contain leading zeroes " + goQuoted(text);
    return readNumber(text, number);
}

QByteArray problemOfPreRelease(QByteArrayView part)
{
    if (part.isEmpty())
        return "Prerelease is empty";
    if (!isNumber(part))
        return isIdentifier(part) ? QByteArray()
                                  : "Invalid character(s) found in prerelease " + goQuoted(part);
    if (startsWithZero(part))
        return "Numeric PreRelease version must not contain leading zeroes " + goQuoted(part);
    quint64 number = 0;
    return readNumber(part, number);
}

QByteArray problemOfBuild(QByteArrayView part)
{
    if (part.isEmpty())
        return "Build meta data is empty";
    return isIdentifier(part) ? QByteArray()
                              : "Invalid character(s) found in build meta data " + goQuoted(part);
}

/// The first problem of the parts between dots.
QByteArray problemIn(QByteArrayView text, QByteArray (*problemOf)(QByteArrayView))
{
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype dot = text.indexOf('.', begin);
        const qsizetype end = dot < 0 ? text.size() : dot;
        if (QByteArray problem = problemOf(text.sliced(begin, end - begin)); !problem.isEmpty())
            return problem;
        begin = end + 1;
    }
    return {};
}

QByteArray read(QByteArrayView text, Semver &version)
{
    if (text.isEmpty())
        return "Version string empty";
    const qsizetype first = text.indexOf('.');
    const qsizetype second = first < 0 ? -1 : text.indexOf('.', first + 1);
    if (second < 0)
        return "No Major.Minor.Patch elements found";
    QByteArray problem = readPart(text.first(first), "Major", version.major);
    if (problem.isEmpty())
        problem = readPart(text.sliced(first + 1, second - first - 1), "Minor", version.minor);
    QByteArrayView patch = text.sliced(second + 1);
    const qsizetype plus = patch.indexOf('+');
    const QByteArrayView build = plus < 0 ? QByteArrayView() : patch.sliced(plus + 1);
    if (plus >= 0)
        patch = patch.first(plus);
    const qsizetype dash = patch.indexOf('-');
    if (dash >= 0) {
        version.preRelease = patch.sliced(dash + 1);
        patch = patch.first(dash);
    }
    if (problem.isEmpty())
        problem = readPart(patch, "Patch", version.patch);
    if (problem.isEmpty() && dash >= 0)
        problem = problemIn(version.preRelease, problemOfPreRelease);
    if (problem.isEmpty() && plus >= 0)
        problem = problemIn(build, problemOfBuild);
    return problem;
}

/// Go's `SplitN(text, ".", 3)`.
QList<QByteArray> threeParts(QByteArrayView text)
{
    QList<QByteArray> parts;
    while (parts.size() < 2 && text.contains('.')) {
        const qsizetype dot = text.indexOf('.');
        parts.append(text.first(dot).toByteArray());
        text = text.sliced(dot + 1);
    }
    parts.append(text.toByteArray());
    return parts;
}

std::expected<QByteArray, QByteArray> normalized(QByteArrayView text)
{
    if (text.startsWith('v'))
        text = text.sliced(1);
    QList<QByteArray> parts = threeParts(text);
    for (QByteArray &part : parts) {
        qsizetype zeros = 0;
        while (part.size() > 1 && zeros < part.size() && part[zeros] == '0')
            ++zeros;
        const bool isDigit = zeros < part.size() && part[zeros] >= '0' && part[zeros] <= '9';
        if (part.size() > 1)
            part = (isDigit ? QByteArray() : QByteArray("0")) + part.sliced(zeros);
    }
    if (parts.size() < 3 && (parts.last().contains('+') || parts.last().contains('-')))
        return std::unexpected("short version cannot contain PreRelease/Build meta data");
    while (parts.size() < 3)
        parts.append("0");
    return parts.join('.');
}

std::strong_ordering comparePreReleaseParts(QByteArrayView left, QByteArrayView right)
{
    const bool areNumbers = isNumber(left) && isNumber(right);
    if (areNumbers && left.size() != right.size())
        return left.size() <=> right.size();
    if (!areNumbers && isNumber(left) != isNumber(right))
        return isNumber(left) ? std::strong_ordering::less : std::strong_ordering::greater;
    return left.compare(right) <=> 0;
}

std::strong_ordering comparePreReleases(QByteArrayView left, QByteArrayView right)
{
    // A version without is the later one.
    if (left.isEmpty() || right.isEmpty())
        return left.isEmpty() <=> right.isEmpty();
    const auto take = [](QByteArrayView &text) {
        const qsizetype dot = text.indexOf('.');
        const QByteArrayView part = dot < 0 ? text : text.first(dot);
        text = dot < 0 ? QByteArrayView() : text.sliced(dot + 1);
        return part;
    };
    while (!left.isEmpty() && !right.isEmpty()) {
        const auto order = comparePreReleaseParts(take(left), take(right));
        if (order != 0)
            return order;
    }
    return right.isEmpty() <=> left.isEmpty();
}

} // namespace

std::strong_ordering Semver::operator<=>(const Semver &other) const
{
    if (major != other.major)
        return major <=> other.major;
    if (minor != other.minor)
        return minor <=> other.minor;
    if (patch != other.patch)
        return patch <=> other.patch;
    return comparePreReleases(preRelease, other.preRelease);
}

std::expected<Semver, QByteArray> readSemver(QByteArrayView text, bool normalizes,
                                             cel::Arena &arena)
{
    if (normalizes) {
        const auto better = normalized(text);
        if (!better)
            return std::unexpected(better.error());
        text = {arena.copy(*better), better->size()};
    }
    Semver version;
    const QByteArray problem = read(text, version);
    if (!problem.isEmpty())
        return std::unexpected(problem);
    return version;
}

} // namespace waymark::policy
