// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/entitypage.h"

#include "catalog/entity/entitysections.h"
#include "catalog/kindicon.h"
#include "catalog/refactor.h"
#include "form/sections/flowlayout.h"
#include "widgets/buttons.h"
#include "widgets/emptystate.h"
#include "widgets/externallink.h"
#include "widgets/label.h"
#include "widgets/replace.h"
#include "widgets/tooltip.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

EntityPage::EntityPage(const CatalogServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setAccessibleName(tr("Entity"));
    m_whole = new QWidget(this);
    m_column = new QVBoxLayout(m_whole);
    m_column->setContentsMargins(space::page, space::related, space::page, space::related);
    m_column->setSpacing(space::related);
    buildHead();
    m_tabs = new QTabBar(m_whole);
    m_tabs->setAccessibleName(tr("Sections"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    // Tabs are added while the page is hidden, when a tab bar doesn't say how high it is.
    m_tabs->setFixedHeight(space::row + space::inside);
    m_content = new QStackedWidget(m_whole);
    m_column->addWidget(m_tabs);
    m_column->addWidget(m_content, 1);
    m_missing = new widgets::EmptyState(services.theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_whole);
    m_stack->addWidget(m_missing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        showCurrentSection();
        Q_EMIT sectionChanged();
    });
    connect(m_missing, &widgets::EmptyState::primaryTriggered, this, &EntityPage::listRequested);
    connect(&services.theme, &theme::Theme::changed, this, [this] {
        // A picture of an icon keeps the colours that it was made with.
        if (const Entity entity = found())
            showIcon(entity);
        update();
    });
}

EntityPage::~EntityPage() = default;

void EntityPage::buildHead()
{
    const theme::Theme &theme = m_services.theme;
    auto *back = new widgets::LinkButton(theme, tr("Catalog"), m_whole);
    back->setFlush();
    back->setToolTip(tr("Back to all entities"));
    connect(back, &QAbstractButton::clicked, this, &EntityPage::listRequested);
    m_title = new Label(theme, Label::Role::PageTitle, {}, m_whole);
    m_title->setElided();
    m_facts = new Label(theme, Label::Role::Secondary, {}, m_whole);
    m_facts->setElided();
    m_icon = new QLabel(m_whole);
    m_icon->setFixedSize(22, 22);
    m_star = widgets::iconButton(theme, u"bookmarks"_s, tr("Star (Ctrl+D)"), m_whole);
    m_star->setShortcut(QKeySequence(u"Ctrl+D"_s));
    m_edit = new QPushButton(tr("Edit descriptor"), m_whole);
    m_more = new QPushButton(tr("More"), m_whole);
    m_more->setObjectName(u"more"_s);
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Rename…"), this, [this] { Q_EMIT renameRequested(m_name); });
    menu->addAction(tr("Move ownership…"), this, [this] { Q_EMIT ownerRequested({m_name}); });
    menu->addSeparator();
    menu->addAction(tr("Show readiness"), this, [this] {
        Q_EMIT pageRequested({.page = u"readiness"_s, .query = {{u"entity"_s, m_name}}});
    });
    menu->addAction(tr("Copy reference"), this,
                    [this] { QApplication::clipboard()->setText(m_name); });
    menu->addAction(tr("Copy link"), this, [this] { Q_EMIT linkRequested(m_name); });
    m_validate = menu->addAction(tr("Validate on the server"), this,
                                 [this] { Q_EMIT validateRequested(m_name); });
    m_refresh = menu->addAction(tr("Ask the server to read it again"), this,
                                [this] { Q_EMIT refreshRequested(m_name); });
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const Entity entity = found();
        const bool isFile = entity && entity.origin().kind == Origin::Kind::Folder;
        const bool hasServers = !m_services.servers.servers().isEmpty();
        const bool isTrusted = m_services.servers.isTrusted();
        m_validate->setVisible(hasServers);
        m_validate->setEnabled(isTrusted && isFile);
        m_refresh->setVisible(hasServers);
        m_refresh->setEnabled(isTrusted);
    });
    m_more->setMenu(menu);
    auto *titles = new QHBoxLayout;
    titles->setSpacing(space::related);
    titles->addWidget(m_icon);
    titles->addWidget(m_title, 1);
    titles->addWidget(m_star);
    titles->addWidget(m_more);
    titles->addWidget(m_edit);
    auto *links = new QWidget(m_whole);
    m_links = new form::FlowLayout(links);
    m_links->setContentsMargins(0, 0, 0, 0);
    m_links->setSpacing(space::related);
    m_column->addWidget(back, 0, Qt::AlignLeft);
    m_column->addLayout(titles);
    m_column->addWidget(m_facts);
    m_column->addWidget(links);
    connect(m_star, &QAbstractButton::clicked, this, [this] { Q_EMIT starRequested(m_name); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Entity entity = found())
            Q_EMIT placeRequested(entity.path(), {entity.range().begin, entity.range().begin});
    });
}

Entity EntityPage::found() const
{
    return m_snapshot && m_snapshot->catalog ? m_snapshot->catalog->findCanonical(m_name)
                                             : Entity();
}

void EntityPage::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    if (!m_name.isEmpty())
        showEntity();
}

void EntityPage::setEntity(const QString &canonical)
{
    if (canonical == m_name)
        return;
    m_name = canonical;
    showEntity();
}

void EntityPage::setStarred(bool isStarred)
{
    m_isStarred = isStarred;
    m_star->setIcon(m_services.theme.icon(isStarred ? u"starred-symbolic"_s : u"bookmarks"_s));
    const QString text = isStarred ? tr("Remove the star (Ctrl+D)") : tr("Star (Ctrl+D)");
    m_star->setToolTip(text);
    m_star->setAccessibleName(text);
}

void EntityPage::showEntity()
{
    const Entity entity = found();
    m_stack->setCurrentIndex(entity ? 0 : 1);
    if (!entity) {
        m_missing->setTexts(
            tr("%1 isn't in the catalog").arg(m_name),
            tr("It was renamed or removed, or its file can't be read. The list shows what there "
               "is."));
        m_missing->setActions(tr("Show all entities"));
        return;
    }
    showHead(entity);
    showSections(entity);
    showCurrentSection();
}

void EntityPage::showIcon(const Entity &entity)
{
    static_cast<QLabel *>(m_icon)->setPixmap(
        kindIcon(m_services.theme, entity.kind()).pixmap(22, 22));
}

void EntityPage::showHead(const Entity &entity)
{
    m_title->setText(entity.label());
    showIcon(entity);
    QStringList facts{entity.kind()};
    for (const QString &fact : {entity.type(), entity.lifecycle()}) {
        if (!fact.isEmpty())
            facts << fact;
    }
    if (!entity.ownerText().isEmpty())
        facts << tr("owned by %1").arg(entity.ownerText());
    facts << entity.canonical();
    if (entity.origin().kind == Origin::Kind::Server)
        facts << tr("from %1").arg(entity.origin().name);
    if (entity.isPreliminary())
        facts << tr("the rest of the workspace is still being read");
    m_facts->setText(facts.join(u"  ·  "_s));
    const bool isFile = entity.origin().kind == Origin::Kind::Folder;
    m_edit->setVisible(isFile);
    m_edit->setEnabled(!entity.isPreliminary());
    m_more->setEnabled(!entity.isPreliminary());
    m_more->menu()->actions().at(0)->setEnabled(isFile);
    m_more->menu()->actions().at(1)->setEnabled(entity && canMoveOwner(entity));
    widgets::clearLayout(*m_links);
    for (const Link &link : entity.links()) {
        const QUrl url = widgets::externalUrl(link.url);
        if (!url.isValid())
            continue;
        auto *button =
            new widgets::LinkButton(m_services.theme, link.title.isEmpty() ? link.url : link.title,
                                    m_links->parentWidget());
        button->setFlush();
        button->setToolTip(widgets::plainToolTip(link.url));
        connect(button, &QAbstractButton::clicked, this, [url] { widgets::openExternally(url); });
        m_links->addWidget(button);
        button->show();
    }
    m_links->parentWidget()->setVisible(m_links->count() > 0);
}

void EntityPage::showSections(const Entity &entity)
{
    const Section before = section();
    const int problems = entity.errors() + entity.warnings();
    QList<std::pair<Section, QString>> wanted{{Overview, tr("Overview")},
                                              {Relations, tr("Relations")}};
    if (entity.kind() == "API"_L1)
        wanted.append({Definition, tr("Definition")});
    if (entity.origin().kind == Origin::Kind::Folder)
        wanted.append({Documentation, tr("Documentation")});
    wanted.append({Problems, problems > 0 ? tr("Problems (%L1)").arg(problems) : tr("Problems")});
    wanted.append({Requests, tr("Requests")});
    if (entity.origin().kind == Origin::Kind::Folder) {
        wanted.append({Source, tr("Source")});
        wanted.append({History, tr("History")});
    }
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > wanted.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    m_tabSections.clear();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        m_tabSections << wanted[i].first;
        if (i < m_tabs->count())
            m_tabs->setTabText(int(i), wanted[i].second);
        else
            m_tabs->addTab(wanted[i].second);
        const bool isKnown = wanted[i].first == Overview || !entity.isPreliminary();
        m_tabs->setTabEnabled(int(i), isKnown);
        m_tabs->setTabToolTip(int(i),
                              isKnown ? QString() : tr("Known once the whole workspace is read"));
    }
    m_tabs->setCurrentIndex(int(std::max(qsizetype(0), m_tabSections.indexOf(before))));
}

EntityPage::Section EntityPage::section() const
{
    return m_tabSections.value(m_tabs->currentIndex(), Overview);
}

void EntityPage::showSection(Section section)
{
    const auto tab = m_tabSections.indexOf(section);
    if (tab >= 0)
        m_tabs->setCurrentIndex(int(tab));
}

EntitySection *EntityPage::makeSection(Section section)
{
    switch (section) {
    case Relations:
        return makeRelationsSection(m_services, m_content);
    case Definition:
        return makeDefinitionSection(m_services, m_content);
    case Documentation:
        return makeDocumentationSection(m_services, m_content);
    case Problems:
        return makeProblemsSection(m_services, m_content);
    case Requests:
        return makeRequestsSection(m_services, m_content);
    case Source:
        return makeSourceSection(m_services, m_content);
    case History:
        return makeHistorySection(m_services, m_content);
    case Overview:
    case SectionCount:
        break;
    }
    return makeOverviewSection(m_services, m_content);
}

void EntityPage::showCurrentSection()
{
    const Entity entity = found();
    if (!entity)
        return;
    EntitySection *&shown = m_sections[section()];
    if (shown == nullptr) {
        shown = makeSection(section());
        m_content->addWidget(shown);
        connect(shown, &EntitySection::openRequested, this, &EntityPage::openRequested);
        connect(shown, &EntitySection::placeRequested, this, &EntityPage::placeRequested);
        connect(shown, &EntitySection::pageRequested, this, &EntityPage::pageRequested);
        connect(shown, &EntitySection::exported, this, &EntityPage::exported);
        connect(shown, &EntitySection::failed, this, &EntityPage::failed);
        connect(shown, &EntitySection::trustRequested, this, &EntityPage::trustRequested);
    }
    shown->setContext({m_snapshot, entity.id()});
    m_content->setCurrentWidget(shown);
}

bool EntityPage::isSettled() const
{
    const auto *shown = m_sections.value(section());
    return shown == nullptr || shown->isSettled();
}

void EntityPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_services.theme.tokens().surface);
}

} // namespace waymark::catalog
