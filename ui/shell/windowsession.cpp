// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowsession.h"

#include "link/documentplace.h"
#include "shell/contentarea.h"
#include "shell/pagehost.h"
#include "shell/places.h"

using namespace Qt::StringLiterals;

namespace waymark::shell {

WindowSession::WindowSession(const Parts &parts)
    : m_parts(parts)
{}

void WindowSession::restoreFrame() const
{
    const settings::WindowState state = m_parts.settings.window();
    m_parts.window->restoreGeometry(state.geometry);
    m_parts.problems->setVisible(state.showsProblems);
}

void WindowSession::rememberFrame() const
{
    settings::WindowState state = m_parts.settings.window();
    state.geometry = m_parts.window->saveGeometry();
    state.showsProblems = m_parts.problems->isVisible();
    m_parts.settings.setWindow(state);
}

void WindowSession::rememberPlaces(const QString &folder) const
{
    if (folder.isEmpty())
        return;
    settings::Session session;
    if (const page::Page *page = m_parts.pages.made(m_parts.places.pageId())) {
        link::Place place = page->place();
        // Whoever starts again wants no dialog first.
        place.set(u"dialog"_s, {});
        session.page = toLink(place);
    }
    const QStringList paths = m_parts.content.paths();
    for (const QString &path : paths)
        session.documents << toLink(m_parts.places.placeOf(path));
    session.states = m_parts.content.states();
    session.current = int(paths.indexOf(m_parts.content.currentPath()));
    m_parts.settings.setSession(folder, session);
}

QString WindowSession::pathFrom(const QString &document) const
{
    // Versions before links kept the paths themselves.
    if (!link::isLink(document))
        return document;
    const auto place = link::parsePlace(document);
    return place ? m_parts.places.pathOf(link::documentPlaceFrom(*place)) : QString();
}

void WindowSession::restoreDocuments(const QString &folder) const
{
    const settings::Session session = m_parts.settings.session(folder);
    const auto &snapshot = m_parts.pages.state().snapshot;
    for (qsizetype i = 0; i < session.documents.size(); ++i) {
        const QString path = pathFrom(session.documents[i]);
        const auto place = link::parsePlace(session.documents[i]);
        if (snapshot && snapshot->file(path))
            m_parts.content.addUnloaded(
                path, place ? link::documentPlaceFrom(*place) : link::DocumentPlace(),
                session.states[i]);
    }
}

void WindowSession::restorePlaces(const QString &folder, bool isPageThere) const
{
    if (const auto page = isPageThere ? std::nullopt : pageOf(folder))
        m_parts.places.go(*page);
    else
        m_parts.places.showAnyPage();
    const settings::Session session = m_parts.settings.session(folder);
    if (!endsInDocument(folder))
        return;
    const QString path = pathFrom(session.documents[session.current]);
    if (m_parts.content.hasTab(path))
        m_parts.places.openDocument(path);
}

std::optional<link::Place> WindowSession::pageOf(const QString &folder) const
{
    const auto place = link::parsePlace(m_parts.settings.session(folder).page);
    if (!place || !m_parts.places.check(*place) || m_parts.pages.entry(place->page) == nullptr)
        return std::nullopt;
    return *place;
}

bool WindowSession::endsInDocument(const QString &folder) const
{
    const settings::Session session = m_parts.settings.session(folder);
    return session.current >= 0 && session.current < session.documents.size();
}

} // namespace waymark::shell
