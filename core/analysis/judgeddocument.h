// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "policy/crdrules.h"
#include "policy/policyset.h"

#include <mutex>

namespace waymark::analysis {

/// The rules that definitions of kinds carry, compiled when a kind is first asked for. Any thread.
class KindRules
{
public:
    [[nodiscard]] std::shared_ptr<const policy::CrdRules> of(const schema::KindEntry &kind);

private:
    using Rules = QList<schema::ValidationRule>;

    std::mutex m_mutex;
    QHash<const schema::ValidationRule *, std::pair<Rules, std::shared_ptr<const policy::CrdRules>>>
        m_rules;
};

/// A document on its way through the rules: as a server sees it, and as it was; each is made when
/// it is first asked for. `part` outlives it.
class JudgedDocument
{
public:
    explicit JudgedDocument(const CheckedPart &part)
        : m_part(part)
        , m_committed(part.tree)
    {}

    [[nodiscard]] const policy::ServedObject &object();
    /// Runs git. Invalid where the document is new.
    [[nodiscard]] yaml::Node before();
    /// Of its kind's rules those that are broken, or can't be evaluated; `traces` as with
    /// `CrdRules::check`.
    [[nodiscard]] Diagnostics brokenRules(const policy::CrdRules &rules,
                                          QHash<QString, policy::RuleTrace> *traces = nullptr);
    /// What the policies say of it; `isWhole`: those that aren't for it, too, and what those that
    /// passed have read.
    [[nodiscard]] QList<policy::Decision> decisions(const policy::PolicySet &policies,
                                                    bool isWhole = false);

private:
    /// What a server is asked: to create it, or to change what `before` is.
    [[nodiscard]] policy::AdmissionRequest
    request(const policy::PolicySet &policies, const policy::Resource &resource, yaml::Node before);
    [[nodiscard]] const schema::Schema *schema() const
    {
        return m_part.kind ? &m_part.kind->schema : nullptr;
    }

    const CheckedPart &m_part;
    yaml::SyntaxTree m_committed;
    std::optional<policy::ServedObject> m_object;
    std::optional<policy::ServedObject> m_before; ///< where it differs
    std::optional<yaml::Node> m_was;              ///< once it was asked for
};

} // namespace waymark::analysis
