// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/requestwait.h"

namespace waymark::requests {

/// Something that is wrong in a request's text.
struct TextProblem
{
    Severity severity = Severity::Error;
    QString message;
    QString next;
    TextRange range;
    qsizetype line = 0; ///< from 0

    bool operator==(const TextProblem &) const = default;
};

/// A request with all that lists and its page say of it without asking anybody again.
struct ListedRequest
{
    RequestRow row;
    std::shared_ptr<const snapshot::FileEntry> file; ///< nullptr: only its status is left
    int document = -1;                               ///< in `file->documents`
    QList<TextProblem> problems;
    RequestWait wait;
    qsizetype offset = 0; ///< where its text begins

    /// nullptr where there is no text.
    [[nodiscard]] const snapshot::DocumentEntry *entry() const
    {
        return file && document >= 0 && document < file->documents.size()
                   ? &file->documents[document]
                   : nullptr;
    }
    [[nodiscard]] TextRange place() const { return {offset, offset}; }
};

/// The rows, and with them the requests of kinds that no RequestKind describes: nobody can say more
/// of those than what is wrong in their text. Files below `leftOut` (absolute) don't count. May
/// take long: not on the UI thread.
[[nodiscard]] QList<ListedRequest> listedRequests(const QList<RequestRow> &rows,
                                                  const snapshot::Snapshot &snapshot,
                                                  const QStringList &leftOut = {});

inline const QString productionClass = QStringLiteral("production");

/// Of which class the environment is, in lower case: what the first label or field of its text says
/// that is there (`environment`, `environmentClass`, `stage`, `tier`, `class`), but production
/// wherever one of them says so in any of its words. Empty where nothing does.
[[nodiscard]] QString environmentClassOf(const RequestRow &row);

/// There is trouble with what was agreed on, at which somebody has to look.
[[nodiscard]] bool isFailing(const RequestRow &row);

} // namespace waymark::requests
