// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/assist/fixmenu.h"

#include "assist/exceptiondraft.h"
#include "assist/suppressionedit.h"
#include "diagnostics/clusterdecision.h"
#include "diagnostics/explanation.h"
#include "diagnostics/fixes.h"
#include "editor/assist/findingtext.h"
#include "editor/editortr.h"
#include "editor/text/texteditor.h"

#include <QInputDialog>
#include <QSet>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

void suppress(TextEditor &editor, const Diagnostic &diagnostic, const QString &reason)
{
    const auto &session = editor.session();
    const auto edits = session.analysis()->revision == session.revision()
                           ? assist::suppressionEdits(session.analysis()->tree, diagnostic, reason)
                           : std::unexpected(Error());
    if (edits)
        editor.applyCommand(*edits, Tr::tr("Suppress a finding"));
    else if (!edits.error().message.isEmpty())
        QToolTip::showText(editor.viewport()->mapToGlobal(editor.cursorRect().bottomLeft()),
                           edits.error().message + u'\n' + edits.error().next, &editor);
}

/// Nothing is suppressed without words that the next reader understands.
void askForReason(TextEditor &editor, const Diagnostic &diagnostic)
{
    auto *dialog = new QInputDialog(&editor);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tr::tr("Suppress %1").arg(diagnostic.code));
    dialog->setLabelText(Tr::tr("Why doesn't this count here? The reason stands in the file, for "
                                "those who read it next."));
    dialog->setOkButtonText(Tr::tr("Write the comment"));
    QObject::connect(
        dialog, &QInputDialog::textValueSelected, &editor,
        [&editor, diagnostic](const QString &reason) { suppress(editor, diagnostic, reason); });
    dialog->open();
}

QString everywhereText(FixKind kind)
{
    const QString undo = Tr::tr("One step of undo takes all of it back.");
    switch (kind) {
    case FixKind::Change:
        return Tr::tr("Each gets the value that is likeliest there.") + u'\n' + undo;
    case FixKind::Rename:
        return Tr::tr("Each gets the name that is likeliest there; what has no likely one stays.")
               + u'\n' + undo;
    case FixKind::Add:
        return Tr::tr("Each gets what it lacks.") + u'\n' + undo;
    case FixKind::Remove:
        return Tr::tr("Each is removed with what belongs to it.") + u'\n' + undo;
    }
    return undo;
}

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
    else
        setActiveAction(actions().constFirst());
    addExceptions(found);
    if (!editor.isReadOnly())
        addSuppressions(found);
    addExplanations(found);
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
    for (const FixChoice &choice : choicesOf(diagnostic)) {
        const int count = countOf(m_findings.shown(), choice);
        if (count < 2)
            continue;
        QAction *action = addAction(Tr::tr("Repair all %n of this kind: %1", nullptr, count)
                                        .arg(fixOf(diagnostic, choice)->title));
        action->setToolTip(everywhereText(choice.kind));
        connect(action, &QAction::triggered, &m_findings,
                [findings = &m_findings, choice] { findings->applyEverywhere(choice); });
    }
}

void FixMenu::addExceptions(const Diagnostics &found)
{
    QSet<QString> rules;
    for (const Diagnostic &diagnostic : found) {
        if (!assist::canBeExcepted(diagnostic) || rules.contains(diagnostic.rule))
            continue;
        if (rules.isEmpty())
            addSeparator();
        rules.insert(diagnostic.rule);
        QAction *action = addAction(
            Tr::tr("Request an exception from %1…").arg(diagnostic.rule.section(u'#', 0, 0)));
        action->setToolTip(diagnostic.message);
        connect(action, &QAction::triggered, &m_editor, [editor = &m_editor, diagnostic] {
            Q_EMIT editor->exceptionRequested(diagnostic);
        });
    }
}

void FixMenu::addSuppressions(const Diagnostics &found)
{
    QSet<QString> codes;
    for (const Diagnostic &diagnostic : found) {
        // A text that can't be read has to be repaired, whatever a comment says.
        if (codes.contains(diagnostic.code) || diagnostic.code.startsWith("yaml."_L1)
            || isClusterDecision(diagnostic.code))
            continue;
        if (codes.isEmpty())
            addSeparator();
        codes.insert(diagnostic.code);
        QAction *action = addAction(Tr::tr("Suppress %1 with a reason…").arg(diagnostic.code));
        connect(action, &QAction::triggered, &m_editor,
                [editor = &m_editor, diagnostic] { askForReason(*editor, diagnostic); });
    }
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
