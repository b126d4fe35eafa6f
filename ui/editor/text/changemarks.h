// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/documentsession.h"
#include "text/linedifference.h"

#include <QObject>

#include <optional>

namespace waymark::editor {

/// How the text differs from an older one, line by line: what the gutter marks and takes back.
/// Compared in the background after each edit; between two results the marks move with the lines.
class ChangeMarks final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeMarks(document::DocumentSession &session, QObject *parent);

    /// nullopt: there is nothing to compare with.
    void setBase(const std::optional<SourceText> &base);
    [[nodiscard]] const std::optional<SourceText> &base() const { return m_base; }

    /// By place, in lines of the current text.
    [[nodiscard]] const QList<LineHunk> &hunks() const { return m_hunks; }
    /// The hunk that the line belongs to; lines that are gone belong to the line they stood before.
    [[nodiscard]] const LineHunk *hunkAt(qsizetype line) const;
    /// The hunk behind (or before) the line, from the other end again at the last; nullptr for
    /// none.
    [[nodiscard]] const LineHunk *next(qsizetype line) const;
    [[nodiscard]] const LineHunk *previous(qsizetype line) const;
    /// Makes those lines what they were, as one step of undo. Nothing happens while the newest text
    /// isn't compared yet.
    void revert(const LineHunk &hunk);

Q_SIGNALS:
    void changed();

private:
    struct Input
    {
        SourceText base;
        SourceText text;
        quint64 revision = 0;
    };
    struct Output
    {
        quint64 revision = 0;
        QList<LineHunk> hunks;
    };

    void submit();
    void take(const Output &output);
    void moveHunks(const TextEdits &edits, const SourceText &before);

    document::DocumentSession &m_session;
    std::optional<SourceText> m_base;
    QList<LineHunk> m_hunks;
    quint64 m_comparedRevision = 0;
    std::optional<qsizetype> m_revertsAt; ///< line of a change to take back when it is compared
    Latest<Input, Output> m_latest;
};

} // namespace waymark::editor
