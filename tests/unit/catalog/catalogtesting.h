// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <QByteArray>

namespace waymark::catalog {

/// A catalog of files that are texts: path and bytes, all in one folder.
[[nodiscard]] std::shared_ptr<const CatalogSnapshot>
catalogOf(const QList<std::pair<QString, QByteArray>> &files);
/// Of one file.
[[nodiscard]] std::shared_ptr<const CatalogSnapshot> catalogOf(const QByteArray &text);

/// Six entities that name each other, a broken document and a ConfigMap between them.
[[nodiscard]] QByteArray shopText();

/// The short form of entities that tests compare: names in the order of the snapshot.
[[nodiscard]] QStringList namesOf(const CatalogSnapshot &catalog, const EntitySet &entities);

/// `code: text under the finding` of all findings between entities, in order.
[[nodiscard]] QStringList problemsOf(const CatalogSnapshot &catalog,
                                     const QList<std::pair<QString, QByteArray>> &files);

} // namespace waymark::catalog
