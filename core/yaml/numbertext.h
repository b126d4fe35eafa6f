// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <optional>

namespace waymark::yaml {

// Numbers as texts, which no digit is lost from: 64 bits and doubles hold only some of them.

/// A finite number of YAML's core schema as JSON spells it, digit by digit: `+.50` is `0.50`,
/// `0xFFFFFFFFFFFFFFFFFF` is decimal. nullopt for every other text, `.nan` and `.inf` included.
[[nodiscard]] std::optional<QByteArray> jsonNumberText(QByteArrayView yaml);

/// A number of JSON as every reader of YAML takes it for one: YAML 1.1 wants a point before an
/// exponent and a sign in it.
[[nodiscard]] QByteArray yamlNumberText(QByteArrayView json);

/// The shortest text in JSON that reads back as `value`, with a point or an exponent. `value` is
/// finite.
[[nodiscard]] QByteArray shortestNumberText(double value);

/// Whether two numbers of JSON are the same, exactly: `1.10` and `11e-1`. `-0` and `0` aren't.
[[nodiscard]] bool isSameNumber(QByteArrayView a, QByteArrayView b);

} // namespace waymark::yaml
