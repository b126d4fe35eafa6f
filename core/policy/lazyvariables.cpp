// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/lazyvariables.h"

#include <QScopedValueRollback>

#include <utility>

namespace waymark::policy {

LazyVariables::LazyVariables(const CompiledPolicy &policy, std::span<const cel::Value> inputs,
                             cel::Arena &arena)
    : m_policy(policy)
    , m_inputs(inputs)
    , m_arena(arena)
    , m_known(policy.variables.size())
    , m_limit(int(policy.variables.size()))
{}

qsizetype LazyVariables::size() const
{
    return m_limit;
}

cel::Value LazyVariables::key(qsizetype index, cel::Arena &arena) const
{
    return cel::newString(m_policy.policy.variables[index].name.toUtf8(), arena);
}

std::optional<cel::Value> LazyVariables::find(const cel::Value &key, cel::Arena &) const
{
    const int index = key.is(cel::Kind::String) ? m_policy.variable(key.text()) : -1;
    if (index < 0 || index >= m_limit)
        return std::nullopt;
    auto &known = m_known[size_t(index)];
    if (!known) {
        const CompiledExpression &expression = m_policy.variables[size_t(index)];
        if (!expression.program) {
            if (m_policy.policy.isKyverno)
                return cel::Value::unknown(kyvernosOwn);
            return cel::failedWith(m_arena, cel::FailureKind::BadArgument,
                                   "composited variable \"" + key.text().toByteArray()
                                       + "\" fails to compile: " + expression.problem.toUtf8());
        }
        const QScopedValueRollback limit(m_limit, index);
        const QList<cel::Read> others = std::exchange(m_reads, {});
        known = expression.program->evaluate(m_inputs, m_arena, {.recordsReads = true});
        m_cost += known->cost;
        // What it read through other variables belongs to it, and counts each time it is read.
        known->reads += std::exchange(m_reads, others);
    }
    m_reads += known->reads;
    return known->value;
}

} // namespace waymark::policy
