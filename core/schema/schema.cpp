// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schema.h"

#include "base/trace.h"
#include "schema/consolidate.h"
#include "schema/delivered.h"
#include "schema/evaluator.h"
#include "schema/explainer.h"
#include "schema/fixcheck.h"
#include "schema/schematr.h"
#include "schema/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// Nobody reads further, and each finding costs words and fixes.
constexpr size_t findingsLimit = 500;

/// A field that a schema keeps only for those who have it still.
Diagnostics deprecatedUses(const CompiledSchema &schema, const std::vector<Noted> &noted,
                           const yaml::Document &document)
{
    Diagnostics findings;
    for (const Noted &use : noted) {
        const Annotations &notes = schema.annotationsOf(use.schema);
        const yaml::Node key = use.value.key();
        if (!notes.isDeprecated || !key || use.value.pointer().isRoot())
            continue;
        Diagnostic finding;
        finding.code = u"schema.deprecated"_s;
        finding.severity = Severity::Warning;
        finding.message = Tr::tr("%1 is deprecated.").arg(quoted(use.value.keyText()));
        finding.why = firstParagraph(notes.description);
        finding.next = notes.deprecationMessage.isEmpty()
                           ? Tr::tr("Look in the schema for what replaces it.")
                           : notes.deprecationMessage;
        finding.range = key.range();
        finding.document = document.index;
        finding.pointer = use.value.pointer();
        finding.rule = schema.location(use.schema);
        const bool isKnown = std::ranges::any_of(
            findings, [&](const Diagnostic &other) { return other.pointer == finding.pointer; });
        if (!isKnown)
            findings.append(finding);
    }
    return findings;
}

std::optional<Diagnostics> validated(const Schema &schema, const yaml::SyntaxTree *tree,
                                     const yaml::Document &document, std::stop_token stop)
{
    if (schema.isEmpty())
        return Diagnostics();
    const trace::Span span("schema.validate");
    Evaluator evaluator(*schema.compiled(), stop);
    Failures failures = evaluator.run(document.root);
    if (evaluator.wasStopped())
        return std::nullopt;
    Diagnostics findings = deprecatedUses(*schema.compiled(), evaluator.noted(), document);
    if (evaluator.undecided())
        findings.append(placeholderFinding(evaluator.undecided(), document.index));
    if (failures.empty())
        return findings;
    failures = consolidated(*schema.compiled(), std::move(failures));
    std::optional<FixCheck> check;
    if (tree)
        check.emplace(*schema.compiled(), *tree, document, failures, evaluator.noted(), stop);
    Explainer explainer(schema, tree, document, check ? &*check : nullptr);
    for (size_t i = 0; i < failures.size() && i < findingsLimit; ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        findings.append(explainer.explain(failures[i]));
    }
    sortByPlace(findings);
    return findings;
}

} // namespace

std::optional<Diagnostics> validate(const Schema &schema, const yaml::Document &document,
                                    std::stop_token stop)
{
    return validated(schema, nullptr, document, std::move(stop));
}

std::optional<Diagnostics> validate(const Schema &schema, const yaml::SyntaxTree &tree,
                                    const yaml::Document &document, std::stop_token stop)
{
    return validated(schema, &tree, document, std::move(stop));
}

std::vector<std::pair<yaml::Node, EntityHint>> entityHintsIn(const Schema &schema, yaml::Node root)
{
    std::vector<std::pair<yaml::Node, EntityHint>> hints;
    if (schema.isEmpty() || !schema.compiled()->hasNotes)
        return hints;
    Evaluator evaluator(*schema.compiled(), {});
    (void)evaluator.run(root);
    for (const Noted &use : evaluator.noted()) {
        if (const auto &entity = schema.compiled()->annotationsOf(use.schema).entity)
            hints.emplace_back(use.value, *entity);
    }
    return hints;
}

bool isValid(const Schema &schema, yaml::Node root, std::stop_token stop)
{
    if (schema.isEmpty())
        return true;
    Evaluator evaluator(*schema.compiled(), std::move(stop));
    return evaluator.accepts(root) && !evaluator.wasStopped();
}

} // namespace waymark::schema
