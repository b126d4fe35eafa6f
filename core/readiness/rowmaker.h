// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/checkprogram.h"
#include "readiness/entityinputs.h"
#include "readiness/result.h"

namespace waymark::readiness {

/// What rows of one scorecard are made with. Shared by all threads.
struct RowRules
{
    const snapshot::Snapshot &snapshot;
    const Surroundings &surroundings;
    const FileAnswers &files;
    const CompiledScorecard &compiled;
    const QList<std::shared_ptr<const FactTable>> &facts;
    const SourceText &text; ///< of the scorecard's file
    QString shownPath;      ///< of it
    int index = 0;          ///< of the scorecard
    QDateTime now;
    QByteArray digest; ///< of what is the same for all its rows
};

/// Whether a scorecard is for an entity.
struct Membership
{
    bool isMember = false;
    QString problem; ///< nobody can say; empty: it can be said
};

/// Makes the row of one entity. One thread.
class RowMaker
{
public:
    /// `tree` is that of the entity's file.
    RowMaker(const RowRules &rules, const catalog::Entity &entity, const yaml::SyntaxTree &tree);

    [[nodiscard]] Membership membership();
    [[nodiscard]] std::shared_ptr<const EntityScore> made();

    /// What stands for everything but files that a row is made from.
    [[nodiscard]] static QByteArray digestOf(const RowRules &rules, const catalog::Entity &entity);

private:
    struct Evaluated;

    [[nodiscard]] CheckResult resultOf(const Check &check, const CompiledCheck &compiled);
    [[nodiscard]] cel::Outcome run(const CheckExpression &expression, const Check &check,
                                   Asking &asking, Evaluated &with);
    void judge(const Check &check, const CompiledCheck &compiled, Asking &asking,
               CheckResult &result);
    void judgeAnswer(const Check &check, Asking &asking, CheckResult &result);
    void excuse(const Check &check, Asking &asking, CheckResult &result) const;
    [[nodiscard]] const Answer *answerTo(const Check &check) const;

    const RowRules &m_rules;
    catalog::Entity m_entity;
    yaml::SyntaxTree m_tree;
    yaml::Node m_root;
    EntityInputs::Place m_place;
    cel::Arena m_entityArena;
    cel::Arena m_arena;
    EntityInputs m_inputs;
    std::array<std::optional<cel::Value>, checkInputs> m_values; ///< that stay from check to check
    RowInputs m_madeFrom;
};

} // namespace waymark::readiness
