// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "readiness/result.h"

#include <QObject>

namespace waymark::readiness {

/// All results, found out in the background while somebody looks: what was known stays until the
/// newer is there, and only what changed is evaluated anew.
class ReadinessFeed final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this. `process` runs Git, in trusted workspaces alone.
    struct Services
    {
        Pool &bulk;
        const FileSystem &files;
        const Process &process;
        const Clock &clock;
    };

    ReadinessFeed(const Services &services, QObject *parent);

    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot, bool isTrusted);
    void setWatched(bool isWatched);
    [[nodiscard]] bool isIdle() const { return m_latest.isIdle(); }
    /// nullptr until the first is there, and without a workspace.
    [[nodiscard]] const std::shared_ptr<const Readiness> &readiness() const { return m_readiness; }
    /// Why the newest can't be found out; what was known stays.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Looks again.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    struct Input
    {
        std::shared_ptr<const snapshot::Snapshot> snapshot;
        std::shared_ptr<const Readiness> previous; ///< of the same workspace, or nullptr
        QDateTime now;
        bool asksGit = false;
    };
    using Output = Result<std::shared_ptr<const Readiness>>;

    const Clock &m_clock;
    Latest<Input, Output> m_latest;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const Readiness> m_readiness;
    std::optional<Error> m_error;
    bool m_isTrusted = false;
    bool m_isWatched = false;
    bool m_isStale = false;
};

} // namespace waymark::readiness
