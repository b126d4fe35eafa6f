// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/entitykinds.h"
#include "catalog/fragment.h"
#include "yaml/syntaxtree.h"

namespace waymark::catalog {

/// True for a document that says it is an entity: a kind, and an API version of Backstage's.
[[nodiscard]] bool isEntity(const yaml::Document &document);

/// True for a document that is an entity, or one of the workspace's own kinds of them.
[[nodiscard]] bool isEntity(const yaml::Document &document, const EntityKinds &kinds);

/// True for a document of a kind of one's own, with an API version of one's own: an entity where a
/// Location names its file, and the catalog's server has a processor for it.
[[nodiscard]] bool isOwnKindOfEntity(const yaml::Document &document);

/// How a file is read.
struct ExtractOptions
{
    QString file;                       ///< that holds the text; what placeholders begin at
    const FileSystem *files = nullptr;  ///< nullptr: no placeholder is read
    bool isNamed = false;               ///< by a Location: kinds of one's own are entities, too
    const EntityKinds *kinds = nullptr; ///< of one's own that are entities anyway; nullptr: none
};

/// What the catalog keeps of the entities of a file, as a server sees them; the tree can be dropped
/// then. A document with errors gives what can be read of it; one without a name is left out, its
/// neighbours are not. nullptr when there is no entity. Any thread.
[[nodiscard]] std::shared_ptr<const Fragment> extract(const yaml::SyntaxTree &tree,
                                                      const std::shared_ptr<StringPool> &pool,
                                                      const ExtractOptions &options = {});

/// The same of one document alone.
[[nodiscard]] std::shared_ptr<const Fragment> extract(const yaml::SyntaxTree &tree,
                                                      const yaml::Document &document,
                                                      const std::shared_ptr<StringPool> &pool,
                                                      const ExtractOptions &options = {});

/// The same of entities that are values in a document, as a server's answer has them; nulls are
/// left out. Relations that the answer states are taken too.
[[nodiscard]] std::shared_ptr<const Fragment> extractItems(const yaml::SyntaxTree &tree,
                                                           const QList<yaml::Node> &items,
                                                           const std::shared_ptr<StringPool> &pool);

} // namespace waymark::catalog
