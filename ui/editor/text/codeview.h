// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QPlainTextEdit>

namespace waymark::editor {

class LineHighlighter;

/// A text that is only read, with its language's colours. Highlighting runs in slices between
/// events, so that long definitions open at once.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    CodeView(const theme::Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// `language` as KSyntaxHighlighting names it: `YAML`, `GraphQL`, ... At most a megabyte is
    /// shown; true when that was all.
    bool setText(const QByteArray &text, const QString &language);
    void showLine(qsizetype line);

private:
    void applyTheme();

    const theme::Theme &m_theme;
    LineHighlighter *m_highlighter = nullptr;
    QString m_language;
};

} // namespace waymark::editor
