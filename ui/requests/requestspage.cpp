// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestspage.h"

#include "requests/requestbars.h"
#include "requests/requestslist.h"
#include "requests/requestview.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::requests {

RequestsPage::RequestsPage(const Services &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_feed({services.bulk, services.files, services.process, services.clock}, this)
    , m_bars(new RequestBars(services.theme, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new RequestsList(services.theme, services.interactive, this))
    , m_view(new RequestView(
          services.theme, {services.bulk, services.files, services.process, services.clock}, this))
    , m_notice(new widgets::MessageBar(services.theme, widgets::Status::Good, this))
{
    m_submitButton = m_notice->addAction(tr("Submit…"));
    m_undoButton = m_notice->addAction(tr("Undo"));
    m_notice->setClosable();
    m_notice->hide();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_bars);
    column->addWidget(m_stack, 1);
    connectParts();
}

RequestsPage::~RequestsPage() = default;

void RequestsPage::connectParts()
{
    using Change = RequestChangeDialog::Change;
    connect(m_undoButton, &QPushButton::clicked, &m_services.changes, &page::ChangeHistory::undo);
    connect(&m_services.changes, &page::ChangeHistory::changed, this,
            [this] { m_undoButton->setEnabled(m_services.changes.toUndo() != nullptr); });
    // The window says that it is undone, wherever that was asked for.
    connect(&m_services.changes, &page::ChangeHistory::undone, m_notice, &QWidget::hide);
    connect(&m_feed, &RequestFeed::changed, this, &RequestsPage::showBoard);
    connect(m_bars, &RequestBars::loopRequested, this, &RequestsPage::runLoop);
    connect(m_bars, &RequestBars::finishRequested, this, &RequestsPage::finishSubmissionRequested);
    connect(m_bars, &RequestBars::trustRequested, this, &RequestsPage::trustRequested);
    connect(m_list, &RequestsList::narrowed, this, &RequestsPage::refined);
    connect(m_list, &RequestsList::showRequested, this,
            [this](const RequestId &id) { Q_EMIT goRequested(workspace::requestPlace(id)); });
    connect(m_list, &RequestsList::openRequested, this, &RequestsPage::openRequested);
    connect(m_list, &RequestsList::likeRequested, this, &RequestsPage::requestLikeRequested);
    connect(m_list, &RequestsList::newRequested, this, &RequestsPage::newRequestRequested);
    connect(m_list, &RequestsList::linkRequested, this, &RequestsPage::linkRequested);
    connect(m_list, &RequestsList::submitRequested, this, &RequestsPage::submit);
    connect(m_list, &RequestsList::extendRequested, this,
            [this](const QList<ListedRequest> &requests) { change(Change::Extend, requests); });
    connect(m_list, &RequestsList::withdrawRequested, this,
            [this](const QList<ListedRequest> &requests) { change(Change::Withdraw, requests); });
    connect(m_view, &RequestView::listRequested, this, &RequestsPage::showWhole);
    connect(m_view, &RequestView::openRequested, this, &RequestsPage::openRequested);
    connect(m_view, &RequestView::likeRequested, this, &RequestsPage::requestLikeRequested);
    connect(m_view, &RequestView::linkRequested, this, [this] { Q_EMIT linkRequested(place()); });
    connect(m_view, &RequestView::submitRequested, this, &RequestsPage::submit);
    connect(m_view, &RequestView::extendRequested, this,
            [this](const QList<ListedRequest> &requests) { change(Change::Extend, requests); });
    connect(m_view, &RequestView::withdrawRequested, this,
            [this](const QList<ListedRequest> &requests) { change(Change::Withdraw, requests); });
}

void RequestsPage::showBoard()
{
    m_bars->setBoard(m_feed.board().get(), state().isTrusted);
    m_list->setBoard(m_feed.board());
    m_view->setBoard(m_feed.board());
}

void RequestsPage::showState(const page::PageState &before)
{
    if (state().mine != before.mine)
        m_list->setMine(state().mine);
    if (state().showsInspector != before.showsInspector)
        m_list->setInspectorShown(state().showsInspector);
    m_bars->setBoard(m_feed.board().get(), state().isTrusted);
    // Trust decides on what is found.
    if (state().snapshot == before.snapshot && state().isTrusted == before.isTrusted)
        return;
    const bool isOther = !before.snapshot || !state().snapshot
                         || before.snapshot->folder != state().snapshot->folder;
    if (isOther) {
        // An undo of one workspace is nothing to offer in the next.
        m_notice->hide();
        if (m_dialog != nullptr)
            m_dialog->reject();
        if (m_loopDialog != nullptr)
            m_loopDialog->reject();
    }
    m_feed.setSnapshot(state().snapshot, state().isTrusted);
}

void RequestsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_feed.setWatched(true);
}

void RequestsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_feed.setWatched(false);
}

link::Place RequestsPage::place() const
{
    if (m_stack->currentWidget() == m_view)
        return {.page = requestsPageId, .path = m_view->path()};
    return toPlace(m_list->place());
}

void RequestsPage::go(const link::Place &place)
{
    if (place.value(u"dialog") == "submit"_L1)
        return Q_EMIT submitRequested(filesOf(place));
    if (!place.value(u"dialog").isEmpty())
        return Q_EMIT newRequestRequested();
    if (place.path.isEmpty()) {
        m_list->go(requestsPlaceFrom(place));
        m_stack->setCurrentWidget(m_list);
    } else {
        m_view->setPath(place.path);
        m_stack->setCurrentWidget(m_view);
    }
    Q_EMIT moved();
}

void RequestsPage::showWhole()
{
    m_stack->setCurrentWidget(m_list);
    m_list->focusRows();
    Q_EMIT moved();
}

void RequestsPage::focus()
{
    if (m_stack->currentWidget() == m_view)
        m_view->focusFirst();
    else
        m_list->focusRows();
}

void RequestsPage::focusFilter()
{
    if (m_stack->currentWidget() != m_list)
        showWhole();
    m_list->focusFilter();
}

bool RequestsPage::isSettled() const
{
    return m_feed.isIdle() && m_list->isSettled() && m_view->isSettled()
           && !m_services.changes.isBusy() && (m_dialog == nullptr || m_dialog->isSettled())
           && (m_loopDialog == nullptr || m_loopDialog->isSettled());
}

QStringList RequestsPage::filesOf(const link::Place &place) const
{
    QStringList paths;
    if (!state().snapshot)
        return paths;
    for (const QString &file : place.values(u"file"))
        paths.append(state().snapshot->folder + u'/' + file);
    return paths;
}

void RequestsPage::submit(const QList<ListedRequest> &requests)
{
    QStringList paths;
    for (const ListedRequest &request : requests) {
        if (request.file != nullptr && !paths.contains(request.file->path))
            paths.append(request.file->path);
    }
    if (!paths.isEmpty())
        Q_EMIT submitRequested(paths);
}

void RequestsPage::change(RequestChangeDialog::Change change, const QList<ListedRequest> &requests)
{
    if (!m_feed.board() || requests.isEmpty())
        return;
    m_dialog = new RequestChangeDialog(
        {m_services.theme, m_services.interactive, m_services.bulk, m_services.files}, change,
        m_feed.board(), requests, this);
    connect(m_dialog, &RequestChangeDialog::applied, this, &RequestsPage::showChanged);
    m_dialog->open();
}

void RequestsPage::runLoop()
{
    if (!m_feed.board() || !state().isTrusted)
        return;
    m_loopDialog = new LoopRunDialog(
        {m_services.theme, m_services.bulk, m_services.files, m_services.process, m_services.clock},
        *m_feed.board(), this);
    connect(m_loopDialog, &LoopRunDialog::ran, this,
            [this](const fulfilment::ReconcileReport &report) {
                m_notice->setText(tr("The loop ran. %1").arg(reportSentence(report)));
                m_undoButton->hide();
                m_submitButton->hide();
                m_notice->show();
                m_feed.refresh();
            });
    m_loopDialog->open();
}

void RequestsPage::showChanged(const catalog::ChangeSet &changes)
{
    m_notice->setText(
        tr("%1: written in %2. Submit the change; it counts once it is on the main branch.")
            .arg(changes.title, tr("%Ln file(s)", nullptr, int(changes.files.size()))));
    m_submitButton->setVisible(state().isTrusted);
    disconnect(m_submitClick);
    m_submitClick = connect(m_submitButton, &QPushButton::clicked, this, [this, changes] {
        QStringList paths;
        for (const catalog::FileChange &file : changes.files)
            paths.append(file.path);
        Q_EMIT submitRequested(paths);
    });
    m_services.changes.add(changes);
    m_undoButton->show();
    m_notice->show();
}

} // namespace waymark::requests
