// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"

#include "analysis/analysistr.h"
#include "analysis/binaryfile.h"
#include "analysis/documentrecords.h"
#include "analysis/documentschema.h"
#include "analysis/entitychecks.h"
#include "analysis/heldline.h"
#include "analysis/owndocuments.h"
#include "analysis/suppressions.h"
#include "base/expensive.h"
#include "base/trace.h"
#include "catalog/extract.h"
#include "catalog/liveproblems.h"
#include "catalog/placeholders.h"
#include "schema/crddefinition.h"
#include "text/binary.h"

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

/// What one version of a server takes, another refuses.
void sayOrigin(Diagnostics &findings, const QString &origin)
{
    for (Diagnostic &finding : findings)
        finding.why = finding.why.isEmpty() ? Tr::tr("That is how %1 has it.").arg(origin)
                                            : finding.why + " ("_L1 + origin + u')';
}

/// Findings on one document beyond its syntax. False when stopped.
bool checkDocument(const CheckedPart &part, const DocumentSchema &bound, Diagnostics &diagnostics,
                   const std::stop_token &stop)
{
    const auto served = servedTo(part);
    if (bound.kind) {
        auto found = schema::validate(bound.kind->schema, served ? served->tree() : part.tree,
                                      served ? served->document() : part.document, stop);
        if (!found)
            return false;
        if (!bound.kind->origin.isEmpty())
            sayOrigin(*found, bound.kind->origin);
        if (served)
            *found = served->inFile(*found);
        dropRefusedFixes(part, served, *found, stop);
        diagnostics += *std::move(found);
    }
    diagnostics += checkOwnDocument(part);
    diagnostics += checkEntityDocument(part, served, diagnostics);
    auto references = checkEntities(part, stop);
    if (!references)
        return false;
    diagnostics += *std::move(references);
    CheckedPart shaped = part;
    shaped.hasSchemaErrors = worstOf(diagnostics) == Severity::Error;
    for (const DocumentCheck &further : part.rules.checks) {
        auto found = further(shaped, stop);
        if (!found)
            return false;
        diagnostics += *std::move(found);
    }
    return true;
}

/// Nobody but Waymark reads its own documents, and it reads YAML 1.2: `off` is a text there.
void dropAmbiguities(const yaml::SyntaxTree &tree, Diagnostics &diagnostics)
{
    diagnostics.removeIf([&](const Diagnostic &finding) {
        if (finding.code != "yaml.ambiguous-scalar"_L1)
            return false;
        const yaml::Document *document = tree.documentAt(finding.range.begin);
        return document != nullptr && finding.range.begin >= document->range.begin
               && finding.range.end <= document->range.end
               && document->topLevel(u"apiVersion").startsWith("waymark.dev/"_L1);
    });
}

/// Whether other files decide about a document, so that it is checked with every key.
bool looksElsewhere(const yaml::SyntaxTree &tree, const yaml::Document &document)
{
    return document.topLevel(u"kind").compare("Location"_L1, Qt::CaseInsensitive) == 0
           || document.topLevel(u"apiVersion").startsWith("waymark.dev/"_L1)
           || catalog::mayHoldPlaceholders(tree.text().slice(document.range));
}

/// Findings of all documents; those that are as they were keep theirs. False when stopped.
bool checkDocuments(const yaml::SyntaxTree &tree, const QString &path, const Rules &rules,
                    const std::stop_token &stop, const Diagnostics *definitions,
                    const UnchangedDocuments *unchanged, DocumentRecords *records, Checked &checked)
{
    dropAmbiguities(tree, checked.diagnostics);
    for (const yaml::Document &document : tree.documents()) {
        const auto *before = unchanged ? unchanged->find(document) : nullptr;
        const bool keepsKind = before && before->isReusable && unchanged->keepKinds();
        const DocumentSchema bound =
            keepsKind ? DocumentSchema{before->kind, {}} : schemaOf(rules, path, tree, document);
        checked.kinds.append(bound.kind);
        Diagnostics binding =
            keepsKind ? unchanged->moved(before->binding, document) : Diagnostics();
        if (bound.problem) {
            binding.append(*bound.problem);
            weighUnknownKind(document, binding.last());
        }
        checked.diagnostics += binding;
        const bool isKnown = before && before->isReusable && before->kind == bound.kind;
        Diagnostics found = isKnown ? unchanged->moved(before->found, document) : Diagnostics();
        if (!isKnown) {
            if (!definitions && schema::isCrd(document))
                found += schema::findingsInCrd(document, path);
            const CheckedPart part{rules, path, tree, document, bound.kind.get()};
            if (!checkDocument(part, bound, found, stop))
                return false;
        }
        checked.diagnostics += found;
        if (records)
            records->documents.push_back({bound.kind, std::move(binding), std::move(found),
                                          isKnown || !looksElsewhere(tree, document)});
    }
    return true;
}

/// Whatever bytes look wrong in it: somebody named a picture or an archive like a text.
Diagnostic binaryFinding(const yaml::SyntaxTree &tree)
{
    Diagnostic finding;
    finding.code = binaryFile;
    finding.range = {0, std::min<qsizetype>(1, tree.text().size())};
    finding.message = Tr::tr("This is a binary file: there is no text in it to check.");
    finding.why = Tr::tr("There is a zero byte in it, which no text has.");
    finding.next = Tr::tr("Give it another name, or write its text anew.");
    return finding;
}

/// Of what every document of a file may say, the first is kept.
void sayOnce(const QString &code, Diagnostics &diagnostics)
{
    const auto first = std::ranges::find(diagnostics, code, &Diagnostic::code);
    if (first != diagnostics.end())
        diagnostics.erase(
            std::ranges::remove(std::next(first), diagnostics.end(), code, &Diagnostic::code)
                .begin(),
            diagnostics.end());
}

/// Severities and what comments in the file suppress, of all findings of the file alone.
void finish(const yaml::SyntaxTree &tree, const Rules &rules, Checked &checked)
{
    if (isBinary(tree.text().bytes()))
        checked.diagnostics = {binaryFinding(tree)};
    sayOnce(u"schema.placeholder"_s, checked.diagnostics);
    rules.severities.apply(checked.diagnostics);
    checked.suppressed = takeSuppressed(tree, checked.diagnostics);
    sortByPlace(checked.diagnostics);
}

/// What the entities of each document name that isn't there, or isn't what the field is for, as the
/// newest catalog knows it.
void findReferences(const yaml::SyntaxTree &tree, const UnchangedDocuments &unchanged,
                    const DocumentRecords *before, DocumentRecords &records)
{
    const catalog::CatalogSnapshot &newest = *records.catalog;
    const DiskFileSystem disk;
    const auto *kinds = records.rules ? &records.rules->entityKinds : nullptr;
    const bool samePool = before && before->catalog && before->catalog->pool() == newest.pool();
    for (const yaml::Document &document : tree.documents()) {
        DocumentRecord &record = records.documents[std::size_t(document.index)];
        const DocumentRecord *known = samePool ? unchanged.find(document) : nullptr;
        record.entities = known ? known->entities
                                : catalog::extract(tree, document, newest.pool(),
                                                   {records.path, &disk, false, kinds});
        record.entitiesAt = known ? known->entitiesAt : document.range.begin;
        if (record.entities)
            catalog::LiveProblems::addNames(*record.entities, records.names);
    }
    const bool sameNames =
        before && before->catalog == records.catalog && before->names == records.names;
    const auto look = [&](bool isAgain) {
        catalog::LiveProblems live(newest, records.path, records.names);
        qsizetype count = 0;
        for (const yaml::Document &document : tree.documents()) {
            DocumentRecord &record = records.documents[std::size_t(document.index)];
            if (!record.entities)
                continue;
            const auto *known = sameNames && !isAgain ? unchanged.find(document) : nullptr;
            if (known) {
                record.references = unchanged.moved(known->references, document);
            } else {
                record.references = live.of(*record.entities);
                moveBy(record.references, document.range.begin - record.entitiesAt, document.index);
            }
            count += record.references.size();
        }
        return count;
    };
    // Of very many the last ones get no alternatives, so all have to be counted.
    if (look(false) > catalog::RefProblems::mostSuggested)
        look(true);
}

/// What only an open text needs to be told: the loader finds the same for all files at once.
void addEntityReferences(const yaml::SyntaxTree &tree, const Rules &rules,
                         const DocumentRecords &records, Checked &checked)
{
    Diagnostics found;
    for (const DocumentRecord &record : records.documents)
        found += record.references;
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
    const auto before = part.rules.committed->committed(part.path, part.tree);
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
    if (!checkDocuments(tree, path, rules, stop, definitions, nullptr, nullptr, checked))
        return std::nullopt;
    finish(tree, rules, checked);
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
    static const Rules none{};
    const Rules &rules = input.rules ? *input.rules : none;
    auto records = std::make_shared<DocumentRecords>(
        DocumentRecords{.tree = *tree, .rules = input.rules, .path = input.path});
    const UnchangedDocuments unchanged(input.known.get(), *tree, input.rules, input.path);
    auto checked = std::make_optional<Checked>();
    checked->diagnostics = tree->diagnostics();
    if (!checkDocuments(*tree, input.path, rules, stop, nullptr, &unchanged, records.get(),
                        *checked))
        return std::nullopt;
    finish(*tree, rules, *checked);
    records->catalog = rules.catalog ? rules.catalog->snapshot.load() : nullptr;
    if (records->catalog) {
        findReferences(*tree, unchanged, input.known.get(), *records);
        addEntityReferences(*tree, rules, *records, *checked);
    }
    const auto duration = std::chrono::steady_clock::now() - start;
    Analysis analysis{input.revision,
                      *std::move(tree),
                      input.rules,
                      std::move(checked->diagnostics),
                      std::chrono::duration_cast<std::chrono::microseconds>(duration),
                      std::move(checked->suppressed),
                      std::move(checked->kinds)};
    analysis.records = std::move(records);
    if (!hold(analysis, input, stop))
        return std::nullopt;
    return analysis;
}

} // namespace waymark::analysis
