// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/fixes.h"
#include "problems/problemdetail.h"
#include "problems/problemmodel.h"
#include "problems/workspaceproblems.h"
#include "theme/theme.h"

#include <QWidget>

#include <optional>

namespace waymark::widgets {
class Chip;
class EmptyState;
class FilterField;
class Label;
class TableView;
} // namespace waymark::widgets

class QComboBox;
class QStackedWidget;

namespace waymark::problems {

/// The panel at the bottom: findings of the document in front, or of the whole workspace.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { Document, Workspace };

    explicit ProblemsPanel(const theme::Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);
    /// All open documents as they are now, and which of them is in front (empty: a page is).
    void setOpenDocuments(const QList<LiveDocument> &open, const QString &current);
    void setScope(Scope scope);
    [[nodiscard]] Scope scope() const { return m_scope; }
    void setFilter(const ProblemFilter &filter);
    void setOrder(ProblemOrder order);
    /// Of the whole workspace.
    [[nodiscard]] Counts counts() const { return m_counts; }

    /// Of the chosen finding, while the panel has the focus.
    [[nodiscard]] std::optional<QString> codeInFocus() const;
    /// Selects the next finding, or the one before with -1, and asks to show its place: after
    /// `from` in the order of files and places, else after the chosen row.
    void walk(int step, const std::optional<Spot> &from = {});

Q_SIGNALS:
    void placeRequested(const QString &path, waymark::TextRange range);
    void fixEverywhereRequested(const QString &path, const waymark::FixChoice &choice);
    void fixRequested(const QString &path, const waymark::Diagnostic &diagnostic,
                      const waymark::Fix &fix);
    void explainRequested(const QString &code);
    /// The next problem, or the one before, from wherever one is.
    void walkRequested(int step);
    void countsChanged();
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void list();
    void showRows(QList<ProblemPointer> rows);
    void showFilter();
    void showCurrent();
    void showMenu(const QPoint &global);
    [[nodiscard]] QList<RepairAll> everywhere(const Problem &problem) const;
    void requestPlace(const QModelIndex &index);
    [[nodiscard]] std::optional<Problem> nextOf(const Spot &from, int step);
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeFilter(QWidget *parent);

    const theme::Theme &m_theme;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    WorkspaceProblems m_problems;
    QList<LiveDocument> m_open;
    QString m_current;
    Scope m_scope = Scope::Workspace;
    Counts m_counts;
    std::optional<Problem> m_walkedTo;
    ProblemModel *m_model;
    widgets::Chip *m_documentChip = nullptr;
    widgets::Chip *m_workspaceChip = nullptr;
    ProblemFilter m_filter;
    ProblemOrder m_order = ProblemOrder::Severity;
    bool m_isListed = false; ///< the rows are of what is known now
    widgets::FilterField *m_text = nullptr;
    QComboBox *m_severity = nullptr;
    QComboBox *m_orders = nullptr;
    widgets::Label *m_shown = nullptr;
    widgets::TableView *m_table = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    QStackedWidget *m_body = nullptr;
    ProblemDetail *m_detail = nullptr;
};

} // namespace waymark::problems
