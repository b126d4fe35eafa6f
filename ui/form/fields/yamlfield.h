// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form/fields/fieldeditor.h"

class QPlainTextEdit;

namespace waymark::editor {
class LineHighlighter;
}
namespace waymark::widgets {
class LinkButton;
} // namespace waymark::widgets

namespace waymark::form {

/// A block of text that stands deep in a document, with its own first column: what the small editor
/// shows.
[[nodiscard]] QString outdented(const QString &text, qsizetype column);

/// A value that no other field fits, as a small YAML editor of its own. What is typed goes into the
/// document as soon as it can be read.
class YamlField final : public FieldEditor
{
    Q_OBJECT

public:
    YamlField(FormContext &context, QWidget *parent);

    void setState(const FieldState &state) override;
    [[nodiscard]] QWidget *target() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString typed() const;
    void showText(const QString &text);
    void fitHeight();
    bool typesTab(const QKeyEvent &key);

    FormContext &m_context;
    QPlainTextEdit *m_edit;
    editor::LineHighlighter *m_highlighter;
    widgets::LinkButton *m_show;
    FieldState m_state;
    QString m_shown; ///< what the document holds
    bool m_isShowing = false;
    bool m_isTyping = false; ///< something was typed since the field was entered
};

} // namespace waymark::form
