// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/contentarea.h"

#include "document/documentplace.h"
#include "document/documentview.h"
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

struct ContentArea::Tab
{
    QString path;
    QByteArray state; ///< for the view, once it is made
    std::optional<TextRange> wanted;
    std::optional<link::DocumentPlace> place; ///< wanted, too
    std::optional<QByteArray> unsaved;        ///< goes into the text once it is loaded
    std::unique_ptr<DocumentSession> session;
    DocumentView *view = nullptr;

    /// Nothing that was typed into the form is on its way to the text.
    [[nodiscard]] bool isSettled() const { return view == nullptr || view->isSettled(); }
};

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
    m_stack->addWidget(tab.view);
    session->setWorkspaceFile(m_snapshot ? m_snapshot->file(tab.path) : nullptr);
    Q_EMIT sessionStarted(*session);
    Q_EMIT viewMade(tab.view);
    connect(session, &DocumentSession::loaded, this, [this, &tab] {
        if (!tab.state.isEmpty())
            tab.view->restoreState(tab.state);
        else if (!tab.wanted && !tab.place)
            tab.wanted = TextRange{};
        if (tab.wanted)
            tab.view->showPlace(*std::exchange(tab.wanted, std::nullopt));
        if (tab.unsaved)
            tab.session->restoreUnsaved(*std::exchange(tab.unsaved, std::nullopt));
        showWanted(tab);
        Q_EMIT opened(tab.path);
    });
    connect(session, &DocumentSession::stateChanged, this, [this, &tab] { showState(tab); });
    connect(session, &DocumentSession::pathChanged, this, [this, &tab] { movePath(tab); });
    connect(session, &DocumentSession::analyzed, this, [this, &tab] { showWanted(tab); });
    connect(session, &DocumentSession::analyzed, this, &ContentArea::documentsChanged);
    connect(session, &DocumentSession::textChanged, this, &ContentArea::documentsChanged);
    connect(session, &DocumentSession::failed, this, [session, &tab] {
        // What was typed outlives its file.
        if (!session->isLoaded() && tab.unsaved)
            session->startNew(*std::exchange(tab.unsaved, std::nullopt));
    });
    connect(session, &DocumentSession::failed, this, &ContentArea::failed);
    connect(tab.view, &DocumentView::placeChanged, this, &ContentArea::placeChanged);
    connect(tab.view, &DocumentView::findingAtCaretChanged, this, [this, view = tab.view] {
        if (view == currentView())
            Q_EMIT findingAtCaretChanged(view->findingAtCaret());
    });
    if (!isNew)
        session->load();
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

link::DocumentPlace ContentArea::placeIn(const QString &path) const
{
    const auto index = indexOf(path);
    const Tab *tab = index < 0 ? nullptr : m_open[size_t(index)].get();
    if (tab != nullptr && tab->place)
        return *tab->place;
    return tab != nullptr && tab->view != nullptr ? document::placeIn(*tab->view)
                                                  : link::DocumentPlace();
}

void ContentArea::openNew(const QString &path, const QByteArray &text)
{
    if (indexOf(path) >= 0)
        return openDocument(path);
    Tab &tab = addTab(path);
    prepare(tab, true);
    tab.session->startNew(text);
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
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

void ContentArea::select(qsizetype index)
{
    if (Tab *tab = current(); tab != nullptr && index >= 0) {
        if (tab->session == nullptr)
            prepare(*tab, false);
        m_stack->setCurrentWidget(tab->view);
        tab->view->setFocus();
    } else {
        m_stack->setCurrentIndex(0);
    }
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
    askToSave(this, {tab.path.section(u'/', -1)}, [this, session](SaveAnswer answer) {
        if (session == nullptr || answer == SaveAnswer::KeepOpen)
            return;
        if (answer == SaveAnswer::Discard)
            return removeTab(indexOf(session->path()));
        connect(
            session, &DocumentSession::saved, this,
            [this, session] { removeTab(indexOf(session->path())); },
            static_cast<Qt::ConnectionType>(Qt::SingleShotConnection | Qt::QueuedConnection));
        session->save();
    });
}

void ContentArea::removeTab(qsizetype index)
{
    if (index < 0)
        return;
    const auto tab = std::move(m_open[size_t(index)]);
    m_open.erase(m_open.begin() + index);
    m_tabs->removeTab(int(index) + 1);
    delete tab->view;
    m_tabs->setVisible(!m_open.empty());
    Q_EMIT closed(tab->path);
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
