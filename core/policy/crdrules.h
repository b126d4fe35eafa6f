// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/program.h"
#include "diagnostics/diagnostic.h"
#include "policy/servedobject.h"
#include "policy/typedplaces.h"
#include "schema/kindentry.h"

#include <memory>
#include <vector>

namespace waymark::policy {

/// What came of one rule wherever in an object it was evaluated.
struct RuleTrace
{
    quint64 cost = 0;
    QList<cel::Read> reads; ///< what decided it, true or false
};

/// The rules that the definition of a kind carries (`x-kubernetes-validations`), compiled:
/// immutable, shared, any thread.
class CrdRules
{
public:
    explicit CrdRules(const schema::KindEntry &kind);

    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /// Some compare the object with what it was.
    [[nodiscard]] bool hasTransitions() const;
    /// The values that those may compare: the innermost ones, and lists, without what tells the
    /// items of a list of type "map" apart.
    [[nodiscard]] QList<JsonPointer> comparedPlaces(yaml::Node root) const;
    /// What an API server would say of the object, in its order (policy.md 2.6). `before` is the
    /// object as it was, its defaults in it; invalid for a new one. Findings stand in `document`.
    /// `traces`: by the place of the rule in the definition, of all that were evaluated.
    [[nodiscard]] Diagnostics check(const yaml::Document &document, const ServedObject &object,
                                    yaml::Node before,
                                    QHash<QString, RuleTrace> *traces = nullptr) const;
    /// Rules that don't compile, by place in the definition's file.
    [[nodiscard]] const Diagnostics &problems() const { return m_problems; }

private:
    struct Compiled
    {
        schema::ValidationRule rule;
        std::optional<cel::Program> program;
        std::optional<cel::Program> message;
    };
    class Check;

    schema::Schema m_schema;
    TypedPlaces m_typedPlaces;
    std::vector<Compiled> m_rules;
    Diagnostics m_problems;
};

/// A field's name as rules write it, back: `foo__dash__bar` is `foo-bar` (Kubernetes, "Validation
/// rules", escaping).
[[nodiscard]] QByteArray unescapedName(const QByteArray &name);

} // namespace waymark::policy
