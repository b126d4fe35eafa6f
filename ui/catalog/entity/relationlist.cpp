// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/relationlist.h"

#include "widgets/tableview.h"
#include "widgets/tooltip.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

void RelationListModel::setEntity(std::shared_ptr<const CatalogSnapshot> snapshot, EntityId id)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_lines.clear();
    const Entity entity = m_snapshot->entity(id);
    for (int type = 0; type < relationTypeCount; ++type) {
        const auto relations = entity.relations(RelationType(type));
        if (relations.empty())
            continue;
        m_lines.push_back({RelationType(type), noEntity, int(relations.size())});
        for (const Relation &relation : relations)
            m_lines.push_back({relation.type, relation.target, 0});
    }
    endResetModel();
}

EntityId RelationListModel::targetAt(const QModelIndex &index) const
{
    return index.isValid() ? m_lines[std::size_t(index.row())].target : noEntity;
}

int RelationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

Qt::ItemFlags RelationListModel::flags(const QModelIndex &index) const
{
    return targetAt(index) == noEntity ? Qt::ItemIsEnabled
                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant RelationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    if (line.target == noEntity) {
        if (role == Qt::DisplayRole)
            return u"%1 (%2)"_s.arg(relationTitle(line.type)).arg(line.count);
        if (role == Qt::FontRole) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    }
    const Entity target = m_snapshot->entity(line.target);
    switch (role) {
    case Qt::DisplayRole:
        return target.label();
    case widgets::DetailRole:
        return target.kind();
    case Qt::ToolTipRole:
        return widgets::plainToolTip(
            u"%1\n%2"_s.arg(target.canonical(), target.description().simplified()));
    case widgets::KeyRole:
        return target.canonical();
    default:
        return {};
    }
}

} // namespace waymark::catalog
