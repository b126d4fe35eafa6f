// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogpage.h"

#include "catalog/browser/catalogbrowser.h"
#include "catalog/changes/changedialog.h"
#include "catalog/entity/entitypage.h"
#include "catalog/servers/serversdialog.h"
#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

CatalogPage::CatalogPage(const CatalogServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_stack(new QStackedWidget(this))
    , m_browser(new CatalogBrowser(services, this))
    , m_entity(new EntityPage(services, this))
{
    m_notice = new widgets::MessageBar(services.theme, widgets::Status::Good, this);
    m_undoButton = m_notice->addAction(tr("Undo"));
    m_notice->setClosable();
    m_notice->hide();
    m_error = new widgets::MessageBar(services.theme, widgets::Status::Bad, this);
    m_error->setClosable();
    m_error->hide();
    m_stack->addWidget(m_browser);
    m_stack->addWidget(m_entity);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    connectParts();
}

CatalogPage::~CatalogPage() = default;

void CatalogPage::connectParts()
{
    connect(m_undoButton, &QPushButton::clicked, &m_services.changes, &page::ChangeHistory::undo);
    connect(&m_services.changes, &page::ChangeHistory::changed, this,
            [this] { m_undoButton->setEnabled(m_services.changes.toUndo() != nullptr); });
    // The window says that it is undone, wherever that was asked for.
    connect(&m_services.changes, &page::ChangeHistory::undone, m_notice, &QWidget::hide);
    connect(m_browser, &CatalogBrowser::openRequested, this, &CatalogPage::showEntity);
    connect(m_browser, &CatalogBrowser::listed, this, [this] {
        if (m_stack->currentWidget() == m_browser)
            Q_EMIT refined();
    });
    const auto copyLink = [this](const QString &canonical) {
        Q_EMIT linkRequested(entityPlace(canonical));
    };
    connect(m_browser, &CatalogBrowser::linkRequested, this, copyLink);
    connect(m_entity, &EntityPage::linkRequested, this, [this] { Q_EMIT linkRequested(place()); });
    connect(m_browser, &CatalogBrowser::sourceRequested, this, &CatalogPage::showSource);
    connect(m_browser, &CatalogBrowser::renameRequested, this, &CatalogPage::rename);
    connect(m_browser, &CatalogBrowser::ownerRequested, this, &CatalogPage::moveOwnership);
    connect(m_browser, &CatalogBrowser::teamRequested, this, &CatalogPage::chooseTeam);
    connect(m_browser, &CatalogBrowser::descriptorRequested, this, &CatalogPage::describeFolder);
    connect(m_browser, &CatalogBrowser::serversRequested, this, &CatalogPage::manageServers);
    connect(m_browser, &CatalogBrowser::stopRequested, this, &CatalogPage::stopRequested);
    connect(m_browser, &CatalogBrowser::validateRequested, this, &CatalogPage::validateOnServers);
    connect(m_browser, &CatalogBrowser::refreshRequested, this, &CatalogPage::refreshOnServers);
    connect(m_entity, &EntityPage::validateRequested, this, &CatalogPage::validateOnServers);
    connect(m_entity, &EntityPage::refreshRequested, this, &CatalogPage::refreshOnServers);
    connect(m_browser, &CatalogBrowser::exported, this,
            [this](const QString &path) { notify(tr("Written to %1.").arg(path)); });
    connect(m_browser, &CatalogBrowser::failed, this, &CatalogPage::notifyError);
    connect(m_entity, &EntityPage::openRequested, this, &CatalogPage::showEntity);
    connect(m_entity, &EntityPage::placeRequested, this, &CatalogPage::openRequested);
    connect(m_entity, &EntityPage::pageRequested, this, &CatalogPage::goRequested);
    connect(m_entity, &EntityPage::starRequested, this, &CatalogPage::toggleStar);
    connect(m_entity, &EntityPage::renameRequested, this, &CatalogPage::rename);
    connect(m_entity, &EntityPage::ownerRequested, this, &CatalogPage::moveOwnership);
    connect(m_entity, &EntityPage::listRequested, this, &CatalogPage::showWhole);
    connect(m_entity, &EntityPage::sectionChanged, this, &CatalogPage::moved);
    connect(m_entity, &EntityPage::trustRequested, this, &CatalogPage::trustRequested);
    connect(m_entity, &EntityPage::exported, this,
            [this](const QString &path) { notify(tr("Written to %1.").arg(path)); });
    connect(m_entity, &EntityPage::failed, this, &CatalogPage::notifyError);
}

void CatalogPage::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    const QString before = m_snapshot ? m_snapshot->folder : QString();
    m_snapshot = std::move(snapshot);
    if (before != (m_snapshot ? m_snapshot->folder : QString())) {
        // An undo of one workspace is nothing to offer in the next.
        m_notice->hide();
        m_error->hide();
    }
    m_browser->setSnapshot(m_snapshot);
    m_entity->setSnapshot(m_snapshot);
    if (!m_renamedTo.isEmpty() && m_snapshot
        && m_snapshot->catalog->findCanonical(m_renamedTo).isValid())
        showEntity(std::exchange(m_renamedTo, {}));
}

void CatalogPage::setProgress(const Progress &progress)
{
    m_browser->setProgress(progress);
}

void CatalogPage::setMine(const QStringList &owners)
{
    m_browser->setMine(owners);
}

void CatalogPage::showList(const EntityFilter &filter)
{
    m_browser->setFilter(filter);
    showWhole();
}

void CatalogPage::showEntity(const QString &canonical)
{
    m_entity->setEntity(canonical);
    m_entity->setStarred(
        m_snapshot && m_services.settings.starredEntities(m_snapshot->folder).contains(canonical));
    m_stack->setCurrentWidget(m_entity);
    Q_EMIT moved();
}

void CatalogPage::showState(const page::PageState &before)
{
    // Trust decides on what Git and servers are asked for.
    if (state().snapshot != before.snapshot || state().isTrusted != before.isTrusted)
        setSnapshot(state().snapshot);
    if (state().snapshot && state().snapshot->isPartial)
        setProgress(state().progress);
    if (state().mine != before.mine)
        setMine(state().mine);
    if (state().showsInspector != before.showsInspector)
        m_browser->setInspectorShown(state().showsInspector);
}

link::Place CatalogPage::place() const
{
    link::Place place =
        m_stack->currentWidget() == m_entity
            ? entityPlace(m_entity->entity(), entityTabs().value(int(m_entity->section())))
            : toPlace(m_browser->listPlace());
    if (m_serversDialog != nullptr && m_serversDialog->isVisible())
        place.set(u"dialog"_s, u"servers"_s);
    return place;
}

void CatalogPage::go(const link::Place &place)
{
    const QString dialog = place.value(u"dialog");
    const QString entity = entityOf(place);
    if (!entity.isEmpty()) {
        showEntity(entity);
        const auto tab = entityTabs().indexOf(place.value(u"tab"));
        m_entity->showSection(tab < 0 ? EntityPage::Overview : EntityPage::Section(tab));
    } else if (const QString view = place.value(u"view"); !view.isEmpty()) {
        if (!m_browser->showSavedView(view))
            Q_EMIT failed(
                {u"catalog.no-view"_s,
                 tr("You have saved no view “%1” in this workspace.").arg(view.left(40)),
                 {},
                 tr("Views are yours alone; a link that says the filters themselves works "
                    "for everybody.")});
        showWhole();
    } else if (dialog.isEmpty() || place.query.size() > 1) {
        m_browser->showList(listPlaceFrom(place));
        showWhole();
    }
    // Else the dialog alone is wanted, over whatever is there.
    if (dialog == "servers"_L1)
        manageServers();
    else if (dialog == "team"_L1)
        chooseTeam();
}

void CatalogPage::showWhole()
{
    m_stack->setCurrentWidget(m_browser);
    m_browser->focusRows();
    Q_EMIT moved();
}

void CatalogPage::focusFilter()
{
    if (m_stack->currentWidget() != m_browser)
        showWhole();
    m_browser->focusFilter();
}

void CatalogPage::focus()
{
    if (m_stack->currentWidget() == m_browser)
        m_browser->focusRows();
    else
        m_entity->setFocus();
}

bool CatalogPage::isSettled() const
{
    if (m_isAsking || (m_dialog != nullptr && !m_dialog->isSettled())
        || (m_serversDialog != nullptr && !m_serversDialog->isSettled()))
        return false;
    return m_stack->currentWidget() == m_browser ? m_browser->isSettled() : m_entity->isSettled();
}

void CatalogPage::showSource(const QString &canonical)
{
    const Entity entity = m_snapshot ? m_snapshot->catalog->findCanonical(canonical) : Entity();
    if (entity)
        Q_EMIT openRequested(entity.path(), {entity.range().begin, entity.range().begin});
}

void CatalogPage::toggleStar(const QString &canonical)
{
    m_browser->toggleStar(canonical);
    m_entity->setStarred(
        m_services.settings.starredEntities(m_snapshot->folder).contains(canonical));
}

void CatalogPage::notify(const QString &text)
{
    m_undoButton->hide();
    m_notice->setText(text);
    m_notice->show();
}

void CatalogPage::notifyError(const Error &error)
{
    m_error->setText(error.message, error.next);
    m_error->show();
}

} // namespace waymark::catalog
