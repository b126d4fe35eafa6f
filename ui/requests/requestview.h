// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/clustercard.h"
#include "requests/requestcause.h"
#include "theme/theme.h"
#include "workspace/requestboard.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace waymark::widgets {
class EmptyState;
class Label;
} // namespace waymark::widgets

namespace waymark::requests {

class CauseCard;
class RequestSections;

/// The page of one request: the cause first, then its end, conditions, steps, what was delivered,
/// links.
class RequestView final : public QWidget
{
    Q_OBJECT

public:
    /// `cluster` is what the cluster is asked with, in trusted workspaces that name one.
    RequestView(const theme::Theme &theme, const ClusterCard::Services &cluster,
                QWidget *parent = nullptr);
    ~RequestView() override;

    /// As `RequestBoard::find` takes it.
    void setPath(const QStringList &path);
    [[nodiscard]] const QStringList &path() const { return m_path; }
    /// May be null: nothing is known yet.
    void setBoard(const std::shared_ptr<const workspace::RequestBoard> &board);
    void focusFirst();
    [[nodiscard]] bool isSettled() const { return m_cluster == nullptr || m_cluster->isSettled(); }

Q_SIGNALS:
    void listRequested();
    void openRequested(const QString &path, waymark::TextRange range);
    void likeRequested(const QString &path, int document);
    void submitRequested(const QList<waymark::requests::ListedRequest> &requests);
    void extendRequested(const QList<waymark::requests::ListedRequest> &requests);
    void withdrawRequested(const QList<waymark::requests::ListedRequest> &requests);
    void linkRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(QBoxLayout &column);
    void present();
    void showHead(const ListedRequest &request);
    void showBody(const ListedRequest &request, const RequestCause &cause);
    void showTimes(const ListedRequest &request);
    void showMissing();
    /// What the body is made of; the same again keeps what somebody is reading.
    [[nodiscard]] QString bodyKey(const ListedRequest &request, const RequestCause &cause) const;

    [[nodiscard]] QWidget *makeCluster(const ListedRequest &request, QWidget *page);

    const theme::Theme &m_theme;
    const ClusterCard::Services m_clusterServices;
    std::shared_ptr<const workspace::RequestBoard> m_board;
    QStringList m_path;
    QString m_shown;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_missing;
    QScrollArea *m_scroll = nullptr;
    widgets::Label *m_title = nullptr;
    widgets::Label *m_facts = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_extend = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_like = nullptr;
    // Of the body that is there:
    CauseCard *m_cause = nullptr;
    RequestSections *m_sections = nullptr;
    QPointer<ClusterCard> m_cluster;
    widgets::Label *m_otherwise = nullptr;
    widgets::Label *m_end = nullptr;
    QBoxLayout *m_cards = nullptr;
};

} // namespace waymark::requests
