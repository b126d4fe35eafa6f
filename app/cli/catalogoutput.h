// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogdiff.h"
#include "catalog/facets.h"
#include "catalog/missingrelations.h"
#include "catalog/who.h"
#include "yaml/value.h"

#include <QByteArray>

namespace waymark::cli {

// What the catalog commands print. Text is for people, JSON is one document with a line end, CSV is
// RFC 4180 with a header.

enum class ListFormat { Table, Json, Csv };

/// Entities, one a line.
[[nodiscard]] QByteArray entityList(const catalog::CatalogSnapshot &snapshot,
                                    const std::vector<catalog::EntityId> &ids, ListFormat format);

/// Everything that is known of one.
[[nodiscard]] QByteArray entityText(const catalog::CatalogSnapshot &snapshot,
                                    const catalog::Entity &entity);
[[nodiscard]] QByteArray entityJson(const catalog::CatalogSnapshot &snapshot,
                                    const catalog::Entity &entity);

/// One that others name and that isn't there.
[[nodiscard]] QByteArray missingText(const catalog::CatalogSnapshot &snapshot,
                                     const catalog::MissingEntity &missing);
[[nodiscard]] QByteArray missingJson(const catalog::CatalogSnapshot &snapshot,
                                     const catalog::MissingEntity &missing);

[[nodiscard]] QByteArray whoText(const catalog::CatalogSnapshot &snapshot,
                                 const catalog::WhoCard &card);
[[nodiscard]] QByteArray whoJson(const catalog::CatalogSnapshot &snapshot,
                                 const catalog::WhoCard &card);

[[nodiscard]] QByteArray differenceText(const QList<catalog::EntityChange> &changes);
[[nodiscard]] QByteArray differenceJson(const QList<catalog::EntityChange> &changes);

[[nodiscard]] QByteArray facetText(const QList<catalog::FacetValue> &values);
[[nodiscard]] QByteArray facetJson(const QList<catalog::FacetValue> &values);

} // namespace waymark::cli
