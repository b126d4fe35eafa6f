// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace waymark::paths {

/// The context of this room's texts that stand in no class of Qt's.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::paths)
};

} // namespace waymark::paths
