// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace waymark::fulfilment {

/// The texts of this room: `Tr::tr("...")`.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::fulfilment)
};

} // namespace waymark::fulfilment
