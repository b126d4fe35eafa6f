// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/entitylist.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QSet>

#include <functional>

namespace waymark::catalog {

/// What a row says beyond its texts.
enum EntityRole {
    EntityIdRole = Qt::UserRole + 200, ///< EntityId; noEntity for the head of a group
    GroupRole,                         ///< index of a group's head; -1 for entities
};

/// A list that somebody else has filtered, sorted and grouped: rows are numbers of entities, and
/// texts are looked up in the snapshot when they are painted. 100,000 rows are 800 KB.
class EntityTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using IconOf = std::function<QIcon(const Entity &)>;

    EntityTableModel(IconOf iconOf, QObject *parent);

    /// One reset; groups that were closed stay closed.
    void setList(EntityList list);
    [[nodiscard]] const EntityList &list() const { return m_list; }
    void setColumns(const QList<EntityColumn> &columns);
    [[nodiscard]] const QList<EntityColumn> &columns() const { return m_columns; }
    /// Marked with a star.
    void setStarred(const QSet<QString> &canonical);

    /// Invalid for an invalid index and for heads of groups.
    [[nodiscard]] Entity entityAt(const QModelIndex &index) const;
    /// Invalid when it isn't listed or its group is closed.
    [[nodiscard]] QModelIndex indexOf(EntityId entity) const;
    [[nodiscard]] QModelIndex indexOf(QStringView canonical) const;

    [[nodiscard]] bool isGroup(const QModelIndex &index) const;
    [[nodiscard]] bool isOpen(const QModelIndex &index) const;
    void setOpen(const QModelIndex &index, bool open);

    // The view asks both for every row after a reset; the base asks itself four things each time.
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override
    {
        const bool isThere = row >= 0 && row < rowCount() && column >= 0
                             && column < m_columns.size() && !parent.isValid();
        return isThere ? createIndex(row, column) : QModelIndex();
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                               : Qt::NoItemFlags;
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int section, Qt::SortOrder order) override;

Q_SIGNALS:
    /// `section` as in `columns()`; -1: the best match first.
    void sortRequested(int section, Qt::SortOrder order);

private:
    /// An entity, or the head of a group.
    struct Line
    {
        EntityId entity = noEntity;
        qint32 group = -1;
    };

    void layOut();
    /// Of a row that there is.
    [[nodiscard]] Line lineAt(int row) const
    {
        return m_list.groups.isEmpty() ? Line{m_list.rows[std::size_t(row)], -1}
                                       : m_lines[std::size_t(row)];
    }
    [[nodiscard]] QVariant groupData(const Line &line, int column, int role) const;
    [[nodiscard]] QVariant entityData(const Entity &entity, EntityColumn column, int role) const;

    IconOf m_iconOf;
    EntityList m_list;
    QList<EntityColumn> m_columns;
    QSet<QString> m_starred;
    QSet<QString> m_closed;    ///< titles of groups
    std::vector<Line> m_lines; ///< empty where nothing is grouped: then rows are those of the list
};

} // namespace waymark::catalog
