// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "requests/requestsplace.h"
#include "theme/theme.h"
#include "workspace/requestboard.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace waymark::widgets {
class EmptyState;
class TableView;
} // namespace waymark::widgets

namespace waymark::requests {

class RequestInspector;
class RequestsFilterBar;
class RequestsModel;
class SummaryStrip;

/// All requests: figures, filters, rows, and what is known of the selected one.
class RequestsList final : public QWidget
{
    Q_OBJECT

public:
    RequestsList(const theme::Theme &theme, Pool &interactive, QWidget *parent = nullptr);
    ~RequestsList() override;

    /// May be null: nothing is known yet.
    void setBoard(const std::shared_ptr<const workspace::RequestBoard> &board);
    void setMine(const QStringList &mine);
    void setInspectorShown(bool isShown);

    [[nodiscard]] RequestsPlace place() const;
    void go(const RequestsPlace &place);
    void focusRows();
    void focusFilter();
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }

Q_SIGNALS:
    /// The filters or the order are others now.
    void narrowed();
    void showRequested(const waymark::requests::RequestId &id);
    void openRequested(const QString &path, waymark::TextRange range);
    void likeRequested(const QString &path, int document);
    void newRequested();
    void submitRequested(const QList<waymark::requests::ListedRequest> &requests);
    void extendRequested(const QList<waymark::requests::ListedRequest> &requests);
    void withdrawRequested(const QList<waymark::requests::ListedRequest> &requests);
    void linkRequested(const waymark::link::Place &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Input
    {
        std::shared_ptr<const workspace::RequestBoard> board;
        RequestFilter filter;
        RequestSorting sorting;
        QStringList mine;
    };
    struct Output
    {
        std::shared_ptr<const workspace::RequestBoard> board;
        RequestListing listing;
        RequestSummary summary;
    };

    [[nodiscard]] static std::optional<Output> listed(const Input &input, std::stop_token stop);
    void build();
    void connectParts();
    void list();
    void narrow(const RequestFilter &filter);
    void show(const Output &output);
    void showColumns(const RequestListing &listing);
    void showEmpty(const Output &output);
    void showInspector();
    void enableActions();
    void open(const QModelIndex &index);
    void openText(const ListedRequest &request);
    // requestsmenu.cpp
    void showMenu(QPoint global);
    [[nodiscard]] QList<ListedRequest> selected() const;

    const theme::Theme &m_theme;
    Latest<Input, Output> m_latest;
    std::shared_ptr<const workspace::RequestBoard> m_board;
    QStringList m_mine;
    bool m_showsInspector = true;
    RequestSorting m_sorting;
    RequestsModel *m_model;
    SummaryStrip *m_summary = nullptr;
    RequestsFilterBar *m_filter = nullptr;
    widgets::TableView *m_table = nullptr;
    RequestInspector *m_inspector = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_extend = nullptr;
    QPushButton *m_withdraw = nullptr;
};

} // namespace waymark::requests
