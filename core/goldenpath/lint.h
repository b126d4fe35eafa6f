// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/findings.h"
#include "goldenpath/pathtemplate.h"

#include <stop_token>

namespace waymark::goldenpath {

/// What is wrong with a template before anybody runs it: its shape, actions that nobody knows,
/// names in expressions that mean nothing, options without effect, skeletons that aren't there.
/// Looks on the disk whether they are; reads no file. Any thread; nullopt only when stopped.
[[nodiscard]] std::optional<Diagnostics> lint(const PathTemplate &path, std::stop_token stop = {});

} // namespace waymark::goldenpath
