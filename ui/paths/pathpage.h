// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    PathPage(const theme::Theme &theme, const document::DocumentSession::Services &services,
             QWidget *parent = nullptr);
    ~PathPage() override;

    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &place) override;
    void focus() override;
    [[nodiscard]] bool isSettled() const override;

protected:
    void showState(const page::PageState &before) override;

private:
    void find();
    void present();
    void ask();

    document::DocumentSession::Services m_services;
    PathPlace m_place;
    std::optional<goldenpath::PathProduct> m_path;
    QString m_asked; ///< the path whose questions are there
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    AnatomyView *m_anatomy;
    QuestionsView *m_questions;
    ResultView *m_result;
};

} // namespace waymark::paths
