// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemdetail.h"

#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace waymark::problems {

using widgets::Label;

namespace {

constexpr qsizetype fixButtons = 2; ///< the rest stands in a menu

} // namespace

ProblemDetail::ProblemDetail(const theme::Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Selected problem"));
    setProblem(nullptr);
}

void ProblemDetail::addText(const QString &heading, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *title = new Label(m_theme, Label::Role::Secondary, heading, m_page);
    auto *body = new Label(m_theme, Label::Role::Body, text, m_page);
    body->setWrapped();
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(title);
    pair->addWidget(body);
    m_column->addLayout(pair);
}

void ProblemDetail::addFixes()
{
    if (m_shown.fixes.isEmpty())
        return;
    auto *buttons = new QHBoxLayout;
    // By their place in the list: what they change moves while somebody types.
    const auto ask = [this](qsizetype fix) {
        return [this, fix] {
            Q_EMIT fixRequested(Fix(m_shown.fixes[fix]));
        };
    };
    for (qsizetype i = 0; i < std::min(fixButtons, m_shown.fixes.size()); ++i) {
        auto *button = new QPushButton(m_shown.fixes[i].title, m_page);
        connect(button, &QPushButton::clicked, this, ask(i));
        buttons->addWidget(button);
    }
    if (m_shown.fixes.size() > fixButtons) {
        auto *more = new QPushButton(tr("Other repairs"), m_page);
        auto *menu = new QMenu(more);
        for (qsizetype i = fixButtons; i < m_shown.fixes.size(); ++i)
            menu->addAction(m_shown.fixes[i].title, this, ask(i));
        more->setMenu(menu);
        buttons->addWidget(more);
    }
    buttons->addStretch(1);
    m_column->addLayout(buttons);
}

void ProblemDetail::addEverywhere()
{
    for (const RepairAll &repair : std::as_const(m_everywhere)) {
        const Fix *fix = fixOf(m_shown, repair.choice);
        if (repair.count < 2 || fix == nullptr)
            continue;
        auto *link = new widgets::LinkButton(
            m_theme,
            tr("Repair all %n of this kind in the file: %1", nullptr, repair.count).arg(fix->title),
            m_page);
        link->setFlush();
        link->setToolTip(tr("One step of undo takes all of it back."));
        connect(link, &QAbstractButton::clicked, this,
                [this, choice = repair.choice] { Q_EMIT fixEverywhereRequested(choice); });
        m_column->addWidget(link, 0, Qt::AlignLeft);
    }
}

void ProblemDetail::addLinks()
{
    auto *links = new QHBoxLayout;
    auto *show = new widgets::LinkButton(m_theme, tr("Go to the place"), m_page);
    show->setFlush();
    connect(show, &QAbstractButton::clicked, this, &ProblemDetail::placeRequested);
    links->addWidget(show);
    auto *explain = new widgets::LinkButton(m_theme, tr("Explain"), m_page);
    explain->setAccessibleName(tr("Explain %1").arg(m_shown.code));
    explain->setToolTip(explain->accessibleName());
    connect(explain, &QAbstractButton::clicked, this,
            [this, code = m_shown.code] { Q_EMIT explainRequested(code); });
    links->addWidget(explain);
    links->addStretch(1);
    m_column->addLayout(links);
}

bool ProblemDetail::shows(const Problem *problem, const QList<RepairAll> &everywhere) const
{
    const Diagnostic wanted = problem != nullptr ? problem->diagnostic : Diagnostic();
    return m_page != nullptr && m_shown.code == wanted.code && m_shown.message == wanted.message
           && m_shown.why == wanted.why && m_shown.next == wanted.next
           && std::ranges::equal(m_shown.fixes, wanted.fixes, {}, &Fix::title, &Fix::title)
           && m_everywhere == everywhere;
}

void ProblemDetail::setProblem(const Problem *problem, const QList<RepairAll> &everywhere)
{
    // Typing changes where a finding stands far more often than what it says.
    const bool isShown = shows(problem, everywhere);
    m_shown = problem != nullptr ? problem->diagnostic : Diagnostic();
    if (isShown)
        return;
    m_everywhere = everywhere;
    m_page = new QWidget;
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(theme::space::group, theme::space::related, theme::space::group,
                                 theme::space::related);
    m_column->setSpacing(theme::space::related);
    if (problem == nullptr) {
        m_column->addWidget(new Label(m_theme, Label::Role::Secondary,
                                      tr("Select a problem to see why it matters and what to do."),
                                      m_page));
    } else {
        addText(tr("What is wrong"), m_shown.message);
        addText(tr("Why"), m_shown.why);
        addText(tr("What to do"), m_shown.next);
        addFixes();
        addEverywhere();
        addLinks();
    }
    m_column->addStretch(1);
    widgets::replaceContent(*this, m_page);
}

} // namespace waymark::problems
