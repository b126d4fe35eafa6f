// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace waymark {

/// Rows as columns of equal width, two blanks between them, none at the end of a line. What a
/// terminal would take for more than text is shown as what it is.
[[nodiscard]] QByteArray inColumns(const QList<QStringList> &rows);

} // namespace waymark
