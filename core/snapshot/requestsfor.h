// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/snapshot.h"

#include <stop_token>

namespace waymark::snapshot {

/// A request that concerns an entity, and where it says so.
struct RequestUse
{
    std::shared_ptr<const FileEntry> file;
    int document = 0; ///< in the file, from 0
    TextRange range;  ///< of the value that names the entity
    QString field;    ///< its place, such as `spec.services.name`

    [[nodiscard]] const DocumentEntry &entry() const { return file->documents[document]; }
};

/// The requests whose `spec` names the entity: by a reference anywhere, or by its bare name where
/// the field says what it holds (`owner` for a group, `name` of a list of services for a component,
/// `component`, `service`, `system`, ...). By file. Reads the requests' texts, so not on the UI
/// thread.
[[nodiscard]] QList<RequestUse> requestsFor(const Snapshot &snapshot, const catalog::Entity &entity,
                                            std::stop_token stop);

} // namespace waymark::snapshot
