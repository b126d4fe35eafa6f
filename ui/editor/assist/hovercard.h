// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/hover.h"
#include "document/documentsession.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace waymark::widgets {
class Label;
}

namespace waymark::editor {

class LiveFindings;
class TextEditor;

/// What is known about the field under the mouse or at the caret, and what is wrong there with its
/// repairs as links. Asked for with F1 it takes the focus; Escape returns.
class HoverCard final : public QWidget
{
    Q_OBJECT

public:
    HoverCard(TextEditor &editor, LiveFindings &findings, const theme::Theme &theme);
    ~HoverCard() override;

    /// Asked when a card is wanted: the documents that parts of expressions are tried on.
    void setSamples(std::function<assist::ExpressionSamples()> samples)
    {
        m_samples = std::move(samples);
    }
    void showAtCaret();
    void showAt(qsizetype offset);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Input
    {
        std::shared_ptr<const analysis::Analysis> analysis;
        qsizetype offset = 0;
        assist::ExpressionSamples samples;
    };

    void ask(qsizetype offset, bool takesFocus);
    void show(const assist::Hover &hover);
    [[nodiscard]] QString findingsText();
    void follow(const QString &link);
    void place();
    void takeViewportEvent(const QEvent &event);
    [[nodiscard]] bool isAtPlace(const QPoint &point) const;
    void hideUnlessUsed();

    TextEditor &m_editor;
    /// The editor's, known here because events still come while the editor ends.
    const QObject *m_viewport;
    LiveFindings &m_findings;
    const theme::Theme &m_theme;
    Latest<Input, assist::Hover> m_latest;
    std::function<assist::ExpressionSamples()> m_samples;
    widgets::Label *m_text;
    Diagnostics m_shown;
    QTimer m_leaving;
    qsizetype m_offset = 0;
    bool m_takesFocus = false;
    bool m_isWanted = false; ///< nothing happened since it was asked for
};

} // namespace waymark::editor
