// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptystate.h"

#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QBoxLayout>

namespace waymark::widgets {

namespace space = theme::space;

namespace {

constexpr int widestText = 440;

} // namespace

EmptyState::EmptyState(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(theme, Label::Role::Section, {}, this))
    , m_text(new Label(theme, Label::Role::Secondary, {}, this))
    , m_primary(primaryButton({}, this))
    , m_link(new LinkButton(theme, {}, this))
{
    // The row between two stretches asks the texts for the height that their own width needs; an
    // alignment would ask for the height at the width of the whole page, and cut the second line.
    auto *texts = new QVBoxLayout;
    for (Label *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(widestText);
        texts->addWidget(label);
    }
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(texts, widestText);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->addStretch(2);
    column->addLayout(row);
    column->addSpacing(space::related);
    column->addWidget(m_primary, 0, Qt::AlignHCenter);
    column->addWidget(m_link, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_link, &QAbstractButton::clicked, this, &EmptyState::linkTriggered);
    setActions({});
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::setActions(const QString &primary, const QString &link)
{
    m_primary->setText(primary);
    m_primary->setVisible(!primary.isEmpty());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

} // namespace waymark::widgets
