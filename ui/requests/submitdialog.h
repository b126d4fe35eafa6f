// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "submission/submission.h"
#include "theme/theme.h"
#include "workspace/submitting.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark::widgets {
class Label;
}

namespace waymark::requests {

class PreflightView;
class SubmitSteps;

/// Hands requests in: checked first, with exactly the bytes that are published; then step by step,
/// each recorded, so that what was stopped or failed goes on where it was. Files and index of the
/// work tree stay as they are.
class SubmitDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All of it outlives the dialog.
    struct Services
    {
        const theme::Theme &theme;
        Pool &bulk;
        const FileSystem &files;
        const Process &process;
        const Clock &clock;
        const net::HttpClient &http;
        SecretStore &secrets; ///< tokens of forges
    };

    /// `folder` is the workspace, `paths` are files with requests, both absolute; a file that is
    /// gone is taken away.
    SubmitDialog(const Services &services, const QString &folder, const QStringList &paths,
                 QWidget *parent);
    /// Goes on with what was begun.
    SubmitDialog(const Services &services, const QString &workTree, const submission::Record &begun,
                 QWidget *parent);
    ~SubmitDialog() override;

    [[nodiscard]] bool isSettled() const { return !m_isBusy; }

Q_SIGNALS:
    /// It came to its end, or to where somebody else has to go on.
    void submitted(const QString &sentence);
    /// A file that has to be changed first.
    void openRequested(const QString &path);

protected:
    void reject() override;

private:
    enum class Stage { Checking, Checked, Running, Ended };
    struct Shared;

    void build();
    [[nodiscard]] QWidget *makeToken();
    void prepare();
    void showPrepared(const Result<workspace::Submitting> &prepared);
    void submit();
    void handIn();
    void run(std::function<submission::Submitted(const submission::Means &, std::stop_token)> work);
    void showEnd(const submission::Submitted &end);
    void say(const QString &text, QColor theme::Tokens::*colour);
    void saveToken();
    void setStage(Stage stage);
    [[nodiscard]] QString sentence() const;

    const Services m_services;
    const QString m_folder; ///< the workspace; empty where it only goes on
    const QStringList m_paths;
    QString m_workTree;
    submission::Record m_record;
    std::shared_ptr<const workspace::Submitting> m_prepared;
    Stage m_stage = Stage::Checking;
    Task m_task;
    std::stop_source m_stop; ///< of a submission: its result is wanted all the same
    bool m_isBusy = false;
    bool m_goesOn = false; ///< a good preflight is submitted without a question
    std::shared_ptr<Shared> m_shared;
    QTimer m_progress;
    QStackedWidget *m_stack = nullptr;
    PreflightView *m_preflight = nullptr;
    SubmitSteps *m_steps = nullptr;
    widgets::Label *m_state = nullptr;
    QWidget *m_token = nullptr;
    widgets::Label *m_tokenText = nullptr;
    QLineEdit *m_tokenInput = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace waymark::requests
