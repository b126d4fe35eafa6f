// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/gaps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

bool lacksField(const Diagnostic &finding)
{
    return finding.code == "schema.required"_L1 || finding.code == "schema.dependent-required"_L1;
}

bool holdsNothing(const yaml::Node &node)
{
    switch (node.kind()) {
    case yaml::NodeKind::Missing:
        return true;
    case yaml::NodeKind::Scalar:
        return node.scalarType() == yaml::ScalarType::Null || node.text().isEmpty();
    case yaml::NodeKind::Sequence:
    case yaml::NodeKind::Mapping:
        return node.size() == 0;
    default:
        return false;
    }
}

} // namespace

QList<FieldGap> gapsIn(const Analysis &analysis)
{
    QList<FieldGap> gaps;
    const auto &documents = analysis.tree.documents();
    for (const Diagnostic &finding : analysis.diagnostics) {
        if (finding.severity != Severity::Error || !finding.code.startsWith("schema."_L1)
            || finding.document >= documents.size())
            continue;
        FieldGap gap{finding.document, finding.pointer, finding.range, !lacksField(finding)};
        if (gap.isThere) {
            const yaml::Node node = documents[finding.document].root.at(finding.pointer);
            if (!node.isValid() || !holdsNothing(node))
                continue;
            gap.range = node.range();
        }
        if (!gaps.contains(gap))
            gaps.append(gap);
    }
    return gaps;
}

bool followsFrom(const Diagnostic &finding, const FieldGap &gap)
{
    if (finding.document != gap.document || finding.code.startsWith("yaml."_L1))
        return false;
    if (!gap.isThere)
        return lacksField(finding) && finding.pointer == gap.pointer;
    return finding.pointer == gap.pointer
           || std::ranges::contains(finding.related, gap.range, &RelatedPlace::range);
}

} // namespace waymark::analysis
