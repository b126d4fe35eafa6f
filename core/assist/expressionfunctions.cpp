// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/expressionfunctions.h"

#include "assist/assisttr.h"
#include "assist/functionwords.h"
#include "policy/kubernetesdialect.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

using cel::TypeKind;

enum class MacroOf : quint8 { Nothing, Collection, List, Optional };

struct OfferedMacro
{
    const char *name;
    MacroOf target;
    std::array<const char *, 2> signatures;
    const char *call; ///< `[` and `]` around what a person fills in
    int since = 0;    ///< the library's
};

// Since when: apiserver, `pkg/cel/environment/base.go`.
constexpr std::array offeredMacros{
    OfferedMacro{"has", MacroOf::Nothing, {"has(field) -> bool", nullptr}, "has([%1])"},
    OfferedMacro{"all",
                 MacroOf::Collection,
                 {"all(item, condition) -> bool", "all(index, item, condition) -> bool"},
                 "all(item, [true])"},
    OfferedMacro{"exists",
                 MacroOf::Collection,
                 {"exists(item, condition) -> bool", "exists(index, item, condition) -> bool"},
                 "exists(item, [true])"},
    OfferedMacro{
        "exists_one",
        MacroOf::Collection,
        {"exists_one(item, condition) -> bool", "exists_one(index, item, condition) -> bool"},
        "exists_one(item, [true])"},
    OfferedMacro{"filter",
                 MacroOf::Collection,
                 {"filter(item, condition) -> list", nullptr},
                 "filter(item, [true])"},
    OfferedMacro{"map",
                 MacroOf::Collection,
                 {"map(item, value) -> list", "map(item, condition, value) -> list"},
                 "map(item, [item])"},
    OfferedMacro{"transformList",
                 MacroOf::Collection,
                 {"transformList(index, item, value) -> list",
                  "transformList(index, item, condition, value) -> list"},
                 "transformList(index, item, [item])",
                 32},
    OfferedMacro{"transformMap",
                 MacroOf::Collection,
                 {"transformMap(key, value, newValue) -> map",
                  "transformMap(key, value, condition, newValue) -> map"},
                 "transformMap(key, value, [value])",
                 32},
    OfferedMacro{"transformMapEntry",
                 MacroOf::Collection,
                 {"transformMapEntry(key, value, map) -> map",
                  "transformMapEntry(key, value, condition, map) -> map"},
                 "transformMapEntry(key, value, [{key:value}])",
                 32},
    OfferedMacro{"sortBy",
                 MacroOf::List,
                 {"sortBy(item, key) -> list", nullptr},
                 "sortBy(item, [item])",
                 34},
    OfferedMacro{"optMap",
                 MacroOf::Optional,
                 {"optMap(value, result) -> optional_type", nullptr},
                 "optMap(value, [value])",
                 28},
    OfferedMacro{"optFlatMap",
                 MacroOf::Optional,
                 {"optFlatMap(value, optional) -> optional_type", nullptr},
                 "optFlatMap(value, [optional.of(value)])",
                 28},
};

/// A new expression is held to the release before the cluster's own (policy.md 2.4).
int firstCluster(int library)
{
    return library > 0 ? library + 1 : 0;
}

bool isAnything(cel::Type type)
{
    return type->kind == TypeKind::Dyn || type->kind == TypeKind::Error
           || type->kind == TypeKind::Variable;
}

bool fits(cel::Type given, cel::Type wanted)
{
    if (isAnything(given) || isAnything(wanted))
        return true;
    if (given->kind != wanted->kind)
        return false;
    if (given->kind == TypeKind::Foreign || given->kind == TypeKind::Object)
        return given->name == wanted->name;
    const auto areBoth = [](cel::Type left, cel::Type right) {
        return left == nullptr || right == nullptr || fits(left, right);
    };
    return areBoth(given->first, wanted->first) && areBoth(given->second, wanted->second);
}

bool fits(cel::Type given, MacroOf wanted)
{
    if (given == nullptr || wanted == MacroOf::Nothing)
        return given == nullptr && wanted == MacroOf::Nothing;
    if (isAnything(given))
        return true;
    switch (wanted) {
    case MacroOf::Optional:
        return given->kind == TypeKind::Optional;
    case MacroOf::List:
        return given->kind == TypeKind::List;
    default:
        return given->kind == TypeKind::List || given->kind == TypeKind::Map;
    }
}

bool takes(const cel::Overload &overload, cel::Type target)
{
    if (target == nullptr || !overload.isMember)
        return (target == nullptr) == !overload.isMember;
    return fits(target, overload.arguments.front());
}

QString signatureText(QByteArrayView name, const cel::Overload &overload)
{
    QStringList arguments;
    for (cel::Type argument : overload.arguments)
        arguments << cel::toText(argument);
    const QString target = overload.isMember ? arguments.takeFirst() + u'.' : QString();
    return target + QString::fromUtf8(name) + u'(' + arguments.join(", "_L1) + ") -> "_L1
           + cel::toText(overload.result);
}

OfferedFunction offered(const OfferedMacro &macro, const QByteArray &root)
{
    OfferedFunction function{.name = macro.name, .since = firstCluster(macro.since)};
    for (const char *signature : macro.signatures) {
        if (signature != nullptr)
            function.signatures << QString::fromLatin1(signature);
    }
    function.call = QByteArray(macro.call).replace("%1", QByteArray(root + ".metadata"));
    const qsizetype begin = function.call.indexOf('[');
    const qsizetype end = function.call.lastIndexOf(']');
    function.call.remove(end, 1).remove(begin, 1);
    function.selection = {begin, end - 1};
    return function;
}

OfferedFunction offered(const cel::FunctionEntry &entry, cel::Type target)
{
    OfferedFunction function{.name = entry.name.toByteArray()};
    bool hasArguments = false;
    for (const cel::Overload *overload : entry.overloads) {
        if (!takes(*overload, target))
            continue;
        function.signatures << signatureText(entry.name, *overload);
        hasArguments |= overload->arguments.size() > (overload->isMember ? 1U : 0U);
    }
    function.signatures.removeDuplicates();
    function.since = firstCluster(policy::firstKubernetesWith(entry.name));
    function.call = function.name + "()";
    const qsizetype caret = function.call.size() - (hasArguments ? 1 : 0);
    function.selection = {caret, caret};
    return function;
}

} // namespace

QList<OfferedFunction> functionsFor(const cel::Environment &environment, cel::Type target,
                                    const QByteArray &root)
{
    QList<OfferedFunction> found;
    for (const OfferedMacro &macro : offeredMacros) {
        if (fits(target, macro.target))
            found.append(offered(macro, root));
    }
    for (const QString &name : environment.functionNames()) {
        const QByteArray utf8 = name.toUtf8();
        if (utf8.contains('@'))
            continue;
        OfferedFunction function = offered(*environment.function(utf8), target);
        if (!function.signatures.isEmpty())
            found.append(std::move(function));
    }
    std::ranges::stable_sort(found, {}, &OfferedFunction::name);
    return found;
}

OfferedFunction functionNamed(const cel::Environment &environment, const QByteArray &name,
                              cel::Type target)
{
    for (const OfferedMacro &macro : offeredMacros) {
        if (name == macro.name && fits(target, macro.target))
            return offered(macro, {});
    }
    const cel::FunctionEntry *entry = environment.function(name);
    return entry != nullptr ? offered(*entry, target) : OfferedFunction();
}

QString versionWords(const OfferedFunction &function)
{
    return function.since > 0 ? Tr::tr("From Kubernetes 1.%1 on.").arg(function.since) : QString();
}

QString wordsOf(const OfferedFunction &function)
{
    QStringList paragraphs = function.signatures;
    paragraphs << functionWords(function.name) << versionWords(function);
    paragraphs.removeAll(QString());
    return paragraphs.join("\n\n"_L1);
}

} // namespace waymark::assist
