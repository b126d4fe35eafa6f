// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/bindings.h"
#include "catalog/catalogsnapshot.h"
#include "catalog/entitykinds.h"
#include "catalog/exclusion.h"
#include "diagnostics/severityrules.h"
#include "schema/entityreference.h"
#include "schema/registry.h"
#include "schema/schemastore.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace waymark::policy {
class PolicySet;
} // namespace waymark::policy

namespace waymark::analysis {

/// Files as they were committed last, for rules that compare a document with the one before
/// (`oldSelf`). Any thread; answers from memory or after one short read.
class CommittedTexts
{
public:
    virtual ~CommittedTexts() = default;
    /// nullopt for a file that was never committed. `now` is the text of today: it comes back where
    /// nothing changed, which most often is so.
    [[nodiscard]] virtual std::optional<yaml::SyntaxTree>
    committed(const QString &path, const yaml::SyntaxTree &now) const = 0;
};

/// The catalog as the workspace knows it last: rules outlive catalogs, since one entity more
/// changes no rule.
struct NewestCatalog
{
    std::atomic<std::shared_ptr<const catalog::CatalogSnapshot>> snapshot;
};

struct Rules;
class KindRules;

/// One document on its way through the checks.
struct CheckedPart
{
    const Rules &rules;
    const QString &path; ///< absolute; empty for a text without a file
    const yaml::SyntaxTree &tree;
    const yaml::Document &document;
    const schema::KindEntry *kind; ///< nullptr where no schema is known
    /// The schema found errors: what further checks say of missing or misshapen fields was said.
    bool hasSchemaErrors = false;
};

/// A check that follows the schema: policies, references. Its findings join the others. nullopt
/// only when stopped.
using DocumentCheck =
    std::function<std::optional<Diagnostics>(const CheckedPart &part, std::stop_token stop)>;

/// What documents are checked against: immutable, one per workspace snapshot.
struct Rules
{
    schema::Registry kinds;
    /// What every document is of, whatever it says; nullptr: each says it. For texts that hold no
    /// resources, such as answers to a form.
    std::shared_ptr<const schema::KindEntry> kindOfAll = nullptr;
    int definitions = 0; ///< how many documents of the workspace define or describe kinds
    Bindings bindings = {};
    std::shared_ptr<const schema::SchemaStore> schemas = nullptr; ///< of modelines and bindings
    schema::KnownEntities entities = {};
    SeverityRules severities = {};
    catalog::EntityKinds entityKinds = {};                     ///< of one's own that are entities
    catalog::Exclusion exclusion = {};                         ///< what the workspace doesn't read
    std::shared_ptr<const CommittedTexts> committed = nullptr; ///< nullptr: nothing is known
    QList<DocumentCheck> checks = {};                          ///< beyond those of the schema
    std::shared_ptr<const policy::PolicySet> policies = nullptr; ///< those in `checks`
    std::shared_ptr<KindRules> kindRules = nullptr;              ///< that `checks` compiles
    std::shared_ptr<NewestCatalog> catalog = nullptr;            ///< for references in an open text
    QByteArray digest = {}; ///< rules of the same digest judge alike, entities left aside
    /// The same for rules of another start; of documents that name no schema themselves.
    QByteArray lastingDigest = {};
    QByteArray entitiesDigest = {}; ///< of `entities`, for documents that may name some
};

/// The kind that a document says it is of; nullptr where no schema is known. What its place or a
/// comment binds it to isn't considered: `Checked` and `Analysis` know that.
[[nodiscard]] const schema::KindEntry *kindOf(const Rules &rules, const yaml::Document &document);

/// The document as it was committed last: of the same file, kind and name; an invalid node where
/// there is none. Valid as long as `tree`, which the function fills.
[[nodiscard]] yaml::Node committedVersion(const CheckedPart &part, yaml::SyntaxTree &tree);

using KindOfDocument = std::shared_ptr<const schema::KindEntry>;

/// What a check of a file found.
struct Checked
{
    Diagnostics diagnostics; ///< of all documents, by place
    QList<SuppressedFinding> suppressed;
    QList<KindOfDocument> kinds; ///< of each document; nullptr where no schema is known
};

/// Checks a parsed file: syntax, schema, further checks; then severities and suppressions. `path`
/// decides which bindings hold. `definitions` are the findings in definitions of kinds, for whoever
/// has read them already; else they are made here. nullopt if `stop` was asked for before the end.
[[nodiscard]] std::optional<Checked> check(const yaml::SyntaxTree &tree, const QString &path,
                                           const Rules &rules, std::stop_token stop = {},
                                           const Diagnostics *definitions = nullptr);

struct Analysis;
struct DocumentRecords;
struct HeldLine;

/// The text as it could be read last.
struct WholeText
{
    SourceText text;
    std::shared_ptr<const Analysis> analysis = nullptr; ///< used where it is of that text
};

/// What one run of the analysis works on.
struct AnalysisInput
{
    SourceText text;
    std::shared_ptr<const Rules> rules;
    quint64 revision = 0; ///< of the text; comes back in the result
    QString path = {};    ///< absolute; empty for a text without a file
    /// For what a line that was just emptied leaves open (`analysis/heldline.h`).
    std::optional<WholeText> whole = {};
    /// Of an earlier version of the text: documents in which nothing changed aren't checked again.
    std::shared_ptr<const DocumentRecords> known = nullptr;
};

/// Everything the views show of a text, made from one revision of it.
struct Analysis
{
    quint64 revision = 0;
    yaml::SyntaxTree tree;
    std::shared_ptr<const Rules> rules;
    Diagnostics diagnostics; ///< of all documents, by place
    std::chrono::microseconds duration{0};
    QList<SuppressedFinding> suppressed = {};
    QList<KindOfDocument> kinds = {}; ///< of each document; nullptr where no schema is known
    /// Set while a line that others hang from is empty; they are shown as they were.
    std::shared_ptr<const HeldLine> held = nullptr;
    std::shared_ptr<const DocumentRecords> records = nullptr; ///< for the next version

    /// Where fields have their places: this one, or while a line is held that of the text with it.
    [[nodiscard]] const Analysis &fields() const;
    /// An offset of the text in the one of `fields()`, and a range the other way round.
    [[nodiscard]] qsizetype inFields(qsizetype offset) const;
    [[nodiscard]] TextRange inText(TextRange range) const;
    /// The kind whose schema a document is checked with; nullptr where none is known.
    [[nodiscard]] const schema::KindEntry *kindOf(const yaml::Document &document) const;
};

/// text -> tree -> schema -> diagnostics. Any thread. nullopt if `stop` was asked for before the
/// end.
[[nodiscard]] std::optional<Analysis> analyze(const AnalysisInput &input,
                                              std::stop_token stop = {});

} // namespace waymark::analysis
