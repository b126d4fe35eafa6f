// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/whopanel.h"

#include "catalog/entity/whoview.h"
#include "catalog/entitycolumns.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/replace.h"
#include "widgets/status.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr qsizetype longestDescription = 400;

} // namespace

WhoPanel::WhoPanel(const theme::Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Selected entity"));
    setMinimumWidth(240);
}

void WhoPanel::setEntity(const std::shared_ptr<const CatalogSnapshot> &snapshot, EntityId id,
                         bool isStarred)
{
    if (snapshot == m_snapshot && id == m_id && isStarred == m_isStarred)
        return;
    m_snapshot = snapshot;
    m_id = id;
    m_isStarred = isStarred;
    m_page = new QWidget;
    m_page->setAutoFillBackground(true);
    m_page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(space::group, space::related, space::group, space::group);
    m_column->setSpacing(space::related);
    const Entity entity = snapshot->entity(id);
    addHead(entity, isStarred);
    auto *who = new WhoView(m_theme, snapshot, whoCard(*snapshot, id), m_page);
    connect(who, &WhoView::openRequested, this, &WhoPanel::openRequested);
    m_column->addSpacing(space::inside);
    m_column->addWidget(who);
    addState(entity);
    m_column->addStretch(1);
    widgets::replaceContent(*this, m_page);
}

void WhoPanel::addHead(const Entity &entity, bool isStarred)
{
    auto *title = new Label(m_theme, Label::Role::Section, entity.label(), m_page);
    title->setWordWrap(true);
    m_column->addWidget(title);
    QStringList facts{entity.kind()};
    for (const QString &fact : {entity.type(), entity.lifecycle()}) {
        if (!fact.isEmpty())
            facts << fact;
    }
    auto *kind = new Label(m_theme, Label::Role::Secondary, facts.join(u" · "_s), m_page);
    kind->setElided();
    m_column->addWidget(kind);
    if (!entity.description().isEmpty()) {
        const QString text = entity.description().simplified();
        auto *description = new Label(
            m_theme, Label::Role::Body,
            text.size() > longestDescription ? QString(text.left(longestDescription) + u'…') : text,
            m_page);
        description->setWordWrap(true);
        m_column->addWidget(description);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    const QString &name = entity.canonical();
    auto *open = new QPushButton(tr("Open"), m_page);
    connect(open, &QPushButton::clicked, this, [this, name] { Q_EMIT openRequested(name); });
    buttons->addWidget(open);
    if (entity.origin().kind == Origin::Kind::Folder) {
        auto *source = new QPushButton(tr("Descriptor"), m_page);
        source->setEnabled(!entity.isPreliminary());
        connect(source, &QPushButton::clicked, this,
                [this, name] { Q_EMIT sourceRequested(name); });
        buttons->addWidget(source);
    }
    auto *star = widgets::iconButton(
        m_theme, isStarred ? u"starred-symbolic"_s : u"bookmarks"_s,
        isStarred ? tr("Remove the star (Ctrl+D)") : tr("Star (Ctrl+D)"), m_page);
    connect(star, &QAbstractButton::clicked, this, [this, name] { Q_EMIT starRequested(name); });
    buttons->addWidget(star);
    buttons->addStretch(1);
    m_column->addLayout(buttons);
}

void WhoPanel::addState(const Entity &entity)
{
    const auto status = entity.isPreliminary()  ? widgets::Status::Unknown
                        : entity.errors() > 0   ? widgets::Status::Bad
                        : entity.warnings() > 0 ? widgets::Status::Warning
                                                : widgets::Status::Good;
    auto *state = new QHBoxLayout;
    state->setSpacing(space::related);
    state->addWidget(new widgets::StatusGlyph(m_theme, status, m_page));
    const bool isClean = entity.errors() + entity.warnings() == 0;
    const QString text = entity.isPreliminary() ? tr("Problems aren't known yet")
                         : isClean              ? tr("No problems")
                                                : columnText(entity, EntityColumn::Problems);
    state->addWidget(new Label(m_theme, Label::Role::Body, text, m_page), 1);
    m_column->addSpacing(space::inside);
    m_column->addLayout(state);
    auto *place = new Label(m_theme, Label::Role::Secondary,
                            u"%1:%2"_s.arg(entity.relativePath()).arg(entity.line() + 1), m_page);
    place->setElided(Qt::ElideMiddle);
    m_column->addWidget(place);
    if (entity.origin().kind == Origin::Kind::Server) {
        auto *origin = new Label(m_theme, Label::Role::Secondary,
                                 tr("From the server %1").arg(entity.origin().name), m_page);
        origin->setElided();
        m_column->addWidget(origin);
    }
}

} // namespace waymark::catalog
