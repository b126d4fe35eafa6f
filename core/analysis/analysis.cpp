// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"

#include "analysis/documentschema.h"
#include "analysis/entitychecks.h"
#include "analysis/heldline.h"
#include "analysis/owndocuments.h"
#include "analysis/suppressions.h"
#include "base/expensive.h"
#include "base/trace.h"
#include "schema/crddefinition.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// Findings on one document beyond its syntax. False when stopped.
bool checkDocument(const CheckedPart &part, const DocumentSchema &bound, Diagnostics &diagnostics,
                   const std::stop_token &stop)
{
    if (bound.problem)
        diagnostics.append(*bound.problem);
    if (bound.kind) {
        auto found = schema::validate(bound.kind->schema, part.tree, part.document, stop);
        if (!found)
            return false;
        diagnostics += *std::move(found);
    }
    diagnostics += checkOwnDocument(part);
    diagnostics += checkEntityDocument(part);
    auto references = checkEntities(part, stop);
    if (!references)
        return false;
    diagnostics += *std::move(references);
    for (const DocumentCheck &further : part.rules.checks) {
        auto found = further(part, stop);
        if (!found)
            return false;
        diagnostics += *std::move(found);
    }
    return true;
}

/// Nobody but Waymark reads its own documents, and it reads YAML 1.2: `off` is a text there.
void dropAmbiguities(const yaml::Document &document, Diagnostics &diagnostics)
{
    if (!document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1))
        return;
    diagnostics.removeIf([&](const Diagnostic &finding) {
        return finding.code == "yaml.ambiguous-scalar"_L1
               && finding.range.begin >= document.range.begin
               && finding.range.end <= document.range.end;
    });
}

/// What only an open text needs to be told: the loader finds the same for all files at once.
void addEntityReferences(const yaml::SyntaxTree &tree, const QString &path, const Rules &rules,
                         Checked &checked)
{
    Diagnostics found = checkEntityReferences(tree, path, rules);
    if (found.isEmpty())
        return;
    rules.severities.apply(found);
    checked.suppressed += takeSuppressed(tree, found, Unused::Ignored);
    checked.diagnostics += found;
    sortByPlace(checked.diagnostics);
}

/// Looks whether a line is held. False when stopped.
bool hold(Analysis &analysis, const AnalysisInput &input, const std::stop_token &stop)
{
    if (!input.whole || input.whole->text == input.text)
        return true;
    const WholeText &whole = *input.whole;
    std::shared_ptr<const Analysis> known = whole.analysis;
    if (!known || known->rules != input.rules || !(known->tree.text() == whole.text)) {
        const auto tree = yaml::SyntaxTree::parse(whole.text, stop);
        if (!tree)
            return false;
        if (!heldLineOf(*tree, input.text))
            return true;
        auto made = analyze({whole.text, input.rules, input.revision, input.path}, stop);
        if (!made)
            return false;
        known = std::make_shared<const Analysis>(*std::move(made));
    }
    if (auto held = heldLineOf(known->tree, input.text)) {
        held->whole = known;
        analysis.held = std::make_shared<const HeldLine>(*std::move(held));
    }
    return true;
}

} // namespace

const schema::KindEntry *kindOf(const Rules &rules, const yaml::Document &document)
{
    return rules.kinds.find({document.topLevel(u"apiVersion"), document.topLevel(u"kind")});
}

const schema::KindEntry *Analysis::kindOf(const yaml::Document &document) const
{
    return document.index < kinds.size() ? kinds[document.index].get() : nullptr;
}

const Analysis &Analysis::fields() const
{
    return held ? *held->whole : *this;
}

qsizetype Analysis::inFields(qsizetype offset) const
{
    return held ? held->inWhole(offset) : offset;
}

TextRange Analysis::inText(TextRange range) const
{
    return held ? held->inText(range) : range;
}

yaml::Node committedVersion(const CheckedPart &part, yaml::SyntaxTree &tree)
{
    if (!part.rules.committed || part.path.isEmpty())
        return {};
    const auto before = part.rules.committed->committed(part.path);
    if (!before)
        return {};
    tree = *before;
    const auto nameOf = [](const yaml::Document &document) {
        return document.root.value(u"metadata").target().value(u"name").target().text();
    };
    for (const yaml::Document &document : tree.documents()) {
        if (document.topLevel(u"kind") == part.document.topLevel(u"kind")
            && document.topLevel(u"apiVersion") == part.document.topLevel(u"apiVersion")
            && nameOf(document) == nameOf(part.document))
            return document.root;
    }
    return {};
}

std::optional<Checked> check(const yaml::SyntaxTree &tree, const QString &path, const Rules &rules,
                             std::stop_token stop, const Diagnostics *definitions)
{
    const trace::Span span("workspace.check");
    Checked checked;
    checked.diagnostics = tree.diagnostics();
    if (definitions)
        checked.diagnostics += *definitions;
    for (const yaml::Document &document : tree.documents()) {
        dropAmbiguities(document, checked.diagnostics);
        const DocumentSchema bound = schemaOf(rules, path, tree, document);
        checked.kinds.append(bound.kind);
        if (!definitions && schema::isCrd(document))
            checked.diagnostics += schema::findingsInCrd(document, path);
        const CheckedPart part{rules, path, tree, document, bound.kind.get()};
        if (!checkDocument(part, bound, checked.diagnostics, stop))
            return std::nullopt;
    }
    rules.severities.apply(checked.diagnostics);
    checked.suppressed = takeSuppressed(tree, checked.diagnostics);
    sortByPlace(checked.diagnostics);
    return checked;
}

std::optional<Analysis> analyze(const AnalysisInput &input, std::stop_token stop)
{
    expensive();
    const trace::Span span("workspace.analyze");
    const auto start = std::chrono::steady_clock::now();
    auto tree = yaml::SyntaxTree::parse(input.text, stop);
    if (!tree)
        return std::nullopt;
    auto checked = check(*tree, input.path, input.rules ? *input.rules : Rules{}, stop);
    if (!checked)
        return std::nullopt;
    if (input.rules)
        addEntityReferences(*tree, input.path, *input.rules, *checked);
    const auto duration = std::chrono::steady_clock::now() - start;
    Analysis analysis{input.revision,
                      *std::move(tree),
                      input.rules,
                      std::move(checked->diagnostics),
                      std::chrono::duration_cast<std::chrono::microseconds>(duration),
                      std::move(checked->suppressed),
                      std::move(checked->kinds)};
    if (!hold(analysis, input, stop))
        return std::nullopt;
    return analysis;
}

} // namespace waymark::analysis
