// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/whoview.h"

#include "widgets/buttons.h"
#include "widgets/externallink.h"
#include "widgets/label.h"
#include "widgets/tooltip.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
using widgets::LinkButton;
namespace space = theme::space;

namespace {

constexpr qsizetype mostLinks = 6;
constexpr qsizetype mostMembers = 4;
constexpr int copySide = 20;

} // namespace

WhoView::WhoView(const theme::Theme &theme, std::shared_ptr<const CatalogSnapshot> snapshot,
                 const WhoCard &card, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_snapshot(std::move(snapshot))
    , m_isPreliminary(m_snapshot->isPartial())
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Who answers for it"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::group);
    m_grid->setVerticalSpacing(space::related);
    m_grid->setColumnStretch(1, 1);
    addOwner(card);
    addContacts(tr("Contact"), card.contacts,
                card.owner == noEntity ? QString() : tr("None given"));
    addContacts(tr("On call"), card.onCall, {});
    addContacts(tr("Runbook"), card.runbooks, {});
    addContacts(tr("Dashboards"), card.dashboards, {});
    addContacts(tr("Code"), card.code, {});
    if (m_isPreliminary)
        addRow(tr("Needs"), {new Label(m_theme, Label::Role::Secondary, u"…"_s, this)});
    if (m_isPreliminary)
        return;
    addEntities(tr("Needs"), card.dependsOn);
    addEntities(tr("Needed by"), card.dependents);
}

void WhoView::addRow(const QString &name, const QList<QWidget *> &values)
{
    const int line = m_grid->rowCount();
    m_grid->addWidget(new Label(m_theme, Label::Role::Secondary, name, this), line, 0,
                      Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    for (QWidget *value : values) {
        // A link is as wide as its text, an elided text takes what there is.
        if (qobject_cast<LinkButton *>(value) != nullptr)
            column->addWidget(value, 0, Qt::AlignLeft);
        else
            column->addWidget(value);
    }
    m_grid->addLayout(column, line, 1);
}

QWidget *WhoView::entityLink(EntityId id)
{
    const Entity entity = m_snapshot->entity(id);
    auto *link = new LinkButton(m_theme, entity.label(), this);
    link->setFlush();
    link->setToolTip(u"%1 · %2"_s.arg(entity.kind(), entity.canonical()));
    link->setAccessibleDescription(entity.kind());
    connect(link, &QAbstractButton::clicked, this,
            [this, name = entity.canonical()] { Q_EMIT openRequested(name); });
    return link;
}

QWidget *WhoView::contactLink(const Contact &contact)
{
    const QUrl url = widgets::externalUrl(contact.url.isEmpty() ? contact.value : contact.url);
    if (!url.isValid())
        return contactText(contact);
    if (!contact.url.isEmpty())
        return contactText(contact, url);
    const bool isMail = url.scheme() == "mailto"_L1;
    auto *link = new LinkButton(m_theme, isMail ? contact.value : contact.name, this);
    link->setFlush();
    link->setToolTip(widgets::plainToolTip(contact.value));
    connect(link, &QAbstractButton::clicked, this, [url] { widgets::openExternally(url); });
    return link;
}

QWidget *WhoView::contactText(const Contact &contact, const QUrl &url)
{
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::inside);
    if (url.isValid()) {
        auto *link = new LinkButton(m_theme, contact.value, both);
        link->setFlush();
        link->setToolTip(widgets::plainToolTip(contact.url));
        connect(link, &QAbstractButton::clicked, this, [url] { widgets::openExternally(url); });
        line->addWidget(link);
    } else {
        auto *text = new Label(m_theme, Label::Role::Body, contact.value, both);
        text->setElided(Qt::ElideMiddle);
        text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->addWidget(text);
    }
    auto *copy =
        widgets::iconButton(m_theme, u"edit-copy"_s, tr("Copy %1").arg(contact.name), both);
    copy->setFixedSize(copySide, copySide);
    connect(copy, &QAbstractButton::clicked, this,
            [text = contact.value] { QApplication::clipboard()->setText(text); });
    line->addWidget(copy);
    line->addStretch(1);
    column->addLayout(line);
    // What a key is for; a sentence says so itself.
    if (contact.name != contact.value)
        column->addWidget(new Label(m_theme, Label::Role::Secondary, contact.name, both));
    return both;
}

void WhoView::addOwner(const WhoCard &card)
{
    if (card.owner == noEntity && m_isPreliminary) {
        if (!card.ownerText.isEmpty())
            addRow(tr("Owner"), {new Label(m_theme, Label::Role::Body, card.ownerText, this)});
        return;
    }
    if (card.owner == noEntity && card.ownerText.isEmpty() && !card.needsOwner)
        return addRow(tr("Owner"), {new Label(m_theme, Label::Role::Secondary,
                                              tr("A Location needs none"), this)});
    if (card.owner == noEntity) {
        auto *text = new Label(m_theme, Label::Role::Body,
                               card.ownerText.isEmpty()
                                   ? tr("Nobody is named")
                                   : tr("%1, who isn't in the catalog").arg(card.ownerText),
                               this);
        text->setColour(&theme::Tokens::warning);
        text->setWordWrap(true);
        return addRow(tr("Owner"), {text});
    }
    QList<QWidget *> values;
    if (card.owner != card.entity)
        values << entityLink(card.owner);
    const auto count = qsizetype(card.members.size());
    for (qsizetype i = 0; i < std::min(count, mostMembers) && card.owner == card.entity; ++i)
        values << entityLink(card.members[std::size_t(i)]);
    if (count > 0 && (card.owner != card.entity || count > mostMembers))
        values << new Label(m_theme, Label::Role::Secondary,
                            tr("%Ln member(s)", nullptr, int(count)), this);
    if (!values.isEmpty())
        addRow(card.owner == card.entity ? tr("Members") : tr("Owner"), values);
    // A team without people of its own leads on to those that have some.
    QList<QWidget *> teams;
    for (const TeamBelow &below : card.teams.first(std::min(card.teams.size(), mostMembers))) {
        teams << entityLink(below.team);
        if (card.members.empty())
            for (const EntityId person : below.members)
                teams << entityLink(person);
    }
    if (!teams.isEmpty())
        addRow(tr("Teams below"), teams);
}

void WhoView::addContacts(const QString &name, const QList<Contact> &contacts,
                          const QString &missing)
{
    QList<QWidget *> values;
    for (const Contact &contact : contacts)
        values << contactLink(contact);
    if (values.isEmpty() && !missing.isEmpty())
        values << new Label(m_theme, Label::Role::Secondary, missing, this);
    if (!values.isEmpty())
        addRow(name, values);
}

void WhoView::addEntities(const QString &name, const std::vector<EntityId> &ids)
{
    QList<QWidget *> values;
    const auto count = qsizetype(ids.size());
    for (qsizetype i = 0; i < std::min(count, mostLinks); ++i)
        values << entityLink(ids[std::size_t(i)]);
    if (count > mostLinks)
        values << new Label(m_theme, Label::Role::Secondary,
                            tr("and %Ln more", nullptr, int(count - mostLinks)), this);
    if (!values.isEmpty())
        addRow(name, values);
}

} // namespace waymark::catalog
