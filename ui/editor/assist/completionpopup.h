// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/completion.h"
#include "theme/theme.h"

#include <QWidget>

class QStandardItemModel;

namespace waymark::widgets {
class Label;
class OverlayList;
} // namespace waymark::widgets

namespace waymark::editor {

/// The list of completions at the caret with what the chosen one means beside it. Never takes the
/// focus: the text goes on getting the keys.
class CompletionPopup final : public QWidget
{
    Q_OBJECT

public:
    /// Over `window`, whose edges it keeps inside of.
    CompletionPopup(const theme::Theme &theme, QWidget *window);

    /// `caret` in the window's pixels.
    void show(const QList<assist::Completion> &items, const QRect &caret);
    /// nullptr where the list is empty.
    [[nodiscard]] const assist::Completion *current() const;
    /// Keys that move through the list; false for any other.
    bool takeKey(const QKeyEvent &event);

Q_SIGNALS:
    void accepted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void place(const QRect &caret);

    const theme::Theme &m_theme;
    QList<assist::Completion> m_items;
    widgets::OverlayList *m_list;
    QStandardItemModel *m_model;
    QWidget *m_detail;
    widgets::Label *m_type;
    widgets::Label *m_documentation;
};

} // namespace waymark::editor
