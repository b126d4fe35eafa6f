// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/goldenpathdocument.h"
#include "goldenpath/pathtemplate.h"
#include "snapshot/snapshot.h"

namespace waymark::goldenpath {

/// A path that developers can take: a Template, and what a GoldenPath document says of it where
/// there is one.
struct PathProduct
{
    std::optional<GoldenPathDocument> product;
    std::optional<PathTemplate> path; ///< nullopt: the document's template isn't there
    QString file;                     ///< of the document, else of the template; absolute
    TextRange place;                  ///< of it in that file

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString owner() const;
    /// nullopt where it may be taken; else why not. `today` decides about deprecation.
    [[nodiscard]] std::optional<Error> refusal(QDate today) const;
};

/// All paths of a workspace by title: GoldenPath documents, and Templates that no document names.
/// Reads their files' texts from the snapshot.
[[nodiscard]] QList<PathProduct> pathsIn(const snapshot::Snapshot &snapshot);

/// The path of that name; a GoldenPath document comes before a Template. Fails with `path.unknown`.
[[nodiscard]] Result<PathProduct> pathNamed(const snapshot::Snapshot &snapshot,
                                            const QString &name);

} // namespace waymark::goldenpath
