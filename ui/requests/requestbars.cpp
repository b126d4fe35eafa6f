// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestbars.h"

#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>

namespace waymark::requests {

RequestBars::RequestBars(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_failure(new widgets::MessageBar(theme, widgets::Status::Bad, this))
    , m_untrusted(new widgets::MessageBar(theme, widgets::Status::Info, this))
    , m_loop(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_unfinished(new widgets::MessageBar(theme, widgets::Status::Warning, this))
    , m_runLoop(m_loop->addAction(tr("Run it once…")))
{
    m_untrusted->setText(
        tr("How far requests have come isn't known: Git doesn't run in this workspace."),
        tr("What a status says is shown all the same."));
    connect(m_untrusted->addAction(tr("Trust this workspace")), &QPushButton::clicked, this,
            &RequestBars::trustRequested);
    connect(m_runLoop, &QPushButton::clicked, this, &RequestBars::loopRequested);
    connect(m_unfinished->addAction(tr("Finish it…")), &QPushButton::clicked, this,
            [this] { Q_EMIT finishRequested(m_branch); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (widgets::MessageBar *bar : {m_failure, m_untrusted, m_loop, m_unfinished})
        column->addWidget(bar);
    setBoard(nullptr, false);
}

void RequestBars::setBoard(const workspace::RequestBoard *board, bool isTrusted)
{
    const auto set = [](widgets::MessageBar *bar, const std::optional<Error> &error) {
        if (error)
            bar->setText(error->message, error->next);
        bar->setVisible(error.has_value());
    };
    const bool hasFailed = board != nullptr && !board->failures.isEmpty();
    set(m_failure, hasFailed ? std::optional(board->failures.first()) : std::nullopt);
    set(m_loop, board != nullptr ? board->loopProblem : std::nullopt);
    const QStringList begun = board != nullptr ? board->unfinished : QStringList();
    m_branch = begun.value(0);
    m_unfinished->setText(
        tr("%n submission(s) didn't come to the end.", nullptr, int(begun.size())),
        tr("It stopped on %1; what is done isn't repeated.").arg(m_branch));
    m_unfinished->setVisible(!begun.isEmpty());
    m_untrusted->setVisible(board != nullptr && !isTrusted);
    // Who has a loop that stands still has to see why, and not to work around it here.
    m_runLoop->setVisible(board != nullptr && isTrusted && !board->loop);
}

} // namespace waymark::requests
