// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entitycolumns.h"

#include "catalog/catalogtr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr std::array columnNames{"name"_L1,        "kind"_L1,      "type"_L1,      "owner"_L1,
                                 "system"_L1,      "lifecycle"_L1, "problems"_L1,  "tags"_L1,
                                 "description"_L1, "namespace"_L1, "relations"_L1, "source"_L1,
                                 "file"_L1};
static_assert(columnNames.size() == entityColumnCount);

QString problemsText(int errors, int warnings)
{
    const QString some = Tr::tr("%Ln error(s)", nullptr, errors);
    const QString others = Tr::tr("%Ln warning(s)", nullptr, warnings);
    if (errors > 0 && warnings > 0)
        return Tr::tr("%1, %2").arg(some, others);
    if (errors > 0)
        return some;
    return warnings > 0 ? others : Tr::tr("None");
}

} // namespace

QString columnName(EntityColumn column)
{
    return columnNames[std::size_t(column)];
}

std::optional<EntityColumn> columnFromName(QStringView name)
{
    const auto found = std::ranges::find_if(
        columnNames, [name](QLatin1StringView known) { return known == name; });
    return found == columnNames.end() ? std::nullopt
                                      : std::optional(EntityColumn(found - columnNames.begin()));
}

QString columnTitle(EntityColumn column)
{
    switch (column) {
    case EntityColumn::Name:
        return Tr::tr("Name");
    case EntityColumn::Kind:
        return Tr::tr("Kind");
    case EntityColumn::Type:
        return Tr::tr("Type");
    case EntityColumn::Owner:
        return Tr::tr("Owner");
    case EntityColumn::System:
        return Tr::tr("System");
    case EntityColumn::Lifecycle:
        return Tr::tr("Lifecycle");
    case EntityColumn::Problems:
        return Tr::tr("Problems");
    case EntityColumn::Tags:
        return Tr::tr("Tags");
    case EntityColumn::Description:
        return Tr::tr("Description");
    case EntityColumn::Namespace:
        return Tr::tr("Namespace");
    case EntityColumn::Relations:
        return Tr::tr("Relations");
    case EntityColumn::Source:
        return Tr::tr("Source");
    case EntityColumn::File:
        break;
    }
    return Tr::tr("File");
}

QString columnText(const Entity &entity, EntityColumn column)
{
    if (entity.isPreliminary()
        && (column == EntityColumn::Problems || column == EntityColumn::Relations))
        return u"…"_s;
    switch (column) {
    case EntityColumn::Name:
        return entity.label();
    case EntityColumn::Kind:
        return entity.kind();
    case EntityColumn::Type:
        return entity.type();
    case EntityColumn::Owner:
        return entity.ownerText();
    case EntityColumn::System:
        return entity.systemText();
    case EntityColumn::Lifecycle:
        return entity.lifecycle();
    case EntityColumn::Problems:
        return problemsText(entity.errors(), entity.warnings());
    case EntityColumn::Tags:
        return entity.tags().join(", "_L1);
    case EntityColumn::Description:
        return entity.description().simplified();
    case EntityColumn::Namespace:
        return entity.space();
    case EntityColumn::Relations:
        return QLocale().toString(qsizetype(entity.relations().size() + entity.missing().size()));
    case EntityColumn::Source:
        return entity.origin().name;
    case EntityColumn::File:
        break;
    }
    return entity.relativePath();
}

bool canGroupBy(EntityColumn column)
{
    switch (column) {
    case EntityColumn::Kind:
    case EntityColumn::Type:
    case EntityColumn::Owner:
    case EntityColumn::System:
    case EntityColumn::Lifecycle:
    case EntityColumn::Namespace:
    case EntityColumn::Source:
        return true;
    default:
        return false;
    }
}

} // namespace waymark::catalog
