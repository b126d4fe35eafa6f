// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/refactor.h"
#include "snapshot/snapshot.h"

#include <stop_token>

namespace waymark::snapshot {

/// Where documents of the workspace name an entity beside the fields of entities that the catalog
/// knows. Certain are fields of which a RequestKind or a schema (`x-waymark-entity`) says that they
/// hold an entity and that lead to this one, and values that are its whole reference
/// (`component:default/payments`) in a document with a kind. Possible are values that leave the
/// namespace out (`component:payments`), a bare name in a field that is called after the kind
/// (`service`, `owner`), and the whole reference inside a longer text or a comment. A field of
/// which somebody says that it holds another entity is never one. Reads texts, so not on the UI
/// thread.
[[nodiscard]] QList<catalog::Mention>
mentionsOf(const Snapshot &snapshot, const catalog::Entity &entity, std::stop_token stop);

/// `catalog::planRename` over all documents of the workspace.
[[nodiscard]] Result<catalog::ChangeSet> planRename(const Snapshot &snapshot,
                                                    catalog::EntityId entity, const QString &name,
                                                    std::stop_token stop = {});

/// The texts of the snapshot's files; a server's entities have none.
[[nodiscard]] catalog::TextOfFile textsOf(const Snapshot &snapshot);

} // namespace waymark::snapshot
