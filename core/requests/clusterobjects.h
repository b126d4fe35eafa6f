// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "objectstatus/standing.h"
#include "requests/fulfilmentsettings.h"
#include "requests/requeststatus.h"

#include <QList>
#include <QStringList>

namespace waymark::requests {

/// An object that a request was delivered as.
struct ClusterObject
{
    QString apiVersion;
    QString kind;
    QString space; ///< namespace; empty: the context's, or the kind has none
    QString name;
    bool isThere = false;
    objectstatus::Standing standing; ///< of what is there

    [[nodiscard]] QString shown() const; ///< `Deployment staging/web`

    bool operator==(const ClusterObject &) const = default;
};

struct ClusterQuestion
{
    QString context;       ///< of the person's kubeconfig; empty: the current one
    QStringList manifests; ///< files as they were delivered, absolute
};

/// About what the request was delivered as. A status may have come from anywhere: what it names
/// outside of the folder of deliveries isn't asked for.
[[nodiscard]] ClusterQuestion clusterQuestion(const RequestStatus &status,
                                              const FulfilmentSettings &settings);

/// Asks the cluster through the person's kubectl, once, how what was delivered stands; the worst
/// first, then what isn't there. An object counts as missing only where the cluster has answered
/// for all of them: a refusal or a broken connection is never read as deletion.
///
/// Fails with `cluster.no-kubectl`, `cluster.login`, `cluster.forbidden`, `cluster.unreachable`,
/// `cluster.no-context`, `cluster.unknown-kind`, `cluster.refused` and `cluster.bad-answer`,
/// kubectl's own words in the message; and where a manifest can't be read. May take long: not on
/// the UI thread.
[[nodiscard]] Result<QList<ClusterObject>> askCluster(const ClusterQuestion &question,
                                                      const FileSystem &files,
                                                      const Process &process,
                                                      std::stop_token stop = {});

} // namespace waymark::requests
