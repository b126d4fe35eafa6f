// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "catalog/changeplanner.h"

namespace waymark::catalog {

/// A place outside the fields of entities that the catalog knows, where a document names an entity.
struct Mention
{
    enum class Kind {
        Certain,  ///< nothing else can be meant
        Possible, ///< a person has to say
        Stretch,  ///< the same, of a part of a text: only `name` is set, and `text` is empty
    };

    QString path;
    int document = 0; ///< in its file, from 0
    JsonPointer pointer;
    QString text;   ///< as it is written
    TextRange name; ///< in the file
    Kind kind = Kind::Possible;
};

/// A new name for an entity, and for every reference to it in all documents of the catalog and in
/// `mentions`. What each document says otherwise stays, byte for byte. Fails with
/// `catalog.bad-name`, and with `catalog.duplicate` where the name is taken.
[[nodiscard]] Result<ChangeSet> planRename(const CatalogSnapshot &snapshot, EntityId id,
                                           const QString &name, const QList<Mention> &mentions,
                                           const TextOfFile &textOf, std::stop_token stop = {});

/// Whether an entity of that kind says in `spec.owner` whose it is.
[[nodiscard]] bool hasOwnerField(QStringView kind);

/// Whether it may be given another owner here: it has such a field, and its file is a file.
[[nodiscard]] bool canMoveOwner(const Entity &entity);

/// Another owner for many entities. `owner` is a reference as it would be written in a document of
/// the default namespace. Those that can't have one, or that lie on a server, are `skipped`. Where
/// CODEOWNERS would disagree afterwards, its change is offered, with the finding as its reason.
/// Fails with `catalog.no-such-entity` when nobody is called that.
[[nodiscard]] Result<ChangeSet> planOwner(const CatalogSnapshot &snapshot,
                                          const std::vector<EntityId> &entities,
                                          const QString &owner, const TextOfFile &textOf,
                                          std::stop_token stop = {});

} // namespace waymark::catalog
