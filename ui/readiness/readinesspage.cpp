// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/readinesspage.h"

#include "catalog/catalogplace.h"
#include "catalog/entityref.h"
#include "readiness/heatfilterbar.h"
#include "readiness/heatmodel.h"
#include "readiness/servicechecklist.h"
#include "readiness/starterscorecard.h"
#include "snapshot/shownpath.h"
#include "widgets/emptystate.h"
#include "widgets/filterfield.h"
#include "widgets/messagebar.h"
#include "widgets/pageframe.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

constexpr int narrowestWithChecklist = 860;
constexpr int checkWidth = 52;

} // namespace

ReadinessPage::ReadinessPage(const Services &services, QWidget *parent)
    : Page(parent)
    , m_theme(services.theme)
    , m_feed({services.bulk, services.files, services.process, services.clock}, this)
    , m_latest(services.interactive, this,
               [](const Input &input, const std::stop_token & /*stop*/) {
                   return std::optional<Output>(
                       {input.readiness,
                        listHeat(*input.readiness, input.filter, input.mine, input.entity)});
               })
    , m_model(new HeatModel(this))
{
    m_latest.done = [this](const Output &output) {
        present(output);
    };
    build();
    connectParts();
    list();
}

ReadinessPage::~ReadinessPage() = default;

void ReadinessPage::build()
{
    auto *frame = new widgets::PageFrame(
        m_theme, tr("Readiness"),
        tr("What services have and lack, check by check, and what the next level takes."), this);
    m_problems = new widgets::MessageBar(m_theme, widgets::Status::Warning, frame);
    m_problems->hide();
    frame->addBar(m_problems);
    m_filter = new HeatFilterBar(m_theme, frame);
    frame->filterRow()->addWidget(m_filter);
    m_table = new widgets::TableView(m_theme, frame);
    m_table->setAccessibleName(tr("Services by checks"));
    m_table->setSortingEnabled(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setModel(m_model);
    m_empty = new widgets::EmptyState(m_theme, frame);
    m_rows = new QStackedWidget(frame);
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    m_checklist = new ServiceChecklist(m_theme, frame);
    frame->setContent(m_rows, m_checklist);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    widgets::addFindKeys(*this, [this] { focusFilter(); });
}

void ReadinessPage::connectParts()
{
    connect(&m_feed, &ReadinessFeed::changed, this, &ReadinessPage::list);
    connect(m_filter, &HeatFilterBar::filterChanged, this, [this] {
        list();
        Q_EMIT refined();
    });
    connect(m_filter, &HeatFilterBar::leftDownwards, this, &ReadinessPage::focus);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_isListing)
            return;
        showChecklist();
        Q_EMIT refined();
    });
    const auto showEntity = [this](const QString &canonical) {
        if (!canonical.isEmpty())
            Q_EMIT goRequested(catalog::entityPlace(canonical));
    };
    connect(m_table, &QAbstractItemView::activated, this,
            [this, showEntity] { showEntity(currentEntity()); });
    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [this, showEntity] { showEntity(currentEntity()); });
    connect(m_table, &widgets::TableView::menuRequested, this, &ReadinessPage::showMenu);
    connect(m_checklist, &ServiceChecklist::entityRequested, this, showEntity);
    connect(m_checklist, &ServiceChecklist::ownerRequested, this, &ReadinessPage::narrowToOwner);
    connect(m_checklist, &ServiceChecklist::fileRequested, this, &ReadinessPage::openFile);
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this, [this] {
        if (m_emptyAction)
            m_emptyAction();
    });
}

QString ReadinessPage::currentEntity() const
{
    const auto row = m_model->at(m_table->currentIndex());
    return row ? row->entity : QString();
}

void ReadinessPage::narrowToOwner(const QString &owner)
{
    HeatFilter next = m_filter->filter();
    next.owner = owner;
    m_filter->setFilter(next);
}

void ReadinessPage::list()
{
    if (m_feed.readiness())
        return m_latest.submit({m_feed.readiness(), m_filter->filter(), state().mine, m_wanted});
    // Rows of another workspace are nobody's.
    m_latest.cancel();
    present({});
}

void ReadinessPage::present(const Output &output)
{
    const QString wanted = m_wanted.isEmpty() ? currentEntity() : m_wanted;
    m_isListing = true; // rows that come and go are nobody's choice
    m_model->show(output.readiness, output.list);
    showColumns();
    if (output.readiness)
        m_filter->setList(*output.readiness, output.list, !state().mine.isEmpty());
    const QModelIndex found = m_model->indexOf(wanted);
    m_table->setCurrentIndex(found.isValid() ? found : m_model->index(0, 0));
    m_isListing = false;
    if (found.isValid())
        m_wanted.clear();
    showEmpty(output);
    showProblems();
    showChecklist();
    if (m_waitsForRows && output.readiness)
        focus();
}

void ReadinessPage::showColumns()
{
    QList<widgets::ColumnWidth> widths;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->checkAt(column) >= 0)
            widths << widgets::ColumnWidth{.minimum = checkWidth, .stretch = 1};
        else if (column == 0)
            widths << widgets::ColumnWidth{.minimum = 160, .stretch = 3};
        else if (column == m_model->levelColumn())
            widths << widgets::ColumnWidth{.minimum = 88, .stretch = 1};
        else
            widths << widgets::ColumnWidth{.minimum = 150, .stretch = 3, .priority = 1};
    }
    m_table->setColumnWidths(widths);
}

void ReadinessPage::sayThatNothingIsKnown()
{
    const auto &error = m_feed.error();
    if (!error) {
        m_empty->setTexts(tr("Looking at the services"),
                          tr("Each is asked every check of every scorecard."));
        return m_empty->setActions({});
    }
    m_empty->setTexts(tr("The services can't be looked at"),
                      QStringList{error->message, error->next}.join(u' '));
    m_emptyAction = [this] {
        m_feed.refresh();
    };
    m_empty->setActions(tr("Try again"));
}

void ReadinessPage::showEmpty(const Output &output)
{
    const HeatList &list = output.list;
    m_rows->setCurrentIndex(list.rows.isEmpty() ? 1 : 0);
    m_filter->setVisible(list.scorecard >= 0);
    m_emptyAction = {};
    if (!list.rows.isEmpty())
        return;
    if (!output.readiness)
        return sayThatNothingIsKnown();
    if (list.scorecard < 0) {
        m_empty->setTexts(tr("No scorecards yet"),
                          tr("A scorecard says what services are expected to have: an owner, a "
                             "runbook, limits. Write the first one and change it while you see "
                             "what it says of each service."));
        m_emptyAction = [this] {
            startScorecard();
        };
        return m_empty->setActions(tr("Write a scorecard"));
    }
    const Scorecard &card = *m_model->scorecard();
    if (list.total == 0) {
        m_empty->setTexts(tr("“%1” is for nobody").arg(card.title),
                          tr("Its filter leaves out every entity of the catalog."));
        m_emptyAction = [this, path = card.path] {
            Q_EMIT openRequested(path, {});
        };
        return m_empty->setActions(tr("Open the scorecard"));
    }
    m_empty->setTexts(tr("Nothing matches"),
                      tr("All %L1 services are hidden by the filters.").arg(list.total));
    m_emptyAction = [this] {
        m_filter->setFilter({.scorecard = m_filter->filter().scorecard});
    };
    m_empty->setActions(tr("Clear filters"));
}

void ReadinessPage::showProblems()
{
    QStringList messages;
    if (const auto &readiness = m_model->readiness()) {
        if (m_feed.error())
            messages << m_feed.error()->message;
        for (const ReadinessProblem &problem : readiness->problems)
            messages << tr("%1: %2").arg(problem.scorecard, problem.message);
        for (const Error &error : readiness->failures)
            messages << error.message;
    }
    m_problems->setVisible(!messages.isEmpty());
    if (!messages.isEmpty())
        m_problems->setText(tr("%n thing(s) can't be evaluated, so figures may be too low.",
                               nullptr, int(messages.size())),
                            messages.first());
}

void ReadinessPage::showChecklist()
{
    const auto row = m_model->at(m_table->currentIndex());
    const bool shows = row && state().showsInspector && width() >= narrowestWithChecklist;
    m_checklist->setVisible(shows);
    if (shows)
        m_checklist->setService(*m_model->scorecard(), row);
}

void ReadinessPage::showMenu(QPoint global)
{
    const auto row = m_model->at(m_table->currentIndex());
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show in the catalog"), QKeySequence(Qt::Key_Return), this,
                    [this, row] { Q_EMIT goRequested(catalog::entityPlace(row->entity)); });
    menu->addAction(tr("Open its descriptor"), this,
                    [this, row] { openFile(row->file, row->line); });
    menu->addAction(tr("Open the scorecard"), this,
                    [this, path = m_model->scorecard()->path] { Q_EMIT openRequested(path, {}); });
    menu->addSeparator();
    menu->addAction(tr("Copy link"), this, [this] { Q_EMIT linkRequested(place()); });
    if (!row->owner.isEmpty())
        menu->addAction(tr("Show only those of its owner"), this,
                        [this, row] { narrowToOwner(row->owner); });
    menu->popup(global);
}

void ReadinessPage::openFile(const QString &shownPath, qsizetype line)
{
    if (!state().snapshot)
        return;
    const QString path = snapshot::pathFromShown(*state().snapshot, shownPath);
    const auto file = state().snapshot->file(path);
    const bool hasLine = file && line >= 0;
    Q_EMIT openRequested(path, hasLine ? file->text().line(line) : TextRange());
}

void ReadinessPage::startScorecard()
{
    if (!state().snapshot)
        return;
    const auto &mine = state().mine;
    const auto team = std::ranges::find_if(
        mine, [](const QString &name) { return name.startsWith("group:"_L1); });
    const QString owner = team == mine.cend()
                              ? QString()
                              : catalog::parseRef(*team).ref.shortened(u"group"_s, u"default"_s);
    Q_EMIT fileRequested(state().snapshot->folder + "/scorecards/production-readiness.yaml"_L1,
                         starterScorecard(owner));
}

void ReadinessPage::showState(const page::PageState &before)
{
    if (state().snapshot != before.snapshot || state().isTrusted != before.isTrusted)
        m_feed.setSnapshot(state().snapshot, state().isTrusted);
    if (state().mine != before.mine)
        list();
    showChecklist();
}

void ReadinessPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_feed.setWatched(true);
}

void ReadinessPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_waitsForRows = false;
    m_feed.setWatched(false);
}

void ReadinessPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showChecklist();
}

link::Place ReadinessPage::place() const
{
    return toPlace({m_filter->filter(), m_wanted.isEmpty() ? currentEntity() : m_wanted});
}

void ReadinessPage::go(const link::Place &place)
{
    const ReadinessPlace map = readinessPlaceFrom(place);
    m_wanted = map.entity;
    m_filter->setFilter(map.filter);
    list();
    Q_EMIT moved();
}

void ReadinessPage::focus()
{
    // The rows that it is for may still be looked for.
    m_waitsForRows = m_model->readiness() == nullptr;
    QWidget *target = m_table;
    if (m_rows->currentWidget() == m_empty)
        target = m_empty->findChild<QPushButton *>();
    target->setFocus(Qt::OtherFocusReason);
}

void ReadinessPage::focusFilter()
{
    m_filter->focusText();
}

bool ReadinessPage::isSettled() const
{
    return m_feed.isIdle() && m_latest.isIdle();
}

} // namespace waymark::readiness
