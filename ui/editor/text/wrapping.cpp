// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/wrapping.h"

#include <QPlainTextEdit>

namespace waymark::editor {

bool needsWrapping(const SourceText &text)
{
    constexpr qsizetype longLine = 2'000; // bytes
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        if (text.fullLine(line).size() > longLine)
            return true;
    }
    return false;
}

void setWrapped(QPlainTextEdit &edit, bool isWrapped)
{
    edit.setVerticalScrollBarPolicy(isWrapped ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    edit.setLineWrapMode(isWrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

} // namespace waymark::editor
