// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/checklistpane.h"

#include "assist/exceptiondraft.h"
#include "document/checklistmodel.h"
#include "document/documenttr.h"
#include "theme/theme.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

using analysis::Check;
namespace space = theme::space;

namespace {

/// Nobody reads the table between two keys.
constexpr std::chrono::milliseconds pauseOfTyping{150};
constexpr int tableHeight = 196; ///< a head and six rows

/// More than a schema and the catalog, which have their findings.
bool holdsRules(const QList<Check> &checks)
{
    return std::ranges::any_of(checks, [](const Check &check) {
        const bool isRule =
            check.source == Check::Source::Policy || check.source == Check::Source::KindRule;
        return isRule && check.state != Check::State::NotMatched;
    });
}

} // namespace

ChecklistPane::ChecklistPane(DocumentSession &session, std::function<int()> document,
                             const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(session)
    , m_document(std::move(document))
    , m_head(new QToolButton(this))
    , m_summary(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_table(new widgets::TableView(theme, this))
    , m_model(new ChecklistModel(this))
{
    m_head->setText(Tr::tr("Rules"));
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setAutoRaise(true);
    m_head->setCheckable(true);
    m_head->setFixedHeight(space::row);
    m_summary->setElided();
    m_table->setModel(m_model);
    m_table->setCompact();
    m_table->setSortingEnabled(false); // the worst first
    m_table->setAccessibleName(Tr::tr("Rules"));
    m_table->setColumnWidths({{150, 0, 0}, {150, 2, 0}, {200, 4, 0}, {120, 2, 1}, {64, 0, 2}});
    m_table->setFixedHeight(tableHeight);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::group, 0, space::group, 0);
    line->setSpacing(space::related);
    line->addWidget(m_head);
    line->addWidget(m_summary, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &ChecklistPane::look);
    connect(&session, &DocumentSession::analyzed, &m_pause, qOverload<>(&QTimer::start));
    connect(m_head, &QAbstractButton::toggled, this, &ChecklistPane::setExpanded);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const Check *check = m_model->at(index))
            goTo(*check);
    });
    connect(m_table, &widgets::TableView::menuRequested, this, &ChecklistPane::popUpMenu);
    auto *close = new QShortcut(Qt::Key_Escape, this);
    close->setContext(Qt::WidgetWithChildrenShortcut);
    connect(close, &QShortcut::activated, this, &ChecklistPane::close);
    setExpanded(false);
    hide();
    // It may have been analysed before there was a view.
    m_pause.start();
}

ChecklistPane::~ChecklistPane() = default;

void ChecklistPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, 0, width(), 1, m_theme.tokens().border);
}

void ChecklistPane::setExpanded(bool expanded)
{
    m_head->setChecked(expanded);
    m_head->setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
    m_table->setVisible(expanded);
}

bool ChecklistPane::isExpanded() const
{
    return m_head->isChecked();
}

void ChecklistPane::open()
{
    // Whoever asks is told that there are none.
    show();
    setExpanded(true);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void ChecklistPane::close()
{
    setExpanded(false);
    setVisible(holdsRules(m_model->checks()));
    Q_EMIT closed();
}

void ChecklistPane::look()
{
    const auto analysis = m_session.analysis();
    // A newer analysis is on its way, and looks again.
    if (analysis->revision != m_session.revision())
        return;
    m_isLooking = true;
    m_task = inBackground(
        m_session.services().bulk, this, // a key that comes now doesn't wait for it
        [analysis, document = m_document(), path = m_session.path()](const std::stop_token &) {
            return analysis::checklistOf(*analysis, document, path);
        },
        [this](const QList<Check> &checks) { present(checks); });
}

void ChecklistPane::present(const QList<Check> &checks)
{
    m_isLooking = false;
    m_model->setChecks(checks);
    const auto applying = checks.size() - analysis::countOf(checks, Check::State::NotMatched);
    m_head->setText(Tr::tr("Rules (%1)").arg(applying));
    const QString summary = summaryOf(checks);
    m_summary->setText(summary);
    m_head->setAccessibleName(Tr::tr("Rules: %1").arg(summary));
    setVisible(isExpanded() || holdsRules(checks));
}

void ChecklistPane::goTo(const Check &check)
{
    if (check.finding)
        Q_EMIT placeRequested(check.finding->range);
    else if (!check.rulePath.isEmpty())
        Q_EMIT ruleRequested(check.rulePath, check.ruleRange);
}

void ChecklistPane::popUpMenu(const QPoint &global)
{
    const Check *found = m_model->at(m_table->currentIndex());
    if (found == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Rule"));
    const Check check = *found;
    if (check.finding) {
        const Diagnostic finding = *check.finding;
        menu->addAction(Tr::tr("Go to the place"), this,
                        [this, finding] { Q_EMIT placeRequested(finding.range); });
        if (assist::canBeExcepted(finding))
            menu->addAction(Tr::tr("Request an exception from %1…").arg(check.name), this,
                            [this, finding] { Q_EMIT exceptionRequested(finding); });
        menu->addAction(Tr::tr("Explain %1").arg(finding.code), this,
                        [this, finding] { Q_EMIT explainRequested(finding.code); });
    }
    if (!check.rulePath.isEmpty())
        menu->addAction(Tr::tr("Open the rule"), this,
                        [this, check] { Q_EMIT ruleRequested(check.rulePath, check.ruleRange); });
    if (menu->isEmpty())
        return delete menu;
    menu->popup(global);
}

} // namespace waymark::document
