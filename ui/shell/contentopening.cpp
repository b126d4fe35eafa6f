// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentplace.h"
#include "shell/closeddocuments.h"
#include "shell/contenttab.h"
#include "snapshot/snapshot.h"

#include <QStackedWidget>
#include <QTabBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using document::DocumentSession;
using document::DocumentView;

ContentArea::Tab &ContentArea::addTab(const QString &path)
{
    m_open.push_back(std::make_unique<Tab>());
    m_open.back()->path = path;
    const int index = m_tabs->addTab(m_theme.icon(u"text-x-generic"_s), path.section(u'/', -1));
    m_tabs->setTabToolTip(index, path);
    m_tabs->show();
    return *m_open.back();
}

void ContentArea::prepare(Tab &tab, bool isNew)
{
    tab.session = std::make_unique<DocumentSession>(tab.path, m_rules, m_services);
    DocumentSession *session = tab.session.get();
    tab.view = new DocumentView(*session, m_theme);
    tab.view->changes().setCommittedText(m_committed);
    tab.view->setEntities(m_entities);
    tab.view->setSnapshot(m_snapshot);
    m_stack->addWidget(tab.view);
    session->setWorkspaceFile(m_snapshot ? m_snapshot->file(tab.path) : nullptr);
    Q_EMIT sessionStarted(*session);
    Q_EMIT viewMade(tab.view);
    connect(session, &DocumentSession::loaded, this, [this, &tab] { showLoaded(tab); });
    connect(session, &DocumentSession::stateChanged, this, [this, &tab] { showState(tab); });
    connect(session, &DocumentSession::pathChanged, this, [this, &tab] { movePath(tab); });
    connect(session, &DocumentSession::analyzed, this, [this, &tab] { showWanted(tab); });
    connect(session, &DocumentSession::analyzed, this, &ContentArea::documentsChanged);
    connect(session, &DocumentSession::findingsChanged, this, &ContentArea::documentsChanged);
    connect(session, &DocumentSession::textChanged, this, &ContentArea::documentsChanged);
    connect(session, &DocumentSession::failed, this,
            [this, &tab](const Error &error) { takeFailure(tab, error); });
    connect(tab.view, &DocumentView::placeChanged, this, &ContentArea::placeChanged);
    connect(tab.view, &DocumentView::findingAtCaretChanged, this, [this, view = tab.view] {
        if (view == currentView())
            Q_EMIT findingAtCaretChanged(view->findingAtCaret());
    });
    if (!isNew)
        session->load();
}

void ContentArea::showLoaded(Tab &tab)
{
    tab.last.reset();
    if (tab.unsaved)
        tab.session->restoreUnsaved(*std::exchange(tab.unsaved, std::nullopt));
    if (!tab.state.isEmpty())
        tab.view->restoreState(tab.state);
    else if (!tab.wanted && !tab.place)
        tab.wanted = TextRange{};
    if (tab.wanted)
        tab.view->showPlace(*std::exchange(tab.wanted, std::nullopt));
    showWanted(tab);
    Q_EMIT opened(tab.path);
}

void ContentArea::takeFailure(Tab &tab, const Error &error)
{
    const auto text = tab.unsaved ? tab.unsaved : tab.last;
    if (tab.session->isLoaded() || !text)
        return Q_EMIT failed(error);
    // What was typed, or read before, outlives its file.
    tab.unsaved.reset();
    tab.session->startNew(*text);
    tab.view->restoreState(tab.state);
    Q_EMIT failed({error.code, error.message, error.subject,
                   tr("The text is here as it was last. Save it to write the file again.")});
}

void ContentArea::openDocument(const QString &path, std::optional<TextRange> range)
{
    auto index = indexOf(path);
    if (index < 0) {
        (void)addTab(path);
        index = qsizetype(m_open.size()) - 1;
    }
    Tab &tab = *m_open[size_t(index)];
    const bool isLoaded = tab.session != nullptr && tab.session->isLoaded();
    if (!isLoaded)
        tab.wanted = range;
    if (range)
        tab.place.reset();
    m_tabs->setCurrentIndex(int(index) + 1);
    if (isLoaded && range)
        tab.view->showPlace(*range);
}

void ContentArea::openPlace(const QString &path, const link::DocumentPlace &place)
{
    auto index = indexOf(path);
    if (index < 0) {
        (void)addTab(path);
        index = qsizetype(m_open.size()) - 1;
    }
    Tab &tab = *m_open[size_t(index)];
    tab.place = place;
    m_tabs->setCurrentIndex(int(index) + 1);
    showWanted(tab);
}

void ContentArea::showWanted(Tab &tab)
{
    if (tab.view != nullptr && tab.place && document::showPlace(*tab.view, *tab.place))
        tab.place.reset();
}

void ContentArea::openNew(const QString &path, const QByteArray &text)
{
    if (indexOf(path) >= 0)
        return openDocument(path);
    Tab &tab = addTab(path);
    prepare(tab, true);
    tab.session->forgiveGaps();
    tab.session->startNew(text);
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
    if (tab.view != nullptr)
        tab.view->enterGap();
}

void ContentArea::openUnsaved(const QString &path, const QByteArray &text)
{
    const auto index = indexOf(path);
    if (DocumentSession *open = session(path); open != nullptr && open->isLoaded()) {
        m_tabs->setCurrentIndex(int(index) + 1);
        return open->restoreUnsaved(text);
    }
    Tab &tab = index < 0 ? addTab(path) : *m_open[size_t(index)];
    tab.unsaved = text;
    m_tabs->setCurrentIndex(int(indexOf(path)) + 1);
}

void ContentArea::addUnloaded(const QString &path, const link::DocumentPlace &place,
                              const QByteArray &state)
{
    if (indexOf(path) >= 0)
        return;
    Tab &tab = addTab(path);
    tab.state = state;
    if (state.isEmpty())
        tab.place = place;
}

void ContentArea::reopen(const ClosedDocument &closed)
{
    if (closed.isUnsaved && hasTab(closed.path))
        return openUnsaved(closed.path, closed.text);
    if (!hasTab(closed.path)) {
        Tab &tab = addTab(closed.path);
        tab.state = closed.state;
        (closed.isUnsaved ? tab.unsaved : tab.last) = closed.text;
    }
    openDocument(closed.path);
}

} // namespace waymark::shell
