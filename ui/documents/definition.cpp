// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/definition.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::documents {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(waymark::documents)
};

bool isRequest(const snapshot::DocumentEntry &entry)
{
    return entry.isRequest;
}

bool isPath(const snapshot::DocumentEntry &entry)
{
    return entry.kind == "GoldenPath"_L1
           || (entry.kind == "Template"_L1
               && entry.apiVersion.startsWith("scaffolder.backstage.io/"_L1));
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
            .createText = {},
            .detailPage = u"path"_s};
}

} // namespace waymark::documents
