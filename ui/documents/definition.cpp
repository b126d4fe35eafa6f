// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/definition.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::documents {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::documents)
};

bool isRequest(const workspace::DocumentEntry &entry)
{
    return entry.isRequest;
}

bool isPath(const workspace::DocumentEntry &entry)
{
    return entry.kind == "GoldenPath"_L1
           || (entry.kind == "Template"_L1
               && entry.apiVersion.startsWith("scaffolder.backstage.io/"_L1));
}

bool isCatalog(const workspace::DocumentEntry &entry)
{
    static constexpr std::array kinds{"Component"_L1, "API"_L1,   "Resource"_L1, "System"_L1,
                                      "Domain"_L1,    "Group"_L1, "User"_L1,     "Location"_L1};
    return entry.apiVersion.startsWith("backstage.io/"_L1)
           && std::ranges::any_of(kinds,
                                  [&](QLatin1StringView kind) { return kind == entry.kind; });
}

} // namespace

Definition requestsPage()
{
    return {.id = u"requests"_s,
            .title = Tr::tr("Requests"),
            .purpose = Tr::tr("What teams have asked the platform for, and whether it is valid."),
            .accepts = isRequest,
            .columns = {Column::Name, Column::Kind, Column::Owner, Column::State, Column::File},
            .emptyTitle = Tr::tr("No requests yet"),
            .emptyText =
                Tr::tr("A request is a file of a kind that the platform defines. Write the "
                       "first one in a form that checks it while you type."),
            .createText = Tr::tr("New request")};
}

Definition pathsPage()
{
    return {.id = u"paths"_s,
            .title = Tr::tr("Paths"),
            .purpose = Tr::tr("The supported ways to start a service, with what each provides."),
            .accepts = isPath,
            .columns = {Column::Name, Column::Kind, Column::Type, Column::Owner, Column::State,
                        Column::File},
            .emptyTitle = Tr::tr("No golden paths in this workspace"),
            .emptyText =
                Tr::tr("A golden path is a GoldenPath document beside the Template it runs. "
                       "Platform teams keep both in the platform's repository."),
            .createText = {}};
}

Definition catalogPage()
{
    return {.id = u"catalog"_s,
            .title = Tr::tr("Catalog"),
            .purpose = Tr::tr("Services, APIs, systems and people, with who owns what."),
            .accepts = isCatalog,
            .columns = {Column::Name, Column::Kind, Column::Type, Column::Owner, Column::Lifecycle,
                        Column::State, Column::File},
            .emptyTitle = Tr::tr("No catalog entities in this workspace"),
            .emptyText =
                Tr::tr("Entities are files in Backstage's format, such as catalog-info.yaml "
                       "in a service's repository."),
            .createText = {}};
}

QString pageOf(const workspace::DocumentEntry &entry)
{
    if (isRequest(entry))
        return u"requests"_s;
    if (isPath(entry))
        return u"paths"_s;
    return isCatalog(entry) ? u"catalog"_s : QString();
}

} // namespace waymark::documents
