// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formats.h"

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

bool isNumberFormat(QStringView name)
{
    return name == "int32"_L1 || name == "int64"_L1;
}

bool fitsNumberFormat(QStringView name, const Number &number)
{
    static const Number int32Minimum = *Number::fromText("-2147483648");
    static const Number int32Maximum = *Number::fromText("2147483647");
    static const Number int64Minimum = *Number::fromText("-9223372036854775808");
    static const Number int64Maximum = *Number::fromText("9223372036854775807");
    const bool isShort = name == "int32"_L1;
    return number.compare(isShort ? int32Minimum : int64Minimum) >= 0
           && number.compare(isShort ? int32Maximum : int64Maximum) <= 0;
}

} // namespace waymark::schema
