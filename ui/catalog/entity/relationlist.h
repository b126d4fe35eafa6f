// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogsnapshot.h"

#include <QAbstractListModel>

#include <memory>

namespace waymark::catalog {

/// All relations of an entity as rows, a heading before each type; behind those to what is there
/// those to what isn't.
class RelationListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntity(std::shared_ptr<const CatalogSnapshot> snapshot, EntityId id);
    /// noEntity for headings, and for what isn't there.
    [[nodiscard]] EntityId targetAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        RelationType type;
        EntityId target;      ///< noEntity: a heading
        int count;            ///< of a heading
        QString missing = {}; ///< canonical, of what isn't there
    };

    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    std::vector<Line> m_lines;
};

} // namespace waymark::catalog
