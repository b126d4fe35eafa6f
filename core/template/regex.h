// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/run.h"

#include <QRegularExpression>

namespace waymark::templates {

/// ECMA-262's regular expressions by PCRE2, with a bound on what one match may take. As without the
/// flag `u`, text is matched by code units.
[[nodiscard]] bool isRegex(const QString &source, const QString &flags);

/// Fails the run where it can't be compiled or takes too long.
[[nodiscard]] bool regexTest(Regex &regex, const QString &text, Run &run);
[[nodiscard]] QString regexReplaced(Regex &regex, const QString &text, const QString &replacement,
                                    Run &run);
[[nodiscard]] Items regexSplit(const Regex &regex, const QString &text, quint32 limit, Run &run);
/// The texts that match, with `g`; else the first with its groups; null where none does.
[[nodiscard]] Value regexMatched(Regex &regex, const QString &text, Run &run);
/// Where it begins; -1: nowhere.
[[nodiscard]] double regexSearched(const Regex &regex, const QString &text, Run &run);

} // namespace waymark::templates
