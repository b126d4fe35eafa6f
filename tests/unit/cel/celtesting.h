// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"

namespace waymark::cel::test {

struct Evaluated
{
    QByteArray json; ///< the value as plain JSON, or what went wrong behind `error: `
    quint64 cost = 0;
    QStringList reads; ///< pointers into the document, `-` in front of what is missing
    TextRange failedAt{};
    bool isGood = false;
};

/// Compiles and runs an expression over `object`, a YAML text.
[[nodiscard]] Evaluated evaluated(const QByteArray &expression, const QByteArray &object = "{}",
                                  CheckMode mode = CheckMode::Types,
                                  const EvaluationLimits &limits = {});

/// The messages of what is wrong with it.
[[nodiscard]] Diagnostics problemsOf(const QByteArray &expression, const Environment &environment);

} // namespace waymark::cel::test
