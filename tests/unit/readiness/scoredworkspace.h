// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "readiness/evaluation.h"
#include "support/temporaryworkspace.h"

namespace waymark::readiness {

/// A workspace on the disk that is scored as it is at the moment.
class ScoredWorkspace
{
public:
    /// With a team, its members, and the components `cart` and `stock`.
    ScoredWorkspace();

    void write(const QString &path, const QByteArray &bytes) const { m_folder.write(path, bytes); }
    void remove(const QString &path) const;
    [[nodiscard]] QString path(const QString &relative = {}) const
    {
        return m_folder.path(relative);
    }
    /// A scorecard `ready` with the levels bronze, silver and gold (which needs `observed`) and
    /// these checks, in YAML without indent.
    void writeChecks(const QByteArray &checks, const QByteArray &facts = {}) const;

    /// Everything anew, or after `previous`.
    [[nodiscard]] Readiness scored(const QString &now = QStringLiteral("2026-11-23T12:00:00Z"),
                                   const Readiness *previous = nullptr) const;

private:
    test::TemporaryWorkspace m_folder;
    DiskFileSystem m_disk;
};

/// The row of an entity; fails the test where there is none.
[[nodiscard]] EntityScore rowOf(const Readiness &readiness, const QString &entity);
[[nodiscard]] CheckResult resultOf(const Readiness &readiness, const QString &entity,
                                   const QString &check);
/// `pass`, ... of a check.
[[nodiscard]] QString outcomeOf(const Readiness &readiness, const QString &entity,
                                const QString &check);

[[nodiscard]] inline QString cart()
{
    return QStringLiteral("component:default/cart");
}
[[nodiscard]] inline QString stock()
{
    return QStringLiteral("component:default/stock");
}

} // namespace waymark::readiness
