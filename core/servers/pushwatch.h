// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/process.h"
#include "snapshot/snapshot.h"
#include "vcs/pushlog.h"

#include <QHash>
#include <QObject>

namespace waymark::servers {

/// What somebody pushed, and whose descriptors it changes.
struct PushedEntities
{
    vcs::Push push;
    QStringList entities; ///< canonical names, in the order of the catalog

    bool operator==(const PushedEntities &) const = default;
};

/// The entities of the files that a push changed, as the catalog has them now. Runs git; any thread
/// but the UI's. A branch that is new on the remote is compared with the remote's own default
/// branch, else with the commit before its last.
[[nodiscard]] Result<QStringList> entitiesChangedBy(const vcs::Push &push, const QString &workTree,
                                                    const catalog::CatalogSnapshot &catalog,
                                                    const Process &process, std::stop_token stop);

/// Notices that a repository of the workspace was pushed, whoever did it: Waymark has no push of
/// its own. What was pushed before the workspace was opened doesn't count. Lives in the UI thread;
/// reading and git are in the background.
class PushWatch final : public QObject
{
    Q_OBJECT

public:
    PushWatch(Pool &bulk, const Process &process, QObject *parent = nullptr);
    ~PushWatch() override;

    /// nullptr, or a workspace that isn't trusted: nothing is looked at.
    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot, bool isTrusted);
    /// The logs may have grown.
    void look();
    [[nodiscard]] bool isSettled() const { return !m_isLooking; }

Q_SIGNALS:
    /// Only where it changes entities.
    void pushed(const waymark::servers::PushedEntities &pushed);

private:
    using Known = QHash<QString, QList<vcs::Push>>; ///< by work tree
    struct Seen
    {
        Known known;
        QList<PushedEntities> fresh;
    };

    [[nodiscard]] static Seen see(const snapshot::Snapshot &snapshot, const Known &known,
                                  const Process &process, const std::stop_token &stop);

    Pool &m_bulk;
    const Process &m_process;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    Known m_known;
    QString m_folder;
    bool m_isLooking = false;
    bool m_looksAgain = false;
    Task m_task;
};

} // namespace waymark::servers
