// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiledschema.h"

namespace waymark::schema {

using FormatCheck = bool (*)(const QByteArray &text);

/// How to tell whether a text has the format; nullptr for formats that nobody defined. An API
/// server knows others than the drafts do.
[[nodiscard]] FormatCheck findFormat(QStringView name, Draft draft);

/// `int32` and `int64`: formats of numbers, in CustomResourceDefinitions.
[[nodiscard]] bool isNumberFormat(QStringView name);
[[nodiscard]] bool fitsNumberFormat(QStringView name, const Number &number);

namespace formats {

// One function a format; `text` is UTF-8. RFC numbers stand with the definitions.
[[nodiscard]] bool date(const QByteArray &text);
[[nodiscard]] bool time(const QByteArray &text);
[[nodiscard]] bool dateTime(const QByteArray &text);
[[nodiscard]] bool duration(const QByteArray &text);
[[nodiscard]] bool goDuration(const QByteArray &text);
[[nodiscard]] bool email(const QByteArray &text);
[[nodiscard]] bool idnEmail(const QByteArray &text);
[[nodiscard]] bool hostname(const QByteArray &text);
[[nodiscard]] bool idnHostname(const QByteArray &utf8);
[[nodiscard]] bool ipv4(const QByteArray &text);
[[nodiscard]] bool ipv6(const QByteArray &text);
[[nodiscard]] bool cidr(const QByteArray &text);
[[nodiscard]] bool mac(const QByteArray &text);
[[nodiscard]] bool uri(const QByteArray &text);
[[nodiscard]] bool uriReference(const QByteArray &text);
[[nodiscard]] bool iri(const QByteArray &text);
[[nodiscard]] bool iriReference(const QByteArray &text);
[[nodiscard]] bool uriTemplate(const QByteArray &utf8);
[[nodiscard]] bool uuid(const QByteArray &text);
[[nodiscard]] bool jsonPointer(const QByteArray &text);
[[nodiscard]] bool relativeJsonPointer(const QByteArray &text);
[[nodiscard]] bool regex(const QByteArray &text);
[[nodiscard]] bool base64(const QByteArray &text);
[[nodiscard]] bool hexColour(const QByteArray &text);

} // namespace formats

} // namespace waymark::schema
