// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/valuetests.h"

#include "template/coercion.h"
#include "template/describe.h"
#include "template/templatetr.h"
#include "template/textcase.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

struct TestCall
{
    const QString &name;
    const Value &input;
    const Value &other; ///< the argument
    const Syntax &syntax;
    Run &run;
};

using Test = bool (*)(const TestCall &);

struct TestEntry
{
    size_t arity = 0;
    bool takesCallables = false;
    Test test = nullptr;
};

bool isCased(const TestCall &call, QString (*cased)(const QString &))
{
    if (call.input.is(Value::Kind::Safe))
        return false; // another object than its own lower case
    const QString *text = call.input.text();
    if (text == nullptr) {
        call.run.fail(
            Tr::tr("The test “%1” takes a text, not %2.").arg(call.name, kindText(call.input)),
            call.input);
        return false;
    }
    return cased(*text) == *text;
}

bool isIterable(const TestCall &call)
{
    if (call.input.isNullish())
        call.run.fail(Tr::tr("The test “iterable” takes a value, not nothing."));
    return call.input.text() != nullptr || call.input.list() != nullptr;
}

bool isMapping(const TestCall &call)
{
    return call.input.object() != nullptr || call.input.is(Value::Kind::Safe)
           || call.input.is(Value::Kind::Regex);
}

double orderOf(const TestCall &call)
{
    return order(call.input, call.other, call.run);
}

double remainder(const TestCall &call, double divisor)
{
    return std::fmod(toNumber(call.input, call.run), divisor);
}

bool isSame(const TestCall &call)
{
    return call.input.isSameAs(call.other);
}

const QHash<QString, TestEntry> &testTable()
{
    static const QHash<QString, TestEntry> all{
        {u"callable"_s,
         {0, true,
          [](const TestCall &call) {
              return call.input.is(Value::Kind::Callable);
          }}},
        {u"defined"_s,
         {0, false,
          [](const TestCall &call) {
              return !call.input.isUndefined();
          }}},
        {u"divisibleby"_s,
         {1, false,
          [](const TestCall &call) {
              return remainder(call, toNumber(call.other, call.run)) == 0;
          }}},
        {u"eq"_s, {1, true, isSame}},
        {u"equalto"_s, {1, true, isSame}},
        {u"escaped"_s,
         {0, false,
          [](const TestCall &call) {
              return call.input.is(Value::Kind::Safe);
          }}},
        {u"even"_s,
         {0, false,
          [](const TestCall &call) {
              return remainder(call, 2) == 0;
          }}},
        {u"falsy"_s,
         {0, false,
          [](const TestCall &call) {
              return !isTruthy(call.input);
          }}},
        {u"ge"_s,
         {1, false,
          [](const TestCall &call) {
              return orderOf(call) >= 0;
          }}},
        {u"greaterthan"_s,
         {1, false,
          [](const TestCall &call) {
              return orderOf(call) > 0;
          }}},
        {u"gt"_s,
         {1, false,
          [](const TestCall &call) {
              return orderOf(call) > 0;
          }}},
        {u"iterable"_s, {0, false, isIterable}},
        {u"le"_s,
         {1, false,
          [](const TestCall &call) {
              return orderOf(call) <= 0;
          }}},
        {u"lessthan"_s,
         {1, false,
          [](const TestCall &call) {
              return orderOf(call) < 0;
          }}},
        {u"lower"_s,
         {0, false,
          [](const TestCall &call) {
              return isCased(call, toLowerCase);
          }}},
        {u"lt"_s,
         {1, false,
          [](const TestCall &call) {
              return orderOf(call) < 0;
          }}},
        {u"mapping"_s, {0, false, isMapping}},
        {u"ne"_s,
         {1, true,
          [](const TestCall &call) {
              return !isSame(call);
          }}},
        {u"null"_s,
         {0, false,
          [](const TestCall &call) {
              return call.input.isNull();
          }}},
        {u"number"_s,
         {0, false,
          [](const TestCall &call) {
              return call.input.is(Value::Kind::Number);
          }}},
        {u"odd"_s,
         {0, false,
          [](const TestCall &call) {
              return remainder(call, 2) == 1;
          }}},
        {u"sameas"_s, {1, true, isSame}},
        {u"string"_s,
         {0, false,
          [](const TestCall &call) {
              return call.input.is(Value::Kind::Text);
          }}},
        {u"truthy"_s,
         {0, false,
          [](const TestCall &call) {
              return isTruthy(call.input);
          }}},
        {u"undefined"_s,
         {0, false,
          [](const TestCall &call) {
              return call.input.isUndefined();
          }}},
        {u"upper"_s,
         {0, false,
          [](const TestCall &call) {
              return isCased(call, toUpperCase);
          }}},
    };
    return all;
}

} // namespace

bool isTest(const QString &name)
{
    return testTable().contains(name);
}

QStringList testNames()
{
    QStringList names = testTable().keys();
    names.sort();
    return names;
}

size_t testArity(const QString &name)
{
    return testTable().value(name).arity;
}

bool applyTest(const QString &name, const Value &input, std::span<const Value> arguments,
               const Syntax &syntax, Run &run)
{
    const TestEntry entry = testTable().value(name);
    static const Value nothing;
    const Value &other = arguments.empty() ? nothing : arguments.front();
    // Nunjucks asks functions whether they are defined or truthy as well.
    if (!entry.takesCallables && !syntax.isOld()
        && (refuseCallable(input, run) || refuseCallable(other, run)))
        return false;
    return entry.test({name, input, other, syntax, run});
}

} // namespace waymark::templates
