// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"
#include "yaml/value.h"

#include <QStringList>

#include <optional>

namespace waymark::rehearsal {

/// The value with another one at a place below it; `to` nullopt takes the place away. Mappings that
/// the path needs are made on the way. nullopt where a list has no such place (its items, and the
/// one behind them), and where what is to go isn't there.
[[nodiscard]] std::optional<yaml::Value> withValue(const yaml::Value &value, QStringList path,
                                                   const std::optional<yaml::Value> &to);

/// The value with another one of its type at a place, as if it had been something else before; a
/// list or a map has one more. What isn't there stays.
[[nodiscard]] yaml::Value withOtherValue(const yaml::Value &value, const QStringList &path);

/// The same as a text and quickly: that of the mapping `root`, which `text` has in `range`, with
/// something else at those places. nullopt where it isn't as simple as that: aliases, texts of
/// several lines, lists and maps that are empty.
[[nodiscard]] std::optional<QByteArray> textWithOthers(yaml::Node root, const SourceText &text,
                                                       TextRange range,
                                                       const QList<JsonPointer> &places);

} // namespace waymark::rehearsal
