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

bool isPath(const snapshot::DocumentEntry &entry)
{
    return entry.kind == "GoldenPath"_L1
           || (entry.kind == "Template"_L1
               && entry.apiVersion.startsWith("scaffolder.backstage.io/"_L1));
}

} // namespace

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
            .detailPage = u"path"_s};
}

} // namespace waymark::documents
