// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace waymark::theme {

/// What text needs at least to be read by everybody (WCAG 2.1, 1.4.3).
inline constexpr double leastContrast = 4.5;

/// From 1, no difference, to 21, black on white.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// The colour, lighter or darker where it is too close to what is behind it; the hue stays.
[[nodiscard]] QColor readableOn(const QColor &colour, const QColor &behind);

} // namespace waymark::theme
