// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/changespane.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace waymark::editor {
class EditorPane;
}
namespace waymark::theme {
class Theme;
}

namespace waymark::assist {
class EntityChoices;
}

namespace waymark::snapshot {
struct Snapshot;
}

namespace waymark::document {

class ChecklistPane;
class DocumentHeader;
class ImpactPane;

/// The dual view of one open file: form and text over the same bytes, always in step.
class DocumentView final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Form, Both, Text };

    /// Neither `session` nor `theme` is owned; both must outlive the view.
    DocumentView(document::DocumentSession &session, const theme::Theme &theme,
                 QWidget *parent = nullptr);
    ~DocumentView() override;

    [[nodiscard]] document::DocumentSession &session() const;
    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);

    /// The line over form and text.
    [[nodiscard]] DocumentHeader &header() const;
    /// The text half, for what all texts of the window share.
    [[nodiscard]] editor::EditorPane &textPane() const;
    /// Asked before a step is undone, or redone with false: true where what was done last is more
    /// than this text, and is taken care of.
    void setTakesOver(std::function<bool(bool isUndo)> takesOver);
    /// One of `editor::editorCommands()`, in the text, which is shown for it.
    void runTextCommand(const QString &id);
    /// The catalog whose entities fields may name from now on.
    void setEntities(std::shared_ptr<const assist::EntityChoices> entities);
    /// The workspace whose documents a text of rules is tried on from now on.
    void setSnapshot(std::shared_ptr<const snapshot::Snapshot> snapshot);

    /// Saves what the form has typed so far, too.
    void save();
    /// Calls `action` when everything that was typed so far is in the text: at once where nothing
    /// is on its way. Not at all when the view goes before.
    void whenSettled(std::function<void()> action);
    [[nodiscard]] bool isSettled() const;
    /// The form shows all that there is room for, and the text all of its lines: large ones are
    /// made in turns.
    [[nodiscard]] bool isComplete() const;

    /// Puts the caret there and the focus into the text (or the form's field where only the form
    /// shows).
    void showPlace(TextRange range);
    /// Puts the focus into the next field that is left to fill in, the first one at first; as soon
    /// as it is known which that is, unless somebody types or goes elsewhere until then.
    void enterGap();
    /// Of the documents in the file the one whose fields the form shows, from 0.
    [[nodiscard]] int documentNumber() const;
    void showDocumentNumber(int number);
    /// The form's field that had the focus last, unless the text had it since.
    [[nodiscard]] const std::optional<JsonPointer> &fieldInFocus() const;
    /// Where one is in the text, or with the form's field in it.
    [[nodiscard]] qsizetype caretOffset() const;
    /// What is wrong where the caret stands, else in its line; nullopt for nothing.
    [[nodiscard]] const std::optional<Diagnostic> &findingAtCaret() const;
    /// The rules under them.
    [[nodiscard]] ChecklistPane &checklist() const;
    /// What a text of rules does to others, under them.
    [[nodiscard]] ImpactPane &impact() const;
    /// Form and text, or what changed in them.
    void setChangesShown(bool shown);
    [[nodiscard]] bool showsChanges() const;
    [[nodiscard]] ChangesPane &changes() const;
    /// Asks for another file and goes on with that one.
    void saveElsewhere();
    /// The lines that both sides changed, to decide.
    void openConflicts();
    /// State of splitter, mode, caret and scroll for the settings.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &bytes);

Q_SIGNALS:
    void modeChanged();
    /// The caret moved: line and column from 0, and the pointer of the value it stands in.
    void placeChanged(qsizetype line, qsizetype column, const waymark::JsonPointer &pointer);
    /// Somebody wants that the rule of a finding doesn't count for its document.
    void exceptionRequested(const waymark::Diagnostic &finding);
    /// `findingAtCaret()` is another.
    void findingAtCaretChanged();

private:
    struct Parts;

    void connectSession();
    void connectViews();
    void connectDisk();
    void undo();
    void redo();
    void returnTo(const EditOrigin &origin);
    void followCaret();
    void showDocumentOf(const yaml::Document &document);
    void showInText(const JsonPointer &pointer);
    void showNextProblem();
    void enterWantedGap();
    void markChanges();
    void enterFieldAtCaret();
    void noteFinding();

    std::unique_ptr<Parts> m_parts;
};

} // namespace waymark::document
