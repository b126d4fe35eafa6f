// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemdetail.h"

#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QBoxLayout>
#include <QPushButton>

namespace waymark::problems {

using widgets::Label;

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

void ProblemDetail::setProblem(const Problem *problem)
{
    // Typing changes where a finding stands far more often than what it says.
    if (m_page != nullptr && problem != nullptr && m_shown.message == problem->diagnostic.message
        && m_shown.code == problem->diagnostic.code && m_shown.why == problem->diagnostic.why
        && m_shown.fixes == problem->diagnostic.fixes && !m_shown.message.isEmpty())
        return;
    m_shown = problem != nullptr ? problem->diagnostic : Diagnostic();
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
        auto *buttons = new QHBoxLayout;
        for (const Fix &fix : std::as_const(m_shown.fixes)) {
            auto *button = new QPushButton(fix.title, m_page);
            connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixRequested(fix); });
            buttons->addWidget(button);
        }
        if (!m_shown.fixes.isEmpty()) {
            auto *everywhere =
                new widgets::LinkButton(m_theme, tr("Repair all of this kind in the file"), m_page);
            connect(everywhere, &QAbstractButton::clicked, this,
                    &ProblemDetail::fixEverywhereRequested);
            buttons->addWidget(everywhere);
        }
        auto *show = new widgets::LinkButton(m_theme, tr("Go to the place"), m_page);
        if (m_shown.fixes.isEmpty())
            show->setFlush();
        connect(show, &QAbstractButton::clicked, this, &ProblemDetail::placeRequested);
        buttons->addWidget(show);
        auto *explain = new widgets::LinkButton(m_theme, tr("Explain"), m_page);
        explain->setAccessibleName(tr("Explain %1").arg(m_shown.code));
        explain->setToolTip(explain->accessibleName());
        connect(explain, &QAbstractButton::clicked, this,
                [this, code = m_shown.code] { Q_EMIT explainRequested(code); });
        buttons->addWidget(explain);
        buttons->addStretch(1);
        m_column->addLayout(buttons);
    }
    m_column->addStretch(1);
    widgets::replaceContent(*this, m_page);
}

} // namespace waymark::problems
