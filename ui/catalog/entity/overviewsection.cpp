// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/entity/whoview.h"
#include "catalog/entitycolumns.h"
#include "catalog/sayings.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/replace.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int oneColumnBelow = 720;
constexpr int widestOverview = 1280;
constexpr qsizetype mostListed = 12;

/// Cards in two columns, in one where the window is narrow.
class OverviewSection final : public EntitySection
{
public:
    OverviewSection(const CatalogServices &services, QWidget *parent)
        : EntitySection(parent)
        , m_theme(services.theme)
        , m_scroll(new QScrollArea(this))
    {
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setWidgetResizable(true);
        m_scroll->setAccessibleName(Tr::tr("Overview"));
        m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_scroll);
    }

    void setContext(const EntityContext &context) override
    {
        if (m_context == context)
            return;
        m_context = context;
        m_page = new QWidget;
        m_page->setMaximumWidth(widestOverview);
        m_page->setAutoFillBackground(true);
        m_page->setBackgroundRole(QPalette::Base);
        m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_page);
        m_columns->setContentsMargins(0, space::related, 0, space::group);
        m_columns->setSpacing(space::group);
        auto *left = new QVBoxLayout;
        auto *right = new QVBoxLayout;
        for (QVBoxLayout *side : {left, right})
            side->setSpacing(space::group);
        m_columns->addLayout(left, 3);
        m_columns->addLayout(right, 2);
        const Entity entity = context.entity();
        addAbout(entity, left);
        if (!entity.isPreliminary())
            addParts(entity, left);
        addAnnotations(entity, left);
        left->addStretch(1);
        addWho(entity, right);
        if (!entity.isPreliminary())
            addSayings(entity, right);
        right->addStretch(1);
        widgets::replaceContent(*m_scroll, m_page);
        arrange();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        EntitySection::resizeEvent(event);
        arrange();
    }

private:
    void arrange()
    {
        if (m_columns != nullptr)
            m_columns->setDirection(width() < oneColumnBelow ? QBoxLayout::TopToBottom
                                                             : QBoxLayout::LeftToRight);
    }

    QVBoxLayout *addCard(const QString &title, QBoxLayout *into)
    {
        auto *card = new widgets::Card(m_theme, m_page);
        card->setAccessibleName(title);
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(space::group, 12, space::group, 14);
        column->setSpacing(space::related);
        column->addWidget(new Label(m_theme, Label::Role::Section, title, card));
        into->addWidget(card);
        return column;
    }

    static QGridLayout *addGrid(QVBoxLayout *card)
    {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(space::group);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
        card->addLayout(grid);
        return grid;
    }

    void addFact(QGridLayout *grid, const QString &name, QWidget *value)
    {
        const int line = grid->rowCount();
        auto *label = new Label(m_theme, Label::Role::Secondary, name, m_page);
        grid->addWidget(label, line, 0, Qt::AlignTop | Qt::AlignLeft);
        const bool isLink = qobject_cast<widgets::LinkButton *>(value) != nullptr;
        grid->addWidget(value, line, 1, isLink ? Qt::AlignLeft : Qt::Alignment());
    }

    void addText(QGridLayout *grid, const QString &name, const QString &text)
    {
        if (text.isEmpty())
            return;
        auto *value = new Label(m_theme, Label::Role::Body, text, m_page);
        value->setElided(Qt::ElideMiddle);
        addFact(grid, name, value);
    }

    QWidget *link(EntityId id)
    {
        const Entity entity = m_context.snapshot->catalog->entity(id);
        auto *button = new widgets::LinkButton(m_theme, entity.label(), m_page);
        button->setFlush();
        button->setToolTip(entity.canonical());
        connect(button, &QAbstractButton::clicked, this,
                [this, name = entity.canonical()] { Q_EMIT openRequested(name); });
        return button;
    }

    void addAbout(const Entity &entity, QBoxLayout *into)
    {
        auto *card = addCard(Tr::tr("About"), into);
        auto *description = new Label(m_theme, Label::Role::Body,
                                      entity.description().isEmpty()
                                          ? Tr::tr("No description yet. One sentence in "
                                                   "metadata.description helps everybody.")
                                          : entity.description(),
                                      m_page);
        description->setWrapped();
        if (entity.description().isEmpty())
            description->setColour(&theme::Tokens::secondary);
        card->addWidget(description);
        auto *grid = addGrid(card);
        addText(grid, Tr::tr("Kind"), entity.kind());
        addText(grid, Tr::tr("Type"), entity.type());
        addText(grid, Tr::tr("Lifecycle"), entity.lifecycle());
        for (const Relation &relation : entity.relations(RelationType::PartOf))
            addFact(grid, m_context.snapshot->catalog->entity(relation.target).kind(),
                    link(relation.target));
        addText(grid, Tr::tr("Tags"), entity.tags().join(", "_L1));
        addText(grid, Tr::tr("Namespace"),
                entity.space() == "default"_L1 ? QString() : entity.space());
        addText(grid, Tr::tr("Source"), sourceText(entity));
    }

    static QString sourceText(const Entity &entity)
    {
        const Origin &origin = entity.origin();
        if (origin.kind == Origin::Kind::Folder)
            return u"%1:%2"_s.arg(entity.relativePath()).arg(entity.line() + 1);
        return Tr::tr("%1, as of %2")
            .arg(origin.name, QLocale().toString(origin.asOf.toLocalTime(), QLocale::ShortFormat));
    }

    void addParts(const Entity &entity, QBoxLayout *into)
    {
        const auto parts = entity.relations(RelationType::HasPart);
        if (parts.empty())
            return;
        auto *card = addCard(Tr::tr("Parts (%L1)").arg(qsizetype(parts.size())), into);
        for (const Relation &part : parts.first(std::min(parts.size(), std::size_t(mostListed))))
            card->addWidget(link(part.target), 0, Qt::AlignLeft);
        if (qsizetype(parts.size()) > mostListed)
            card->addWidget(new Label(m_theme, Label::Role::Secondary,
                                      Tr::tr("and %Ln more; Relations lists all", nullptr,
                                             int(qsizetype(parts.size()) - mostListed)),
                                      m_page));
    }

    void addAnnotations(const Entity &entity, QBoxLayout *into)
    {
        const auto annotations = entity.annotations();
        const auto labels = entity.labels();
        if (annotations.isEmpty() && labels.isEmpty())
            return;
        auto *grid = addGrid(addCard(Tr::tr("Annotations and labels"), into));
        for (const auto &[name, value] : annotations + labels)
            addText(grid, name, value);
    }

    /// What other sources say of it, where that is something else.
    void addSayings(const Entity &entity, QBoxLayout *into)
    {
        for (const Saying &saying : sayingsOf(*m_context.snapshot->catalog, entity.id())) {
            const Origin &origin = m_context.snapshot->catalog->entity(saying.entity).origin();
            auto *card = addCard(Tr::tr("Also in %1").arg(origin.name), into);
            auto *state = new Label(m_theme, Label::Role::Secondary, {}, m_page);
            state->setWordWrap(true);
            const QString asOf = origin.asOf.isValid()
                                     ? u" (%1)"_s.arg(QLocale().toString(origin.asOf.toLocalTime(),
                                                                         QLocale::ShortFormat))
                                     : QString();
            state->setText((saying.differences.isEmpty()
                                ? Tr::tr("It says the same there%1.")
                                : Tr::tr("It says something else there%1:"))
                               .arg(asOf));
            card->addWidget(state);
            if (saying.differences.isEmpty())
                continue;
            auto *grid = addGrid(card);
            for (const ValueChange &change : saying.differences)
                addText(grid, change.path,
                        Tr::tr("%1 here, %2 there")
                            .arg(change.before.isEmpty() ? Tr::tr("nothing")
                                                         : change.before.join(", "_L1),
                                 change.after.isEmpty() ? Tr::tr("nothing")
                                                        : change.after.join(", "_L1)));
        }
    }

    void addWho(const Entity &entity, QBoxLayout *into)
    {
        const bool isTeam = entity.kind() == "Group"_L1;
        auto *card = addCard(isTeam ? Tr::tr("Team") : Tr::tr("Who answers for it"), into);
        const auto &catalog = m_context.snapshot->catalog;
        auto *who = new WhoView(m_theme, catalog, whoCard(*catalog, entity.id()), m_page);
        connect(who, &WhoView::openRequested, this, &EntitySection::openRequested);
        card->addWidget(who);
        const auto owned = entity.relations(RelationType::OwnerOf);
        if (owned.empty() || entity.isPreliminary())
            return;
        auto *list = addCard(Tr::tr("Owns (%L1)").arg(qsizetype(owned.size())), into);
        for (const Relation &one : owned.first(std::min(owned.size(), std::size_t(mostListed))))
            list->addWidget(link(one.target), 0, Qt::AlignLeft);
        if (qsizetype(owned.size()) > mostListed)
            list->addWidget(new Label(m_theme, Label::Role::Secondary,
                                      Tr::tr("and %Ln more; Relations lists all", nullptr,
                                             int(qsizetype(owned.size()) - mostListed)),
                                      m_page));
    }

    const theme::Theme &m_theme;
    EntityContext m_context;
    QScrollArea *m_scroll;
    QWidget *m_page = nullptr;
    QBoxLayout *m_columns = nullptr;
};

} // namespace

EntitySection *makeOverviewSection(const CatalogServices &services, QWidget *parent)
{
    return new OverviewSection(services, parent);
}

} // namespace waymark::catalog
