// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/places.h"

#include "shell/contentarea.h"
#include "shell/navigation.h"
#include "shell/pagehost.h"
#include "shell/windowactions.h"
#include "shell/windowbars.h"
#include "snapshot/shownpath.h"

#include <QAction>
#include <QFileInfo>
#include <QScopedValueRollback>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::shell {

Places::Places(const Parts &parts)
    : m_parts(parts)
{
    addActions();
    connect(&m_parts.pages, &PageHost::pageMade, this, [this](const QString &, page::Page *page) {
        connect(page, &page::Page::moved, this, [this, page] { pageMoved(*page); });
        connect(page, &page::Page::refined, this, [this, page] { pageRefined(*page); });
        connect(page, &page::Page::goRequested, this, &Places::go);
        connect(page, &page::Page::openRequested, this, &Places::openDocument);
        connect(page, &page::Page::linkRequested, this, &Places::linkRequested);
        connect(page, &page::Page::failed, &m_parts.bars, &WindowBars::showError);
    });
    connect(&m_parts.content, &ContentArea::currentChanged, this, &Places::visitCurrent);
    connect(&m_parts.navigation, &Navigation::pageRequested, this, [this](const QString &id) {
        // A second click leads from a part of the page to the whole.
        if (id == m_page && m_parts.content.showsPage())
            showWholePage(id);
        else
            showPage(id);
    });
}

void Places::addActions()
{
    int key = int(Qt::Key_1);
    for (const PageEntry &entry : m_parts.pages.table()) {
        if (entry.isInNavigation())
            m_parts.actions.add(u"page."_s + entry.id, entry.title,
                                {QKeySequence(Qt::CTRL | Qt::Key(key++))},
                                [this, id = entry.id] { showWholePage(id); });
    }
    m_parts.actions.add(u"go.back"_s, tr("Back"), {QKeySequence(u"Alt+Left"_s)},
                        [this] { step(-1); });
    m_parts.actions.add(u"go.forward"_s, tr("Forward"), {QKeySequence(u"Alt+Right"_s)},
                        [this] { step(1); });
    m_parts.actions.add(u"link.copy"_s, tr("Copy link to what is shown"),
                        {QKeySequence(u"Ctrl+Shift+L"_s)},
                        [this] { Q_EMIT linkRequested(current()); });
}

void Places::enable(bool hasPage)
{
    const auto set = [this](const QString &id, bool isEnabled) {
        m_parts.actions.action(id)->setEnabled(isEnabled);
    };
    set(u"go.back"_s, m_history.canGoBack());
    set(u"go.forward"_s, m_history.canGoForward());
    set(u"link.copy"_s, m_snapshot != nullptr);
    for (const PageEntry &entry : m_parts.pages.table()) {
        if (entry.isInNavigation())
            set(u"page."_s + entry.id, hasPage);
    }
}

void Places::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot)
{
    const auto before = std::exchange(m_snapshot, snapshot);
    if ((before ? before->folder : QString()) != (snapshot ? snapshot->folder : QString()))
        m_history.clear();
}

void Places::showPage(const QString &id)
{
    m_page = id;
    if (!m_snapshot) {
        m_isPageChosen = true;
        m_parts.navigation.setCurrent(id);
        return Q_EMIT pageAwaited();
    }
    refineCurrent();
    {
        const QScopedValueRollback going(m_isGoing, true);
        putInFront(id);
        m_parts.pages.page(id).focus();
    }
    m_history.visit(current());
    Q_EMIT changed();
}

void Places::showWholePage(const QString &id)
{
    if (!m_snapshot)
        return showPage(id);
    refineCurrent();
    {
        const QScopedValueRollback going(m_isGoing, true);
        putInFront(id);
        m_parts.pages.page(id).showWhole();
        m_parts.pages.page(id).focus();
    }
    m_history.visit(current());
    Q_EMIT changed();
}

void Places::showAnyPage()
{
    showPage(m_page.isEmpty() ? m_parts.pages.table().first().id : m_page);
}

void Places::putInFront(const QString &id)
{
    const PageEntry &entry = *m_parts.pages.entry(id);
    m_page = id;
    m_parts.pages.setCurrentWidget(&m_parts.pages.page(id));
    m_parts.content.setPageTitle(entry.title, entry.icon);
    m_parts.content.showPage();
    m_parts.navigation.setCurrent(entry.isInNavigation() ? id : entry.within);
}

void Places::go(const link::Place &place)
{
    if (const auto checked = check(place); !checked)
        return m_parts.bars.showError(checked.error());
    if (!m_snapshot) {
        wish(place);
        if (m_parts.pages.entry(place.page) == nullptr)
            return;
        m_page = place.page;
        m_parts.navigation.setCurrent(m_page);
        return Q_EMIT pageAwaited();
    }
    if (!isHere(place.workspace))
        return Q_EMIT workspaceMissed(place);
    refineCurrent();
    bool isShown = false;
    {
        const QScopedValueRollback going(m_isGoing, true);
        isShown = show(place);
    }
    if (isShown)
        m_history.visit(current());
    Q_EMIT changed();
}

Result<void> Places::check(const link::Place &place) const
{
    return checkPlace(place, m_parts.pages.table());
}

void Places::takeWish()
{
    m_isPageChosen = false;
    if (m_wish)
        go(*std::exchange(m_wish, std::nullopt));
}

bool Places::show(const link::Place &place)
{
    if (place.page == link::documentPage)
        return showDocument(place);
    page::Page &page = m_parts.pages.page(place.page);
    putInFront(place.page);
    page.go(place);
    page.focus();
    return true;
}

bool Places::showDocument(const link::Place &place)
{
    const link::DocumentPlace wanted = link::documentPlaceFrom(place);
    const QString path = pathOf(wanted);
    const bool isOutside = wanted.path.startsWith(u'/'); // never from a link
    if (!isOutside && !m_parts.content.hasTab(path) && !m_snapshot->file(path)) {
        m_parts.bars.showError({u"link.no-file"_s,
                                tr("There is no file “%1” in this workspace.").arg(wanted.path),
                                {},
                                tr("It was renamed or removed, or is on another branch.")});
        return false;
    }
    m_parts.content.openPlace(path, wanted);
    return true;
}

void Places::openDocument(const QString &path, std::optional<TextRange> range)
{
    m_parts.content.openDocument(path, range);
}

void Places::step(int way)
{
    refineCurrent();
    const auto place = way < 0 ? m_history.back() : m_history.forward();
    if (!place || !m_snapshot)
        return;
    {
        const QScopedValueRollback going(m_isGoing, true);
        (void)show(*place);
    }
    Q_EMIT changed();
}

void Places::pageMoved(const page::Page &page)
{
    if (m_isGoing || !m_snapshot || m_parts.pages.made(m_page) != &page)
        return;
    m_history.visit(current());
    Q_EMIT changed();
}

void Places::pageRefined(const page::Page &page)
{
    const auto at = m_history.current();
    if (!m_isGoing && at && at->page == m_page && m_parts.pages.made(m_page) == &page)
        m_history.refine(page.place());
}

void Places::visitCurrent()
{
    if (m_isGoing || !m_snapshot || m_parts.pages.made(m_page) == nullptr)
        return;
    refineCurrent();
    m_history.visit(current());
}

void Places::refineCurrent()
{
    const auto at = m_history.current();
    if (!at || !m_snapshot)
        return;
    if (at->page == link::documentPage) {
        const QString path = pathOf(link::documentPlaceFrom(*at));
        if (m_parts.content.hasTab(path))
            m_history.refine(placeOf(path));
    } else if (const page::Page *page = m_parts.pages.made(at->page);
               page != nullptr && at->page == m_page) {
        m_history.refine(page->place());
    }
}

bool Places::isHere(const QString &workspace) const
{
    return workspace.isEmpty() || workspace == m_snapshot->folder || workspace == m_snapshot->title
           || workspace == QFileInfo(m_snapshot->folder).fileName();
}

link::Place Places::current() const
{
    if (const QString path = m_parts.content.currentPath(); !path.isEmpty())
        return placeOf(path);
    const page::Page *page = m_parts.pages.made(m_page);
    return page != nullptr ? page->place() : link::Place{.page = m_page};
}

link::Place Places::placeOf(const QString &path) const
{
    link::DocumentPlace place = m_parts.content.placeIn(path);
    place.path = m_snapshot ? snapshot::shownPathOf(*m_snapshot, path) : path;
    return toPlace(place);
}

QString Places::pathOf(const link::DocumentPlace &place) const
{
    return m_snapshot ? snapshot::pathFromShown(*m_snapshot, place.path) : QString();
}

} // namespace waymark::shell
