// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/entitytablemodel.h"

#include "catalog/savedview.h"
#include "widgets/status.h"
#include "widgets/tableview.h"
#include "widgets/tooltip.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

EntityTableModel::EntityTableModel(IconOf iconOf, QObject *parent)
    : QAbstractTableModel(parent)
    , m_iconOf(std::move(iconOf))
    , m_columns(usualColumns())
{}

void EntityTableModel::setList(EntityList list)
{
    beginResetModel();
    m_list = std::move(list);
    layOut();
    endResetModel();
}

void EntityTableModel::setColumns(const QList<EntityColumn> &columns)
{
    const QList<EntityColumn> next = columns.isEmpty() ? usualColumns() : columns;
    if (next == m_columns)
        return;
    beginResetModel();
    m_columns = next;
    endResetModel();
}

void EntityTableModel::setStarred(const QSet<QString> &canonical)
{
    m_starred = canonical;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole});
}

void EntityTableModel::layOut()
{
    m_lines.clear();
    if (m_list.groups.isEmpty())
        return;
    m_lines.reserve(m_list.rows.size() + std::size_t(m_list.groups.size()));
    for (qsizetype i = 0; i < m_list.groups.size(); ++i) {
        const EntityGroup &group = m_list.groups[i];
        m_lines.push_back({noEntity, qint32(i)});
        if (m_closed.contains(group.title))
            continue;
        for (qsizetype row = group.first; row < group.first + group.count; ++row)
            m_lines.push_back({m_list.rows[std::size_t(row)], -1});
    }
}

Entity EntityTableModel::entityAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const EntityId id = lineAt(index.row()).entity;
    return id == noEntity ? Entity() : m_list.snapshot->entity(id);
}

QModelIndex EntityTableModel::indexOf(EntityId entity) const
{
    if (entity == noEntity)
        return {};
    // Beyond the last row there is no index.
    const auto row = m_list.groups.isEmpty()
                         ? std::ranges::find(m_list.rows, entity) - m_list.rows.begin()
                         : std::ranges::find(m_lines, entity, &Line::entity) - m_lines.begin();
    return index(int(row), 0);
}

QModelIndex EntityTableModel::indexOf(QStringView canonical) const
{
    const Entity entity = m_list.snapshot ? m_list.snapshot->findCanonical(canonical) : Entity();
    return entity ? indexOf(entity.id()) : QModelIndex();
}

bool EntityTableModel::isGroup(const QModelIndex &index) const
{
    return index.isValid() && lineAt(index.row()).group >= 0;
}

bool EntityTableModel::isOpen(const QModelIndex &index) const
{
    return isGroup(index) && !m_closed.contains(m_list.groups[lineAt(index.row()).group].title);
}

void EntityTableModel::setOpen(const QModelIndex &index, bool open)
{
    if (!isGroup(index) || isOpen(index) == open)
        return;
    const EntityGroup &group = m_list.groups[lineAt(index.row()).group];
    const int first = index.row() + 1;
    const int last = first + int(group.count) - 1;
    const auto place = m_lines.begin() + first;
    if (open) {
        m_closed.remove(group.title);
        std::vector<Line> fresh;
        for (qsizetype row = group.first; row < group.first + group.count; ++row)
            fresh.push_back({m_list.rows[std::size_t(row)], -1});
        beginInsertRows({}, first, last);
        m_lines.insert(place, fresh.begin(), fresh.end());
        endInsertRows();
    } else {
        m_closed.insert(group.title);
        beginRemoveRows({}, first, last);
        m_lines.erase(place, place + group.count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index, index);
}

int EntityTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_list.groups.isEmpty() ? m_list.rows.size() : m_lines.size());
}

int EntityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant EntityTableModel::groupData(const Line &line, int column, int role) const
{
    const EntityGroup &group = m_list.groups[line.group];
    if (role == GroupRole)
        return line.group;
    if (column != 0)
        return {};
    const bool isClosed = m_closed.contains(group.title);
    const QString title = group.title.isEmpty() ? tr("(none)") : group.title;
    switch (role) {
    case Qt::DisplayRole:
        return QString((isClosed ? u"▸ "_s : u"▾ "_s) + title);
    case widgets::DetailRole:
        return QLocale().toString(group.count);
    case Qt::AccessibleTextRole:
        return isClosed ? tr("Group %1, %Ln row(s), closed", nullptr, int(group.count)).arg(title)
                        : tr("Group %1, %Ln row(s)", nullptr, int(group.count)).arg(title);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    default:
        return {};
    }
}

QVariant EntityTableModel::entityData(const Entity &entity, EntityColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == EntityColumn::Name && m_starred.contains(entity.canonical()))
            return QString(entity.label() + u" ★"_s);
        return columnText(entity, column);
    case Qt::DecorationRole:
        return column == EntityColumn::Name ? QVariant(m_iconOf(entity)) : QVariant();
    case widgets::StatusRole:
        if (column != EntityColumn::Problems)
            return {};
        if (entity.isPreliminary())
            return {};
        return int(entity.errors() > 0     ? widgets::Status::Bad
                   : entity.warnings() > 0 ? widgets::Status::Warning
                                           : widgets::Status::Good);
    case widgets::DetailRole:
        if (column != EntityColumn::Name)
            return {};
        if (entity.isShadowed())
            return tr("duplicate");
        return entity.label() == entity.name() ? QVariant() : QVariant(entity.name());
    case widgets::SecondaryRole:
        return column != EntityColumn::Name
               && (column != EntityColumn::Problems || entity.errors() + entity.warnings() == 0);
    case Qt::ToolTipRole:
        if (column == EntityColumn::Name && !entity.description().isEmpty())
            return widgets::plainToolTip(entity.description().simplified());
        return widgets::plainToolTip(columnText(entity, column));
    case widgets::KeyRole:
        return entity.canonical();
    case EntityIdRole:
        return entity.id();
    case GroupRole:
        return -1;
    default:
        return {};
    }
}

QVariant EntityTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line line = lineAt(index.row());
    if (line.group >= 0)
        return groupData(line, index.column(), role);
    return entityData(m_list.snapshot->entity(line.entity), m_columns[index.column()], role);
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_columns.size())
        return {};
    return columnTitle(m_columns[section]);
}

void EntityTableModel::sort(int section, Qt::SortOrder order)
{
    if (section < m_columns.size())
        Q_EMIT sortRequested(section, order);
}

} // namespace waymark::catalog
