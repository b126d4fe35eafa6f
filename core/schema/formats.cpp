// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

struct NamedFormat
{
    QLatin1StringView name;
    FormatCheck accepts;
};

// Older drafts don't define all of them, but nobody who names one means nothing by it.
constexpr std::array ofDrafts{
    NamedFormat{"date"_L1, formats::date},
    NamedFormat{"date-time"_L1, formats::dateTime},
    NamedFormat{"duration"_L1, formats::duration},
    NamedFormat{"email"_L1, formats::email},
    NamedFormat{"hostname"_L1, formats::hostname},
    NamedFormat{"idn-email"_L1, formats::idnEmail},
    NamedFormat{"idn-hostname"_L1, formats::idnHostname},
    NamedFormat{"ipv4"_L1, formats::ipv4},
    NamedFormat{"ipv6"_L1, formats::ipv6},
    NamedFormat{"iri"_L1, formats::iri},
    NamedFormat{"iri-reference"_L1, formats::iriReference},
    NamedFormat{"json-pointer"_L1, formats::jsonPointer},
    NamedFormat{"regex"_L1, formats::regex},
    NamedFormat{"relative-json-pointer"_L1, formats::relativeJsonPointer},
    NamedFormat{"time"_L1, formats::time},
    NamedFormat{"uri"_L1, formats::uri},
    NamedFormat{"uri-reference"_L1, formats::uriReference},
    NamedFormat{"uri-template"_L1, formats::uriTemplate},
    NamedFormat{"uuid"_L1, formats::uuid},
};

/// Of the formats that an API server knows, those that can fail on what people write.
constexpr std::array ofCrds{
    NamedFormat{"byte"_L1, formats::base64},       NamedFormat{"cidr"_L1, formats::cidr},
    NamedFormat{"date"_L1, formats::date},         NamedFormat{"date-time"_L1, formats::dateTime},
    NamedFormat{"datetime"_L1, formats::dateTime}, NamedFormat{"duration"_L1, formats::goDuration},
    NamedFormat{"email"_L1, formats::email},       NamedFormat{"hexcolor"_L1, formats::hexColour},
    NamedFormat{"hostname"_L1, formats::hostname}, NamedFormat{"ipv4"_L1, formats::ipv4},
    NamedFormat{"ipv6"_L1, formats::ipv6},         NamedFormat{"mac"_L1, formats::mac},
    NamedFormat{"uri"_L1, formats::uri},           NamedFormat{"uuid"_L1, formats::uuid},
};

} // namespace

FormatCheck findFormat(QStringView name, Draft draft)
{
    const auto find = [&](const auto &table) -> FormatCheck {
        for (const NamedFormat &format : table) {
            if (name == format.name)
                return format.accepts;
        }
        return nullptr;
    };
    return draft == Draft::Crd ? find(ofCrds) : find(ofDrafts);
}

namespace {

/// Reading it doesn't round to infinity: it is less than 2^1024 - 2^970, as is its negative.
bool isDouble(const Number &number)
{
    static const QByteArray beyond =
        "1797693134862315807937289714053034150799341327100378269361737789804449"
        "6829276475094664901797758720709633028641669288791094655554785194040263"
        "0657488671505820681908902000708383676273854845817711531764475730270069"
        "8555713669596228429148198608349364752927190741684443655107043427115596"
        "99508093042880177904174497792";
    static const Number above = *Number::fromText(beyond);
    static const Number below = *Number::fromText(QByteArray('-' + beyond));
    return number.compare(below) > 0 && number.compare(above) < 0;
}

} // namespace

bool isNumberFormat(QStringView name, types::Mask types)
{
    if (name == "int32"_L1 || name == "int64"_L1)
        return types == types::Any || (types & types::Number) == types::Integer;
    return (name == "float"_L1 || name == "double"_L1) && (types & types::Fraction) != 0;
}

bool fitsNumberFormat(QStringView name, const Number &number)
{
    // Halfway between the largest finite value and the next power of two: from there on reading
    // the text rounds to infinity.
    static const Number tooLargeForFloat =
        *Number::fromText("340282356779733661637539395458142568448");
    static const Number int32Minimum = *Number::fromText("-2147483648");
    static const Number int32Maximum = *Number::fromText("2147483647");
    static const Number int64Minimum = *Number::fromText("-9223372036854775808");
    static const Number int64Maximum = *Number::fromText("9223372036854775807");
    const auto isBetween = [&](const Number &least, const Number &most) {
        return number.compare(least) >= 0 && number.compare(most) <= 0;
    };
    if (name == "int32"_L1)
        return isBetween(int32Minimum, int32Maximum);
    if (name == "int64"_L1)
        return isBetween(int64Minimum, int64Maximum);
    if (name == "double"_L1)
        return isDouble(number);
    static const Number tooSmallForFloat =
        *Number::fromText("-340282356779733661637539395458142568448");
    return number.compare(tooSmallForFloat) > 0 && number.compare(tooLargeForFloat) < 0;
}

bool holdsBound(QStringView name, const Number &bound)
{
    if (!isDouble(bound))
        return false;
    const double value = bound.toDouble();
    constexpr double int64Beyond = 9223372036854775808.0; // 2^63, which is no int64 itself
    if (name == "int64"_L1)
        return value >= -int64Beyond && value < int64Beyond && value == std::trunc(value);
    if (name == "int32"_L1 && value != std::trunc(value))
        return false;
    return fitsNumberFormat(name, bound);
}

} // namespace waymark::schema
