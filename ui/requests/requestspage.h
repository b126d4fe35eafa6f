// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "page/changehistory.h"
#include "page/page.h"
#include "requests/looprundialog.h"
#include "requests/requestchangedialog.h"
#include "requests/requestfeed.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;

namespace waymark::widgets {
class MessageBar;
}

namespace waymark::requests {

class RequestBars;
class RequestsList;
class RequestView;

/// Requests: all of them, and the page of one.
class RequestsPage final : public page::Page
{
    Q_OBJECT

public:
    /// All of it outlives the page.
    struct Services
    {
        const theme::Theme &theme;
        Pool &interactive;
        Pool &bulk;
        const FileSystem &files;
        const Process &process; ///< runs Git, in trusted workspaces alone
        const Clock &clock;
        page::ChangeHistory &changes; ///< where changes over files are undone
    };

    explicit RequestsPage(const Services &services, QWidget *parent = nullptr);
    ~RequestsPage() override;

    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &place) override;
    void showWhole() override;
    void focus() override;
    void focusFilter() override;
    void lookAgain() override { m_feed.refresh(); }
    [[nodiscard]] bool isSettled() const override;

protected:
    void showState(const page::PageState &before) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    [[nodiscard]] QStringList filesOf(const link::Place &place) const;
    void submit(const QList<ListedRequest> &requests);
    void change(RequestChangeDialog::Change change, const QList<ListedRequest> &requests);
    void showBoard();
    void runLoop();
    void showChanged(const catalog::ChangeSet &changes);

    const Services m_services;
    RequestFeed m_feed;
    RequestBars *m_bars;
    QStackedWidget *m_stack;
    RequestsList *m_list;
    RequestView *m_view;
    QPointer<RequestChangeDialog> m_dialog;
    QPointer<LoopRunDialog> m_loopDialog;
    widgets::MessageBar *m_notice;
    QPushButton *m_submitButton = nullptr;
    QPushButton *m_undoButton = nullptr;
    QMetaObject::Connection m_submitClick;
};

} // namespace waymark::requests
