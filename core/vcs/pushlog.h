// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace waymark::vcs {

/// One `git push` as the log of the remote-tracking branch keeps it.
struct Push
{
    QString remote; ///< such as `origin`
    QString branch; ///< such as `main`
    QString before; ///< full hash; empty: the branch was new there
    QString after;

    bool operator==(const Push &) const = default;
};

/// The folder that Git writes to when a remote-tracking branch moves: after a push, and after a
/// fetch. It may not be there yet.
[[nodiscard]] QString remoteLogsOf(const QString &workTree);

/// The pushes that the logs of a work tree still know (gitrepository-layout, `logs/refs/remotes`),
/// oldest first for each branch. No program runs. Where Git keeps no logs there are none.
[[nodiscard]] QList<Push> pushesOf(const QString &workTree);

} // namespace waymark::vcs
