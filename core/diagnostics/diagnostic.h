// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jsonpointer.h"
#include "text/textrange.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

enum class Severity { Info, Warning, Error };

/// What a repair does, for those who want the same done wherever it is possible.
enum class FixKind {
    Change, ///< writes another value in the place of one
    Rename, ///< another name, the value stays
    Add,    ///< what is missing
    Remove,
};

/// A repair that one click (or `validate --fix`) makes.
struct Fix
{
    QString title; ///< starts with a verb, translated
    TextEdits edits;
    /// Can be applied without a person looking: the meaning was clear and nothing is lost.
    bool isSafe = false;
    FixKind kind = FixKind::Change;

    bool operator==(const Fix &) const = default;
};

/// Another place that explains a finding: "the bracket was opened here".
struct RelatedPlace
{
    TextRange range;
    QString message;

    bool operator==(const RelatedPlace &) const = default;
};

/// One finding: what is wrong, why the platform asks for it, what to do next, and exactly where.
struct Diagnostic
{
    QString code; ///< stable, `room.what-is-wrong`; `explain` has a page on each
    Severity severity = Severity::Error;
    QString message;     ///< what is wrong
    QString why;         ///< why it matters; may be empty
    QString next;        ///< what to do next
    TextRange range;     ///< in the file the document stands in
    int document = 0;    ///< which document of the file, from 0
    JsonPointer pointer; ///< the value it is about, or the parent of what is missing
    QString rule;        ///< the policy or schema rule that decided; may be empty
    QList<Fix> fixes;    ///< the most likely first
    QList<RelatedPlace> related;

    bool operator==(const Diagnostic &) const = default;
};

using Diagnostics = QList<Diagnostic>;

/// A finding that somebody said does not count, and why.
struct SuppressedFinding
{
    Diagnostic finding;
    QString reason;

    bool operator==(const SuppressedFinding &) const = default;
};

/// The gravest severity, or nullopt when there is no finding.
[[nodiscard]] std::optional<Severity> worstOf(const Diagnostics &diagnostics);

/// By place, then severity (errors first), then code: the order they are shown and printed in.
void sortByPlace(Diagnostics &diagnostics);

/// `error`, `warning`, `info`: as in every machine-readable output.
[[nodiscard]] QString severityName(Severity severity);

} // namespace waymark
