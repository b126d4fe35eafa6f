// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/batch.h"

#include "cel/celtr.h"
#include "cel/document.h"
#include "cel/program.h"
#include "cel/typedjson.h"

using namespace Qt::StringLiterals;

namespace waymark::cel {

namespace {

QByteArray failedLine(const QByteArray &id, QByteArrayView stage, QByteArrayView message)
{
    return "{\"id\": " + id + ", \"stage\": " + jsonText(stage)
           + ", \"error\": " + jsonText(message) + '}';
}

QByteArray stageOf(const Diagnostics &found)
{
    const QString &code = found.front().code;
    if (code == "cel.syntax"_L1)
        return "parse";
    return code == "cel.bad-constant"_L1 ? "program" : "check";
}

QByteArray evaluatedLine(const QByteArray &id, const Program &program, const NamedValues &inputs,
                         Arena &arena)
{
    constexpr quint64 limit = 10'000'000;
    const Outcome outcome = program.evaluate(inputs.values, arena, {.cost = limit});
    const QByteArray cost = ", \"cost\": " + QByteArray::number(outcome.cost) + '}';
    if (outcome.value.isError())
        return failedLine(id, "eval", outcome.value.failure()->message).chopped(1) + cost;
    if (outcome.value.is(Kind::Optional) && outcome.value.boxed() == nullptr)
        return "{\"id\": " + id + ", \"optional\": null" + cost;
    const auto json = toTypedJson(outcome.value, arena);
    if (!json)
        return failedLine(id, "value", json.error().message.toUtf8());
    return "{\"id\": " + id + ", \"value\": " + *json + cost;
}

} // namespace

Result<NamedValues> namedValues(const yaml::Node &map, bool areTyped, Arena &arena)
{
    NamedValues named;
    for (yaml::Node each = map.firstChild(); map.isMapping() && each; each = each.nextSibling()) {
        const auto value =
            areTyped ? valueFromTyped(each, arena) : Result<Value>(valueOf(each, arena));
        if (!value)
            return std::unexpected(value.error());
        named.variables.push_back({each.keyText().toUtf8(), &types::dyn});
        named.values.push_back(*value);
    }
    return named;
}

Result<QByteArray> answerToLine(QByteArrayView line)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(line.toByteArray()));
    const yaml::Node root = tree && !tree->hasErrors() && !tree->documents().isEmpty()
                                ? tree->documents().front().root
                                : yaml::Node();
    if (!root.isMapping() || !root.value(u"id") || !root.value(u"expr"))
        return std::unexpected(
            Error{u"cel.bad-line"_s,
                  Tr::tr("A line isn't of the form {\"id\", \"expr\", \"vars\"}."),
                  {},
                  Tr::tr("Write each expression as JSON on a line of its own.")});
    const yaml::Node idNode = root.value(u"id");
    const QByteArray id =
        idNode.scalarType() == yaml::ScalarType::Integer ? idNode.utf8() : jsonText(idNode.utf8());
    Arena arena;
    const auto inputs = namedValues(root.value(u"vars"), true, arena);
    if (!inputs)
        return failedLine(id, "vars", inputs.error().message.toUtf8());
    const Environment environment(Dialect::full(), inputs->variables);
    const Compiled compiled = compile(root.value(u"expr").utf8(), environment);
    if (!compiled.program)
        return failedLine(id, stageOf(compiled.diagnostics),
                          compiled.diagnostics.front().message.toUtf8());
    return evaluatedLine(id, *compiled.program, *inputs, arena);
}

} // namespace waymark::cel
