// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/relation.h"

#include "catalog/catalogtr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr std::array<QLatin1StringView, relationTypeCount> relationNames{
    "ownedBy"_L1,       "ownerOf"_L1,     "partOf"_L1,        "hasPart"_L1,   "providesApi"_L1,
    "apiProvidedBy"_L1, "consumesApi"_L1, "apiConsumedBy"_L1, "dependsOn"_L1, "dependencyOf"_L1,
    "childOf"_L1,       "parentOf"_L1,    "memberOf"_L1,      "hasMember"_L1,
};

} // namespace

RelationType inverseOf(RelationType type)
{
    return RelationType(quint8(type) ^ 1);
}

QString relationName(RelationType type)
{
    return relationNames[std::size_t(type)];
}

std::optional<RelationType> relationFromName(QStringView name)
{
    for (std::size_t i = 0; i < relationNames.size(); ++i) {
        if (name.compare(relationNames[i], Qt::CaseInsensitive) == 0)
            return RelationType(i);
    }
    return std::nullopt;
}

QString relationTitle(RelationType type)
{
    switch (type) {
    case RelationType::OwnedBy:
        return Tr::tr("Owned by");
    case RelationType::OwnerOf:
        return Tr::tr("Owns");
    case RelationType::PartOf:
        return Tr::tr("Part of");
    case RelationType::HasPart:
        return Tr::tr("Has part");
    case RelationType::ProvidesApi:
        return Tr::tr("Provides");
    case RelationType::ApiProvidedBy:
        return Tr::tr("Provided by");
    case RelationType::ConsumesApi:
        return Tr::tr("Consumes");
    case RelationType::ApiConsumedBy:
        return Tr::tr("Consumed by");
    case RelationType::DependsOn:
        return Tr::tr("Depends on");
    case RelationType::DependencyOf:
        return Tr::tr("Dependency of");
    case RelationType::ChildOf:
        return Tr::tr("Child of");
    case RelationType::ParentOf:
        return Tr::tr("Parent of");
    case RelationType::MemberOf:
        return Tr::tr("Member of");
    case RelationType::HasMember:
        return Tr::tr("Has member");
    }
    return {};
}

} // namespace waymark::catalog
