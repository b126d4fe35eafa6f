// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

class QPlainTextEdit;

namespace waymark::editor {

/// Qt draws every letter of a line, in sight or not: fifty lines of 10,000 cost 40 ms a key unless
/// they are wrapped. So a text with such lines is.
[[nodiscard]] bool needsWrapping(const SourceText &text);

/// Wraps the lines of a text at its width, or doesn't. The vertical scroll bar of a wrapped one is
/// always there: how lines wrap depends on it, and one that comes and goes with how they do is laid
/// out without end.
void setWrapped(QPlainTextEdit &edit, bool isWrapped);

} // namespace waymark::editor
