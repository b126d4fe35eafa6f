// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/analysis.h"

#include "base/expensive.h"
#include "base/trace.h"

namespace waymark::workspace {

const schema::KindEntry *kindOf(const Rules &rules, const yaml::Document &document)
{
    return rules.kinds.find({document.topLevel(u"apiVersion"), document.topLevel(u"kind")});
}

const schema::KindEntry *Analysis::kindOf(const yaml::Document &document) const
{
    return rules ? workspace::kindOf(*rules, document) : nullptr;
}

std::optional<Diagnostics> check(const yaml::SyntaxTree &tree, const Rules &rules,
                                 std::stop_token stop)
{
    const trace::Span span("workspace.check");
    Diagnostics diagnostics = tree.diagnostics();
    for (const yaml::Document &document : tree.documents()) {
        const auto *kind = kindOf(rules, document);
        if (kind == nullptr) {
            if (const auto unknown = rules.kinds.unknownKind(document))
                diagnostics.append(*unknown);
            continue;
        }
        auto found = schema::validate(kind->schema, tree, document, stop);
        if (!found)
            return std::nullopt;
        diagnostics += *std::move(found);
    }
    sortByPlace(diagnostics);
    return diagnostics;
}

std::optional<Analysis> analyze(const AnalysisInput &input, std::stop_token stop)
{
    expensive();
    const trace::Span span("workspace.analyze");
    const auto start = std::chrono::steady_clock::now();
    auto tree = yaml::SyntaxTree::parse(input.text, stop);
    if (!tree)
        return std::nullopt;
    auto diagnostics = check(*tree, input.rules ? *input.rules : Rules{}, stop);
    if (!diagnostics)
        return std::nullopt;
    const auto duration = std::chrono::steady_clock::now() - start;
    return Analysis{input.revision, *std::move(tree), input.rules, *std::move(diagnostics),
                    std::chrono::duration_cast<std::chrono::microseconds>(duration)};
}

} // namespace waymark::workspace
