// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page/page.h"
#include "readiness/readinessfeed.h"
#include "readiness/readinessplace.h"
#include "theme/theme.h"

#include <functional>

class QStackedWidget;

namespace waymark::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace waymark::widgets

namespace waymark::readiness {

class HeatFilterBar;
class HeatModel;
class ServiceChecklist;

/// Readiness: the services of a scorecard by its checks, and the checklist of the chosen one.
class ReadinessPage final : public page::Page
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
    };

    explicit ReadinessPage(const Services &services, QWidget *parent = nullptr);
    ~ReadinessPage() override;

    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &place) override;
    void focus() override;
    void focusFilter() override;
    [[nodiscard]] bool isSettled() const override;

protected:
    void showState(const page::PageState &before) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Input
    {
        std::shared_ptr<const Readiness> readiness;
        HeatFilter filter;
        QStringList mine;
        QString entity; ///< that a link named; may be empty
    };
    struct Output
    {
        std::shared_ptr<const Readiness> readiness; ///< nullptr: nothing is known
        HeatList list;
    };

    void build();
    void connectParts();
    void list();
    void present(const Output &output);
    void showColumns();
    void showEmpty(const Output &output);
    void sayThatNothingIsKnown();
    void showProblems();
    void showChecklist();
    void showMenu(QPoint global);
    void narrowToOwner(const QString &owner);
    void openFile(const QString &shownPath, qsizetype line);
    void startScorecard();
    [[nodiscard]] QString currentEntity() const;

    const theme::Theme &m_theme;
    ReadinessFeed m_feed;
    Latest<Input, Output> m_latest;
    HeatModel *m_model;
    QString m_wanted;                    ///< the entity that a link named, until its row is there
    std::function<void()> m_emptyAction; ///< what the button of the empty state does
    bool m_isListing = false;
    bool m_waitsForRows = false; ///< with the focus
    HeatFilterBar *m_filter = nullptr;
    widgets::MessageBar *m_problems = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_rows = nullptr;
    ServiceChecklist *m_checklist = nullptr;
};

} // namespace waymark::readiness
