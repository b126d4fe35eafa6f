// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waymark::schema {

/// A format as people call it, with an article, and a value that has it.
struct FormatWords
{
    QString name;
    QString example; ///< may be empty
};

[[nodiscard]] FormatWords formatWords(const QString &format);

} // namespace waymark::schema
