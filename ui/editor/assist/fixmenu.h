// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/assist/livefindings.h"

#include <QMenu>

namespace waymark::editor {

class TextEditor;

/// What can be done about the findings at the caret: their repairs, the same repair everywhere in
/// the file, an exception from a policy's rule, a comment that says why they don't count, and the
/// page that explains them. Enter makes the first repair, and nothing that isn't one.
class FixMenu final : public QMenu
{
    Q_OBJECT

public:
    /// At a point of the screen; goes by itself.
    static void popUp(TextEditor &editor, LiveFindings &findings, const QPoint &point);

private:
    FixMenu(TextEditor &editor, LiveFindings &findings);

    void addFixes(const Diagnostic &diagnostic);
    void addEverywhere(const Diagnostic &diagnostic);
    void addExceptions(const Diagnostics &found);
    void addSuppressions(const Diagnostics &found);
    void addExplanations(const Diagnostics &found);

    TextEditor &m_editor;
    LiveFindings &m_findings;
};

} // namespace waymark::editor
