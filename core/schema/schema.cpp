// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schema.h"

#include "base/trace.h"
#include "schema/consolidate.h"
#include "schema/evaluator.h"
#include "schema/explainer.h"

namespace waymark::schema {

namespace {

/// Nobody reads further, and each finding costs words and fixes.
constexpr size_t findingsLimit = 500;

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
    Diagnostics findings;
    if (failures.empty())
        return findings;
    failures = consolidated(*schema.compiled(), std::move(failures));
    Explainer explainer(schema, tree, document);
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

bool isValid(const Schema &schema, yaml::Node root, std::stop_token stop)
{
    if (schema.isEmpty())
        return true;
    Evaluator evaluator(*schema.compiled(), std::move(stop));
    return evaluator.accepts(root) && !evaluator.wasStopped();
}

} // namespace waymark::schema
