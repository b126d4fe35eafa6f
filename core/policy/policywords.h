// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace waymark::policy {

/// A rule's words as a sentence: they mostly begin small and end without a stop.
[[nodiscard]] QString sentence(QString words);

/// The last day on which something counts that ends at an instant, as people write it.
[[nodiscard]] QString lastDay(const QDateTime &until);

} // namespace waymark::policy
