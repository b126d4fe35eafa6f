// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fulfilment/reconcile.h"

namespace waymark::fulfilment {

/// One request on its way through a run.
struct RequestPlan
{
    QString place; ///< `kind/namespace/name`: of its deliveries, and of its status
    const requests::RequestText *text = nullptr; ///< nullptr: it is gone
    const requests::RequestKind *kind = nullptr;
    std::optional<requests::RequestStatus> before;
    bool isIntact = true;   ///< what was delivered is there, byte for byte
    QByteArray digest;      ///< of all that decides about it
    bool isSettled = false; ///< that is the same as at the last run, which was done with it

    // What the plan comes to:
    requests::Expiry expiry;
    requests::RequestStatus next;
    std::optional<Manifests> manifests; ///< to be delivered
    bool wantsRetirement = false;
    bool isRetired = false; ///< it may be taken away in this run
    QList<ReconcileEvent> events;

    /// Something of it may be there, so it has to be taken away.
    [[nodiscard]] bool isDelivered() const { return before && !before->manifests.isEmpty(); }
    /// Something of it is there: a version was delivered, not merely begun.
    [[nodiscard]] bool isProvided() const;
    /// It was being taken away already, so this was agreed on before.
    [[nodiscard]] bool isBeingRetired() const;
};

struct PlanContext
{
    const ReconcileInput &input;
    const std::function<const Result<std::shared_ptr<const goldenpath::SkeletonFiles>> &(
        const requests::RequestKind &)> &files;
};

/// What the passing of time alone does: its end, and whether it wants to be taken away.
void planLifetime(RequestPlan &plan, const PlanContext &context);
/// Checks and renders it where something has changed, and fills in its next status.
void planContent(RequestPlan &plan, const PlanContext &context, const std::stop_token &stop);

[[nodiscard]] QString sha256Of(const QByteArray &bytes);

} // namespace waymark::fulfilment
