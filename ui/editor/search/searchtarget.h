// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QList>

class QWidget;

namespace waymark::editor {

/// A text on screen that the search bar looks through: one that is edited, or pages of a large one.
class SearchTarget
{
public:
    SearchTarget() = default;
    virtual ~SearchTarget() = default;
    Q_DISABLE_COPY_MOVE(SearchTarget)

    [[nodiscard]] virtual const SourceText &searchedText() const = 0;
    [[nodiscard]] virtual TextRange selection() const = 0;
    /// Selects and scrolls there. An empty range places the caret.
    virtual void select(TextRange range) = 0;
    /// Bytes that the search marks, by place.
    virtual void setMatches(const QList<TextRange> &matches) = 0;
    virtual void setSearchScope(TextRange scope) = 0; ///< where it stays; empty for everywhere
    [[nodiscard]] virtual TextRange searchScope() const = 0;
    [[nodiscard]] virtual bool canReplace() const = 0;
    /// More matches than this are more than it shows well.
    [[nodiscard]] virtual qsizetype mostMatches() const = 0;
    [[nodiscard]] virtual QWidget &searchedWidget() = 0; ///< takes the focus back
};

} // namespace waymark::editor
