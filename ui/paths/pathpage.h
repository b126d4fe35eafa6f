// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "document/documentsession.h"
#include "goldenpath/pathcatalog.h"
#include "page/page.h"
#include "paths/pathplace.h"

class QStackedWidget;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class EmptyState;
}

namespace waymark::paths {

class AnatomyView;
class QuestionsView;
class ResultView;

/// One golden path: its anatomy, its questions with what comes of them, and what was made.
class PathPage final : public page::Page
{
    Q_OBJECT

public:
    /// `process` runs Git, in trusted workspaces alone.
    PathPage(const theme::Theme &theme, const document::DocumentSession::Services &services,
             const Process &process, QWidget *parent = nullptr);
    ~PathPage() override;

    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &place) override;
    void focus() override;
    [[nodiscard]] bool isSettled() const override;

protected:
    void showState(const page::PageState &before) override;

private:
    struct Wanted
    {
        std::shared_ptr<const snapshot::Snapshot> snapshot;
        QString name;
    };

    /// Looks in the background and takes what is found then.
    void find();
    void take(Result<goldenpath::PathProduct> found);
    void present();
    void ask();
    /// Of the questions that are there, until somebody comes back to them.
    void keepAnswers();

    document::DocumentSession::Services m_services;
    const Process &m_process;
    PathPlace m_place;
    std::optional<goldenpath::PathProduct> m_path; ///< of that name, in the newest snapshot
    Latest<Wanted, Result<goldenpath::PathProduct>> m_finder;
    bool m_waitsForPath = false;       ///< the focus was asked for before it was found
    QString m_asked;                   ///< the path whose questions are there
    QHash<QString, SourceText> m_kept; ///< answers of others, by path
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    AnatomyView *m_anatomy;
    QuestionsView *m_questions;
    ResultView *m_result;
};

} // namespace waymark::paths
