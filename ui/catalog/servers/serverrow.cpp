// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/servers/serverrow.h"

#include "catalog/servers/serverstatetext.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

ServerRow::ServerRow(const CatalogServices &services, const ServerAddress &address, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_address(address)
{
    setAccessibleName(address.name);
    build();
}

void ServerRow::build()
{
    const theme::Theme &theme = m_services.theme;
    auto *card = new widgets::Card(theme, this);
    auto *name = new Label(theme, Label::Role::Section, m_address.name, card);
    auto *place = new Label(theme, Label::Role::Secondary, m_address.url.toString(), card);
    place->setElided(Qt::ElideMiddle);
    m_glyph = new widgets::StatusGlyph(theme, widgets::Status::Unknown, card);
    m_state = new Label(theme, Label::Role::Body, {}, card);
    m_state->setWordWrap(true);
    m_detail = new Label(theme, Label::Role::Secondary, {}, card);
    m_detail->setWordWrap(true);
    m_ask = new QPushButton(tr("Ask now"), card);
    auto *edit = new QPushButton(tr("Change…"), card);
    auto *remove = new QPushButton(tr("Remove…"), card);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::related);
    head->addWidget(name);
    head->addWidget(place, 1);
    for (QPushButton *button : {m_ask, edit, remove}) {
        button->setAccessibleName(u"%1 %2"_s.arg(button->text(), m_address.name));
        head->addWidget(button);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_state);
    texts->addWidget(m_detail);
    auto *state = new QHBoxLayout;
    state->setSpacing(space::related);
    state->addWidget(m_glyph, 0, Qt::AlignTop);
    state->addLayout(texts, 1);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::group, 12, space::group, 12);
    inside->setSpacing(space::related);
    inside->addLayout(head);
    inside->addLayout(state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_ask, &QPushButton::clicked, this,
            [this] { m_services.servers.sync(m_address.name); });
    connect(edit, &QPushButton::clicked, this, &ServerRow::editRequested);
    connect(remove, &QPushButton::clicked, this, &ServerRow::removeRequested);
}

void ServerRow::refresh(const servers::ServerState &state)
{
    const bool isTrusted = m_services.servers.isTrusted();
    const ServerStateText text =
        stateText(state, isTrusted, m_services.servers.services().clock.now());
    m_glyph->setStatus(text.status);
    m_state->setText(text.text);
    m_detail->setText(text.detail);
    m_detail->setVisible(!text.detail.isEmpty());
    m_ask->setEnabled(isTrusted && !state.isWaiting);
    setAccessibleDescription(text.text);
}

} // namespace waymark::catalog
