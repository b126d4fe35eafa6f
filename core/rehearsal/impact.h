// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "rehearsal/impactcorpus.h"

#include <array>
#include <functional>

namespace waymark::rehearsal {

/// What a cluster does with a document for a rule's sake, by weight.
enum class Effect {
    Passes, ///< the rule is true, or isn't for it
    Undecidable,
    Noted, ///< in the audit log
    Excepted,
    Warned,
    Denied,
};

/// `passes`, `denied`: as JSON says it.
[[nodiscard]] QString effectName(Effect effect);

/// What is done with the document. A rule of a kind lets a value pass that was so before, and a
/// policy may be for one operation alone, so that each has an answer of its own.
enum ImpactColumn {
    OnCreate,
    OnOtherUpdate, ///< of something that the rule doesn't look at
    OnThisUpdate,  ///< of what it looks at: the value was another one before
};
inline constexpr int impactColumns = 3;

struct EffectChange
{
    Effect now = Effect::Passes;
    Effect then = Effect::Passes;

    [[nodiscard]] bool isOne() const { return now != then; }
    bool operator==(const EffectChange &) const = default;
};

/// One document and one rule that does something else with it.
struct ImpactRow
{
    qsizetype document = 0; ///< in the corpus
    QString rule;           ///< `policy#0`, `Kind/spec/size#0`
    QString message;        ///< of the rule where it is false, then or else now
    std::array<EffectChange, impactColumns> columns;
};

/// How many documents change how, in one column or one owner's.
struct ImpactCounts
{
    qsizetype failing = 0;   ///< denied, and weren't
    qsizetype warned = 0;    ///< warned, and passed
    qsizetype passing = 0;   ///< not denied any more, and not warned where it was no more than that
    qsizetype excepted = 0;  ///< broken, and an exception allows it
    qsizetype undecided = 0; ///< what comes of it can't be said, and could
};

struct Impact
{
    qsizetype documents = 0; ///< that were looked at
    QList<ImpactRow> rows;   ///< by document, then rule
    QStringList rules;       ///< policies and kinds that changed
    QStringList unneeded;    ///< exceptions whose target passes then

    [[nodiscard]] ImpactCounts count(ImpactColumn column) const;
    /// In any column.
    [[nodiscard]] ImpactCounts count(const std::function<bool(const ImpactRow &)> &which) const;
};

struct OwnerCounts
{
    QString owner; ///< empty: nobody says
    ImpactCounts counts;
};

/// In any column; who has the most to do first.
[[nodiscard]] QList<OwnerCounts> countsByOwner(const Impact &impact, const ImpactCorpus &corpus);

/// Rules before and after a change.
struct RuleChange
{
    const policy::PolicySet &now;
    const policy::PolicySet &then;
    QList<std::shared_ptr<const schema::KindEntry>> kindsNow = {}; ///< whose own rules change
    QList<std::shared_ptr<const schema::KindEntry>> kindsThen = {};
    QSet<schema::KindKey> schemas = {}; ///< kinds of those whose schema changes
};

/// What a change does to documents. Only what changed is evaluated. nullopt when stopped.
[[nodiscard]] std::optional<Impact>
impactOf(const ImpactCorpus &corpus, const RuleChange &change,
         const std::function<void(const Progress &)> &progressed = {}, std::stop_token stop = {});

} // namespace waymark::rehearsal
