// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/homepage.h"

#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/replace.h"
#include "widgets/rowbutton.h"
#include "widgets/tooltip.h"

#include <QBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark::home {

using widgets::Label;
using widgets::RowButton;
namespace space = theme::space;

namespace {

constexpr int widestPage = 1480;
constexpr int oneColumnBelow = 760;
constexpr qsizetype mostRecent = 6;

} // namespace

HomePage::HomePage(const theme::Theme &theme, Pool &interactive, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_latest(interactive, this, overviewFor)
{
    m_latest.done = [this](const Overview &overview) {
        showOverview(overview);
    };
    auto *page = new QWidget;
    page->setMaximumWidth(widestPage);
    m_title = new Label(theme, Label::Role::PageTitle, {}, page);
    m_summary = new Label(theme, Label::Role::Secondary, {}, page);
    auto *create = widgets::primaryButton(tr("New request"), page);
    connect(create, &QPushButton::clicked, this, &HomePage::newRequestRequested);
    setFocusProxy(create);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_summary);
    auto *head = new QHBoxLayout;
    head->addLayout(titles, 1);
    head->addWidget(create, 0, Qt::AlignVCenter);

    m_figureRow = new QHBoxLayout;
    m_figureRow->setSpacing(12);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::group);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(space::group);
    right->setSpacing(space::group);
    m_columns->addLayout(left, 3);
    m_columns->addLayout(right, 2);
    m_own = makeSection(tr("My team"), left);
    m_attention = makeSection(tr("Needs attention"), left);
    m_recently = makeSection(tr("Recently opened"), left);
    left->addStretch(1);
    m_findings = makeSection(tr("What the catalog lacks"), right);
    m_owners = makeSection(tr("Requests by owner"), right);
    right->addStretch(1);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::group, space::page, space::page);
    column->setSpacing(space::group);
    column->addLayout(head);
    column->addLayout(m_figureRow);
    column->addLayout(m_columns);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->setAccessibleName(tr("Home"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

HomePage::~HomePage() = default;

HomePage::Section HomePage::makeSection(const QString &title, QBoxLayout *into)
{
    auto *card = new widgets::Card(m_theme, this);
    card->setAccessibleName(title);
    Section section{new Label(m_theme, Label::Role::Section, title, card), new QVBoxLayout};
    section.rows->setSpacing(0);
    auto *column = new QVBoxLayout(card);
    // Rows reach further out than the title, so that their texts line up with it.
    column->setContentsMargins(space::related, 12, space::related, 12);
    column->setSpacing(space::related);
    section.title->setContentsMargins(space::related, 0, space::related, 0);
    column->addWidget(section.title);
    column->addLayout(section.rows);
    into->addWidget(card);
    return section;
}

void HomePage::addHint(const Section &section, const QString &text)
{
    auto *hint = new Label(m_theme, Label::Role::Secondary, text, section.title->parentWidget());
    hint->setWordWrap(true);
    hint->setContentsMargins(space::related, 0, space::related, 0);
    section.rows->addWidget(hint);
}

link::Place HomePage::place() const
{
    return {.page = u"home"_s};
}

void HomePage::showState(const page::PageState &before)
{
    if (state().snapshot && (state().snapshot != before.snapshot || state().mine != before.mine))
        m_latest.submit({state().snapshot, state().mine});
    if (state().recentDocuments != before.recentDocuments)
        showRecent();
}

void HomePage::showOverview(const Overview &overview)
{
    if (!state().snapshot)
        return;
    m_title->setText(state().snapshot->title);
    m_summary->setText(tr("%1 in %2")
                           .arg(tr("%Ln document(s)", nullptr, int(overview.documents)),
                                tr("%Ln file(s)", nullptr, int(overview.files))));
    showFigures(overview);
    showMine(overview);
    showAttention(overview);
    showFindings(overview);
    showOwners(overview);
    showRecent();
}

void HomePage::showFigures(const Overview &overview)
{
    for (qsizetype i = 0; i < overview.figures.size(); ++i) {
        const Figure &figure = overview.figures[i];
        if (i == m_figures.size()) {
            auto *button = new widgets::FigureButton(m_theme, figure.name, this);
            connect(button, &QAbstractButton::clicked, this,
                    [this, place = figure.place] { Q_EMIT goRequested(place); });
            m_figureRow->addWidget(button, 1);
            m_figures << button;
        }
        if (figure.count == 0)
            m_figures[i]->setFigure(0, tr("none yet"), std::nullopt);
        else if (figure.withProblems == 0)
            m_figures[i]->setFigure(figure.count, tr("all valid"), widgets::Status::Good);
        else
            m_figures[i]->setFigure(
                figure.count, tr("%Ln with problems", nullptr, figure.withProblems),
                figure.withErrors > 0 ? widgets::Status::Bad : widgets::Status::Warning);
    }
}

void HomePage::showAttention(const Overview &overview)
{
    widgets::clearLayout(*m_attention.rows);
    for (const Attention &attention : overview.attention)
        addAttention(m_attention, attention);
    if (overview.attention.isEmpty())
        addHint(m_attention, tr("Every document passes its checks."));
    const auto hidden = overview.needingAttention - int(overview.attention.size());
    if (hidden <= 0)
        return;
    addLink(m_attention, tr("%Ln more", nullptr, hidden), [this] { Q_EMIT problemsRequested(); });
}

void HomePage::addAttention(const Section &section, const Attention &attention)
{
    auto *row = new RowButton(m_theme, attention.name, attention.kind, this);
    row->setStatus(attention.errors > 0 ? widgets::Status::Bad : widgets::Status::Warning);
    row->setNote(attention.message);
    row->setToolTip(widgets::plainToolTip(attention.message));
    connect(row, &QAbstractButton::clicked, this,
            [this, attention] { Q_EMIT openRequested(attention.path, attention.range); });
    section.rows->addWidget(row);
}

void HomePage::addLink(const Section &section, const QString &text, std::function<void()> act)
{
    auto *link = new widgets::LinkButton(m_theme, text, this);
    connect(link, &QAbstractButton::clicked, this, std::move(act));
    link->setFlush();
    link->setContentsMargins(space::related, 0, 0, 0);
    section.rows->addSpacing(space::inside);
    section.rows->addWidget(link, 0, Qt::AlignLeft);
}

void HomePage::showMine(const Overview &overview)
{
    const auto chooseTeam = [this] {
        Q_EMIT goRequested({.page = u"catalog"_s, .query = {{u"dialog"_s, u"team"_s}}});
    };
    widgets::clearLayout(*m_own.rows);
    if (overview.mine.isEmpty()) {
        m_own.title->setText(tr("My team"));
        addHint(m_own, tr("Waymark doesn't know your team: no person of the catalog has the e-mail "
                          "address that Git commits with here, or Git may not run in this "
                          "workspace."));
        return addLink(m_own, tr("Choose my team…"), chooseTeam);
    }
    m_own.title->setText(tr("My team: %1").arg(overview.mine.join(", "_L1)));
    for (const Attention &attention : overview.toDo)
        addAttention(m_own, attention);
    const int owned = int(overview.owned);
    if (overview.toDoCount == 0)
        addHint(m_own, owned == 0 ? tr("Nothing names it as owner yet.")
                                  : tr("All is well in the %Ln document(s) it answers for.",
                                       nullptr, owned));
    else if (overview.toDoCount > overview.toDo.size())
        addHint(m_own, tr("%1 of %2 need attention.")
                           .arg(QLocale().toString(overview.toDoCount),
                                tr("%Ln document(s)", nullptr, owned)));
    addLink(m_own, tr("Choose another team…"), chooseTeam);
}

void HomePage::showOwners(const Overview &overview)
{
    widgets::clearLayout(*m_owners.rows);
    for (const OwnerCount &owner : overview.owners) {
        auto *row = new RowButton(m_theme, owner.owner.isEmpty() ? tr("No owner") : owner.owner,
                                  tr("%L1").arg(owner.requests), this);
        row->setShare(double(owner.requests) / overview.owners.first().requests);
        if (owner.withProblems > 0)
            row->setNote(tr("%Ln with problems", nullptr, owner.withProblems));
        connect(row, &QAbstractButton::clicked, this, [this, name = owner.owner] {
            link::Place place{.page = u"requests"_s};
            place.set(u"owner"_s, name);
            Q_EMIT goRequested(place);
        });
        m_owners.rows->addWidget(row);
    }
    if (overview.owners.isEmpty())
        addHint(m_owners, tr("No requests yet. The first one is a file in this workspace."));
}

void HomePage::showFindings(const Overview &overview)
{
    widgets::clearLayout(*m_findings.rows);
    for (const CatalogFinding &finding : overview.findings) {
        auto *row = new RowButton(m_theme, finding.title, tr("%L1").arg(finding.count), this);
        if (finding.mine > 0)
            row->setNote(tr("%Ln of my team's", nullptr, finding.mine));
        row->setToolTip(finding.title);
        connect(row, &QAbstractButton::clicked, this, [this, code = finding.code] {
            Q_EMIT goRequested({.page = u"catalog"_s, .query = {{u"finding"_s, code}}});
        });
        m_findings.rows->addWidget(row);
    }
    if (overview.findings.isEmpty())
        addHint(m_findings, tr("Every entity has an owner, and every reference leads somewhere."));
}

void HomePage::showRecent()
{
    widgets::clearLayout(*m_recently.rows);
    for (const QString &path : std::as_const(state().recentDocuments)) {
        const auto file = state().snapshot ? state().snapshot->file(path) : nullptr;
        if (!file || m_recently.rows->count() >= mostRecent)
            continue;
        const QString name = file->shownPath().section(u'/', -1);
        const QString folder = file->shownPath().section(u'/', 0, -2);
        auto *row = new RowButton(m_theme, name, folder, this);
        connect(row, &QAbstractButton::clicked, this,
                [this, path] { Q_EMIT openRequested(path, TextRange{}); });
        m_recently.rows->addWidget(row);
    }
    if (m_recently.rows->count() == 0)
        addHint(m_recently, tr("Documents that you open appear here."));
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(width() < oneColumnBelow ? QBoxLayout::TopToBottom
                                                     : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace waymark::home
