// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiledschema.h"

namespace waymark::schema {

using FormatCheck = bool (*)(const QByteArray &text);

/// How to tell whether a text has the format; nullptr for formats that nobody defined. An API
/// server knows others than the drafts do.
[[nodiscard]] FormatCheck findFormat(QStringView name, Draft draft);

/// Whether an API server looks at that format where a schema asks for `types`: int32 and int64 of
/// integers, float and double of numbers. It does so since Kubernetes 1.36.
[[nodiscard]] bool isNumberFormat(QStringView name, types::Mask types);
[[nodiscard]] bool fitsNumberFormat(QStringView name, const Number &number);
/// The same for a limit of the schema, which the server keeps as a double.
[[nodiscard]] bool holdsBound(QStringView name, const Number &bound);

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
