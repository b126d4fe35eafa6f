// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/workspacereview.h"

#include "policy/policyset.h"
#include "rehearsal/exceptionreview.h"
#include "rehearsal/generateddocuments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

std::optional<QHash<QString, Diagnostics>> reviewOf(const snapshot::Snapshot &snapshot,
                                                    std::stop_token stop)
{
    QHash<QString, Diagnostics> found;
    const policy::PolicySet &policies = *snapshot.rules->policies;
    if (!policies.exceptions().isEmpty()) {
        const auto review = reviewExceptions(snapshot, stop);
        if (!review)
            return std::nullopt;
        for (const ReviewedException &one : review->exceptions) {
            if (!one.findings.isEmpty())
                found[one.exception.path] += one.findings;
        }
    }
    // Parameters and bindings alone are written for clusters; to look into all texts takes long.
    const QStringList kinds =
        policies.kindsRead() + QStringList{u"ValidatingAdmissionPolicyBinding"_s};
    const auto mayBeGenerated = [&](const snapshot::FileEntry &file) {
        return file.documents.isEmpty()
               || std::ranges::any_of(file.documents, [&](const auto &document) {
                      return kinds.contains(document.kind);
                  });
    };
    for (const GeneratedDocument &generated : generatedDocuments(snapshot, stop, mayBeGenerated)) {
        if (const auto finding = staleness(generated))
            found[generated.path].append(*finding);
    }
    if (stop.stop_requested())
        return std::nullopt;
    return found;
}

} // namespace waymark::rehearsal
