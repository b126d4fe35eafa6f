// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"
#include "yaml/value.h"

#include <QByteArray>

namespace waymark::catalog {

// What `waymarkctl catalog list` prints and the workbench exports: the same bytes.

/// The fields of an entity in lists, by name.
[[nodiscard]] yaml::Value::Mapping entityFields(const Entity &entity);

/// One JSON array with a line end.
[[nodiscard]] QByteArray entitiesAsJson(const CatalogSnapshot &snapshot,
                                        const std::vector<EntityId> &ids);

/// RFC 4180 with a header; no field is taken for a formula by a spreadsheet.
[[nodiscard]] QByteArray entitiesAsCsv(const CatalogSnapshot &snapshot,
                                       const std::vector<EntityId> &ids);

} // namespace waymark::catalog
