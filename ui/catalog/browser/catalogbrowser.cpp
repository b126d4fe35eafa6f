// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"

#include "base/trace.h"
#include "catalog/browser/catalogfilterbar.h"
#include "catalog/browser/entitytable.h"
#include "catalog/browser/facetbutton.h"
#include "catalog/entity/whopanel.h"
#include "catalog/servers/serverbar.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/filterfield.h"
#include "widgets/pageframe.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int narrowestWithInspector = 860;

} // namespace

CatalogBrowser::CatalogBrowser(const CatalogServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_latest(services.interactive, this, browse)
{
    m_latest.done = [this](BrowseResult result) {
        showResult(std::move(result));
    };
    buildFrame();
    buildTools();
    buildMenus();
    connectParts();
}

CatalogBrowser::~CatalogBrowser() = default;

void CatalogBrowser::buildFrame()
{
    const theme::Theme &theme = m_services.theme;
    m_frame = new widgets::PageFrame(
        theme, tr("Catalog"), tr("Every service, API and resource, and who answers for it"), this);
    auto *servers = new ServerBar(theme, m_services.servers, m_frame);
    connect(servers, &ServerBar::serversRequested, this, &CatalogBrowser::serversRequested);
    m_frame->addBar(servers);
    m_filter = new CatalogFilterBar(theme, m_frame);
    m_frame->filterRow()->addWidget(m_filter);
    m_table = new EntityTable(theme, m_frame);
    m_empty = new widgets::EmptyState(theme, m_frame);
    m_rows = new QStackedWidget(m_frame);
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    m_inspector = new WhoPanel(theme, m_frame);

    m_frame->setContent(m_rows, m_inspector);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
}

void CatalogBrowser::buildTools()
{
    const theme::Theme &theme = m_services.theme;
    const std::initializer_list<std::pair<std::optional<TreeShape>, QString>> shapes{
        {std::nullopt, tr("Table")},
        {TreeShape::Domains, tr("By domain")},
        {TreeShape::Teams, tr("By team")}};
    for (const auto &[shape, text] : shapes) {
        auto *chip = new widgets::Chip(theme, text, this);
        chip->setChecked(!shape);
        connect(chip, &QAbstractButton::clicked, this, [this, shape] { chooseShape(shape); });
        m_filter->addTool(chip);
        m_shapes << chip;
    }
    m_group = new FacetButton(theme, tr("Group"), true, this);
    m_columns = new FacetButton(theme, tr("Columns"), false, this);
    m_columns->setShowsTitleOnly();
    QList<FacetChoice> groups;
    QList<FacetChoice> columns;
    for (int i = 0; i < entityColumnCount; ++i) {
        const auto column = EntityColumn(i);
        if (canGroupBy(column))
            groups << FacetChoice{columnName(column), columnTitle(column), -1};
        columns << FacetChoice{columnName(column), columnTitle(column), -1};
    }
    m_group->setChoices(groups);
    m_columns->setChoices(columns);
    showColumnChoices();
    m_filter->addTool(m_group);
    m_filter->addTool(m_columns);
    connect(m_group, &FacetButton::chosenChanged, this, [this](const QStringList &chosen) {
        m_sorting.group = columnFromName(chosen.value(0));
        list();
    });
    connect(m_columns, &FacetButton::chosenChanged, this, [this](const QStringList &chosen) {
        QList<EntityColumn> shown{EntityColumn::Name};
        for (int i = 1; i < entityColumnCount; ++i) {
            if (chosen.contains(columnName(EntityColumn(i))))
                shown << EntityColumn(i);
        }
        m_table->setColumns(shown);
        m_table->setSorting(m_sorting);
        showColumnChoices();
        m_services.settings.setCatalogView(toJson(currentView()));
    });
}

void CatalogBrowser::showColumnChoices()
{
    QStringList names;
    for (const EntityColumn column : m_table->model().columns())
        names << columnName(column);
    m_columns->setChosen(names);
}

void CatalogBrowser::connectParts()
{
    connect(m_filter, &CatalogFilterBar::filterChanged, this, &CatalogBrowser::list);
    connect(m_filter, &CatalogFilterBar::stopRequested, this, &CatalogBrowser::stopRequested);
    connect(m_filter, &CatalogFilterBar::leftDownwards, m_table, &EntityTable::focusRows);
    connect(m_table, &EntityTable::typed, m_filter, &CatalogFilterBar::typeAhead);
    connect(m_table, &EntityTable::openRequested, this, &CatalogBrowser::openRequested);
    connect(m_table, &EntityTable::currentEntityChanged, this, &CatalogBrowser::showInspector);
    connect(m_table, &EntityTable::menuRequested, this, &CatalogBrowser::showMenu);
    connect(m_table, &EntityTable::sortRequested, this,
            [this](std::optional<EntityColumn> column, Qt::SortOrder order) {
                m_sorting.column = column;
                m_sorting.order = order;
                list();
            });
    connect(m_inspector, &WhoPanel::openRequested, this, &CatalogBrowser::openRequested);
    connect(m_inspector, &WhoPanel::sourceRequested, this, &CatalogBrowser::sourceRequested);
    connect(m_inspector, &WhoPanel::starRequested, this, &CatalogBrowser::toggleStar);
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this, [this] {
        if (m_filter->filter().isEmpty())
            Q_EMIT descriptorRequested();
        else if (m_filter->filter().scope == EntityFilter::Scope::Mine && m_mine.isEmpty())
            Q_EMIT teamRequested();
        else
            setFilter({});
    });
    connect(m_empty, &widgets::EmptyState::linkTriggered, this, [this] {
        if (m_filter->filter().isEmpty())
            Q_EMIT serversRequested();
        else
            setFilter({});
    });
    widgets::addFindKeys(*this, [this] { focusFilter(); });
    auto *star = new QShortcut(QKeySequence(u"Ctrl+D"_s), this);
    star->setContext(Qt::WidgetWithChildrenShortcut);
    connect(star, &QShortcut::activated, this, [this] {
        if (const Entity entity = m_table->current())
            toggleStar(entity.canonical());
    });
}

QString CatalogBrowser::folder() const
{
    return m_snapshot ? m_snapshot->folder : QString();
}

void CatalogBrowser::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    const bool isOther = !snapshot || folder() != snapshot->folder;
    m_snapshot = std::move(snapshot);
    if (!m_snapshot || !m_snapshot->catalog) {
        m_orders.reset();
    } else if (!m_orders || m_orders->snapshot() != m_snapshot->catalog) {
        m_orders = std::make_shared<const EntityOrders>(m_snapshot->catalog);
    }
    if (isOther && m_snapshot) {
        const QStringList starred = m_services.settings.starredEntities(folder());
        m_starred = QSet(starred.begin(), starred.end());
        m_table->model().setStarred(m_starred);
        const SavedView last = savedViewFromJson(m_services.settings.catalogView());
        m_table->setColumns(last.columns);
        showColumnChoices();
    }
    for (QPushButton *menu : {m_more, m_exports})
        menu->setEnabled(!isPartial());
    list();
}

void CatalogBrowser::setProgress(const Progress &progress)
{
    m_filter->setProgress(progress);
}

void CatalogBrowser::setMine(const QStringList &owners)
{
    if (owners == m_mine)
        return;
    m_mine = owners;
    list();
}

void CatalogBrowser::setFilter(const EntityFilter &filter)
{
    m_filter->setFilter(filter);
}

EntityFilter CatalogBrowser::filter() const
{
    return m_filter->filter();
}

void CatalogBrowser::focusFilter()
{
    m_filter->focusText();
}

void CatalogBrowser::focusRows()
{
    m_table->focusRows();
}

void CatalogBrowser::list()
{
    m_latest.submit({{m_orders, m_filter->filter(), m_sorting, m_starred, m_mine}, m_shape});
    Q_EMIT listed();
}

ListPlace CatalogBrowser::listPlace() const
{
    return {m_filter->filter(), m_sorting, m_shape};
}

void CatalogBrowser::showList(const ListPlace &list)
{
    if (list == listPlace())
        return;
    m_sorting = list.sorting;
    showSorting();
    m_filter->setFilter(list.filter);
    chooseShape(list.shape);
}

void CatalogBrowser::showSorting()
{
    m_table->setSorting(m_sorting);
    m_group->setChosen(m_sorting.group ? QStringList{columnName(*m_sorting.group)} : QStringList());
}

void CatalogBrowser::chooseShape(std::optional<TreeShape> shape)
{
    m_shape = shape;
    m_shapes[0]->setChecked(!shape);
    m_shapes[1]->setChecked(shape == TreeShape::Domains);
    m_shapes[2]->setChecked(shape == TreeShape::Teams);
    m_group->setVisible(!shape);
    m_columns->setVisible(!shape);
    list();
}

void CatalogBrowser::showResult(BrowseResult result)
{
    m_filter->setList(result.list);
    showEmpty(result.list);
    if (!result.list.rows.empty() && !std::exchange(m_hasShown, true))
        QTimer::singleShot(0, this, [] { trace::mark("first rows"); });
    if (result.tree)
        m_table->setTree(*std::move(result.tree));
    m_table->setList(std::move(result.list), m_shape.has_value());
    showInspector();
}

void CatalogBrowser::showEmpty(const EntityList &list)
{
    m_rows->setCurrentIndex(list.rows.empty() ? 1 : 0);
    m_filter->setVisible(list.total > 0);
    const bool asksForMine = m_filter->filter().scope == EntityFilter::Scope::Mine;
    if (isPartial()) {
        m_empty->setTexts(tr("Nothing yet"),
                          tr("Nothing of what was read so far matches; the rest follows."));
        m_empty->setActions({});
    } else if (list.total == 0) {
        m_empty->setTexts(tr("No entities yet"),
                          tr("Entities are YAML files in Backstage's format, such as "
                             "catalog-info.yaml in a service's repository."));
        m_empty->setActions(tr("Describe a folder…"), tr("Add a catalog server…"));
    } else if (asksForMine && m_mine.isEmpty()) {
        m_empty->setTexts(tr("Waymark doesn't know your team yet"),
                          tr("No person of the catalog has the e-mail address that Git commits "
                             "with here. Choose who you are, or a team."));
        m_empty->setActions(tr("Choose my team…"), tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("Nothing matches"), tr("All %Ln entities are hidden by the filters.",
                                                    nullptr, int(list.total)));
        m_empty->setActions(tr("Clear filters"));
    }
}

void CatalogBrowser::setInspectorShown(bool shown)
{
    m_wantsInspector = shown;
    showInspector();
}

void CatalogBrowser::showInspector()
{
    const Entity entity = m_rows->currentIndex() == 0 ? m_table->current() : Entity();
    const bool shows = m_wantsInspector && width() >= narrowestWithInspector && entity.isValid();
    m_inspector->setVisible(shows);
    if (shows)
        m_inspector->setEntity(m_table->model().list().snapshot, entity.id(),
                               m_starred.contains(entity.canonical()));
}

void CatalogBrowser::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showInspector();
}

void CatalogBrowser::toggleStar(const QString &canonical)
{
    if (!m_starred.remove(canonical))
        m_starred.insert(canonical);
    QStringList names(m_starred.begin(), m_starred.end());
    names.sort();
    m_services.settings.setStarredEntities(folder(), names);
    m_table->model().setStarred(m_starred);
    list();
}

} // namespace waymark::catalog
