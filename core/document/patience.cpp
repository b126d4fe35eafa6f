// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/patience.h"

#include <algorithm>

namespace waymark::document {

void Patience::begin()
{
    m_isOn = true;
    m_passed.clear();
}

void Patience::end()
{
    m_isOn = false;
    m_passed.clear();
}

bool Patience::passOver(int document, const JsonPointer &pointer)
{
    const auto field = std::pair(document, pointer);
    if (!m_isOn || m_passed.contains(field))
        return false;
    m_passed.insert(field);
    return true;
}

QList<analysis::FieldGap> Patience::forgiven(const analysis::Analysis &analysis) const
{
    if (!m_isOn)
        return {};
    QList<analysis::FieldGap> gaps = analysis::gapsIn(analysis);
    gaps.removeIf([this](const analysis::FieldGap &gap) {
        return m_passed.contains({gap.document, gap.pointer});
    });
    return gaps;
}

Heard Patience::hear(const analysis::Analysis &analysis) const
{
    Heard heard{.findings = analysis.diagnostics, .gaps = forgiven(analysis)};
    heard.findings.removeIf([&heard](const Diagnostic &finding) {
        return std::ranges::any_of(heard.gaps, [&](const analysis::FieldGap &gap) {
            return analysis::followsFrom(finding, gap);
        });
    });
    return heard;
}

} // namespace waymark::document
