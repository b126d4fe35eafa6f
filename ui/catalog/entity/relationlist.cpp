// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/relationlist.h"

#include "catalog/catalogtr.h"
#include "widgets/tableview.h"
#include "widgets/tooltip.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

QVariant missingData(const QString &canonical, int role)
{
    const EntityRef ref = parseRef(canonical).ref;
    switch (role) {
    case Qt::DisplayRole:
        return ref.name;
    case widgets::DetailRole:
        return Tr::tr("missing");
    case Qt::ToolTipRole:
        return widgets::plainToolTip(
            u"%1\n%2"_s.arg(canonical, Tr::tr("There is no such entity.")));
    case widgets::KeyRole:
        return canonical;
    default:
        return {};
    }
}

} // namespace

void RelationListModel::setEntity(std::shared_ptr<const CatalogSnapshot> snapshot, EntityId id)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_lines.clear();
    const Entity entity = m_snapshot->entity(id);
    const auto missing = entity.missing();
    for (int type = 0; type < relationTypeCount; ++type) {
        const auto own = RelationType(type);
        const auto relations = entity.relations(own);
        const auto lost = std::ranges::equal_range(missing, own, {}, &MissingRelation::type);
        if (relations.empty() && lost.empty())
            continue;
        m_lines.push_back({own, noEntity, int(relations.size() + lost.size())});
        for (const Relation &relation : relations)
            m_lines.push_back({own, relation.target, 0});
        for (const MissingRelation &relation : lost)
            m_lines.push_back({own, noEntity, 0, m_snapshot->pool()->text(relation.target)});
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
    if (!line.missing.isEmpty())
        return missingData(line.missing, role);
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
