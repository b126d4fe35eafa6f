// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <QHash>

namespace waymark {

/// Which weight a workspace gives to findings, by code: a value, cheap to copy.
class SeverityRules
{
public:
    /// `code` is one code, or all of a room: `yaml.*`. One code goes before its room. nullopt
    /// switches the findings off.
    void set(const QString &code, std::optional<Severity> severity);
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }

    /// Changes severities and drops what is switched off; what a cluster decides stays as it is
    /// (see `clusterdecision.h`).
    void apply(Diagnostics &findings) const;

    bool operator==(const SeverityRules &) const = default;

private:
    QHash<QString, std::optional<Severity>> m_rules;
};

/// `error`, `warning`, `info`; nullopt for every other word.
[[nodiscard]] std::optional<Severity> severityFromName(QStringView name);

} // namespace waymark
