// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/scorecard.h"

#include <span>

namespace waymark::readiness {

/// What a check says of an entity.
enum class Outcome : quint8 {
    Pass,
    Fail,
    Warn,          ///< passes for levels
    Exempt,        ///< doesn't pass, and an exception counts
    NotApplicable, ///< isn't asked of this entity
    NoData,        ///< what it needs to know isn't there, or is too old
    Error,         ///< can't be evaluated
};

/// As JSON says it: `pass`, `noData`, ...
[[nodiscard]] QString outcomeName(Outcome outcome);
/// For people, translated.
[[nodiscard]] QString outcomeTitle(Outcome outcome);

/// One check as the figures need it.
struct Verdict
{
    Outcome own = Outcome::Pass; ///< whatever exceptions say; never Exempt
    bool isExempt = false;       ///< an exception counts, and it doesn't pass by itself
    bool counts = true;          ///< its stage lets it into the figures
    bool warnPasses = true;
    EvidenceClass evidence = EvidenceClass::Observed;
    int level = 0;
    int weight = 1;
};

/// A share, never a rounded one. Sums of them are what groups have.
struct Share
{
    qint64 passed = 0;
    qint64 of = 0;

    /// In tenths of a percent, rounded half up; nullopt: of nothing there is no share.
    [[nodiscard]] std::optional<qint64> tenths() const;
    /// `87.5`; empty where there is none.
    [[nodiscard]] QString percent() const;
    Share &operator+=(const Share &other);
    bool operator==(const Share &) const = default;
};

/// The figures of one entity on one scorecard (readiness.md, rules F). The denominator is every
/// check that applies and counts: without data a check has not passed.
struct Figures
{
    Share strict;   ///< exceptions left aside
    Share exempted; ///< without the checks that are exempt
    Share strictWeight;
    Share exemptedWeight;
    int applicable = 0;
    int known = 0; ///< of those, how many have neither `NoData` nor `Error`
    int exempt = 0;
    int level = -1; ///< the highest rung reached; -1: none
    int strictLevel = -1;
    int next = -1;      ///< the next rung that asks for something; -1: there is none
    QList<int> missing; ///< checks that stand before it, by index
    /// The highest rung that the same repairs reach: `Gold but for 1 check`; -1: none.
    int closest = -1;

    bool operator==(const Figures &) const = default;
};

/// Verdicts by check, in the order of the scorecard.
[[nodiscard]] Figures figuresOf(std::span<const Verdict> verdicts, const QList<Level> &levels);

} // namespace waymark::readiness
