// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace waymark::assist {

/// What a function or macro of expressions does, in a sentence; empty for what isn't known.
[[nodiscard]] QString functionWords(QByteArrayView name);
/// What a name is that expressions may begin with: `object`, `self`.
[[nodiscard]] QString rootWords(QByteArrayView name);

} // namespace waymark::assist
