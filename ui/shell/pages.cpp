// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/pages.h"

#include "catalog/catalogpage.h"
#include "documents/documentspage.h"
#include "home/homepage.h"

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

Page makeHome(const PageContext &context)
{
    auto *home = new home::HomePage(context.theme, context.interactive);
    QObject::connect(home, &home::HomePage::openRequested, &context.requests, &PageRequests::open);
    QObject::connect(home, &home::HomePage::targetRequested, &context.requests, &PageRequests::go);
    QObject::connect(home, &home::HomePage::createRequested, &context.requests,
                     &PageRequests::create);
    QObject::connect(home, &home::HomePage::teamRequested, &context.requests,
                     &PageRequests::chooseTeam);
    QObject::connect(home, &home::HomePage::problemsRequested, &context.requests,
                     &PageRequests::showProblems);
    return {
        .widget = home,
        .setSnapshot = [home](const auto &snapshot) { home->setSnapshot(snapshot); },
        .setRecentDocuments = [home](const QStringList &paths) { home->setRecentDocuments(paths); },
        .focusFilter = [home] { home->setFocus(); },
        .focus = [home] { home->setFocus(); },
        .isSettled = [home] { return home->isSettled(); },
        .setMine =
            [home](const QStringList &owners) {
                home->setMine(owners);
            }};
}

Page makeCatalog(const PageContext &context)
{
    using catalog::CatalogPage;
    auto *page =
        new CatalogPage({context.theme, context.interactive, context.bulk, context.files,
                         context.process, context.settings, context.servers, context.isTrusted});
    QObject::connect(page, &CatalogPage::openRequested, &context.requests, &PageRequests::open);
    QObject::connect(page, &CatalogPage::placeChanged, &context.requests,
                     &PageRequests::placeChanged);
    QObject::connect(page, &CatalogPage::trustRequested, &context.requests, &PageRequests::trust);
    QObject::connect(page, &CatalogPage::createRequested, &context.requests,
                     &PageRequests::createFile);
    QObject::connect(page, &CatalogPage::reloadRequested, &context.requests, &PageRequests::reload);
    QObject::connect(page, &CatalogPage::stopRequested, &context.requests,
                     &PageRequests::stopReading);
    QObject::connect(page, &CatalogPage::teamChosen, &context.requests,
                     &PageRequests::chooseMyself);
    return {
        .widget = page,
        .setSnapshot = [page](const auto &snapshot) { page->setSnapshot(snapshot); },
        .showsFirstRows = true,
        .setProgress = [page](const Progress &progress) { page->setProgress(progress); },
        .setFilter =
            [page](const documents::Filter &filter) {
                using Problems = catalog::EntityFilter::Problems;
                page->showList(
                    {.text = filter.text,
                     .kind = filter.kind,
                     .owners = filter.owner.isEmpty() ? QStringList() : QStringList{filter.owner},
                     .problems = filter.onlyProblems ? Problems::WithProblems : Problems::Any,
                     .codes =
                         filter.finding.isEmpty() ? QStringList() : QStringList{filter.finding}});
            },
        .setInspectorShown = [page](bool shown) { page->setInspectorShown(shown); },
        .focusFilter = [page] { page->focusFilter(); },
        .focus = [page] { page->focus(); },
        .isSettled = [page] { return page->isSettled(); },
        .setMine = [page](const QStringList &owners) { page->setMine(owners); },
        .place = [page] { return page->place(); },
        .goTo = [page](const QString &place) { page->goTo(place); },
        .chooseTeam = [page] { page->chooseTeam(); },
        .manageServers =
            [page] {
                page->manageServers();
            }};
}

PageEntry documentsEntry(const documents::Definition &definition, const QString &icon)
{
    const auto make = [definition](const PageContext &context) -> Page {
        auto *page = new documents::DocumentsPage(context.theme, context.interactive, definition);
        QObject::connect(page, &documents::DocumentsPage::openRequested, &context.requests,
                         &PageRequests::open);
        QObject::connect(page, &documents::DocumentsPage::createRequested, &context.requests,
                         &PageRequests::create);
        return {.widget = page,
                .setSnapshot = [page](const auto &snapshot) { page->setSnapshot(snapshot); },
                .setFilter = [page](const auto &filter) { page->setFilter(filter); },
                .setInspectorShown = [page](bool shown) { page->setInspectorShown(shown); },
                .focusFilter = [page] { page->focusFilter(); },
                .focus = [page] { page->focusRows(); },
                .isSettled =
                    [page] {
                        return page->isSettled();
                    }};
    };
    return {definition.id, definition.title, icon, make};
}

} // namespace

QList<PageEntry> allPages()
{
    return {
        {u"home"_s, home::HomePage::tr("Home"), u"go-home"_s, makeHome},
        documentsEntry(documents::requestsPage(), u"document-edit"_s),
        documentsEntry(documents::pathsPage(), u"compass"_s),
        {u"catalog"_s, catalog::CatalogPage::tr("Catalog"), u"view-list-tree"_s, makeCatalog},
    };
}

} // namespace waymark::shell
