// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/severityrules.h"

#include "diagnostics/clusterdecision.h"

using namespace Qt::StringLiterals;

namespace waymark {

void SeverityRules::set(const QString &code, std::optional<Severity> severity)
{
    m_rules.insert(code, severity);
}

void SeverityRules::apply(Diagnostics &findings) const
{
    if (m_rules.isEmpty())
        return;
    const auto ruleFor = [this](const Diagnostic &finding) {
        if (isClusterDecision(finding.code))
            return m_rules.cend();
        const auto rule = m_rules.constFind(finding.code);
        return rule != m_rules.cend()
                   ? rule
                   : m_rules.constFind(finding.code.section(u'.', 0, 0) + ".*"_L1);
    };
    findings.removeIf([&](const Diagnostic &finding) {
        const auto rule = ruleFor(finding);
        return rule != m_rules.cend() && !rule->has_value();
    });
    for (Diagnostic &finding : findings) {
        if (const auto rule = ruleFor(finding); rule != m_rules.cend())
            finding.severity = rule->value_or(finding.severity);
    }
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        if (name == severityName(severity))
            return severity;
    }
    return std::nullopt;
}

} // namespace waymark
