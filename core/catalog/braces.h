// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace waymark::catalog {

/// The texts that a text with braces stands for, as shells and the globs of Backstage read them:
/// `{a,b}` and `{1..3}`, nested too. Braces without a comma or range stand for themselves. At most
/// 1,000.
[[nodiscard]] QStringList expandedBraces(const QString &text);

} // namespace waymark::catalog
