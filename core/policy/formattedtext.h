// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/time.h"

#include <QByteArray>

#include <optional>

namespace waymark::policy {

// What texts of the formats of definitions say, as API servers read them (go-openapi's `strfmt`).
// nullopt for those that are refused.

/// RFC 3339; also without seconds or a zone, with a space, or a day alone: then it is UTC.
[[nodiscard]] std::optional<cel::Timestamp> dateTimeOf(const QByteArray &text);
/// `2026-11-30`: its beginning in UTC.
[[nodiscard]] std::optional<cel::Timestamp> dateOf(const QByteArray &text);
/// Go's notation, else counts of units in words: `2 days`, `1 week 12 hours`.
[[nodiscard]] std::optional<cel::Duration> durationOf(const QByteArray &text);
/// Base64 of the URL's alphabet, padded: what has `+` or `/` in it is refused.
[[nodiscard]] std::optional<QByteArray> bytesOf(const QByteArray &text);

} // namespace waymark::policy
