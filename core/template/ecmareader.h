// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace waymark::templates {

/// A regular expression as ECMA-262 reads it without the flag `u`, in words that mean the same to
/// `schema::ecmaToPcre` and PCRE2; nullopt: JavaScript refuses it. Halves of characters become
/// those of `halfAsCharacter`.
[[nodiscard]] std::optional<QString> readAsEcma(QStringView source, bool isMultiline);

/// Half a surrogate pair as a character of its own, for private use.
[[nodiscard]] QChar halfAsCharacter(char16_t half);

} // namespace waymark::templates
