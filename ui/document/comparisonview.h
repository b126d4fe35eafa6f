// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/comparison.h"
#include "base/background.h"

#include <QWidget>

class QStackedLayout;

namespace waymark::theme {
class Theme;
}
namespace waymark::document {
class DocumentSession;
}
namespace waymark::editor {
class DiffLines;
class DiffView;
} // namespace waymark::editor
namespace waymark::widgets {
class EmptyState;
class Label;
class TableView;
} // namespace waymark::widgets

namespace waymark::document {

class FieldChangesModel;

/// Two texts compared: their fields at the left, their lines at the right.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    /// Of two texts that don't change.
    ComparisonView(const theme::Theme &theme, Pool &pool, QWidget *parent = nullptr);
    /// Of an older text and the session's: each changed stretch of lines can be taken back.
    ComparisonView(document::DocumentSession &session, const theme::Theme &theme,
                   QWidget *parent = nullptr);

    /// Compares off the UI thread; what is shown stays until then. `name` is what people call the
    /// older text.
    void compare(const SourceText &before, const SourceText &after,
                 const std::shared_ptr<const analysis::Rules> &rules, const QString &name = {});
    /// In place of a comparison: why there is none.
    void setExplanation(const QString &title, const QString &text);
    /// Old lines beside the new ones, where one of the texts is the session's.
    void setSideBySide(bool sideBySide);
    [[nodiscard]] bool isSettled() const { return !m_isComparing; }
    [[nodiscard]] const FieldChangesModel &model() const { return *m_model; }

Q_SIGNALS:
    /// A change was chosen; its place in the newer text.
    void placeRequested(waymark::TextRange range);
    void compared();
    void closeRequested();
    void sideBySideChanged(bool sideBySide);

private:
    void build(QWidget *lines);
    void showLines(TextRange range);
    void show(std::shared_ptr<const assist::Comparison> comparison);

    Pool &m_pool;
    QStackedLayout *m_stack;
    widgets::Label *m_count;
    widgets::TableView *m_table;
    widgets::EmptyState *m_empty;
    FieldChangesModel *m_model;
    editor::DiffLines *m_lines = nullptr; ///< one of the two
    editor::DiffView *m_diff = nullptr;
    std::shared_ptr<const assist::Comparison> m_comparison;
    Task m_task;
    bool m_isComparing = false;
};

} // namespace waymark::document
