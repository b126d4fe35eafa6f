// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/reffields.h"

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

using enum RelationType;

constexpr RefField ownerField{"owner"_L1, "group"_L1, OwnedBy, false, "group user"_L1};
constexpr RefField systemField{"system"_L1, "system"_L1, PartOf, false, "system"_L1};
constexpr RefField dependsOnField{"dependsOn"_L1, {}, DependsOn, true, "component resource"_L1};
constexpr RefField dependencyOfField{
    "dependencyOf"_L1, {}, DependencyOf, true, "component resource"_L1};

constexpr std::array componentFields{
    ownerField,
    systemField,
    RefField{"subcomponentOf"_L1, "component"_L1, PartOf, false, "component"_L1},
    RefField{"providesApis"_L1, "api"_L1, ProvidesApi, true, "api"_L1},
    RefField{"consumesApis"_L1, "api"_L1, ConsumesApi, true, "api"_L1},
    dependsOnField,
    dependencyOfField,
};
constexpr std::array apiFields{ownerField, systemField};
constexpr std::array resourceFields{ownerField, systemField, dependsOnField, dependencyOfField};
constexpr std::array systemFields{ownerField,
                                  RefField{"domain"_L1, "domain"_L1, PartOf, false, "domain"_L1}};
constexpr std::array domainFields{
    ownerField, RefField{"subdomainOf"_L1, "domain"_L1, PartOf, false, "domain"_L1}};
constexpr std::array groupFields{
    RefField{"parent"_L1, "group"_L1, ChildOf, false, "group"_L1},
    RefField{"children"_L1, "group"_L1, ParentOf, true, "group"_L1},
    RefField{"members"_L1, "user"_L1, HasMember, true, "user"_L1},
};
constexpr std::array userFields{RefField{"memberOf"_L1, "group"_L1, MemberOf, true, "group"_L1}};
constexpr std::array otherFields{ownerField, systemField, dependsOnField, dependencyOfField};
constexpr std::array ownedFields{ownerField};

struct KindFields
{
    QLatin1StringView kind;
    std::span<const RefField> fields;
};

constexpr std::array kindTable{
    KindFields{"Component"_L1, componentFields}, KindFields{"API"_L1, apiFields},
    KindFields{"Resource"_L1, resourceFields},   KindFields{"System"_L1, systemFields},
    KindFields{"Domain"_L1, domainFields},       KindFields{"Group"_L1, groupFields},
    KindFields{"User"_L1, userFields},           KindFields{"Location"_L1, {}},
    KindFields{"Template"_L1, ownedFields},
};

const KindFields *kindFieldsOf(QStringView kind)
{
    for (const KindFields &entry : kindTable) {
        if (kind.compare(entry.kind, Qt::CaseInsensitive) == 0)
            return &entry;
    }
    return nullptr;
}

} // namespace

std::span<const RefField> refFieldsOf(QStringView kind)
{
    const KindFields *known = kindFieldsOf(kind);
    return known == nullptr ? std::span<const RefField>(otherFields) : known->fields;
}

const RefField *statedRelation(QStringView name)
{
    static const std::vector<RefField> fields = [] {
        std::vector<RefField> all;
        for (int type = 0; type < relationTypeCount; ++type)
            all.push_back({"relations"_L1, {}, RelationType(type), true, {}});
        return all;
    }();
    const auto type = relationFromName(name);
    return type ? &fields[std::size_t(*type)] : nullptr;
}

QString kindSpelling(QStringView kind)
{
    if (const KindFields *known = kindFieldsOf(kind))
        return known->kind;
    QString spelling = kind.toString();
    if (!spelling.isEmpty())
        spelling[0] = spelling[0].toUpper();
    return spelling;
}

bool isEntityApiVersion(QStringView apiVersion)
{
    const qsizetype slash = apiVersion.indexOf(u'/');
    const QStringView group = slash < 0 ? QStringView() : apiVersion.first(slash);
    return group == "backstage.io"_L1 || group.endsWith(".backstage.io"_L1);
}

} // namespace waymark::catalog
