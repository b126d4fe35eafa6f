// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "editor/diff/difflines.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QToolButton;

namespace waymark::widgets {
class Label;
}

namespace waymark::editor {

/// How the text of a session differs from an older one, live: changes one by one, each of which can
/// be taken back.
class DiffView final : public QWidget
{
    Q_OBJECT

public:
    DiffView(document::DocumentSession &session, const theme::Theme &theme,
             QWidget *parent = nullptr);
    ~DiffView() override;

    /// `name` is what people call the older text: "saved", "committed (a1b2c3d)".
    void compareWith(const SourceText &before, const QString &name);
    void setSideBySide(bool sideBySide);
    [[nodiscard]] bool isSideBySide() const;
    [[nodiscard]] const QList<LineHunk> &hunks() const;
    /// The shown difference is that of the current text.
    [[nodiscard]] bool isCurrent() const;

    void nextChange() { m_lines->stepHunk(1); }
    void previousChange() { m_lines->stepHunk(-1); }
    void showChange(int hunk) { m_lines->showHunk(hunk); }
    /// As one step of undo.
    void revertCurrent();

Q_SIGNALS:
    /// Escape, or the cross.
    void closeRequested();
    /// Show this place in the text.
    void placeRequested(waymark::TextRange range);
    void sideBySideChanged(bool sideBySide);
    /// The difference was compared anew.
    void compared();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Input
    {
        SourceText before;
        SourceText after;
        quint64 revision = 0;
    };
    struct Output
    {
        Difference difference;
        quint64 revision = 0;
    };

    [[nodiscard]] static std::optional<Output> compare(const Input &input, std::stop_token stop);
    void setUpBar(const theme::Theme &theme, QLayout *bar);
    void submit();
    void take(const Output &output);
    void showState();

    document::DocumentSession &m_session;
    const theme::Theme &m_theme;
    std::optional<SourceText> m_before;
    QString m_name;
    quint64 m_revision = 0;
    Latest<Input, Output> m_latest;
    widgets::Label *m_title;
    widgets::Label *m_count;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QPushButton *m_revert = nullptr;
    QToolButton *m_sides = nullptr;
    QStackedLayout *m_stack;
    DiffLines *m_lines;
    widgets::Label *m_equal;
};

} // namespace waymark::editor
