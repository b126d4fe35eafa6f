// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/contentarea.h"

#include "document/documentplace.h"
#include "shell/closeddocuments.h"
#include "shell/contenttab.h"
#include "shell/questions.h"
#include "snapshot/snapshot.h"

#include <QBoxLayout>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using document::DocumentSession;
using document::DocumentView;

ContentArea::ContentArea(const theme::Theme &theme, DocumentSession::Services services,
                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_services(services)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setAccessibleName(tr("Open documents"));
    m_tabs->setTabsClosable(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->addTab(QString());
    m_tabs->setTabButton(0, QTabBar::RightSide, nullptr);
    m_tabs->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { select(tab - 1); });
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int tab) { closeTab(tab - 1); });
}

ContentArea::~ContentArea()
{
    // Views hold references to their sessions, and to stay silent while they go.
    m_tabs->disconnect(this);
    for (const auto &tab : m_open)
        delete tab->view;
}

void ContentArea::setPage(QWidget *page)
{
    m_stack->insertWidget(0, page);
    m_stack->setCurrentIndex(0);
}

void ContentArea::setPageTitle(const QString &title, const QString &icon)
{
    m_tabs->setTabText(0, title);
    m_tabs->setTabIcon(0, m_theme.icon(icon));
}

void ContentArea::showPage()
{
    m_tabs->setCurrentIndex(0);
}

bool ContentArea::showsPage() const
{
    return m_tabs->currentIndex() == 0;
}

qsizetype ContentArea::indexOf(const QString &path) const
{
    const auto found =
        std::ranges::find_if(m_open, [&](const auto &tab) { return tab->path == path; });
    return found == m_open.end() ? -1 : found - m_open.begin();
}

ContentArea::Tab *ContentArea::current() const
{
    const int tab = m_tabs->currentIndex() - 1;
    return tab >= 0 && size_t(tab) < m_open.size() ? m_open[size_t(tab)].get() : nullptr;
}

link::DocumentPlace ContentArea::placeIn(const QString &path) const
{
    const auto index = indexOf(path);
    const Tab *tab = index < 0 ? nullptr : m_open[size_t(index)].get();
    if (tab != nullptr && tab->place)
        return *tab->place;
    return tab != nullptr && tab->view != nullptr ? document::placeIn(*tab->view)
                                                  : link::DocumentPlace();
}

void ContentArea::movePath(Tab &tab)
{
    const QString path = tab.session->path();
    // Another tab of the file that was written over holds what is gone.
    if (const auto other = indexOf(path); other >= 0 && m_open[size_t(other)].get() != &tab)
        removeTab(other);
    tab.path = path;
    showState(tab);
    Q_EMIT opened(path);
    Q_EMIT currentChanged();
}

void ContentArea::select(qsizetype index)
{
    if (Tab *tab = current(); tab != nullptr && index >= 0) {
        if (tab->session == nullptr)
            prepare(*tab, false);
        m_stack->setCurrentWidget(tab->view);
    } else {
        m_stack->setCurrentIndex(0);
    }
    // Who walks through the tabs goes on doing so.
    if (!m_tabs->hasFocus())
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT currentChanged();
}

void ContentArea::step(int tabs)
{
    const int count = m_tabs->count();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + tabs + count) % count);
}

void ContentArea::closeCurrent()
{
    if (current() != nullptr)
        closeTab(m_tabs->currentIndex() - 1);
}

void ContentArea::closeTab(qsizetype index)
{
    if (index < 0)
        return;
    Tab &tab = *m_open[size_t(index)];
    const QPointer<DocumentSession> session = tab.session.get();
    if (!tab.isSettled())
        return whenSettled([this, session] {
            if (session != nullptr)
                closeTab(indexOf(session->path()));
        });
    if (session == nullptr || !session->isModified())
        return removeTab(index);
    const auto close = [this, session](SaveAnswer answer) {
        if (session == nullptr || answer == SaveAnswer::KeepOpen)
            return;
        if (answer == SaveAnswer::Discard)
            return removeTab(indexOf(session->path()));
        connect(
            session, &DocumentSession::saved, this,
            [this, session] { removeTab(indexOf(session->path())); },
            static_cast<Qt::ConnectionType>(Qt::SingleShotConnection | Qt::QueuedConnection));
        session->save();
    };
    askToSave(this, {tab.path.section(u'/', -1)}, close, Discarded::ComesBack);
}

ClosedDocument ContentArea::closedFrom(const Tab &tab)
{
    ClosedDocument closed{.path = tab.path, .state = tab.state};
    const bool isLoaded = tab.session != nullptr && tab.session->isLoaded();
    if (isLoaded) {
        closed.state = tab.view->saveState();
        closed.text = tab.session->text().bytes();
        closed.isUnsaved = tab.session->isModified();
    } else if (tab.unsaved) {
        closed.text = *tab.unsaved;
        closed.isUnsaved = true;
    }
    return closed;
}

void ContentArea::removeTab(qsizetype index)
{
    if (index < 0)
        return;
    const auto tab = std::move(m_open[size_t(index)]);
    m_open.erase(m_open.begin() + index);
    const ClosedDocument closing = closedFrom(*tab);
    m_tabs->removeTab(int(index) + 1);
    delete tab->view;
    m_tabs->setVisible(!m_open.empty());
    Q_EMIT closed(closing);
    Q_EMIT documentsChanged();
}

void ContentArea::whenSettled(std::function<void()> then)
{
    const auto waiting = std::ranges::find_if_not(m_open, &Tab::isSettled);
    if (waiting == m_open.end())
        return then();
    // Later, because what follows may delete the view that says so.
    (*waiting)->view->whenSettled([this, then = std::move(then)] {
        QMetaObject::invokeMethod(this, [this, then] { whenSettled(then); }, Qt::QueuedConnection);
    });
}

bool ContentArea::isSettled() const
{
    return std::ranges::all_of(m_open, &Tab::isSettled);
}

void ContentArea::saveAll()
{
    whenSettled([this] {
        for (auto *session : modified())
            session->save();
    });
}

void ContentArea::closeAll()
{
    while (!m_open.empty())
        removeTab(qsizetype(m_open.size()) - 1);
}

void ContentArea::showState(const Tab &tab)
{
    const int index = int(indexOf(tab.path)) + 1;
    const QString name = tab.path.section(u'/', -1);
    const bool isModified = tab.session->isModified();
    m_tabs->setTabText(index, isModified ? tr("%1 •").arg(name) : name);
    m_tabs->setTabToolTip(index, isModified ? tr("%1, not saved yet").arg(tab.path) : tab.path);
    Q_EMIT documentsChanged();
}

QStringList ContentArea::paths() const
{
    QStringList paths;
    for (const auto &tab : m_open)
        paths << tab->path;
    return paths;
}

QList<QByteArray> ContentArea::states() const
{
    QList<QByteArray> states;
    for (const auto &tab : m_open)
        states << (tab->view != nullptr ? tab->view->saveState() : tab->state);
    return states;
}

QString ContentArea::currentPath() const
{
    const Tab *tab = current();
    return tab != nullptr ? tab->path : QString();
}

DocumentSession *ContentArea::currentSession() const
{
    const Tab *tab = current();
    return tab != nullptr ? tab->session.get() : nullptr;
}

bool ContentArea::isComplete() const
{
    const Tab *tab = current();
    return tab == nullptr || tab->view == nullptr || tab->view->isComplete();
}

DocumentSession *ContentArea::session(const QString &path) const
{
    const auto index = indexOf(path);
    return index < 0 ? nullptr : m_open[size_t(index)]->session.get();
}

DocumentView *ContentArea::currentView() const
{
    const Tab *tab = current();
    return tab != nullptr ? tab->view : nullptr;
}

QList<DocumentSession *> ContentArea::sessions() const
{
    QList<DocumentSession *> sessions;
    for (const auto &tab : m_open) {
        if (tab->session != nullptr && tab->session->isLoaded())
            sessions << tab->session.get();
    }
    return sessions;
}

QList<DocumentView *> ContentArea::views() const
{
    QList<DocumentView *> views;
    for (const auto &tab : m_open) {
        if (tab->view != nullptr)
            views << tab->view;
    }
    return views;
}

QList<DocumentSession *> ContentArea::modified() const
{
    QList<DocumentSession *> found = sessions();
    found.removeIf([](const DocumentSession *session) { return !session->isModified(); });
    return found;
}

void ContentArea::setCommittedText(const document::CommittedText &committed)
{
    m_committed = committed;
    for (const auto &tab : m_open) {
        if (tab->view != nullptr)
            tab->view->changes().setCommittedText(committed);
    }
}

void ContentArea::setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot)
{
    const auto rules = snapshot ? snapshot->rules : nullptr;
    const bool areOther = rules != std::exchange(m_rules, rules);
    m_snapshot = snapshot;
    for (const auto &tab : m_open) {
        if (tab->session == nullptr)
            continue;
        if (areOther)
            tab->session->setRules(rules);
        tab->session->setWorkspaceFile(snapshot ? snapshot->file(tab->path) : nullptr);
        tab->view->setSnapshot(snapshot);
    }
}

void ContentArea::setEntities(const std::shared_ptr<const assist::EntityChoices> &entities)
{
    m_entities = entities;
    for (const auto &tab : m_open) {
        if (tab->view != nullptr)
            tab->view->setEntities(entities);
    }
}

void ContentArea::fileChanged(const QString &path)
{
    if (DocumentSession *found = session(path))
        found->checkDisk();
}

} // namespace waymark::shell
