// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jsonpointer.h"
#include "text/sourcetext.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// Why a text changed: what undo is called, where it brings the focus back, and what it merges
/// with.
struct EditOrigin
{
    /// Disk: what others wrote, or an earlier run of the program.
    enum class Source { Text, Form, Fix, File, Disk };

    Source source = Source::Text;
    QString label;       ///< "Set region", translated; shown beside Undo
    JsonPointer pointer; ///< the field that was changed, for edits from the form
    int document = 0;    ///< which document of the file, from 0
    QString
        mergeKey; ///< steps of the same non-empty key that follow each other are one step of undo

    bool operator==(const EditOrigin &) const = default;
};

/// The one undo stack of a document, in edits of its bytes, so that undo restores them exactly.
class EditHistory
{
public:
    struct Step
    {
        QList<TextEdits> changes;  ///< in the order they were made
        QList<TextEdits> inverses; ///< of each of `changes`
        EditOrigin origin;
    };

    /// `before` is the text that `edits` were applied to. Whatever could be redone is forgotten.
    void record(const TextEdits &edits, const SourceText &before, const EditOrigin &origin);
    /// The next change starts a step of its own, whatever its merge key.
    void closeStep() { m_open = false; }

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    /// What `undo()` and `redo()` would take next, or nullptr.
    [[nodiscard]] const Step *undoStep() const;
    [[nodiscard]] const Step *redoStep() const;

    /// The edits to apply one after the other; empty when there is nothing to undo.
    QList<TextEdits> undo();
    QList<TextEdits> redo();

    /// Remembers the current place as "as on disk".
    void markSaved();
    /// No place of the history is "as on disk" any more.
    void forgetSaved() { m_saved.reset(); }
    [[nodiscard]] bool isAtSaved() const { return m_saved == m_done; }
    /// The stretches of the current text that Waymark wrote for the person since it was as on disk:
    /// from the form, by fixes, as a new document. What was typed over them since isn't among them.
    /// Takes time with the square of such steps.
    [[nodiscard]] QList<TextRange> rangesNotTyped() const;
    void clear();

private:
    QList<Step> m_steps;
    qsizetype m_done = 0; ///< steps before this are applied
    std::optional<qsizetype> m_saved =
        0; ///< nullopt: that state can't be reached by undo or redo any more
    bool m_open = false;
};

} // namespace waymark
