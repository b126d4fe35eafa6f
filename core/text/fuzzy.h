// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

namespace waymark {

/// How well `text` answers `typed`: its letters in their order, better at the start of words, in a
/// row and in short texts. nullopt where a letter is missing. Both lower-case.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView text, QStringView typed);

} // namespace waymark
