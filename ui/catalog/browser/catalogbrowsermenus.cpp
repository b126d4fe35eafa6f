// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/browser/catalogbrowser.h"
#include "catalog/browser/catalogfilterbar.h"
#include "catalog/browser/entitytable.h"
#include "catalog/browser/facetbutton.h"
#include "catalog/listwriter.h"
#include "catalog/refactor.h"
#include "widgets/chip.h"
#include "widgets/pageframe.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

void CatalogBrowser::buildMenus()
{
    m_more = m_frame->addSecondaryAction(tr("More"));
    auto *moreMenu = new QMenu(m_more);
    moreMenu->addAction(tr("Describe a folder…"), this, &CatalogBrowser::descriptorRequested);
    QAction *move =
        moreMenu->addAction({}, this, [this] { Q_EMIT ownerRequested(selectedNames()); });
    connect(moreMenu, &QMenu::aboutToShow, this, [this, move] { showOwnerAction(*move); });
    showOwnerAction(*move);
    moreMenu->addSeparator();
    moreMenu->addAction(tr("Choose my team…"), this, &CatalogBrowser::teamRequested);
    moreMenu->addAction(tr("Catalog servers…"), this, &CatalogBrowser::serversRequested);
    m_more->setMenu(moreMenu);

    m_exports = m_frame->addSecondaryAction(tr("Export"));
    auto *exportMenu = new QMenu(m_exports);
    exportMenu->addAction(tr("These rows as CSV…"), this, [this] { askForExport(true); });
    exportMenu->addAction(tr("These rows as JSON…"), this, [this] { askForExport(false); });
    m_exports->setMenu(exportMenu);

    auto *views = m_frame->addSecondaryAction(tr("Views"));
    m_views = new QMenu(views);
    views->setMenu(m_views);
    connect(m_views, &QMenu::aboutToShow, this, &CatalogBrowser::showViewsMenu);
}

QStringList CatalogBrowser::selectedNames() const
{
    QStringList names;
    for (const Entity &selected : m_table->selected())
        names << selected.canonical();
    return names;
}

void CatalogBrowser::showOwnerAction(QAction &action) const
{
    const auto movable = int(std::ranges::count_if(m_table->selected(), canMoveOwner));
    action.setText(movable > 1 ? tr("Move ownership of %Ln entity(s)…", nullptr, movable)
                               : tr("Move ownership…"));
    action.setEnabled(movable > 0 && !isPartial());
}

void CatalogBrowser::addServerActions(QMenu &menu, const Entity &entity)
{
    if (m_services.servers.servers().isEmpty())
        return;
    const bool isTrusted = m_services.servers.isTrusted();
    const QString &name = entity.canonical();
    menu.addSeparator();
    menu.addAction(tr("Validate on the server"), this,
                   [this, name] { Q_EMIT validateRequested(name); })
        ->setEnabled(isTrusted && entity.origin().kind == Origin::Kind::Folder);
    menu.addAction(tr("Ask the server to read it again"), this,
                   [this, name] { Q_EMIT refreshRequested(name); })
        ->setEnabled(isTrusted);
}

void CatalogBrowser::showMenu(QPoint global)
{
    const Entity entity = m_table->current();
    if (!entity)
        return;
    const QString &name = entity.canonical();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, name] { Q_EMIT openRequested(name); });
    const bool isFile = entity.origin().kind == Origin::Kind::Folder && !isPartial();
    menu->addAction(tr("Open its descriptor"), this, [this, name] { Q_EMIT sourceRequested(name); })
        ->setEnabled(isFile);
    menu->addAction(m_starred.contains(name) ? tr("Remove the star") : tr("Star"),
                    QKeySequence(u"Ctrl+D"_s), this, [this, name] { toggleStar(name); });
    menu->addSeparator();
    menu->addAction(tr("Copy rows"), QKeySequence(QKeySequence::Copy), this,
                    [this] { QApplication::clipboard()->setText(m_table->copyText()); });
    menu->addAction(tr("Copy reference"), this,
                    [name] { QApplication::clipboard()->setText(name); });
    menu->addAction(tr("Copy link"), this, [this, name] { Q_EMIT linkRequested(name); });
    menu->addSeparator();
    menu->addAction(tr("Rename…"), this, [this, name] { Q_EMIT renameRequested(name); })
        ->setEnabled(isFile);
    showOwnerAction(*menu->addAction(
        {}, this, [this, names = selectedNames()] { Q_EMIT ownerRequested(names); }));
    addServerActions(*menu, entity);
    menu->popup(global);
}

SavedView CatalogBrowser::currentView() const
{
    return {{}, m_filter->filter(), m_sorting, m_table->model().columns(), m_shape};
}

void CatalogBrowser::showViewsMenu()
{
    m_views->clear();
    const QList<QByteArray> kept = m_services.settings.savedViews(folder());
    for (const QByteArray &json : kept) {
        const SavedView view = savedViewFromJson(json);
        m_views->addAction(view.name, this, [this, view] { useView(view); });
    }
    if (kept.isEmpty())
        m_views->addAction(tr("No saved views yet"))->setEnabled(false);
    m_views->addSeparator();
    m_views->addAction(tr("Save this view…"), this, &CatalogBrowser::askForViewName);
    if (kept.isEmpty())
        return;
    auto *forget = m_views->addMenu(tr("Delete a view"));
    for (qsizetype i = 0; i < kept.size(); ++i)
        forget->addAction(savedViewFromJson(kept[i]).name, this, [this, i] {
            QList<QByteArray> left = m_services.settings.savedViews(folder());
            left.removeAt(i);
            m_services.settings.setSavedViews(folder(), left);
        });
}

void CatalogBrowser::askForViewName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name of the view"));
    dialog->setOkButtonText(tr("Save view"));
    connect(dialog, &QInputDialog::textValueSelected, this, &CatalogBrowser::saveView);
    dialog->open();
}

void CatalogBrowser::saveView(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    SavedView view = currentView();
    view.name = name.trimmed();
    QList<QByteArray> views = m_services.settings.savedViews(folder());
    // A view of that name is replaced.
    views.removeIf(
        [&view](const QByteArray &json) { return savedViewFromJson(json).name == view.name; });
    views << toJson(view);
    m_services.settings.setSavedViews(folder(), views);
}

void CatalogBrowser::useView(const SavedView &view)
{
    m_sorting = view.sorting;
    m_table->setColumns(view.columns);
    showSorting();
    showColumnChoices();
    m_filter->setFilter(view.filter);
    chooseShape(view.shape);
}

bool CatalogBrowser::showSavedView(const QString &name)
{
    for (const QByteArray &json : m_services.settings.savedViews(folder())) {
        if (const SavedView view = savedViewFromJson(json); view.name == name) {
            useView(view);
            return true;
        }
    }
    return false;
}

void CatalogBrowser::askForExport(bool isCsv)
{
    auto *dialog = new QFileDialog(this, tr("Export these rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? u"csv"_s : u"json"_s);
    dialog->selectFile(isCsv ? u"catalog.csv"_s : u"catalog.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, isCsv](const QString &path) { exportRows(path, isCsv); });
    dialog->open();
}

void CatalogBrowser::exportRows(const QString &path, bool isCsv)
{
    const EntityList &list = m_table->model().list();
    m_export = inBackground(
        m_services.bulk, this,
        [snapshot = list.snapshot, rows = list.rows, path, isCsv,
         files = &m_services.files](std::stop_token) {
            return files->write(path, isCsv ? entitiesAsCsv(*snapshot, rows)
                                            : entitiesAsJson(*snapshot, rows));
        },
        [this, path](const Result<void> &written) {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace waymark::catalog
