// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"

#include <QTimeZone>

#include <chrono>

namespace waymark::requests {

/// Where and how requests of a workspace are fulfilled: `spec.fulfilment` of its Workspace file.
struct FulfilmentSettings
{
    QString deliveries; ///< folder of what is to run, absolute
    QString statuses;   ///< folder of status documents, absolute
    std::chrono::seconds interval = std::chrono::minutes(5); ///< between two runs of the loop
    QTimeZone zone = QTimeZone(QTimeZone::UTC);              ///< of dates without a time
    QString mainBranch;                                      ///< what is on it is agreed on
    /// Where what is delivered runs, by the name that each person's kubeconfig has for it; empty:
    /// nobody says, and no cluster is asked.
    QString clusterContext = {};

    /// When the loop ran last, and what it needs to know of it.
    [[nodiscard]] QString loopFile() const;
};

/// What `waymark.yaml` in the folder (absolute) says, or what holds where it says nothing. Fails
/// with `requests.bad-settings`: a zone that nobody knows, a folder outside of the workspace's
/// reach.
[[nodiscard]] Result<FulfilmentSettings> fulfilmentSettings(const QString &folder,
                                                            const FileSystem &files);

} // namespace waymark::requests
