// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/crdrules.h"
#include "rehearsal/impact.h"

#include <QMap>

namespace waymark::rehearsal {

/// What a rule does with a document in each column.
struct RuleEffect
{
    std::array<Effect, impactColumns> columns{};
    QString message;
    QString exception;
};

using RuleEffects = QMap<QString, RuleEffect>; ///< by rule

/// What rules are called: a rule keeps the name of its later place, wherever it stood before.
class RuleNames
{
public:
    RuleNames() = default;
    /// Rules that are the same word for word are the same rule; the others by their place.
    RuleNames(const QStringList &before, const QStringList &after);
    [[nodiscard]] int later(int before) const { return m_later.value(before, before); }

private:
    QList<int> m_later;
};

[[nodiscard]] RuleEffects effectsOf(const policy::PolicySet &policies, const CorpusDocument &on,
                                    const QHash<QString, RuleNames> &names);

/// A kind with its rules compiled.
struct CompiledKind
{
    std::shared_ptr<const schema::KindEntry> kind;
    std::shared_ptr<const policy::CrdRules> rules;
    QHash<QString, QString> names; ///< by `Diagnostic::rule`
};

[[nodiscard]] RuleEffects effectsOf(const CompiledKind &kind, const CorpusDocument &on);

/// What the kind's schema does with a document, place by place: `Kind/spec/size`.
[[nodiscard]] RuleEffects schemaEffectsOf(const schema::KindEntry &kind, const CorpusDocument &on);
/// What becomes of a document whose kind isn't served in its version.
[[nodiscard]] RuleEffects effectsWithout(const schema::KindKey &kind);

} // namespace waymark::rehearsal
