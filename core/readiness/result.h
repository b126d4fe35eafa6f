// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/figures.h"
#include "readiness/fileanswers.h"
#include "snapshot/snapshot.h"

namespace waymark::readiness {

/// What a result stands on: a place in a file, or what was found there.
struct Evidence
{
    QString file;        ///< as people see it; empty: no file
    qsizetype line = -1; ///< from 0; -1: the file as a whole
    QString field;       ///< its place in the document, or what was asked of it
    QString value;       ///< shortened; empty: it isn't there
    bool isMissing = false;

    bool operator==(const Evidence &) const = default;
};

/// The figure behind a result.
struct Measure
{
    std::optional<double> value;
    std::optional<double> threshold;
    bool isAtMost = false; ///< the threshold is the most there may be
    QString unit;
    QStringList items; ///< what was counted, or is wrong

    bool operator==(const Measure &) const = default;
};

/// One cell of the picture.
struct CheckResult
{
    Outcome own = Outcome::Pass; ///< whatever exceptions say
    bool isExempt = false;
    bool counts = true;
    EvidenceClass evidenceClass = EvidenceClass::Observed;
    QList<Evidence> evidence;
    QString message; ///< what is wrong or missing, in words; empty: the check's title says it
    QString next;    ///< what to do; empty: what the check says
    std::shared_ptr<const Measure> measure;
    QString exception;           ///< name of the one that counts, or that would
    bool isUnneeded = false;     ///< an exception counts, and the check passes without it
    QString expired;             ///< name of an exception that has ended
    bool isSelfAnswered = false; ///< by a person who is judged

    [[nodiscard]] Outcome outcome() const { return isExempt ? Outcome::Exempt : own; }
    bool operator==(const CheckResult &other) const;
};

/// What a row was made from, to tell whether it is still the same.
struct RowInputs
{
    std::shared_ptr<const snapshot::FileEntry> file;
    QByteArray digest; ///< of what isn't a file
    QList<FileQuestion> questions;
    bool asksClock = false;
    QDateTime at;         ///< when
    QDateTime nextChange; ///< from then on time alone changes it; invalid: never
};

/// One entity on one scorecard.
struct EntityScore
{
    int scorecard = 0; ///< index in `Readiness::scorecards`
    QString entity;    ///< canonical
    QString label;
    QString owner;  ///< canonical where it is there; empty: nobody
    QString system; ///< likewise
    QString file;   ///< as people see it
    qsizetype line = 0;
    QList<CheckResult> results; ///< by check, in the scorecard's order
    Figures figures;
    RowInputs inputs;
};

/// What can't be said of scorecards as a whole.
struct ReadinessProblem
{
    QString scorecard;
    QString entity; ///< may be empty
    QString message;

    bool operator==(const ReadinessProblem &) const = default;
};

class Surroundings;
struct FactTable;

/// All results of one moment: immutable, shared.
struct Readiness
{
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    std::shared_ptr<const FileSource> files;
    std::shared_ptr<const Surroundings> surroundings;
    QHash<QByteArray, std::shared_ptr<const FactTable>> facts; ///< by what they were read from
    QList<std::shared_ptr<const Scorecard>> scorecards;        ///< by name
    std::vector<std::shared_ptr<const EntityScore>> rows;      ///< by scorecard, then entity
    QList<ReadinessProblem> problems;                          ///< filters that can't be evaluated
    QList<Error> failures;                                     ///< of imported facts
    QDateTime now;
    QString commit;          ///< whose files they are; empty: those of the disk
    qsizetype evaluated = 0; ///< rows that were made anew

    [[nodiscard]] const Scorecard &scorecardOf(const EntityScore &row) const
    {
        return *scorecards[row.scorecard];
    }
    /// Whether a check couldn't be evaluated somewhere.
    [[nodiscard]] bool hasErrors() const;
};

} // namespace waymark::readiness
