// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringView>

namespace waymark::schema {

/// A name in a CEL expression that isn't a field's: a variable, a function, a word of the language.
struct NamedVariable
{
    QStringView name;
    qsizetype end = 0; ///< offset behind it
};

/// Those of an expression that needn't be right, outside strings and comments. A definition with a
/// hundred rules is read with it at each start, which is why it is no pattern.
[[nodiscard]] QList<NamedVariable> variablesIn(QStringView expression);

} // namespace waymark::schema
