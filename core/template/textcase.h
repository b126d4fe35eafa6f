// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::templates {

/// As JavaScript has it, whatever the locale: a sigma at the end of a word is another letter.
[[nodiscard]] QString toLowerCase(const QString &text);
[[nodiscard]] QString toUpperCase(const QString &text);

} // namespace waymark::templates
