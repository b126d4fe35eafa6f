// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <QDateTime>

namespace waymark::analysis {

/// A value that decided a rule.
struct CheckedValue
{
    QString field; ///< as it is written in messages: `spec.lifetime`
    QString value; ///< shortened; "missing" where it isn't there
    bool operator==(const CheckedValue &) const = default;
};

/// One rule that a document is held to, and what came of it.
struct Check
{
    enum class Source {
        Schema,   ///< all of the schema: one row
        Catalog,  ///< all that the catalog says: one row
        KindRule, ///< of the kind's definition (`x-kubernetes-validations`)
        Policy,   ///< one validation of an admission policy
    };
    /// In the order in which they are listed.
    enum class State {
        Failed,    ///< a cluster refuses the document
        Error,     ///< the rule can't be evaluated
        Warned,    ///< a cluster takes it with a warning, or notes it
        Undecided, ///< something isn't known here that a cluster knows
        Excepted,  ///< false, and allowed by an exception
        Passed,
        NotMatched, ///< the rule isn't for such documents
    };

    Source source = Source::Policy;
    State state = State::Passed;
    QString name;       ///< of the policy; of what else decides, translated
    QString expression; ///< CEL; empty where there is none
    QString message;    ///< what is wrong; of what passed what the rule asks for, may be empty
    QString why;        ///< why the platform asks for it, or why nothing can be said
    QString next;
    QList<CheckedValue> values;
    quint64 cost = 0;                  ///< in a server's units; 0: not counted
    int problems = 0;                  ///< of Schema and Catalog: how many findings
    std::optional<Diagnostic> finding; ///< that stands in the document
    QString rulePath;                  ///< the file with the rule; empty: there is none
    TextRange ruleRange;               ///< in it
    QString exception;
    QDateTime exceptedUntil; ///< the first instant at which it doesn't count any more

    bool operator==(const Check &) const = default;
};

/// Everything that a document of a text is held to, the worst first; what isn't for it last. `path`
/// is that of the text's file. Any thread; may run git. Empty where `document` isn't there.
[[nodiscard]] QList<Check> checklistOf(const Analysis &analysis, int document, const QString &path);

/// How many are in a state.
[[nodiscard]] int countOf(const QList<Check> &checks, Check::State state);

} // namespace waymark::analysis
