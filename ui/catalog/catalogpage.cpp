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
    : QWidget(parent)
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
    connect(m_browser, &CatalogBrowser::openRequested, this, &CatalogPage::showEntity);
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
    connect(m_entity, &EntityPage::starRequested, this, &CatalogPage::toggleStar);
    connect(m_entity, &EntityPage::renameRequested, this, &CatalogPage::rename);
    connect(m_entity, &EntityPage::ownerRequested, this, &CatalogPage::moveOwnership);
    connect(m_entity, &EntityPage::listRequested, this, [this] { goTo({}); });
    connect(m_entity, &EntityPage::sectionChanged, this, &CatalogPage::placeChanged);
    connect(m_entity, &EntityPage::trustRequested, this, &CatalogPage::trustRequested);
    connect(m_entity, &EntityPage::exported, this,
            [this](const QString &path) { notify(tr("Written to %1.").arg(path)); });
    connect(m_entity, &EntityPage::failed, this, &CatalogPage::notifyError);
}

void CatalogPage::setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
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
    goTo({});
}

void CatalogPage::showEntity(const QString &canonical)
{
    m_entity->setEntity(canonical);
    m_entity->setStarred(
        m_snapshot && m_services.settings.starredEntities(m_snapshot->folder).contains(canonical));
    m_stack->setCurrentWidget(m_entity);
    Q_EMIT placeChanged();
}

QString CatalogPage::place() const
{
    if (m_stack->currentWidget() != m_entity)
        return {};
    return u"%1#%2"_s.arg(m_entity->entity()).arg(int(m_entity->section()));
}

void CatalogPage::goTo(const QString &place)
{
    if (!place.isEmpty()) {
        showEntity(place.section(u'#', 0, 0));
        m_entity->showSection(EntityPage::Section(place.section(u'#', 1).toInt()));
        return;
    }
    m_stack->setCurrentWidget(m_browser);
    m_browser->focusRows();
    Q_EMIT placeChanged();
}

void CatalogPage::setInspectorShown(bool shown)
{
    m_browser->setInspectorShown(shown);
}

void CatalogPage::focusFilter()
{
    if (m_stack->currentWidget() != m_browser)
        goTo({});
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
