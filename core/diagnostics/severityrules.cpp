// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/severityrules.h"

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
    findings.removeIf([this](Diagnostic &finding) {
        auto rule = m_rules.constFind(finding.code);
        if (rule == m_rules.cend())
            rule = m_rules.constFind(finding.code.section(u'.', 0, 0) + ".*"_L1);
        if (rule == m_rules.cend())
            return false;
        finding.severity = rule->value_or(finding.severity);
        return !rule->has_value();
    });
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
