// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/entitytreemodel.h"

#include "widgets/status.h"
#include "widgets/tableview.h"
#include "widgets/tooltip.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

EntityTreeModel::EntityTreeModel(EntityTableModel::IconOf iconOf, QObject *parent)
    : QAbstractItemModel(parent)
    , m_iconOf(std::move(iconOf))
    , m_children(1)
{}

void EntityTreeModel::setTree(EntityTree tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_children.assign(m_tree.entries.size() + 1, {});
    m_rows.resize(m_tree.entries.size());
    for (std::size_t i = 0; i < m_tree.entries.size(); ++i) {
        const qint32 parent = m_tree.entries[i].parent;
        auto &siblings = parent < 0 ? m_children.back() : m_children[std::size_t(parent)];
        m_rows[i] = qint32(siblings.size());
        siblings.push_back(qint32(i));
    }
    endResetModel();
}

const std::vector<qint32> &EntityTreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_children[std::size_t(parent.internalId())] : m_children.back();
}

Entity EntityTreeModel::entityAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const EntityId id = m_tree.entries[std::size_t(index.internalId())].entity;
    return id == noEntity ? Entity() : m_tree.snapshot->entity(id);
}

QModelIndex EntityTreeModel::indexOf(QStringView canonical) const
{
    const Entity entity = m_tree.snapshot ? m_tree.snapshot->findCanonical(canonical) : Entity();
    if (!entity)
        return {};
    const auto found = std::ranges::find(m_tree.entries, entity.id(), &TreeEntry::entity);
    if (found == m_tree.entries.end())
        return {};
    const auto place = std::size_t(found - m_tree.entries.begin());
    return createIndex(m_rows[place], 0, quintptr(place));
}

QModelIndex EntityTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const auto &siblings = childrenOf(parent);
    if (row < 0 || std::size_t(row) >= siblings.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, quintptr(siblings[std::size_t(row)]));
}

QModelIndex EntityTreeModel::parent(const QModelIndex &index) const
{
    const qint32 parent =
        index.isValid() ? m_tree.entries[std::size_t(index.internalId())].parent : -1;
    return parent < 0 ? QModelIndex()
                      : createIndex(m_rows[std::size_t(parent)], 0, quintptr(parent));
}

int EntityTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int EntityTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString EntityTreeModel::textOf(const TreeEntry &entry, int column) const
{
    if (entry.entity == noEntity)
        return column == NameColumn ? tr("Elsewhere") : QString();
    const Entity entity = m_tree.snapshot->entity(entry.entity);
    switch (column) {
    case NameColumn:
        return entity.label();
    case KindColumn:
        return entity.type().isEmpty() ? entity.kind()
                                       : u"%1 · %2"_s.arg(entity.kind(), entity.type());
    case OwnerColumn:
        return entity.ownerText();
    default:
        return columnText(entity, EntityColumn::Problems);
    }
}

QVariant EntityTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeEntry &entry = m_tree.entries[std::size_t(index.internalId())];
    const Entity entity = entityAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::ToolTipRole:
        if (!entity)
            return tr("What names nothing that it belongs to");
        return widgets::plainToolTip(entity.description().isEmpty()
                                         ? textOf(entry, index.column())
                                         : entity.description().simplified());
    case Qt::DecorationRole:
        return index.column() == NameColumn && entity ? QVariant(m_iconOf(entity)) : QVariant();
    case widgets::DetailRole:
        return index.column() == NameColumn && entry.below > 0
                   ? QVariant(QLocale().toString(entry.below))
                   : QVariant();
    case widgets::SecondaryRole:
        return index.column() != NameColumn || !entry.isListed;
    case widgets::StatusRole:
        if (index.column() != ProblemsColumn || !entity)
            return {};
        return int(entity.errors() > 0     ? widgets::Status::Bad
                   : entity.warnings() > 0 ? widgets::Status::Warning
                                           : widgets::Status::Good);
    case widgets::KeyRole:
        return entity ? QVariant(entity.canonical()) : QVariant();
    case EntityIdRole:
        return entry.entity;
    default:
        return {};
    }
}

QVariant EntityTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return columnTitle(EntityColumn::Name);
    case KindColumn:
        return columnTitle(EntityColumn::Kind);
    case OwnerColumn:
        return columnTitle(EntityColumn::Owner);
    default:
        return columnTitle(EntityColumn::Problems);
    }
}

} // namespace waymark::catalog
