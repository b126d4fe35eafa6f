// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemspanel.h"

#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/comboname.h"
#include "widgets/emptystate.h"
#include "widgets/filterfield.h"
#include "widgets/keyrow.h"
#include "widgets/label.h"
#include "widgets/pane.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::problems {

using widgets::Label;
namespace space = theme::space;

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
    // A line number that is cut off leads nowhere.
    const int lineWidth =
        m_table->fontMetrics().horizontalAdvance(u"99999:999"_s) + 2 * space::related;
    m_table->setColumnWidths({{.minimum = 220, .stretch = 3},
                              {.minimum = 120, .stretch = 1, .priority = 1},
                              {.minimum = lineWidth, .stretch = 0},
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
    connect(m_table, &widgets::TableView::menuRequested, this, &ProblemsPanel::showMenu);
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this, [this] { setFilter({}); });
    widgets::addFindKeys(*this, [this] { m_text->enter(); });
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
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_documentChip);
    scopes->addButton(m_workspaceChip);
    m_workspaceChip->setChecked(true);
    auto *previous =
        widgets::iconButton(m_theme, u"go-up"_s, tr("Previous problem (Shift+F8)"), head);
    auto *next = widgets::iconButton(m_theme, u"go-down"_s, tr("Next problem (F8)"), head);
    auto *close = widgets::iconButton(m_theme, u"window-close"_s, tr("Hide problems"), head);
    auto *keys = new widgets::KeyRow(this);
    auto *filter = makeFilter(head);
    for (QWidget *control :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_documentChip),
          static_cast<QWidget *>(m_workspaceChip), static_cast<QWidget *>(m_severity),
          static_cast<QWidget *>(m_orders), static_cast<QWidget *>(previous),
          static_cast<QWidget *>(next), static_cast<QWidget *>(close)})
        keys->add(control);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::group, space::inside, space::related, space::inside);
    row->setSpacing(space::related);
    row->addWidget(title);
    row->addSpacing(space::related);
    row->addWidget(m_documentChip);
    row->addWidget(m_workspaceChip);
    row->addWidget(filter, 1);
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

QWidget *ProblemsPanel::makeFilter(QWidget *parent)
{
    auto *filter = new QWidget(parent);
    m_text = new widgets::FilterField(m_theme, u"view-filter"_s, tr("Filter problems"), filter);
    m_text->setPlaceholderText(tr("Filter, or team: kind: path: code:"));
    m_text->setToolTip(tr("Words are searched for in the message, the file, the code, the kind and "
                          "the team. team:payments, kind:component, path:catalog/ or "
                          "code:schema narrow to one of them, -code:schema leaves out."));
    m_text->setMaximumWidth(300);
    m_severity = new QComboBox(filter);
    widgets::nameCombo(*m_severity, tr("Severity"));
    m_severity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_orders = new QComboBox(filter);
    widgets::nameCombo(*m_orders, tr("Order"));
    m_orders->addItems(
        {tr("By severity"), tr("By file"), tr("By rule"), tr("By team"), tr("By kind")});
    m_shown = new Label(m_theme, Label::Role::Secondary, {}, filter);
    m_shown->setFont(m_theme.numberFont());
    auto *row = new QHBoxLayout(filter);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::related);
    row->addWidget(m_text, 1);
    row->addWidget(m_severity);
    row->addWidget(m_orders);
    row->addWidget(m_shown);
    row->addStretch(1);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &typed) {
        setFilter({.severity = m_filter.severity, .text = typed});
    });
    connect(m_text, &widgets::FilterField::leftDownwards, this,
            [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_severity, &QComboBox::activated, this, [this](int row_) {
        const QVariant chosen = m_severity->itemData(row_);
        setFilter(
            {.severity = chosen.isValid() ? std::optional(Severity(chosen.toInt())) : std::nullopt,
             .text = m_filter.text});
    });
    connect(m_orders, &QComboBox::activated, this,
            [this](int row_) { setOrder(ProblemOrder(row_)); });
    return filter;
}

void ProblemsPanel::setFilter(const ProblemFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    list();
}

void ProblemsPanel::setOrder(ProblemOrder order)
{
    m_order = order;
    m_orders->setCurrentIndex(int(order));
    list();
}

void ProblemsPanel::showFilter()
{
    if (m_text->text() != m_filter.text)
        m_text->setText(m_filter.text);
    const QSignalBlocker quiet(m_severity);
    m_severity->clear();
    m_severity->addItem(tr("Any severity"));
    m_severity->addItem(tr("Errors (%L1)").arg(m_counts.errors), int(Severity::Error));
    m_severity->addItem(tr("Warnings (%L1)").arg(m_counts.warnings), int(Severity::Warning));
    m_severity->addItem(tr("Notices (%L1)").arg(m_counts.notices), int(Severity::Info));
    m_severity->setCurrentIndex(m_filter.severity ? m_severity->findData(int(*m_filter.severity))
                                                  : 0);
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
    m_documentChip->setVisible(hasDocument);
    m_documentChip->setCount(ofDocument.all());
    m_workspaceChip->setCount(m_counts.all());
    m_documentChip->setChecked(showsDocument);
    m_workspaceChip->setChecked(!showsDocument);
    if (before != m_counts || m_severity->count() == 0)
        showFilter();
    // Nobody sees the rows of a hidden panel; there may be very many.
    m_isListed = false;
    if (!isHidden() || parentWidget() == nullptr)
        list();
    if (before != m_counts)
        Q_EMIT countsChanged();
}

void ProblemsPanel::list()
{
    m_isListed = true;
    const bool showsDocument = m_documentChip->isChecked();
    QList<ProblemPointer> known;
    if (showsDocument) {
        const auto current = std::ranges::find(m_open, m_current, &LiveDocument::path);
        const auto file = m_snapshot ? m_snapshot->file(current->path) : nullptr;
        const QString where = file ? file->shownPath() : current->path.section(u'/', -1);
        for (const Problem &problem :
             problemsOf(current->path, where, current->text, current->diagnostics,
                        file ? file->documents : QList<snapshot::DocumentEntry>()))
            known.append(std::make_shared<const Problem>(problem));
    } else {
        known = m_problems.all(m_open);
    }
    const qsizetype total = known.size();
    showRows(listed(known, m_filter, m_order));
    const int shown = m_model->rowCount();
    m_shown->setText(shown == total ? QString() : tr("%L1 of %L2").arg(shown).arg(total));
    if (total > 0)
        m_empty->setTexts(tr("Nothing matches"),
                          tr("All %Ln problem(s) are hidden by the filter.", nullptr, int(total)));
    else
        m_empty->setTexts(showsDocument ? tr("No problems in this document")
                                        : tr("No problems in this workspace"),
                          {});
    m_empty->setActions(total > 0 ? tr("Clear filter") : QString());
    m_body->setCurrentIndex(shown > 0 ? 0 : 1);
    showCurrent();
}

void ProblemsPanel::showRows(QList<ProblemPointer> rows)
{
    const Problem *before = m_model->at(m_table->currentIndex());
    const std::optional<Problem> chosen = before != nullptr ? std::optional(*before) : std::nullopt;
    m_model->setRows(std::move(rows));
    const Problem *now = m_model->at(m_table->currentIndex());
    if (!chosen || (now != nullptr && isSame(*now, *chosen)))
        return;
    // In another order, or among others, it stays chosen.
    if (const QModelIndex again = m_model->indexOf(*chosen); again.isValid())
        m_table->setCurrentIndex(again);
}

void ProblemsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isListed)
        list();
}

QList<RepairAll> ProblemsPanel::everywhere(const Problem &problem) const
{
    const auto open = std::ranges::find(m_open, problem.path, &LiveDocument::path);
    const auto file = m_snapshot ? m_snapshot->file(problem.path) : nullptr;
    const Diagnostics &findings = open != m_open.end() ? open->diagnostics
                                  : file != nullptr    ? file->diagnostics
                                                       : Diagnostics();
    QList<RepairAll> found;
    for (const FixChoice &choice : choicesOf(problem.diagnostic))
        found.append({choice, countOf(findings, choice)});
    return found;
}

void ProblemsPanel::showCurrent()
{
    const Problem *problem = m_model->at(m_table->currentIndex());
    m_detail->setProblem(problem, problem != nullptr ? everywhere(*problem) : QList<RepairAll>());
}

void ProblemsPanel::showMenu(const QPoint &global)
{
    const Problem *found = m_model->at(m_table->currentIndex());
    if (found == nullptr)
        return;
    // A copy: rows may come and go while it is open.
    const Problem problem = *found;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go to the place"), QKeySequence(Qt::Key_Return), this, [this, problem] {
        Q_EMIT placeRequested(problem.path, problem.diagnostic.range);
    });
    menu->addSeparator();
    for (const Fix &fix : problem.diagnostic.fixes)
        menu->addAction(fix.title, this, [this, problem, fix] {
            Q_EMIT fixRequested(problem.path, problem.diagnostic, fix);
        });
    menu->addSeparator();
    menu->addAction(tr("Explain %1").arg(problem.diagnostic.code), QKeySequence(Qt::Key_F1), this,
                    [this, problem] { Q_EMIT explainRequested(problem.diagnostic.code); });
    menu->addAction(tr("Only this rule"), this, [this, problem] {
        setFilter({.severity = {}, .text = u"code:"_s + problem.diagnostic.code});
    });
    menu->addAction(tr("Only this file"), this, [this, problem] {
        setFilter({.severity = {}, .text = u"path:"_s + problem.where});
    });
    menu->popup(global);
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
        return m_problems.next(m_open, from, step, m_walkedTo, ProblemMatcher(m_filter));
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
    if (!m_isListed)
        list();
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
