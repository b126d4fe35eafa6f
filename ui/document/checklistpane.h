// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/checklist.h"
#include "base/background.h"
#include "document/documentsession.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QToolButton;

namespace waymark::theme {
class Theme;
}
namespace waymark::widgets {
class Label;
class TableView;
} // namespace waymark::widgets

namespace waymark::document {

class ChecklistModel;

/// Under form and text: all rules that the document in front is held to, in one line, and as a
/// table where that is wanted. Hidden where no rule is known. Follows when nobody types.
class ChecklistPane final : public QWidget
{
    Q_OBJECT

public:
    /// `document` says which of the file's documents is in front, from 0. `session` outlives the
    /// pane.
    ChecklistPane(DocumentSession &session, std::function<int()> document,
                  const theme::Theme &theme, QWidget *parent = nullptr);
    ~ChecklistPane() override;

    /// Another document is in front.
    void look();
    /// The table, or the line alone.
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;
    /// What it shows is of the newest text.
    [[nodiscard]] bool isSettled() const { return !m_pause.isActive() && !m_isLooking; }
    /// Shows the table and puts the focus on its first row.
    void open();
    /// The line alone again.
    void close();

Q_SIGNALS:
    /// What a rule is about, in the text.
    void placeRequested(waymark::TextRange range);
    /// The rule itself, in its file.
    void ruleRequested(const QString &path, waymark::TextRange range);
    void exceptionRequested(const waymark::Diagnostic &finding);
    void explainRequested(const QString &code);
    /// By Escape: the focus goes back.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const QList<analysis::Check> &checks);
    void goTo(const analysis::Check &check);
    void popUpMenu(const QPoint &global);

    const theme::Theme &m_theme;
    DocumentSession &m_session;
    std::function<int()> m_document;
    QToolButton *m_head;
    widgets::Label *m_summary;
    widgets::TableView *m_table;
    ChecklistModel *m_model;
    QTimer m_pause;
    bool m_isLooking = false;
    Task m_task;
};

} // namespace waymark::document
