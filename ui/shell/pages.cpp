// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/pages.h"

#include "documents/documentspage.h"
#include "home/homepage.h"

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

bool isAlwaysSettled()
{
    return true;
}

Page makeHome(const PageContext &context)
{
    auto *home = new home::HomePage(context.theme);
    QObject::connect(home, &home::HomePage::openRequested, &context.requests, &PageRequests::open);
    QObject::connect(home, &home::HomePage::targetRequested, &context.requests, &PageRequests::go);
    QObject::connect(home, &home::HomePage::createRequested, &context.requests,
                     &PageRequests::create);
    QObject::connect(home, &home::HomePage::problemsRequested, &context.requests,
                     &PageRequests::showProblems);
    return {
        .widget = home,
        .setSnapshot = [home](const auto &snapshot) { home->setSnapshot(snapshot); },
        .setFilter = [](const auto &) {},
        .setRecentDocuments = [home](const QStringList &paths) { home->setRecentDocuments(paths); },
        .setInspectorShown = [](bool) {},
        .focusFilter = [home] { home->setFocus(); },
        .focus = [home] { home->setFocus(); },
        .isSettled = isAlwaysSettled};
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
                .setRecentDocuments = [](const QStringList &) {},
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
        documentsEntry(documents::catalogPage(), u"view-list-tree"_s),
    };
}

} // namespace waymark::shell
