// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/browser/entitytablemodel.h"
#include "catalog/entitytree.h"

#include <QAbstractItemModel>

namespace waymark::catalog {

/// A tree that somebody else has made: names, kinds, owners and how many there are below.
class EntityTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, OwnerColumn, ProblemsColumn, ColumnCount };

    EntityTreeModel(EntityTableModel::IconOf iconOf, QObject *parent);

    void setTree(EntityTree tree);
    /// Invalid for an invalid index and for the place of what has none.
    [[nodiscard]] Entity entityAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(QStringView canonical) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const std::vector<qint32> &childrenOf(const QModelIndex &parent) const;
    [[nodiscard]] QString textOf(const TreeEntry &entry, int column) const;

    EntityTableModel::IconOf m_iconOf;
    EntityTree m_tree;
    std::vector<std::vector<qint32>> m_children; ///< by entry; the last one: the top
    std::vector<qint32> m_rows;                  ///< of an entry among its siblings
};

} // namespace waymark::catalog
