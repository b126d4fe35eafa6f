// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

namespace waymark::catalog {

/// The picture of a kind of entity, 16 pixels; always beside a word.
[[nodiscard]] QIcon kindIcon(const theme::Theme &theme, QStringView kind);

} // namespace waymark::catalog
