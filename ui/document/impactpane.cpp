// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/impactpane.h"

#include "document/documenttr.h"
#include "document/impactfeed.h"
#include "rehearsal/impactwriters.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/comboname.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace space = theme::space;

namespace {

constexpr int impactTableHeight = 220; ///< a head and seven rows
constexpr int triedLength = 18;        ///< characters
constexpr std::chrono::milliseconds progressTick{100};

} // namespace

ImpactPane::ImpactPane(ImpactFeed &feed, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_feed(feed)
    , m_head(new QToolButton(this))
    , m_summary(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_again(new widgets::LinkButton(theme, Tr::tr("Stop"), this))
    , m_owners(new QComboBox(this))
    , m_tried(new QComboBox(this))
    , m_copy(new widgets::LinkButton(theme, Tr::tr("Copy for the review"), this))
    , m_table(new widgets::TableView(theme, this))
    , m_model(new ImpactModel(this))
{
    layOut();
    m_tick.setInterval(progressTick);
    connect(&m_tick, &QTimer::timeout, this, &ImpactPane::presentProgress);
    connect(&feed, &ImpactFeed::changed, this, &ImpactPane::present);
    connect(m_head, &QAbstractButton::toggled, this, &ImpactPane::setExpanded);
    connect(m_owners, &QComboBox::currentIndexChanged, this, &ImpactPane::presentRows);
    connect(m_copy, &QAbstractButton::clicked, this, &ImpactPane::copyForReview);
    connect(m_again, &QAbstractButton::clicked, this, [this] {
        if (m_feed.state() == ImpactFeed::State::Stopped)
            m_feed.start();
        else
            m_feed.stop();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const ImpactLine *line = m_model->at(index))
            Q_EMIT documentRequested(line->path, line->range);
    });
    connect(m_table, &widgets::TableView::menuRequested, this, &ImpactPane::popUpMenu);
    auto *close = new QShortcut(Qt::Key_Escape, this);
    close->setContext(Qt::WidgetWithChildrenShortcut);
    connect(close, &QShortcut::activated, this, [this] {
        setExpanded(false);
        Q_EMIT closed();
    });
    setExpanded(false);
    present();
}

ImpactPane::~ImpactPane() = default;

void ImpactPane::layOut()
{
    m_head->setText(Tr::tr("Impact"));
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setAutoRaise(true);
    m_head->setCheckable(true);
    m_head->setFixedHeight(space::row);
    m_summary->setElided();
    widgets::nameCombo(*m_owners, Tr::tr("Owner"));
    widgets::nameCombo(*m_tried, Tr::tr("Values of"));
    m_tried->setToolTip(Tr::tr("The document that an expression under the pointer shows its value "
                               "on"));
    m_tried->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tried->setMinimumContentsLength(triedLength);
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setToolTip(Tr::tr("As Markdown, for the description of a pull request"));
    m_table->setModel(m_model);
    m_table->setCompact();
    m_table->setSortingEnabled(false); // the worst first
    m_table->setAccessibleName(Tr::tr("Impact"));
    m_table->setColumnWidths({{190, 3, 0},
                              {110, 1, 0},
                              {110, 1, 0},
                              {116, 1, 0},
                              {110, 1, 0},
                              {140, 2, 1},
                              {180, 4, 2}});
    m_table->setFixedHeight(impactTableHeight);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::group, 0, space::group, 0);
    line->setSpacing(space::related);
    line->addWidget(m_head);
    line->addWidget(m_summary, 1);
    line->addWidget(m_again);
    line->addWidget(m_tried);
    line->addWidget(m_owners);
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table);
}

void ImpactPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, 0, width(), 1, m_theme.tokens().border);
}

void ImpactPane::setExpanded(bool expanded)
{
    m_head->setChecked(expanded);
    m_head->setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
    m_table->setVisible(expanded && hasLines());
    m_tried->setVisible(expanded && m_tried->count() > 2);
    m_owners->setVisible(expanded && m_owners->count() > 2);
    m_copy->setVisible(expanded && hasLines());
}

bool ImpactPane::isExpanded() const
{
    return m_head->isChecked();
}

bool ImpactPane::isSettled() const
{
    return m_feed.state() != ImpactFeed::State::Running;
}

std::optional<rehearsal::TriedDocument> ImpactPane::tried() const
{
    const qsizetype chosen = m_tried->currentIndex() - 1;
    if (m_shown && chosen >= 0 && chosen < m_shown->impact.matched.size())
        return m_shown->impact.matched[chosen];
    const ImpactLine *line = m_table->isHidden() ? nullptr : m_model->at(m_table->currentIndex());
    if (line == nullptr)
        return std::nullopt;
    return rehearsal::TriedDocument{line->path, line->line, line->shown, line->name};
}

void ImpactPane::open()
{
    setExpanded(true);
    if (m_table->isHidden())
        return m_head->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

bool ImpactPane::hasLines() const
{
    return m_shown && !m_shown->lines.isEmpty();
}

void ImpactPane::present()
{
    const ImpactFeed::State state = m_feed.state();
    if (m_shown != m_feed.report()) {
        m_shown = m_feed.report();
        presentOwners();
        presentTried();
        presentRows();
        setExpanded(isExpanded());
    }
    const bool isRunning = state == ImpactFeed::State::Running;
    const bool isStopped = state == ImpactFeed::State::Stopped;
    if (!isRunning)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    m_again->setText(isStopped ? Tr::tr("Go on") : Tr::tr("Stop"));
    m_again->setAccessibleName(m_again->text());
    setVisible(state != ImpactFeed::State::NoRules);
    // What stood there stays for the moment that it mostly takes.
    if (isRunning)
        return;
    m_again->setVisible(isStopped);
    const QString words = summary();
    m_summary->setText(words);
    m_head->setText(hasLines() ? Tr::tr("Impact (%L1)").arg(m_shown->lines.size())
                               : Tr::tr("Impact"));
    m_head->setAccessibleName(Tr::tr("Impact: %1").arg(words));
}

QString ImpactPane::summary() const
{
    if (m_feed.state() == ImpactFeed::State::Stopped)
        return Tr::tr("stopped");
    if (m_feed.state() == ImpactFeed::State::Unreadable)
        return Tr::tr("waits until the text can be read");
    if (!m_shown)
        return {};
    const QString before =
        m_feed.isAgainstCommit() ? Tr::tr("the last commit") : Tr::tr("the saved text");
    const int documents = int(m_shown->impact.impact.documents);
    if (m_shown->impact.impact.rules.isEmpty())
        return Tr::tr("no rule differs from %1").arg(before);
    if (m_shown->lines.isEmpty())
        return Tr::tr("nothing changes for %n document(s), against %1", nullptr, documents)
            .arg(before);
    return Tr::tr("%1 of %n document(s), against %2", nullptr, documents)
        .arg(sentenceOf(m_shown->counts), before);
}

void ImpactPane::presentOwners()
{
    const QVariant chosen = m_owners->currentData();
    const QSignalBlocker quiet(m_owners);
    m_owners->clear();
    m_owners->addItem(Tr::tr("All owners"));
    if (!m_shown)
        return;
    for (const auto &[owner, counts] : m_shown->owners)
        m_owners->addItem(
            Tr::tr("%1: %2").arg(owner.isEmpty() ? Tr::tr("nobody") : owner, sentenceOf(counts)),
            owner);
    m_owners->setCurrentIndex(std::max(0, chosen.isValid() ? m_owners->findData(chosen) : 0));
}

void ImpactPane::presentTried()
{
    // Which one it was a file says, and where in it: names come twice.
    const auto keyOf = [](const rehearsal::TriedDocument &one) {
        return QStringList{one.path, one.name};
    };
    const QVariant chosen = m_tried->currentData();
    const QSignalBlocker quiet(m_tried);
    m_tried->clear();
    m_tried->addItem(Tr::tr("Values of the chosen row"));
    for (const auto &one : m_shown ? m_shown->impact.matched : QList<rehearsal::TriedDocument>()) {
        m_tried->addItem(Tr::tr("Values of %1").arg(one.name), keyOf(one));
        m_tried->setItemData(m_tried->count() - 1, u"%1:%2"_s.arg(one.shown).arg(one.line + 1),
                             Qt::ToolTipRole);
    }
    m_tried->setCurrentIndex(std::max(0, chosen.isValid() ? m_tried->findData(chosen) : 0));
}

void ImpactPane::presentRows()
{
    const QVariant owner = m_owners->currentData();
    QList<ImpactLine> lines = m_shown ? m_shown->lines : QList<ImpactLine>();
    if (owner.isValid())
        lines.removeIf([&](const ImpactLine &line) { return line.owner != owner.toString(); });
    m_model->setLines(lines);
}

void ImpactPane::presentProgress()
{
    const Progress progress = m_feed.progress();
    m_again->show();
    m_summary->setText(progress.total > 0
                           ? Tr::tr("%L1 of %L2 documents…").arg(progress.done).arg(progress.total)
                           : Tr::tr("reads the documents that it is for…"));
}

void ImpactPane::popUpMenu(const QPoint &global)
{
    const ImpactLine *found = m_model->at(m_table->currentIndex());
    if (found == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(Tr::tr("Impact"));
    menu->addAction(Tr::tr("Open %1").arg(found->shown), this,
                    [this, line = *found] { Q_EMIT documentRequested(line.path, line.range); });
    menu->addAction(Tr::tr("Copy all for the review"), this, &ImpactPane::copyForReview);
    menu->popup(global);
}

void ImpactPane::copyForReview()
{
    if (!m_shown)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(
        rehearsal::written(m_shown->impact.impact, *m_shown->impact.corpus,
                           rehearsal::ImpactFormat::Markdown, m_feed.shownPath())));
}

} // namespace waymark::document
