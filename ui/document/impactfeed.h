// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/committedversion.h"
#include "document/impactmodel.h"

#include <QObject>

namespace waymark::document {

/// What an open text of rules does to the other documents of the workspace, again after each key.
/// It is compared with the last commit, or with the saved text where there is no history.
class ImpactFeed final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoRules,    ///< the text decides about nothing but itself
        Unreadable, ///< its YAML has errors
        Running,
        Stopped, ///< by the person
        Done,
    };

    /// Both outlive it.
    ImpactFeed(DocumentSession &session, const CommittedVersion &committed,
               QObject *parent = nullptr);
    ~ImpactFeed() override;

    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);
    [[nodiscard]] const std::shared_ptr<const snapshot::Snapshot> &snapshot() const
    {
        return m_snapshot;
    }
    [[nodiscard]] State state() const { return m_state; }
    /// The newest there is, of an older text while another state than Done lasts; nullptr before
    /// the first.
    [[nodiscard]] const std::shared_ptr<const ImpactReport> &report() const { return m_report; }
    [[nodiscard]] bool isAgainstCommit() const { return m_isAgainstCommit; }
    /// Of the run that is going on; a total of 0: it reads the documents still.
    [[nodiscard]] Progress progress() const;
    /// The file as people see it.
    [[nodiscard]] QString shownPath() const;

    void stop();
    /// Once more, after `stop()`.
    void start();

Q_SIGNALS:
    void changed();

private:
    struct Input
    {
        rehearsal::RuleDraft draft;
        std::shared_ptr<const ImpactReport> known;
    };
    struct SharedProgress;

    [[nodiscard]] static std::optional<std::shared_ptr<const ImpactReport>>
    reportOf(const Input &input, SharedProgress &progress, std::stop_token stop);
    void look();
    void setState(State state);

    DocumentSession &m_session;
    const CommittedVersion &m_committed;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const ImpactReport> m_report;
    std::shared_ptr<SharedProgress> m_progress;
    State m_state = State::NoRules;
    bool m_isAgainstCommit = false;
    Latest<Input, std::shared_ptr<const ImpactReport>> m_latest;
};

} // namespace waymark::document
