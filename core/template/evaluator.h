// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/callable.h"
#include "template/run.h"
#include "template/syntax.h"

#include <optional>

namespace waymark::templates {

/// What was printed although it isn't there.
struct Absence
{
    NodeId node = noNode;
    QStringList nearest;
};

struct EvaluatorOptions
{
    Syntax syntax;
    bool isStrict = false; ///< what isn't there is a failure where it would be printed
};

/// Runs a plan once.
class Evaluator
{
public:
    Evaluator(const Ast &ast, const Plan &plan, const Environment &environment,
              const EvaluatorOptions &options, Run &run);
    ~Evaluator();
    Q_DISABLE_COPY_MOVE(Evaluator)

    /// What the template prints.
    [[nodiscard]] QString render(const Value &context);
    /// The value of its only expression, unchanged; the text where it has more than that.
    [[nodiscard]] Value evaluate(const Value &context);
    [[nodiscard]] NodeId failedAt() const { return m_failedAt; }
    [[nodiscard]] const std::vector<Absence> &absences() const { return m_absences; }

private:
    Place start(const Value &context);
    // Statements: what they print goes to m_out.
    void execute(CodeId id, Place &place, int depth);
    void executeUnchecked(const Code &code, Place &place, int depth);
    void output(const Code &code, Place &place, int depth);
    void loop(const Code &code, Place &place, int depth);
    void set(const Code &code, Place &place, int depth);
    void defineMacro(const Code &code, Place &place);
    void block(const Code &code, Place &place, int depth);
    void callBlock(const Code &code, Place &place, int depth);
    void switchOver(const Code &code, Place &place, int depth);
    QString captured(CodeId body, Place &place, int depth);
    void print(const QString &text);
    bool refusePrinted(const Value &value);
    Value increment(const Code &code, Place &place);

    struct Pass;
    bool prepare(Pass &pass, const Value &over, size_t targets);
    void bindTargets(const Pass &pass, size_t index, std::span<const BoundName> names,
                     Place &place);

    // Expressions.
    Value evaluate(CodeId id, Place &place, int depth);
    Value evaluateUnchecked(const Code &code, Place &place, int depth);
    Value child(const Code &code, quint32 index, Place &place, int depth)
    {
        return evaluate(m_plan.child(code, index), place, depth);
    }
    Value name(const Code &code, Place &place);
    Value list(const Code &code, Place &place, int depth);
    Value dictionary(const Code &code, Place &place, int depth);
    Value lookup(const Code &code, Place &place, int depth);
    Value slice(const Value &input, const Code &slice, Place &place, int depth);
    Value arithmetic(const Code &code, Place &place, int depth);
    Value compare(const Code &code, Place &place, int depth);
    Value contains(const Value &container, const Value &needle);
    Value test(const Code &code, Place &place, int depth);
    Value filter(const Code &code, Place &place, int depth);
    Value call(const Code &code, Place &place, int depth);

    // Calls.
    Arguments arguments(const Code &code, quint32 first, Place &place, int depth);
    Value callMacro(const Callable &macro, const Arguments &given, int depth);
    Value callBuiltin(const std::shared_ptr<Callable> &callable, const Arguments &given);
    Value callGlobal(const QString &name, const Arguments &given);
    Value range(const Arguments &given);
    bool checkSyntax(const Callable &callable, const Code &call);
    Value callHost(const HostFunction &function, const QString &name,
                   std::span<const Value> arguments);
    std::shared_ptr<Callable> remembered(std::shared_ptr<Callable> closure);
    std::shared_ptr<Callable> makeCaller(CodeId caller, const Place &place);

    // Names.
    [[nodiscard]] const Value *findInScopes(const Scope *scope, quint32 name) const;
    void assign(const std::shared_ptr<Scope> &scope, quint32 name, const Value &value);
    Value global(const QString &name);
    Value fresh(const Value &value);
    Value member(const Value &target, const Value &key);
    Value &slot(const Place &place, SlotRef slot);
    void noteAbsence(const Code &code, Place &place);
    void nameMethodsNear(const Code &callee, Place &place);
    QStringList namesNear(const Code &code, Place &place);
    void nameUnknown(const QString &message, const QString &name, const QStringList &known);

    [[nodiscard]] const Node &nodeOf(const Code &code) const { return m_ast.at(code.node); }
    [[nodiscard]] const QString &nameOf(const Code &code) const { return m_ast.name(nodeOf(code)); }
    [[nodiscard]] bool isOld() const { return m_options.syntax.isOld(); }

    const Ast &m_ast;
    const Plan &m_plan;
    const Environment &m_environment;
    const EvaluatorOptions &m_options;
    Run &m_run;
    /// Where these names stand among all, if they do.
    quint32 m_loopName;
    quint32 m_callerName;
    Value m_context;
    std::vector<std::optional<const Value *>> m_inContext; ///< by name, once looked up
    QHash<QString, Value> m_globals; ///< handles of functions, each the same all the time
    /// Macros and callers hold the scopes that hold them: the end of the run parts them.
    std::vector<std::shared_ptr<Callable>> m_closures;
    QString *m_out = nullptr;
    int m_hostCalls = 0;
    NodeId m_failedAt = noNode;
    std::vector<Absence> m_absences;
};

} // namespace waymark::templates
