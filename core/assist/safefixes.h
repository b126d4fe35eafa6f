// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <functional>

namespace waymark::assist {

/// A text after its safe fixes.
struct FixedText
{
    SourceText text;
    int fixes = 0; ///< how many were made
};

/// Applies the safe fixes of a text, checks what comes of it, and again until none is left. A fix
/// is kept only if the text then reads the same to a second parser, has no more errors than before
/// and the finding is gone. nullopt when stopped.
[[nodiscard]] std::optional<FixedText>
withSafeFixes(const SourceText &text,
              const std::function<std::optional<Diagnostics>(const yaml::SyntaxTree &)> &check,
              std::stop_token stop = {});

} // namespace waymark::assist
