// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/evaluator.h"
#include "text/textrange.h"
#include "yaml/documenttrial.h"

#include <stop_token>

namespace waymark::schema {

/// Tries repairs before they are offered: in a copy of the document, by the whole schema. A repair
/// is accepted when what it is for is gone, and nothing is wrong that wasn't before.
class FixCheck
{
public:
    /// `found` are all failures, consolidated, and `noted` what was met on the way. The tree must
    /// outlive this.
    FixCheck(const CompiledSchema &schema, const yaml::SyntaxTree &tree,
             const yaml::Document &document, const Failures &found, const std::vector<Noted> &noted,
             std::stop_token stop);

    /// What the repairs that follow are for: one of the failures.
    void setTarget(const Failure &failure);
    /// True without a look once very much was tried: `isExhausted` says so from then on.
    [[nodiscard]] bool accepts(const TextEdits &edits);
    [[nodiscard]] bool isExhausted() const;

private:
    using Keys = std::vector<QByteArray>;

    [[nodiscard]] static Keys keysOf(const Failures &failures);
    [[nodiscard]] qsizetype deprecatedIn(const std::vector<Noted> &noted) const;
    [[nodiscard]] bool isBetter(const Keys &after) const;

    const CompiledSchema &m_schema;
    yaml::DocumentTrial m_trial;
    std::stop_token m_stop;
    qsizetype m_deprecated = 0; ///< uses of what is kept only for those who have it still
    Keys m_before;              ///< sorted
    Keys m_target;
};

} // namespace waymark::schema
