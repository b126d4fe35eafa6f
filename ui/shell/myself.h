// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/process.h"
#include "snapshot/snapshot.h"

#include <QObject>

#include <functional>

namespace waymark::shell {

/// Who sits in front of the window, as the catalog knows them: the person whose e-mail address Git
/// commits with, or whoever they said to be.
class Myself final : public QObject
{
    Q_OBJECT

public:
    /// Git runs in trusted folders alone; in others the address isn't known.
    using IsTrusted = std::function<bool(const QString &folder)>;

    Myself(Pool &bulk, const Process &process, IsTrusted isTrusted, QObject *parent);
    ~Myself() override;

    /// `chosen`: what the person said, a canonical name; empty: whom Git knows.
    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot,
                     const QString &chosen);
    void choose(const QString &canonical);
    /// After trust was given.
    void askGit();

    /// The person and their teams, or the team; canonical. Empty while nobody is known.
    [[nodiscard]] const QStringList &owners() const { return m_owners; }
    /// Git has answered, or isn't asked.
    [[nodiscard]] bool isSettled() const { return !m_isAsking; }

Q_SIGNALS:
    void changed();

private:
    void find();

    Pool &m_bulk;
    const Process &m_process;
    IsTrusted m_isTrusted;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    QString m_folder; ///< that `m_mail` is of
    QString m_mail;
    QString m_chosen;
    QStringList m_owners;
    bool m_isAsking = false;
    Task m_git;
};

} // namespace waymark::shell
