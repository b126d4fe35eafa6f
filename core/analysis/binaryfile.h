// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace waymark::analysis {

/// The code of the one finding of a file that holds no text.
inline constexpr QLatin1StringView binaryFile("yaml.binary");

} // namespace waymark::analysis
