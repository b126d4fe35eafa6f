// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/pages.h"

#include "catalog/catalogpage.h"
#include "catalog/catalogplace.h"
#include "documents/documentspage.h"
#include "home/homepage.h"
#include "link/documentplace.h"
#include "paths/pathpage.h"
#include "readiness/readinesspage.h"
#include "readiness/readinessplace.h"
#include "requests/requestspage.h"
#include "requests/requestsplace.h"
#include "shell/shelltr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

page::Page *makeHome(const PageContext &context)
{
    return new home::HomePage(context.theme, context.interactive);
}

page::Page *makeCatalog(const PageContext &context)
{
    return new catalog::CatalogPage({context.theme, context.interactive, context.bulk,
                                     context.files, context.process, context.settings,
                                     context.servers, context.changes, context.isTrusted});
}

page::Page *makePath(const PageContext &context)
{
    return new paths::PathPage(context.theme, {context.interactive, context.bulk, context.files},
                               context.process);
}

page::Page *makeRequests(const PageContext &context)
{
    return new requests::RequestsPage({context.theme, context.interactive, context.bulk,
                                       context.files, context.process, context.clock,
                                       context.changes});
}

page::Page *makeReadiness(const PageContext &context)
{
    return new readiness::ReadinessPage({context.theme, context.interactive, context.bulk,
                                         context.files, context.process, context.clock});
}

PageEntry documentsEntry(const documents::Definition &definition, const QString &icon)
{
    return {definition.id, definition.title, icon, documents::documentsGrammar(),
            [definition](const PageContext &context) -> page::Page * {
                return new documents::DocumentsPage(context.theme, context.interactive, definition);
            }};
}

} // namespace

QList<PageEntry> allPages()
{
    return {
        {u"home"_s, home::HomePage::tr("Home"), u"go-home"_s, {}, makeHome},
        {requests::requestsPageId, requests::RequestsPage::tr("Requests"), u"document-edit"_s,
         requests::requestsGrammar(), makeRequests},
        documentsEntry(documents::pathsPage(), u"compass"_s),
        {u"catalog"_s, catalog::CatalogPage::tr("Catalog"), u"view-list-tree"_s,
         catalog::catalogGrammar(), makeCatalog, true},
        {readiness::readinessPageId, readiness::ReadinessPage::tr("Readiness"), u"view-task"_s,
         readiness::readinessGrammar(), makeReadiness},
        {paths::pathPageId, paths::PathPage::tr("Golden path"), u"compass"_s, paths::pathGrammar(),
         makePath, false, u"paths"_s},
    };
}

Result<void> checkPlace(const link::Place &place, const QList<PageEntry> &pages)
{
    if (place.page == link::documentPage)
        return link::checkPlace(place, link::documentGrammar());
    const auto entry = std::ranges::find(pages, place.page, &PageEntry::id);
    if (entry != pages.end())
        return link::checkPlace(place, entry->grammar);
    QStringList known;
    for (const PageEntry &page : pages)
        known << page.id;
    return std::unexpected(Error{u"link.unknown"_s,
                                 Tr::tr("There is no page “%1”; there are %2, and document.")
                                     .arg(place.page, known.join(", "_L1)),
                                 {},
                                 Tr::tr("A newer version of Waymark may have made the link.")});
}

} // namespace waymark::shell
