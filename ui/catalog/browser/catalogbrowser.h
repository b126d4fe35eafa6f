// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/browser/browse.h"
#include "catalog/catalogplace.h"
#include "catalog/catalogservices.h"
#include "catalog/savedview.h"
#include "snapshot/snapshot.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace waymark::widgets {
class Chip;
class EmptyState;
class PageFrame;
} // namespace waymark::widgets

namespace waymark::catalog {

class CatalogFilterBar;
class EntityTable;
class FacetButton;
class WhoPanel;

/// All entities: filters, table or tree, and who answers for the one that is selected.
class CatalogBrowser final : public QWidget
{
    Q_OBJECT

public:
    explicit CatalogBrowser(const CatalogServices &services, QWidget *parent = nullptr);
    ~CatalogBrowser() override;

    /// A partial one shows what was read first; what needs all of it is switched off until then.
    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);
    /// How far reading has come.
    void setProgress(const Progress &progress);
    /// I and my teams, canonical; empty: not known.
    void setMine(const QStringList &owners);
    void setFilter(const EntityFilter &filter);
    [[nodiscard]] EntityFilter filter() const;
    /// The rows, as a link says them: not which columns are shown.
    [[nodiscard]] ListPlace listPlace() const;
    void showList(const ListPlace &list);
    /// The view that a person saved here under that name; false where there is none.
    [[nodiscard]] bool showSavedView(const QString &name);
    void setInspectorShown(bool shown);
    void focusFilter();
    void focusRows();
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }
    [[nodiscard]] EntityTable &table() const { return *m_table; }
    void toggleStar(const QString &canonical);
    /// The rows as a file: byte for byte what `waymarkctl catalog list --format json|csv` prints.
    void exportRows(const QString &path, bool isCsv);

Q_SIGNALS:
    void openRequested(const QString &canonical);
    void sourceRequested(const QString &canonical);
    void linkRequested(const QString &canonical);
    /// Other rows, or in another order, may be wanted now: `listPlace()`.
    void listed();
    void renameRequested(const QString &canonical);
    void ownerRequested(const QStringList &canonical);
    void descriptorRequested();
    /// The dialog of catalog servers.
    void serversRequested();
    void validateRequested(const QString &canonical);
    void refreshRequested(const QString &canonical);
    void teamRequested();
    /// Reading the workspace shall stop.
    void stopRequested();
    void exported(const QString &path);
    void failed(const waymark::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFrame();
    void buildTools();
    void buildMenus();
    void connectParts();
    void list();
    void showResult(BrowseResult result);
    void showEmpty(const EntityList &list);
    void showInspector();
    void showMenu(QPoint global);
    void addServerActions(QMenu &menu, const Entity &entity);
    void showViewsMenu();
    void saveView(const QString &name);
    void useView(const SavedView &view);
    [[nodiscard]] SavedView currentView() const;
    void askForViewName();
    void chooseShape(std::optional<TreeShape> shape);
    void showSorting();
    void showColumnChoices();
    void askForExport(bool isCsv);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool isPartial() const { return m_snapshot && m_snapshot->isPartial; }

    const CatalogServices m_services;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const EntityOrders> m_orders;
    Latest<BrowseInput, BrowseResult> m_latest;
    EntitySorting m_sorting;
    std::optional<TreeShape> m_shape;
    QStringList m_mine;
    QSet<QString> m_starred;
    bool m_wantsInspector = true;
    Task m_export;
    widgets::PageFrame *m_frame = nullptr;
    CatalogFilterBar *m_filter = nullptr;
    FacetButton *m_group = nullptr;
    FacetButton *m_columns = nullptr;
    QList<widgets::Chip *> m_shapes;
    EntityTable *m_table = nullptr;
    WhoPanel *m_inspector = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
    QMenu *m_views = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_exports = nullptr;
    bool m_hasShown = false; ///< some rows, at least once
};

} // namespace waymark::catalog
