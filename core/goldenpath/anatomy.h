// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/pathcatalog.h"

namespace waymark::goldenpath {

/// What a path is, in sentences: the same on its page and on the command line.
struct Anatomy
{
    QStringList asks;     ///< what is given; a parameter that nobody explains by its name
    QStringList provides; ///< and stays the platform's work
    QStringList owns;     ///< what stays the developer's
    QStringList support;
    QString audience;     ///< who may take it, in words; empty: nobody restricts it
    QStringList versions; ///< newest first, days in ISO 8601
};

[[nodiscard]] Anatomy anatomyOf(const PathProduct &path);

} // namespace waymark::goldenpath
