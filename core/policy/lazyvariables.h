// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/collections.h"
#include "policy/compiledpolicy.h"

#include <vector>

namespace waymark::policy {

/// What is unknown where a policy of Kyverno asks its own functions.
inline constexpr QByteArrayView kyvernosOwn("what Kyverno's own functions say");

/// What a policy's `variables` are during one pass over its expressions: each is evaluated when it
/// is first read and kept until the pass ends; what it costs is added to the pass. A variable sees
/// those before it alone.
class LazyVariables final : public cel::ForeignMap
{
public:
    /// `inputs` are those of the policy; they and the arena outlive it.
    LazyVariables(const CompiledPolicy &policy, std::span<const cel::Value> inputs,
                  cel::Arena &arena);

    [[nodiscard]] qsizetype size() const override;
    [[nodiscard]] cel::Value key(qsizetype index, cel::Arena &arena) const override;
    [[nodiscard]] std::optional<cel::Value> find(const cel::Value &key,
                                                 cel::Arena &arena) const override;

    [[nodiscard]] quint64 cost() const { return m_cost; }
    /// What the variables read so far have read.
    [[nodiscard]] const QList<cel::Read> &reads() const { return m_reads; }
    void forgetReads() { m_reads.clear(); }

private:
    const CompiledPolicy &m_policy;
    std::span<const cel::Value> m_inputs;
    cel::Arena &m_arena;
    mutable std::vector<std::optional<cel::Outcome>> m_known;
    mutable quint64 m_cost = 0;
    mutable QList<cel::Read> m_reads;
    mutable int m_limit; ///< the first that can't be seen now
};

} // namespace waymark::policy
