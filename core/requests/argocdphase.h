// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/phase.h"

#include <QStringList>

namespace waymark::requests {

/// What an Argo CD Application says of itself, in its own words; empty where it says nothing.
struct ApplicationState
{
    QString health;              ///< `status.health.status`
    QString sync;                ///< `status.sync.status`
    QString operation;           ///< `status.operationState.phase`
    QStringList conditions = {}; ///< the types in `status.conditions`: there means true
    bool isBeingDeleted = false;
};

/// The phase, of the worst that is said. Healthy alone is not enough: a condition that ends in
/// `Error` or an unknown sync says that nobody could compare, and a failed operation that what is
/// healthy is an older version. OutOfSync and Healthy is what it is before each deployment: ready.
[[nodiscard]] Phase phaseOf(const ApplicationState &state);

/// Whether there is a health check for a resource, and what became of its answer.
enum class Assessment {
    Assessed,     ///< its health is known
    NotAssessed,  ///< nobody has a check for such a resource, which says nothing about its health
    NotAvailable, ///< there is one, but it isn't kept in the Application (the default since 3.0)
};

/// `keepsHealth`: health is kept with each resource (`status.resourceHealthSource` isn't
/// `appTree`).
[[nodiscard]] Assessment assessmentOf(const QString &health, bool keepsHealth);

} // namespace waymark::requests
