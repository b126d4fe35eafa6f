// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark {

/// As a terminal may show it: control characters become U+FFFD, but for tabs and line ends.
[[nodiscard]] QString printable(QString text);
/// The same for what stands in a line: line ends become blanks.
[[nodiscard]] QString printableLine(QString text);

} // namespace waymark
