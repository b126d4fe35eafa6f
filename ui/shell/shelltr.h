// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace waymark::shell {

/// The texts of this room that no widget says: `Tr::tr("...")`.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::shell)
};

} // namespace waymark::shell
