// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QByteArrayView>

namespace waymark::yaml {

// What the source of a scalar says, by YAML 1.2.2 sections 6.5 (folding), 5.7 (escapes) and 8.1
// (block scalars). All take the whole source, quotes and header included, and read damaged text as
// far as it goes.

/// As QString::fromUtf8, but U+FEFF at the start stays: inside a document it is a character.
[[nodiscard]] QString textOf(QByteArrayView utf8);

[[nodiscard]] QByteArray decodePlain(QByteArrayView source);
/// `hasCloser` is false for a quotation mark that was never closed.
[[nodiscard]] QByteArray decodeQuoted(QByteArrayView source, bool hasCloser);
/// `indent` is the column of the content; `hasFinalLineEnd` tells whether a line end follows.
[[nodiscard]] QByteArray decodeBlockScalar(QByteArrayView source, qsizetype indent,
                                           bool hasFinalLineEnd);

} // namespace waymark::yaml
