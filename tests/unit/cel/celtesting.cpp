// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "celtesting.h"

#include "cel/document.h"
#include "cel/typedjson.h"

namespace waymark::cel::test {

Evaluated evaluated(const QByteArray &expression, const QByteArray &object, CheckMode mode,
                    const EvaluationLimits &limits)
{
    const Environment environment(Dialect::full(), {{"object"}, {"unknown"}});
    const Compiled compiled = compile(expression, environment, mode);
    if (!compiled.program)
        return {"error: " + compiled.diagnostics.front().message.toUtf8()};
    const auto tree = *yaml::SyntaxTree::parse(SourceText(object));
    Arena arena;
    const Value inputs[] = {valueOf(tree.documents().front().root, arena),
                            Value::unknown("unknown")};
    const Outcome outcome = compiled.program->evaluate(inputs, arena, limits);
    Evaluated result;
    result.cost = outcome.cost;
    result.failedAt = outcome.failedAt;
    result.isGood = outcome.isGood();
    for (const Read &read : outcome.reads)
        result.reads.append(read.missing.isEmpty() ? read.node.pointer().toString()
                                                   : QChar(u'-') + read.node.pointer().toString()
                                                         + u'/' + QString::fromUtf8(read.missing));
    if (outcome.value.isError())
        result.json = "error: " + outcome.value.failure()->message.toByteArray();
    else if (outcome.value.is(Kind::Unknown))
        result.json = "unknown: " + outcome.value.text().toByteArray();
    else
        result.json = toPlainJson(outcome.value, arena).value_or("error: no JSON");
    return result;
}

Diagnostics problemsOf(const QByteArray &expression, const Environment &environment)
{
    return compile(expression, environment).diagnostics;
}

} // namespace waymark::cel::test
