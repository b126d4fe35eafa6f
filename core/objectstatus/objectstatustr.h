// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace waymark::objectstatus {

/// The texts of this room: `Tr::tr("...")`.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::objectstatus)
};

} // namespace waymark::objectstatus
