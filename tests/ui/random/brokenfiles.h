// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chance.h"

namespace waymark::random {

/// Fills `folder` with copies of the demonstration's files that went wrong, and with what nobody
/// expects in a workspace.
void makeBroken(const QString &source, const QString &folder, Chance &chance);

/// Something else changes, removes, moves or adds a file in `folder`. Says what.
QByteArray changeSomething(const QString &folder, Chance &chance);

/// The files of a workspace, without Git's own, in a fixed order.
[[nodiscard]] QStringList filesOf(const QString &folder);

} // namespace waymark::random
