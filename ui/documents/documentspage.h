// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "documents/definition.h"
#include "documents/documentsplace.h"
#include "page/page.h"
#include "theme/theme.h"

class QStackedWidget;

namespace waymark::widgets {
class EmptyState;
class PageFrame;
class TableView;
} // namespace waymark::widgets

namespace waymark::documents {

class DocumentInspector;
class DocumentsModel;
class FilterBar;

/// A page that lists documents of the workspace as its definition says, such as golden paths.
class DocumentsPage final : public page::Page
{
    Q_OBJECT

public:
    DocumentsPage(const theme::Theme &theme, Pool &interactive, Definition definition,
                  QWidget *parent = nullptr);
    ~DocumentsPage() override;

    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &place) override;
    void focus() override;
    void focusFilter() override;
    /// Whether the rows shown are those of the newest snapshot and filter.
    [[nodiscard]] bool isSettled() const override { return m_latest.isIdle(); }

protected:
    void showState(const page::PageState &before) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Pool &interactive);
    void list();
    void narrow(const Filter &filter);
    void show(const Listing &listing);
    void showColumns(const QStringList &printed);
    void showEmpty(const Listing &listing);
    void showInspector();
    void open(const QModelIndex &index);
    void showMenu(QPoint global);
    [[nodiscard]] static TextRange placeOf(const Row &row);

    const theme::Theme &m_theme;
    const Definition m_definition;
    Latest<ListingInput, Listing> m_latest;
    Sorting m_sorting;
    DocumentsModel *m_model;
    FilterBar *m_filter = nullptr;
    widgets::TableView *m_table = nullptr;
    DocumentInspector *m_inspector = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
};

} // namespace waymark::documents
