// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QByteArrayView>

namespace waymark::yaml {

/// What a plain text is under the core schema of YAML 1.2.2.
[[nodiscard]] ScalarType resolvePlain(QByteArrayView text);

/// True for a plain text that some reader of YAML 1.1 or 1.2 takes for another type than the core
/// schema does: `yes`, `0o17`, `017`, `1_000`, `11:30`, `=`.
[[nodiscard]] bool isAmbiguousPlain(QByteArrayView text);

/// True when any reader of YAML 1.1 or 1.2 could take the plain text for something else than a
/// string: all of the above, numbers, null words, dates.
[[nodiscard]] bool isTypedAnywhere(QByteArrayView text);

/// Numbers in the notations of the core schema: decimal, `0o17`, `0x1f`. nullopt beyond 64 bits.
[[nodiscard]] std::optional<qint64> integerOf(QByteArrayView text);
[[nodiscard]] std::optional<double> floatOf(QByteArrayView text);

/// A hash of a key's text (FNV-1a).
[[nodiscard]] inline quint32 textHash(QByteArrayView text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text)
        hash = (hash ^ quint8(byte)) * 16777619U;
    return hash;
}

} // namespace waymark::yaml
