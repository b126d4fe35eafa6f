// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/fixmenu.h"

#include "diagnostics/explanation.h"
#include "diagnostics/fixes.h"
#include "editor/editortr.h"
#include "editor/findingtext.h"
#include "editor/texteditor.h"

#include <QSet>

namespace waymark::editor {

namespace {

/// What stands at the caret comes before the rest of its line.
Diagnostics findingsAtCaret(const TextEditor &editor, const LiveFindings &findings)
{
    const qsizetype caret = editor.caretOffset();
    Diagnostics found = findings.touching(editor.text().line(editor.text().lineAt(caret)));
    std::ranges::stable_partition(found, [caret](const Diagnostic &finding) {
        return finding.range.begin <= caret && caret <= finding.range.end;
    });
    return found;
}

} // namespace

void FixMenu::popUp(TextEditor &editor, LiveFindings &findings, const QPoint &point)
{
    auto *menu = new FixMenu(editor, findings);
    // Not exec(): the event loop stays the application's own.
    menu->popup(point);
}

FixMenu::FixMenu(TextEditor &editor, LiveFindings &findings)
    : QMenu(&editor)
    , m_editor(editor)
    , m_findings(findings)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(Tr::tr("Repairs"));
    setToolTipsVisible(true);
    const Diagnostics found = findingsAtCaret(editor, findings);
    if (!editor.isReadOnly()) {
        for (const Diagnostic &diagnostic : found)
            addFixes(diagnostic);
        addSeparator();
        QSet<QString> codes;
        for (const Diagnostic &diagnostic : found) {
            if (!diagnostic.fixes.isEmpty() && !codes.contains(diagnostic.code))
                addEverywhere(diagnostic);
            codes.insert(diagnostic.code);
        }
    }
    if (actions().isEmpty() || actions().constFirst()->isSeparator())
        addAction(Tr::tr("Nothing to repair in this line"))->setEnabled(false);
    addExplanations(found);
    for (QAction *action : actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            setActiveAction(action);
            break;
        }
    }
}

void FixMenu::addFixes(const Diagnostic &diagnostic)
{
    for (const Fix &fix : diagnostic.fixes) {
        QAction *action = addAction(fix.title);
        action->setToolTip(diagnostic.message);
        action->setIcon(severityIcon(diagnostic.severity, m_editor.tokens(), devicePixelRatio()));
        connect(action, &QAction::triggered, &m_findings,
                [findings = &m_findings, diagnostic, title = fix.title] {
                    findings->apply(diagnostic, title);
                });
    }
}

void FixMenu::addEverywhere(const Diagnostic &diagnostic)
{
    const int count = fixesOfKind(m_findings.shown(), diagnostic.code).count;
    if (count < 2)
        return;
    QAction *action = addAction(Tr::tr("Repair all %n of this kind: %1", nullptr, count)
                                    .arg(diagnostic.fixes.first().title));
    action->setToolTip(Tr::tr("One step of undo takes all of it back."));
    connect(action, &QAction::triggered, &m_findings,
            [findings = &m_findings, code = diagnostic.code] { findings->applyEverywhere(code); });
}

void FixMenu::addExplanations(const Diagnostics &found)
{
    QSet<QString> codes;
    for (const Diagnostic &diagnostic : found) {
        if (codes.contains(diagnostic.code) || !explanationOf(diagnostic.code))
            continue;
        if (codes.isEmpty())
            addSeparator();
        codes.insert(diagnostic.code);
        QAction *action = addAction(Tr::tr("Explain %1").arg(diagnostic.code));
        connect(action, &QAction::triggered, &m_editor,
                [editor = &m_editor, code = diagnostic.code] {
                    Q_EMIT editor->explainRequested(code);
                });
    }
}

} // namespace waymark::editor
