// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemspanel.h"

#include "problems/problemdetail.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"
#include "widgets/pane.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::problems {

using widgets::Label;
namespace space = theme::space;

namespace {

/// More rows than anyone reads; the first ones are repaired first anyway.
constexpr qsizetype mostRows = 1'000;

} // namespace

ProblemsPanel::ProblemsPanel(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ProblemModel(this))
{
    setAccessibleName(tr("Problems"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_table = new widgets::TableView(theme, this);
    m_table->setCompact();
    m_table->setSortingEnabled(false);
    m_table->setHeaderHidden(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setColumnWidths({{.minimum = 220, .stretch = 3},
                              {.minimum = 180, .stretch = 1, .priority = 1},
                              {.minimum = 150, .stretch = 0, .priority = 2}});
    m_empty = new widgets::EmptyState(theme, this);
    m_body = new QStackedWidget(this);
    // The rows' own margin adds up to that of the head.
    m_body->setContentsMargins(space::related, 0, 0, 0);
    m_detail = new ProblemDetail(theme, this);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"problem"_s);
    widgets::setPane(*m_table);
    widgets::setPane(*m_detail);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_body->addWidget(split);
    m_body->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_body, 1);

    connect(m_table, &QAbstractItemView::activated, this, &ProblemsPanel::requestPlace);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ProblemsPanel::requestPlace);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProblemsPanel::showCurrent);
    connect(m_detail, &ProblemDetail::placeRequested, this,
            [this] { requestPlace(m_table->currentIndex()); });
    connect(m_detail, &ProblemDetail::explainRequested, this, &ProblemsPanel::explainRequested);
    connect(m_detail, &ProblemDetail::fixRequested, this, [this](const Fix &fix) {
        const Problem *found = m_model->at(m_table->currentIndex());
        if (found == nullptr)
            return;
        const Problem problem = *found;
        Q_EMIT fixRequested(problem.path, problem.diagnostic, Fix(fix));
    });
    connect(m_detail, &ProblemDetail::fixEverywhereRequested, this,
            [this](const FixChoice &choice) {
                if (const Problem *found = m_model->at(m_table->currentIndex()))
                    Q_EMIT fixEverywhereRequested(QString(found->path), FixChoice(choice));
            });
    refresh();
}

QWidget *ProblemsPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *title = new Label(m_theme, Label::Role::Section, tr("Problems"), head);
    m_documentChip = new widgets::Chip(m_theme, tr("This document"), head);
    m_workspaceChip = new widgets::Chip(m_theme, tr("Workspace"), head);
    m_limit = new Label(m_theme, Label::Role::Secondary, {}, head);
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_documentChip);
    scopes->addButton(m_workspaceChip);
    m_workspaceChip->setChecked(true);
    auto *previous =
        widgets::iconButton(m_theme, u"go-up"_s, tr("Previous problem (Shift+F8)"), head);
    auto *next = widgets::iconButton(m_theme, u"go-down"_s, tr("Next problem (F8)"), head);
    auto *close = widgets::iconButton(m_theme, u"window-close"_s, tr("Hide problems"), head);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::group, space::inside, space::related, space::inside);
    row->setSpacing(space::related);
    row->addWidget(title);
    row->addSpacing(space::related);
    row->addWidget(m_documentChip);
    row->addWidget(m_workspaceChip);
    row->addWidget(m_limit);
    row->addStretch(1);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(close);
    connect(m_documentChip, &QAbstractButton::clicked, this, [this] { setScope(Scope::Document); });
    connect(m_workspaceChip, &QAbstractButton::clicked, this,
            [this] { setScope(Scope::Workspace); });
    connect(previous, &QAbstractButton::clicked, this, [this] { Q_EMIT walkRequested(-1); });
    connect(next, &QAbstractButton::clicked, this, [this] { Q_EMIT walkRequested(1); });
    connect(close, &QAbstractButton::clicked, this, &ProblemsPanel::closeRequested);
    return head;
}

void ProblemsPanel::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_problems.setSnapshot(m_snapshot);
    refresh();
}

void ProblemsPanel::setOpenDocuments(const QList<LiveDocument> &open, const QString &current)
{
    m_current = current;
    m_open = open;
    refresh();
}

void ProblemsPanel::setScope(Scope scope)
{
    m_scope = scope;
    refresh();
}

void ProblemsPanel::refresh()
{
    const auto current = std::ranges::find(m_open, m_current, &LiveDocument::path);
    const bool hasDocument = current != m_open.end();
    Counts ofDocument;
    if (hasDocument)
        ofDocument = countsOf(current->diagnostics);
    const Counts before = m_counts;
    m_counts = m_snapshot ? m_problems.counts(m_open) : ofDocument;
    if (hasDocument && m_snapshot && m_snapshot->file(current->path) == nullptr)
        m_counts += ofDocument;
    const bool showsDocument = hasDocument && (m_scope == Scope::Document || !m_snapshot);
    QList<Problem> shown;
    if (showsDocument) {
        const auto file = m_snapshot ? m_snapshot->file(current->path) : nullptr;
        const QString where = file ? file->shownPath() : current->path.section(u'/', -1);
        shown = problemsOf(current->path, where, current->text, current->diagnostics);
    } else if (m_snapshot) {
        shown = m_problems.first(m_open, mostRows);
    }
    const auto shownCount = shown.size();
    m_model->setProblems(std::move(shown));
    m_documentChip->setVisible(hasDocument);
    m_documentChip->setCount(ofDocument.all());
    m_workspaceChip->setCount(m_counts.all());
    m_documentChip->setChecked(showsDocument);
    m_workspaceChip->setChecked(!showsDocument);
    m_limit->setText(!showsDocument && m_counts.all() > shownCount
                         ? tr("The first %L1 are listed.").arg(shownCount)
                         : QString());
    m_empty->setTexts(showsDocument ? tr("No problems in this document")
                                    : tr("No problems in this workspace"),
                      {});
    m_body->setCurrentIndex(shownCount > 0 ? 0 : 1);
    showCurrent();
    if (before != m_counts)
        Q_EMIT countsChanged();
}

void ProblemsPanel::showCurrent()
{
    const Problem *problem = m_model->at(m_table->currentIndex());
    QList<RepairAll> everywhere;
    if (problem != nullptr) {
        const auto open = std::ranges::find(m_open, problem->path, &LiveDocument::path);
        const auto file = m_snapshot ? m_snapshot->file(problem->path) : nullptr;
        const Diagnostics &findings = open != m_open.end() ? open->diagnostics
                                      : file != nullptr    ? file->diagnostics
                                                           : Diagnostics();
        for (const FixChoice &choice : choicesOf(problem->diagnostic))
            everywhere.append({choice, countOf(findings, choice)});
    }
    m_detail->setProblem(problem, everywhere);
}

void ProblemsPanel::requestPlace(const QModelIndex &index)
{
    const Problem *found = m_model->at(index);
    if (found == nullptr)
        return;
    // A copy: showing the place may bring new rows.
    const Problem problem = *found;
    Q_EMIT placeRequested(problem.path, problem.diagnostic.range);
}

std::optional<QString> ProblemsPanel::codeInFocus() const
{
    const Problem *problem = m_model->at(m_table->currentIndex());
    if (problem == nullptr || !isAncestorOf(QApplication::focusWidget()))
        return std::nullopt;
    return problem->diagnostic.code;
}

std::optional<Problem> ProblemsPanel::nextOf(const Spot &from, int step)
{
    if (m_snapshot && m_snapshot->file(from.path) != nullptr)
        return m_problems.next(m_open, from, step, m_walkedTo);
    // A text of no workspace has only its own.
    const auto live = std::ranges::find(m_open, from.path, &LiveDocument::path);
    if (live == m_open.end())
        return std::nullopt;
    const QList<Problem> here =
        problemsOf(live->path, live->path.section(u'/', -1), live->text, live->diagnostics);
    if (here.isEmpty())
        return std::nullopt;
    const auto index = neighbourIndex(here, from.offset, step, m_walkedTo);
    return here[index.value_or(step > 0 ? 0 : here.size() - 1)];
}

void ProblemsPanel::walk(int step, const std::optional<Spot> &from)
{
    if (from) {
        m_walkedTo = nextOf(*from, step);
        if (!m_walkedTo)
            return;
        m_table->setCurrentIndex(m_model->indexOf(*m_walkedTo));
    } else {
        const int count = m_model->rowCount();
        if (count == 0)
            return;
        const QModelIndex current = m_table->currentIndex();
        const int row = current.isValid() ? current.row() : (step > 0 ? -1 : count);
        const QModelIndex next = m_model->index((row + step + count) % count, 0);
        m_table->setCurrentIndex(next);
        m_walkedTo = *m_model->at(next);
    }
    // A copy: showing the place may bring new rows.
    const Problem problem = *m_walkedTo;
    Q_EMIT placeRequested(problem.path, problem.diagnostic.range);
}

} // namespace waymark::problems
