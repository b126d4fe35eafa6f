// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/failure.h"

#include <stop_token>

namespace waymark::schema {

/// Which members of an object or array some schema has looked at: what unevaluatedProperties and
/// unevaluatedItems ask for. By position among the entries or items.
class Evaluated
{
public:
    void mark(qsizetype index);
    void markAll() { m_all = true; }
    [[nodiscard]] bool has(qsizetype index) const;
    void add(const Evaluated &other);

private:
    std::vector<bool> m_members;
    bool m_all = false;
};

/// A value that a deprecated schema, or one that names entities, was for.
struct Noted
{
    SchemaId schema = noSchema;
    yaml::Node value = {};
};

/// Judges a document by a compiled schema. One run, one thread.
class Evaluator
{
public:
    /// Beyond these a finding says that the rest wasn't checked.
    struct Limits
    {
        int depth = 1'200; ///< of schemas within schemas within values
        qsizetype steps = 20'000'000;
    };

    Evaluator(const CompiledSchema &schema, std::stop_token stop)
        : m_schema(schema)
        , m_stop(std::move(stop))
    {}
    Evaluator(const CompiledSchema &schema, std::stop_token stop, const Limits &limits)
        : m_schema(schema)
        , m_stop(std::move(stop))
        , m_limits(limits)
    {}

    /// Everything that is wrong, in the order it was found; nothing after a stop.
    [[nodiscard]] Failures run(yaml::Node root) { return run(0, root); }
    /// The same by one of the schema's parts.
    [[nodiscard]] Failures run(SchemaId id, yaml::Node value);
    /// Only whether something is wrong: faster, because the first failure ends it.
    [[nodiscard]] bool accepts(yaml::Node root) { return accepts(0, root); }
    /// After `run`: what was met on the way, outside branches that don't fit.
    [[nodiscard]] const std::vector<Noted> &noted() const { return m_noted; }
    [[nodiscard]] bool accepts(SchemaId id, yaml::Node value);
    /// After `run`: the first value that may be wrong or right, since a placeholder in it is
    /// replaced on the way to the server; invalid where all was decided.
    [[nodiscard]] yaml::Node undecided() const { return m_undecided; }
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    /// It took too long, and what is said of the value isn't all.
    [[nodiscard]] bool isExhausted() const { return m_isExhausted; }

private:
    bool evaluate(SchemaId id, Instance &instance, Evaluated *evaluated);
    bool evaluateSteps(SchemaId id, Instance &instance, Evaluated *evaluated);
    bool apply(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated);
    bool child(SchemaId id, yaml::Node place, yaml::Node via);
    [[nodiscard]] bool quickly(SchemaId id, Instance &instance, Evaluated *evaluated = nullptr);

    bool checkConstant(SchemaId id, const Step &step, Instance &instance);
    bool checkNumber(SchemaId id, const Step &step, Instance &instance);
    bool checkText(SchemaId id, const Step &step, Instance &instance);

    bool checkCounts(SchemaId id, const Step &step, Instance &instance);
    bool checkUnique(SchemaId id, const Step &step, Instance &instance);
    bool checkListMap(SchemaId id, const Step &step, Instance &instance);
    bool checkItems(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated);
    bool checkContains(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated);

    bool checkTotalSize(SchemaId id, const Step &step, Instance &instance);
    bool checkRequired(SchemaId id, const Step &step, Instance &instance);
    bool checkProperties(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated);
    bool checkEntry(SchemaId id, const Step &step, const Entry &entry, Instance &instance,
                    bool &isKnown);
    bool checkPropertyNames(SchemaId id, const Step &step, Instance &instance);
    bool checkDependentRequired(SchemaId id, const Step &step, Instance &instance);

    bool checkAll(const Step &step, Instance &instance, Evaluated *evaluated);
    bool checkUnion(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated);
    bool checkNot(SchemaId id, const Step &step, Instance &instance);
    bool checkCondition(const Step &step, Instance &instance, Evaluated *evaluated);
    bool checkUnevaluated(SchemaId id, const Step &step, Instance &instance, Evaluated &evaluated);
    void explainUnion(SchemaId id, const Step &step, Instance &instance);
    [[nodiscard]] SchemaId dynamicTarget(const DynamicReference &reference) const;

    /// Notes a failure; false, for `return fail(...)`, unless nobody can say before the delivery.
    bool fail(Op op, SchemaId id, qint64 operand, const Instance &instance);
    bool fail(Failure failure);
    bool note(Failure failure);
    bool leaveOpen(yaml::Node value);
    [[nodiscard]] bool isNameOpen(const Failure &failure) const;
    [[nodiscard]] bool mustStop();

    const CompiledSchema &m_schema;
    std::stop_token m_stop;
    Limits m_limits;
    Failures *m_failures = nullptr; ///< null: the first failure ends it
    std::vector<Noted> m_noted;
    bool m_isNoting = false;
    std::vector<quint32> m_resources; ///< the dynamic scope
    yaml::Node m_via;
    yaml::Node m_undecided;
    qsizetype m_leftOpen = 0;
    qsizetype m_steps = 0;
    int m_depth = 0;
    int m_unionDepth = 0;
    bool m_wasStopped = false;
    bool m_isExhausted = false;
};

/// How far the failures of a branch are from fitting; the smallest wins.
[[nodiscard]] int distance(const Failures &failures, yaml::Node value);

} // namespace waymark::schema
