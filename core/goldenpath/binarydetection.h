// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace waymark::goldenpath {

/// Whether Backstage copies a file as it is instead of rendering it: the rule of `isbinaryfile`
/// 5.0.7, which looks at the first 512 bytes.
[[nodiscard]] bool isCopiedAsBinary(QByteArrayView bytes);

} // namespace waymark::goldenpath
