// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/workspacefindings.h"

#include "base/expensive.h"
#include "catalog/liveproblems.h"
#include "document/foreignfindings.h"
#include "text/linedifference.h"

#include <algorithm>

namespace waymark::document {

bool hasWorkspaceFindings(const snapshot::FileEntry &file)
{
    return !file.reviewed.isEmpty()
           || !std::ranges::all_of(file.between, [](const Diagnostic &finding) {
                  return catalog::isLiveProblem(finding.code);
              });
}

std::optional<Diagnostics> workspaceFindings(const snapshot::FileEntry &file, const SourceText &now,
                                             std::stop_token stop)
{
    expensive();
    Diagnostics found = file.between;
    found.removeIf([](const Diagnostic &finding) { return catalog::isLiveProblem(finding.code); });
    found += file.reviewed;
    if (found.isEmpty())
        return found;
    const SourceText read = file.text();
    if (read.bytes() == now.bytes())
        return found;
    const auto edits = lineEdits(read, now, std::move(stop));
    if (!edits)
        return std::nullopt;
    moveForeign(found, *edits);
    return found;
}

} // namespace waymark::document
