// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace waymark::templates {

/// The texts of this room: `Tr::tr("...")`. `template` is a word of C++, hence the namespace's
/// name.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::templates)
};

} // namespace waymark::templates
