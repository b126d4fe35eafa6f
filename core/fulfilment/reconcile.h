// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fulfilment/deliverydisk.h"
#include "fulfilment/evaluation.h"
#include "requests/fulfilmentsettings.h"
#include "requests/loopstate.h"

#include <functional>

namespace waymark::fulfilment {

struct ReconcileInput
{
    /// The workspace as it was agreed on; its files needn't be checked.
    const snapshot::Snapshot &snapshot;
    requests::FulfilmentSettings settings;
    QDateTime now;
    bool isDryRun = false;
    std::optional<int> allowRetire; ///< how many requests this run may take away; nullopt: a few
    /// The template in a folder (absolute), as it was agreed on.
    std::function<Result<std::shared_ptr<const goldenpath::SkeletonFiles>>(const QString &)>
        templates;
};

/// Something that people may want to know of a run.
struct ReconcileEvent
{
    enum class Kind {
        Moved,    ///< into another phase
        Changed,  ///< delivered anew
        Repaired, ///< what was delivered had been changed by others
        Warned,   ///< its end is near, by the time in `message`
        Held,     ///< it should be taken away, and `ReconcileReport::held` says why it wasn't
    };

    requests::RequestId request;
    Kind kind = Kind::Moved;
    requests::Phase before = requests::Phase::Unknown;
    requests::Phase after = requests::Phase::Unknown;
    QString message;
};

struct ReconcileReport
{
    qsizetype requests = 0; ///< that this loop is for
    qsizetype written = 0;  ///< files, statuses included
    QList<ReconcileEvent> events;
    QList<requests::RequestId> retiring; ///< what would be taken away, or was
    std::optional<Error> held;           ///< why nothing was taken away that should have been
    QList<Error> failures;               ///< what couldn't be read or written; the rest was done
    /// Findings in requests, such as an end that can't be read, by file.
    QHash<QString, Diagnostics> findings;
};

/// One run of the loop: each request is checked, rendered and delivered, its status written, and
/// its end acted on. Doing it twice changes nothing; killed anywhere and run again it comes to the
/// same end: before a file is delivered the status says that it may be there. Nothing is taken away
/// because something couldn't be read. Fails where the folders can't be read at all, or another run
/// is at work. May take long: not on the UI thread.
[[nodiscard]] Result<ReconcileReport>
reconcile(const ReconcileInput &input, const DeliveryDisk &disk, std::stop_token stop = {});

/// How many a run may take away without being told: 3, or a tenth of those there are.
[[nodiscard]] qsizetype mostRetirements(qsizetype delivered);

} // namespace waymark::fulfilment
