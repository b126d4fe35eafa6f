// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/value.h"

#include <QStringList>

#include <optional>

namespace waymark::rehearsal {

/// The value with another one at a place below it; nullopt takes the place away. What the path
/// needs is made on the way.
[[nodiscard]] yaml::Value withValue(const yaml::Value &value, QStringList path,
                                    const std::optional<yaml::Value> &to);

/// The value with another one of its type at a place, as if it had been something else before.
/// Lists and maps, and what isn't there, stay.
[[nodiscard]] yaml::Value withOtherValue(const yaml::Value &value, const QStringList &path);

} // namespace waymark::rehearsal
