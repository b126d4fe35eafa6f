// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/verdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

int countOf(const Diagnostics &findings, int document, Severity severity)
{
    return int(std::ranges::count_if(findings, [&](const Diagnostic &finding) {
        return finding.document == document && finding.severity == severity;
    }));
}

Verdict::Gap gapOf(const Analysis &analysis, const yaml::Document &document)
{
    if (const auto modeline = modelineOf(analysis.tree, document))
        return modeline->schema == "none"_L1 ? Verdict::Gap::LeftAlone : Verdict::Gap::NoSchema;
    const bool saysWhatItIs =
        !document.topLevel(u"apiVersion").isEmpty() && !document.topLevel(u"kind").isEmpty();
    return saysWhatItIs ? Verdict::Gap::UnknownKind : Verdict::Gap::NoKind;
}

} // namespace

Verdict verdictOf(const Analysis &analysis, int document, const Diagnostics &findings)
{
    using State = Verdict::State;
    const auto &documents = analysis.tree.documents();
    if (document >= documents.size() || !documents[document].root.isValid()
        || documents[document].root.kind() == yaml::NodeKind::Missing)
        return {};
    Verdict verdict{.state = State::Valid,
                    .errors = countOf(findings, document, Severity::Error),
                    .warnings = countOf(findings, document, Severity::Warning)};
    const schema::KindEntry *kind = analysis.kindOf(documents[document]);
    if (kind == nullptr)
        verdict.gap = gapOf(analysis, documents[document]);
    if (verdict.errors > 0)
        verdict.state = State::NeedsChange;
    else if (kind == nullptr)
        verdict.state = State::NotChecked;
    // Policies, and the rules of its definition, aren't evaluated yet.
    else if (kind->isRequest || !kind->rules.isEmpty())
        verdict.state = State::SchemaOnly;
    return verdict;
}

} // namespace waymark::analysis
