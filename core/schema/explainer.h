// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/cursor.h"
#include "schema/failure.h"
#include "schema/fixcheck.h"
#include "schema/fixer.h"

namespace waymark::schema {

/// Puts failures into words: code, place, message, reason, next step and fixes.
class Explainer
{
public:
    /// `tree` may be null; then fixes that need more than one value's place are left out. `check`
    /// tries suggestions before they are made; null: every likely one is made.
    Explainer(const Schema &schema, const yaml::SyntaxTree *tree, const yaml::Document &document,
              FixCheck *check = nullptr);

    /// One of the failures themselves, not one inside a union.
    [[nodiscard]] Diagnostic explain(const Failure &failure);

private:
    void explainType(const Failure &failure, Diagnostic &finding);
    void explainConstant(const Failure &failure, Diagnostic &finding);
    void explainNumber(const Failure &failure, Diagnostic &finding);
    void explainText(const Failure &failure, Diagnostic &finding);
    void explainFormat(const Failure &failure, Diagnostic &finding);
    void explainCount(const Failure &failure, Diagnostic &finding);
    void explainRepeated(const Failure &failure, Diagnostic &finding);
    void explainContains(const Failure &failure, Diagnostic &finding);
    void explainMissing(const Failure &failure, Diagnostic &finding);
    void explainDependent(const Failure &failure, Diagnostic &finding);
    void explainUnknown(const Failure &failure, Diagnostic &finding);
    void explainName(const Failure &failure, Diagnostic &finding);
    void explainUnion(const Failure &failure, Diagnostic &finding);
    [[nodiscard]] bool explainChoice(const Failure &failure, Diagnostic &finding);
    void explainRest(const Failure &failure, Diagnostic &finding);
    [[nodiscard]] Diagnostic worded(const Failure &failure);
    void explainClosed(const Failure &failure, Diagnostic &finding) const;
    [[nodiscard]] Fixer::Fixes renamedIfTaken(const Failure &failure, const QString &name) const;
    [[nodiscard]] QStringList freeNames(const Failure &failure) const;

    [[nodiscard]] QString reason(SchemaId id) const;
    [[nodiscard]] QString branchName(SchemaId id, int index) const;
    [[nodiscard]] Cursor cursorAt(yaml::Node value) const;
    void place(const Failure &failure, Diagnostic &finding) const;

    Schema m_schema;
    const CompiledSchema &m_compiled;
    const yaml::SyntaxTree *m_tree;
    yaml::Document m_document;
    Cursor m_root;
    Fixer m_fixer;
    FixCheck *m_check;
};

/// The keyword that failed, as the last segment of a rule's address.
[[nodiscard]] QString keywordOf(Op op);

} // namespace waymark::schema
