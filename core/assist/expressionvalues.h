// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/expressionplace.h"

namespace waymark::assist {

/// A text that a string of an expression may be.
struct OfferedValue
{
    QString text;
    QStringList kinds; ///< that list it
    bool isInAll = true;
};

/// What the schemas allow for the string of `source` around `at`, which is compared with a field,
/// looked for in a list or stands for a missing value.
[[nodiscard]] QList<OfferedValue> valuesFor(const ExpressionPlace &place, QByteArrayView source,
                                            qsizetype at);

} // namespace waymark::assist
