// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process.h"
#include "goldenpath/pathcatalog.h"
#include "goldenpath/staging.h"
#include "paths/answersform.h"
#include "paths/runpreview.h"

#include <QWidget>

#include <stop_token>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
class LinkButton;
class MessageBar;
} // namespace waymark::widgets

namespace waymark::paths {

class PreviewPane;
class ReviewPage;

/// The questions of a path, page by page, with what comes of the answers beside them; then the
/// answers once more, and the files are made.
class QuestionsView final : public QWidget
{
    Q_OBJECT

public:
    QuestionsView(const document::DocumentSession::Services &services, const theme::Theme &theme,
                  QWidget *parent = nullptr);
    ~QuestionsView() override;

    /// Begins the questions of a path, with what `answers` hold of them.
    void setPath(const goldenpath::PathProduct &path,
                 const std::shared_ptr<const snapshot::Snapshot> &snapshot, const QString &myself,
                 const SourceText &answers = SourceText());
    /// The workspace is another: the entities that fields may name, and the files that steps read.
    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot);
    /// Git, which says where the path comes from; nullptr while the workspace isn't trusted.
    void setProcess(const Process *process) { m_process = process; }
    void focusQuestion();
    [[nodiscard]] bool isSettled() const;
    /// All of it so far, to begin another path or version with.
    [[nodiscard]] SourceText answers() const;

Q_SIGNALS:
    void backRequested(); ///< to the path itself
    void placeRequested(const QString &path, waymark::TextRange range);
    /// The files are there.
    void made(const waymark::goldenpath::PathProduct &path,
              const waymark::goldenpath::RunResult &result,
              const waymark::goldenpath::WritePlan &written, const QString &folder);

private:
    /// What became of making the files.
    struct Making
    {
        Preview run;
        Result<goldenpath::WritePlan> written;
    };

    void build();
    void clear();
    void addStepButtons();
    void go(int page);
    void step(int pages);
    void present();
    void submit();
    void readSkeletons();
    void chooseAnswers();
    void saveAnswers();
    void takeAnswers(const QString &file);
    void shareOut(const yaml::SyntaxTree &answers);
    [[nodiscard]] AnswersForm *addForm(int page, const QByteArray &answers);
    void showError(const Error &error);
    void make();
    void takeMaking(const Making &making, const goldenpath::PathProduct &path,
                    const QString &folder);
    void leavePage();
    [[nodiscard]] qsizetype missing() const;
    /// "38 files, 2 problems": in words.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isReview() const;
    [[nodiscard]] QList<SourceText> texts() const;

    document::DocumentSession::Services m_services;
    const theme::Theme &m_theme;
    RunPreview m_preview;
    std::optional<goldenpath::PathProduct> m_path;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    QString m_myself;
    const Process *m_process = nullptr;
    QList<goldenpath::QuestionPage> m_pages;
    QList<AnswersForm *> m_forms;
    QHBoxLayout *m_steps = nullptr;
    QButtonGroup *m_stepButtons = nullptr;
    QStackedWidget *m_stack = nullptr;
    ReviewPage *m_review = nullptr;
    PreviewPane *m_pane = nullptr;
    widgets::MessageBar *m_bar = nullptr;
    widgets::Label *m_title = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_stop = nullptr;
    widgets::LinkButton *m_summary = nullptr;
    bool m_isMaking = false;
    std::stop_source m_stopMaking;
    Task m_making;
    Task m_reading;
    Task m_saving;
};

} // namespace waymark::paths
