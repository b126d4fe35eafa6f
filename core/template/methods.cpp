// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/methods.h"

#include "template/coercion.h"
#include "template/numbertext.h"
#include "template/regex.h"
#include "template/templatetr.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr size_t anyNumber = std::numeric_limits<size_t>::max();

/// Methods by receiver. The old ones are of Nunjucks alone, where they are JavaScript's own.
struct MethodNames
{
    QStringList everywhere;
    QStringList old;
    QStringList jinja;
};

const MethodNames &textNames()
{
    static const MethodNames names{
        {u"charAt"_s, u"charCodeAt"_s, u"concat"_s, u"endsWith"_s, u"includes"_s, u"indexOf"_s,
         u"lastIndexOf"_s, u"replace"_s, u"slice"_s, u"split"_s, u"startsWith"_s, u"substring"_s,
         u"toLowerCase"_s, u"toUpperCase"_s, u"trim"_s, u"trimEnd"_s, u"trimStart"_s},
        {u"at"_s, u"codePointAt"_s, u"match"_s, u"normalize"_s, u"padEnd"_s, u"padStart"_s,
         u"repeat"_s, u"replaceAll"_s, u"search"_s, u"substr"_s, u"toLocaleLowerCase"_s,
         u"toLocaleUpperCase"_s, u"toString"_s, u"trimLeft"_s, u"trimRight"_s, u"valueOf"_s},
        {}};
    return names;
}

const MethodNames &listNames()
{
    static const MethodNames names{
        {u"at"_s, u"concat"_s, u"copyWithin"_s, u"fill"_s, u"flat"_s, u"includes"_s, u"indexOf"_s,
         u"join"_s, u"lastIndexOf"_s, u"pop"_s, u"push"_s, u"reverse"_s, u"shift"_s, u"slice"_s,
         u"sort"_s, u"splice"_s, u"unshift"_s},
        {u"toString"_s},
        {u"append"_s, u"count"_s, u"find"_s, u"index"_s, u"insert"_s, u"remove"_s}};
    return names;
}

const MethodNames &numberNames()
{
    static const MethodNames names{
        {u"toExponential"_s, u"toFixed"_s, u"toPrecision"_s, u"toString"_s}, {u"valueOf"_s}, {}};
    return names;
}

const MethodNames &booleanNames()
{
    static const MethodNames names{{}, {u"toString"_s, u"valueOf"_s}, {}};
    return names;
}

const MethodNames &objectNames()
{
    static const MethodNames names{{},
                                   {u"hasOwnProperty"_s, u"toString"_s},
                                   {u"get"_s, u"has_key"_s, u"items"_s, u"keys"_s, u"values"_s}};
    return names;
}

const MethodNames &regexNames()
{
    static const MethodNames names{{u"test"_s}, {}, {}};
    return names;
}

const MethodNames *namesFor(const Value &receiver)
{
    switch (receiver.kind()) {
    case Value::Kind::Text:
    case Value::Kind::Safe:
        return &textNames();
    case Value::Kind::Boolean:
        return &booleanNames();
    case Value::Kind::Number:
        return &numberNames();
    case Value::Kind::List:
        return &listNames();
    case Value::Kind::Object:
        return &objectNames();
    case Value::Kind::Regex:
        return &regexNames();
    default:
        return nullptr;
    }
}

Arity textArity(QStringView name)
{
    if (name == u"replace")
        return {2, 2};
    if (name == u"split")
        return {0, 2};
    for (const QStringView each :
         {u"includes", u"startsWith", u"endsWith", u"indexOf", u"lastIndexOf"}) {
        if (name == each)
            return {1, 2};
    }
    if (name == u"slice" || name == u"substring")
        return {0, 2};
    if (name == u"charAt" || name == u"charCodeAt")
        return {0, 1};
    return {0, name == u"concat" ? anyNumber : 0};
}

Arity listArity(QStringView name, const Syntax &syntax)
{
    for (const QStringView each : {u"at", u"count", u"index", u"find", u"remove", u"append"}) {
        if (name == each)
            return {1, 1};
    }
    if (name == u"insert")
        return {2, 2};
    if (name == u"includes" || name == u"indexOf" || name == u"lastIndexOf")
        return {1, 2};
    if (name == u"copyWithin" || name == u"fill")
        return {1, 3};
    if (name == u"flat" || name == u"join")
        return {0, 1};
    if (name == u"slice")
        return {0, 2};
    if (name == u"pop")
        return {0, syntax.cookiecutterCompat ? 1U : 0U};
    if (name == u"shift" || name == u"sort" || name == u"reverse")
        return {0, 0};
    return {0, anyNumber};
}

} // namespace

bool isMutatingMethod(const QString &name)
{
    static const QStringList names{u"add"_s,    u"append"_s, u"clear"_s,   u"copyWithin"_s,
                                   u"delete"_s, u"fill"_s,   u"insert"_s,  u"pop"_s,
                                   u"push"_s,   u"remove"_s, u"reverse"_s, u"set"_s,
                                   u"shift"_s,  u"sort"_s,   u"splice"_s,  u"unshift"_s};
    return names.contains(name);
}

QStringList methodNames(const Value &receiver, const Syntax &syntax)
{
    const MethodNames *names = namesFor(receiver);
    if (names == nullptr)
        return {};
    QStringList all = names->everywhere;
    if (syntax.isOld())
        all += names->old;
    if (syntax.cookiecutterCompat)
        all += names->jinja;
    return all;
}

bool hasMethod(const Value &receiver, QStringView name, const Syntax &syntax)
{
    const MethodNames *names = namesFor(receiver);
    return names != nullptr
           && (names->everywhere.contains(name) || (syntax.isOld() && names->old.contains(name))
               || (syntax.cookiecutterCompat && names->jinja.contains(name)));
}

Arity arityOf(const Value &receiver, QStringView name, const Syntax &syntax)
{
    switch (receiver.kind()) {
    case Value::Kind::Text:
    case Value::Kind::Safe:
        return textArity(name);
    case Value::Kind::Number:
        return {0, 1};
    case Value::Kind::List:
        return listArity(name, syntax);
    case Value::Kind::Object:
        return name == u"get" ? Arity{1, 2} : name == u"has_key" ? Arity{1, 1} : Arity{0, 0};
    default:
        return {1, 1};
    }
}

Value callMethod(const Value &receiver, const QString &name, std::span<const Value> arguments,
                 const Syntax &syntax, Run &run)
{
    for (const Value &each : arguments) {
        if (refuseCallable(each, run))
            return {};
    }
    switch (receiver.kind()) {
    case Value::Kind::Boolean:
        return name == u"valueOf" ? receiver : Value(toText(receiver, run));
    case Value::Kind::Text:
    case Value::Kind::Safe:
        return callTextMethod(*receiver.text(), name, arguments, run);
    case Value::Kind::Number:
        return callNumberMethod(*receiver.number(), name, arguments, run);
    case Value::Kind::List:
        return callListMethod(receiver, name, arguments, syntax, run);
    case Value::Kind::Object:
        return callObjectMethod(*receiver.object(), name, arguments, run);
    case Value::Kind::Regex:
        return regexTest(*receiver.regex(),
                         toText(arguments.empty() ? Value() : arguments.front(), run), run);
    default:
        return {};
    }
}

Value callNumberMethod(double number, QStringView name, std::span<const Value> arguments, Run &run)
{
    const bool hasArgument = !arguments.empty() && !arguments.front().isUndefined();
    const double argument = hasArgument ? toNumber(arguments.front(), run) : 0;
    std::optional<QString> text;
    if (name == u"toFixed")
        text = toFixed(number, argument);
    else if (name == u"toExponential")
        text = toExponential(number, hasArgument ? std::optional(argument) : std::nullopt);
    else if (name == u"toPrecision")
        text = hasArgument ? toPrecision(number, argument) : numberText(number);
    else if (name == u"toString")
        text = hasArgument ? toRadix(number, argument) : numberText(number);
    else
        return number;
    if (!text) {
        run.fail(Tr::tr("“%1” doesn't take that many digits.").arg(name), arguments.front());
        return {};
    }
    return *text;
}

Value callObjectMethod(const Object &object, QStringView name, std::span<const Value> arguments,
                       Run &run)
{
    const QString key = arguments.empty() ? u"undefined"_s : toText(arguments.front(), run);
    if (name == u"get") {
        const Value *found = object.find(key);
        return found != nullptr ? *found : arguments.size() > 1 ? arguments[1] : Value();
    }
    if (name == u"has_key" || name == u"hasOwnProperty")
        return object.find(key) != nullptr;
    if (name == u"toString")
        return u"[object Object]"_s;
    Items items;
    for (const auto &[each, value] : object.entries()) {
        if (name == u"keys")
            items.emplace_back(each);
        else if (name == u"values")
            items.push_back(value);
        else
            items.emplace_back(Items{each, value});
    }
    return items;
}

} // namespace waymark::templates
