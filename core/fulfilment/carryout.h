// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fulfilment/requestplan.h"

namespace waymark::fulfilment {

/// Brings plans to the disk, in an order in which the status never knows less than the folder of
/// deliveries holds: first what may be there, then the files, then what is.
class CarryOut
{
public:
    CarryOut(const ReconcileInput &input, const DeliveryDisk &disk, ReconcileReport &report)
        : m_input(input)
        , m_disk(disk)
        , m_report(report)
    {}

    void run(std::vector<RequestPlan> &plans, const std::stop_token &stop);
    /// Everything of it is on the disk, so it needn't be looked at until something changes.
    [[nodiscard]] bool isDone(const RequestPlan &plan) const
    {
        return !m_unfinished.contains(plan.place);
    }

private:
    /// What the status has to say before anything is done; nullopt: what it says already.
    [[nodiscard]] std::optional<requests::RequestStatus>
    announcement(const RequestPlan &plan) const;
    void deliver(RequestPlan &plan);
    void retire(RequestPlan &plan);
    /// Those that there are; whose can't be written isn't gone on with.
    void writeStatuses(const std::vector<RequestPlan> &plans,
                       const std::vector<std::optional<requests::RequestStatus>> &statuses,
                       bool areInterim, const std::stop_token &stop);
    [[nodiscard]] Result<void> writeFiles(const RequestPlan &plan);
    [[nodiscard]] Result<void> removeFiles(const QStringList &paths);
    /// Those that are still there; the failure where nobody can tell.
    [[nodiscard]] Result<QStringList> remaining(const QStringList &paths) const;
    [[nodiscard]] QString statusFile(const RequestPlan &plan) const;

    const ReconcileInput &m_input;
    const DeliveryDisk &m_disk;
    ReconcileReport &m_report;
    QSet<QString> m_unfinished; ///< places
};

} // namespace waymark::fulfilment
