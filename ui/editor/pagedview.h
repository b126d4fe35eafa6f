// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QPlainTextEdit>

namespace waymark::editor {

/// A text that is too large to edit, read-only and a page at a time: a QTextDocument of 100 MB
/// would stop the program for 20 seconds.
class PagedView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PagedView(QWidget *parent);

    /// Over 8 MB, or with a line over 10,000 characters.
    [[nodiscard]] static bool isTooLarge(const SourceText &text);

    void setText(const SourceText &text);
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] int page() const { return m_page; }
    void showPage(int page);
    /// Shows the page that holds the place and puts the caret there.
    void showPlace(TextRange range);

Q_SIGNALS:
    void pageChanged();

private:
    SourceText m_text;
    QList<qsizetype> m_pages; ///< first line of each
    int m_page = -1;
};

} // namespace waymark::editor
