// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <QMap>

namespace waymark::catalog {

/// Which entities have which finding, of those that lie between entities: no owner, nothing leads
/// there, references to nothing, sources that differ. Immutable, any thread.
class ProblemSets
{
public:
    ProblemSets() = default;
    explicit ProblemSets(const CatalogSnapshot &snapshot);

    /// By code; each entity once, in ascending order.
    [[nodiscard]] const QMap<QString, std::vector<EntityId>> &byCode() const { return m_byCode; }
    [[nodiscard]] EntitySet with(const QStringList &codes) const;

private:
    qsizetype m_size = 0;
    QMap<QString, std::vector<EntityId>> m_byCode;
};

} // namespace waymark::catalog
