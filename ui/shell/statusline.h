// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "servers/serversync.h"
#include "theme/theme.h"
#include "vcs/head.h"

#include <QAbstractButton>
#include <QWidget>

#include <chrono>

class QToolButton;

namespace waymark::widgets {
class Label;
class StatusGlyph;
} // namespace waymark::widgets

namespace waymark::shell {

/// How many errors and warnings there are, by shape and number; leads to the problems.
class ProblemCounts final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ProblemCounts(const theme::Theme &theme, QWidget *parent = nullptr);

    void setCounts(int errors, int warnings);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    int m_errors = 0;
    int m_warnings = 0;
};

/// The line at the bottom: branch, problems, place, and how the document in front stands.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    StatusLine(const theme::Theme &theme, servers::ServerSync &servers, QWidget *parent = nullptr);

    /// nullopt: not in a Git work tree. `root` names which of several roots; empty: the only one.
    /// `changes`: how many files differ from the last commit; nullopt where nobody knows.
    void setHead(const std::optional<vcs::Head> &head, const QString &root,
                 std::optional<int> changes);
    void setCounts(int errors, int warnings);
    /// Of the document in front; an empty path: none is.
    void setPath(const QString &path);
    void setState(int problems, std::chrono::microseconds analysis);
    /// Line and column from 0.
    void setPlace(qsizetype line, qsizetype column, const QString &value);
    /// What is wrong at the caret, in the place of the path; nullopt for nothing.
    void setFinding(const std::optional<Diagnostic> &finding);
    void clearDocument();
    void setCountsShown(bool shown);

Q_SIGNALS:
    void problemsRequested();
    /// Where the branch stands on the screen.
    void branchRequested(const QPoint &global);
    void serversRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QToolButton *m_branch;
    ProblemCounts *m_counts;
    widgets::Label *m_value;
    widgets::Label *m_path;
    widgets::StatusGlyph *m_severity;
    widgets::Label *m_finding;
    widgets::Label *m_place;
    widgets::Label *m_state;
};

} // namespace waymark::shell
