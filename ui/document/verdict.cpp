// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/verdict.h"

#include "document/documenttr.h"

#include <algorithm>

namespace waymark::document {

namespace {

int countOf(const Diagnostics &findings, int document, Severity severity)
{
    return int(std::ranges::count_if(findings, [&](const Diagnostic &finding) {
        return finding.document == document && finding.severity == severity;
    }));
}

} // namespace

Verdict verdictOf(const analysis::Analysis &analysis, int document, const Diagnostics &findings)
{
    using widgets::Status;
    const auto &documents = analysis.tree.documents();
    if (document >= documents.size())
        return {Status::Unknown, Tr::tr("Empty"), Tr::tr("The file holds no document yet.")};
    if (const int errors = countOf(findings, document, Severity::Error))
        return {Status::Bad, Tr::tr("Needs a change (%1)").arg(errors),
                Tr::tr("%n error(s) must be repaired before this can be used.", nullptr, errors)};
    const auto *kind = analysis.kindOf(documents[document]);
    if (kind == nullptr)
        return {Status::Unknown, Tr::tr("Not checked: unknown kind"),
                Tr::tr("No schema of the workspace is for this kind; only its syntax is checked.")};
    const int warnings = countOf(findings, document, Severity::Warning);
    const QString noted =
        warnings > 0 ? Tr::tr("%n warning(s) to look at.", nullptr, warnings) : QString();
    if (kind->isRequest)
        return {warnings > 0 ? Status::Warning : Status::Good,
                Tr::tr("Standard: needs no platform review"), noted};
    return {warnings > 0 ? Status::Warning : Status::Good, Tr::tr("Valid"), noted};
}

} // namespace waymark::document
