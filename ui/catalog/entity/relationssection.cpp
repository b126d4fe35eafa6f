// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/entity/relationlist.h"
#include "catalog/graph/graphpanel.h"
#include "widgets/emptystate.h"
#include "widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace space = theme::space;

namespace {

constexpr int relationsWidth = 280;

/// Lists at the left, the graph at the right.
class RelationsSection final : public EntitySection
{
public:
    RelationsSection(const CatalogServices &services, QWidget *parent)
        : EntitySection(parent)
        , m_model(new RelationListModel(this))
        , m_list(new QListView(this))
        , m_graph(new GraphPanel(services, this))
        , m_empty(new widgets::EmptyState(services.theme, this))
        , m_stack(new QStackedWidget(this))
    {
        m_list->setAccessibleName(Tr::tr("Relations"));
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setMouseTracking(true);
        m_list->setUniformItemSizes(true);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setItemDelegate(new widgets::RowDelegate(services.theme, space::row, m_list));
        m_list->setModel(m_model);
        m_empty->setTexts(Tr::tr("No relations"),
                          Tr::tr("It names nothing, and nothing names it. An owner, a system or a "
                                 "dependency in its descriptor makes the first relation."));
        auto *split = new QSplitter(Qt::Horizontal, this);
        split->setObjectName(u"relations"_s);
        split->addWidget(m_list);
        split->addWidget(m_graph);
        split->setStretchFactor(0, 0);
        split->setStretchFactor(1, 1);
        m_list->setMaximumWidth(relationsWidth + 80);
        split->setSizes({relationsWidth, 10'000});
        split->setChildrenCollapsible(false);
        m_stack->addWidget(split);
        m_stack->addWidget(m_empty);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, space::inside, 0, 0);
        column->addWidget(m_stack);
        const auto open = [this](const QModelIndex &index) {
            if (const EntityId id = m_model->targetAt(index); id != noEntity)
                Q_EMIT openRequested(m_context.snapshot->catalog->entity(id).canonical());
        };
        connect(m_list, &QAbstractItemView::activated, this, open);
        connect(m_graph, &GraphPanel::openRequested, this, [this](EntityId id) {
            Q_EMIT openRequested(m_context.snapshot->catalog->entity(id).canonical());
        });
        connect(m_graph, &GraphPanel::exported, this, &EntitySection::exported);
        connect(m_graph, &GraphPanel::failed, this, &EntitySection::failed);
    }

    void setContext(const EntityContext &context) override
    {
        const bool isSame = m_context.snapshot && context.id == m_context.id
                            && context.snapshot->catalog == m_context.snapshot->catalog;
        m_context = context;
        if (isSame)
            return;
        m_model->setEntity(context.snapshot->catalog, context.id);
        m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
        m_graph->setCentre(context.snapshot->catalog, context.id);
    }

    [[nodiscard]] bool isSettled() const override { return m_graph->isSettled(); }

private:
    EntityContext m_context;
    RelationListModel *m_model;
    QListView *m_list;
    GraphPanel *m_graph;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace

EntitySection *makeRelationsSection(const CatalogServices &services, QWidget *parent)
{
    return new RelationsSection(services, parent);
}

} // namespace waymark::catalog
