// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formatwords.h"

#include "schema/schematr.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

FormatWords formatWords(const QString &format)
{
    if (format == "date"_L1)
        return {Tr::tr("a date"), u"2026-11-23"_s};
    if (format == "date-time"_L1 || format == "datetime"_L1)
        return {Tr::tr("a date with time and time zone"), u"2026-11-23T09:30:00Z"_s};
    if (format == "time"_L1)
        return {Tr::tr("a time with time zone"), u"09:30:00Z"_s};
    if (format == "duration"_L1)
        return {Tr::tr("a duration"), u"P5D"_s};
    if (format == "email"_L1 || format == "idn-email"_L1)
        return {Tr::tr("a mail address"), u"team@example.com"_s};
    if (format == "hostname"_L1 || format == "idn-hostname"_L1)
        return {Tr::tr("a host name"), u"payments.example.com"_s};
    if (format == "ipv4"_L1)
        return {Tr::tr("an IPv4 address"), u"192.0.2.10"_s};
    if (format == "ipv6"_L1)
        return {Tr::tr("an IPv6 address"), u"2001:db8::10"_s};
    if (format == "cidr"_L1)
        return {Tr::tr("a range of addresses"), u"192.0.2.0/24"_s};
    if (format == "uri"_L1 || format == "iri"_L1)
        return {Tr::tr("an address with its scheme"), u"https://example.com/page"_s};
    if (format == "uri-reference"_L1 || format == "iri-reference"_L1)
        return {Tr::tr("an address or a path"), u"./page"_s};
    if (format == "uri-template"_L1)
        return {Tr::tr("an address template"), u"https://example.com/{name}"_s};
    if (format == "uuid"_L1)
        return {Tr::tr("a UUID"), u"123e4567-e89b-42d3-a456-426614174000"_s};
    if (format == "regex"_L1)
        return {Tr::tr("a regular expression"), u"^[a-z]+$"_s};
    if (format == "json-pointer"_L1 || format == "relative-json-pointer"_L1)
        return {Tr::tr("a JSON Pointer"), u"/spec/owner"_s};
    if (format == "byte"_L1)
        return {Tr::tr("Base64"), u"aGVsbG8="_s};
    return {Tr::tr("of the format %1").arg(format), {}};
}

} // namespace waymark::schema
