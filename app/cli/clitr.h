// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace waymark::cli {

/// The texts of the command line: `Tr::tr("...")`.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::cli)
};

} // namespace waymark::cli
