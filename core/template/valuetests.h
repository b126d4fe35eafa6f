// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/run.h"
#include "template/syntax.h"

#include <span>

namespace waymark::templates {

/// What may stand behind `is`.
[[nodiscard]] bool isTest(const QString &name);
[[nodiscard]] QStringList testNames();
/// How many arguments it takes, beside what is tested.
[[nodiscard]] size_t testArity(const QString &name);
[[nodiscard]] bool applyTest(const QString &name, const Value &input,
                             std::span<const Value> arguments, const Syntax &syntax, Run &run);

} // namespace waymark::templates
