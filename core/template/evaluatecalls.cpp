// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/describe.h"
#include "template/evaluator.h"
#include "template/holding.h"
#include "template/json.h"
#include "template/methods.h"
#include "template/templatetr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

/// `__keywords` is how Nunjucks hands named arguments over.
Value keywordObject(const Arguments &given)
{
    std::vector<Entry> entries(given.keywords.begin(), given.keywords.end());
    entries.emplace_back(u"__keywords"_s, true);
    return entries;
}

} // namespace

Arguments Evaluator::arguments(const Code &code, quint32 first, Place &place, int depth)
{
    Arguments given;
    given.positional.reserve(code.childCount);
    for (quint32 at = first; at < code.childCount && !m_run.hasFailed(); ++at) {
        const Code &each = m_plan.at(m_plan.child(code, at));
        if (each.kind == NodeKind::Keyword)
            given.setKeyword(nameOf(each), child(each, 0, place, depth + 1));
        else
            given.positional.push_back(child(code, at, place, depth + 1));
    }
    return given;
}

bool Evaluator::checkSyntax(const Callable &callable, const Code &call)
{
    size_t positional = call.childCount - 1;
    bool hasKeywords = false;
    for (const CodeId child : m_plan.children(call)) {
        const bool isKeyword = m_plan.at(child).kind == NodeKind::Keyword;
        hasKeywords = hasKeywords || isKeyword;
        positional -= isKeyword ? 1 : 0;
    }
    const QString &name = callable.name;
    Arity arity{0, std::numeric_limits<size_t>::max()};
    if (callable.kind == Callable::Kind::Method)
        arity = arityOf(callable.receiver, name, m_options.syntax);
    else if (callable.kind == Callable::Kind::Global && name != u"cycler")
        arity.maximum = name == u"range" ? 3 : 1;
    else if (callable.kind == Callable::Kind::Joiner
             || callable.kind == Callable::Kind::CyclerMethod)
        arity.maximum = 0;
    else if (callable.kind == Callable::Kind::Cycler) {
        m_run.fail(Tr::tr("A cycler isn't called itself; its “next” is."));
        return false;
    }
    if (isOld())
        return true;
    if (hasKeywords)
        m_run.fail(Tr::tr("“%1” takes no named arguments.").arg(name));
    else if (positional < arity.minimum || positional > arity.maximum)
        m_run.fail(Tr::tr("“%1” doesn't take %n argument(s).", nullptr, int(positional)).arg(name));
    return !m_run.hasFailed();
}

Value Evaluator::call(const Code &code, Place &place, int depth)
{
    const Value callee = child(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    const auto *callable = callee.callable();
    if (callable == nullptr) {
        const CodeId calleeCode = m_plan.child(code, 0);
        const QString path = m_ast.path(m_plan.at(calleeCode).node);
        m_run.fail(path.isEmpty()
                       ? Tr::tr("What is called here is %1.").arg(kindText(callee))
                       : Tr::tr("“%1” can't be called, it is %2.").arg(path, kindText(callee)),
                   callee);
        const Code &named = m_plan.at(calleeCode);
        if (named.kind == NodeKind::Lookup && callee.isUndefined())
            nameMethodsNear(named, place);
        return {};
    }
    const Callable &target = **callable;
    const bool isMacro =
        target.kind == Callable::Kind::Macro || target.kind == Callable::Kind::Caller;
    if (!isMacro && !checkSyntax(target, code))
        return {};
    Arguments given = arguments(code, 1, place, depth + 1);
    if (m_run.hasFailed())
        return {};
    if (isMacro)
        return callMacro(target, given, depth + 1);
    for (const Value &each : given.positional)
        refuseCallable(each, m_run);
    if (m_run.hasFailed())
        return {};
    if (isOld() && !given.keywords.empty()) {
        given.positional.push_back(keywordObject(given));
        if (!mayHoldItsOwn(given.positional.back(), m_run))
            return {};
    }
    if (target.kind == Callable::Kind::Host)
        return callHost(*target.function, target.name, given.positional);
    return callBuiltin(*callable, given);
}

std::shared_ptr<Callable> Evaluator::makeCaller(CodeId caller, const Place &place)
{
    auto made = remembered(std::make_shared<Callable>());
    made->kind = Callable::Kind::Caller;
    made->code = caller;
    made->scope = place.scope;
    made->frame = place.frame;
    made->exports = place.exports;
    return made;
}

Value Evaluator::callMacro(const Callable &macro, const Arguments &given, int depth)
{
    const Code &code = m_plan.at(macro.code);
    const auto names = m_plan.names(code);
    const bool isCaller = macro.kind == Callable::Kind::Caller;
    const auto scope = std::make_shared<Scope>();
    scope->outer = macro.scope;
    scope->isolatesWrites = true;
    const auto frame = std::make_shared<Frame>();
    frame->outer = macro.frame;
    frame->slots.resize(code.frameSize);
    Place inner{scope, frame, macro.exports, !isCaller, false};

    const size_t positional = size_t(std::ranges::count(names, noCode, &BoundName::fallback));
    Items values = given.positional;
    Arguments keywords{{}, given.keywords};
    if (values.size() > positional) {
        size_t surplus = positional; // they go to those with a default, in order
        for (const BoundName &name : names) {
            if (name.fallback != noCode && surplus < values.size())
                keywords.setKeyword(m_ast.names[name.name], values[surplus++]);
        }
        values.resize(positional);
    }
    const size_t supplied = values.size();
    size_t next = 0;
    bool declaresCaller = false;
    for (const BoundName &name : names) {
        const QString &text = m_ast.names[name.name];
        declaresCaller = declaresCaller || text == u"caller";
        Value value;
        if (name.fallback != noCode) {
            const Value *keyword = keywords.keyword(text);
            value = keyword != nullptr ? *keyword : evaluate(name.fallback, inner, depth + 1);
        } else if (next < supplied) {
            value = values[next++];
        } else if (const Value *keyword = keywords.keyword(text)) {
            value = *keyword;
            std::erase_if(keywords.keywords, [&](const auto &each) { return each.first == text; });
        }
        if (m_run.hasFailed())
            return {};
        scope->set(name.name, value);
        if (name.slot.index >= 0)
            slot(inner, name.slot) = value;
    }
    const Value *caller = keywords.keyword(u"caller");
    if (!declaresCaller && caller != nullptr && m_callerName < m_ast.names.size())
        scope->set(m_callerName, *caller);
    return Value::safe(captured(m_plan.child(code, 0), inner, depth + 2));
}

Value Evaluator::callHost(const HostFunction &function, const QString &name,
                          std::span<const Value> arguments)
{
    if (++m_hostCalls > m_run.limits().calls)
        m_run.fail(Tr::tr("The template calls more than %1 functions.").arg(m_run.limits().calls),
                   FailureKind::Limit);
    double bytes = 0;
    for (const Value &each : arguments)
        bytes += sizeInBytes(each, m_run);
    if (!m_run.chargeScratch(bytes))
        return {};
    Items given(arguments.begin(), arguments.end());
    for (Value &each : given) { // by way of JSON, once to the host and once back
        if (isOld() && each.is(Value::Kind::Safe))
            each = std::vector<Entry>{{u"val"_s, *each.text()},
                                      {u"length"_s, double(each.text()->size())}};
    }
    const auto result = function(given);
    if (result && isOld() && !result->isUndefined())
        return fromJson(toJson(*result)).value_or(Value());
    if (result)
        return mayHoldItsOwn(*result, m_run) ? *result : Value();
    m_run.fail(Tr::tr("“%1” failed: %2").arg(name, result.error()),
               arguments.empty() ? Value() : arguments.front());
    return {};
}

Value Evaluator::callBuiltin(const std::shared_ptr<Callable> &callable, const Arguments &given)
{
    switch (callable->kind) {
    case Callable::Kind::Global:
        return callGlobal(callable->name, given);
    case Callable::Kind::Joiner:
        if (std::exchange(callable->state->isUsed, true))
            return callable->state->items.front();
        return QString();
    case Callable::Kind::CyclerMethod: {
        CallState &state = *callable->state;
        if (callable->name == u"reset") {
            state.index = -1;
            return {};
        }
        if (state.items.empty()) {
            state.index = 0;
            return {};
        }
        state.index = (state.index + 1) % int(state.items.size());
        return state.items[size_t(state.index)];
    }
    case Callable::Kind::Method: {
        double bytes = sizeInBytes(callable->receiver, m_run);
        for (const Value &each : given.positional)
            bytes += sizeInBytes(each, m_run);
        if (!m_run.chargeScratch(bytes))
            return {};
        Value result = callMethod(callable->receiver, callable->name, given.positional,
                                  m_options.syntax, m_run);
        if (const Items *items = result.list())
            m_run.charge(items->size());
        if (callable->receiver.text() != nullptr)
            chargeParts(result, m_run);
        mayHoldItsOwn(result, m_run);
        if (m_run.hasFailed() && m_run.failure().atHand.isEmpty())
            m_run.failure().atHand = shortText(callable->receiver);
        return result;
    }
    default:
        return {};
    }
}

Value Evaluator::callGlobal(const QString &name, const Arguments &given)
{
    if (name == u"range")
        return range(given);
    auto made = std::make_shared<Callable>();
    made->state = std::make_shared<CallState>();
    if (name == u"cycler") {
        made->kind = Callable::Kind::Cycler;
        made->state->items = given.positional;
    } else {
        made->kind = Callable::Kind::Joiner;
        made->state->items = {isTruthy(given.at(0)) ? given.at(0) : Value(u","_s)};
    }
    return mayHoldItsOwn(made, m_run) ? Value(made) : Value();
}

Value Evaluator::range(const Arguments &given)
{
    Value start = given.at(0);
    Value stop = given.at(1);
    Value step = given.at(2);
    if (stop.isUndefined()) {
        stop = start;
        start = 0;
        step = 1;
    } else if (!isTruthy(step)) {
        step = 1;
    }
    Items items;
    if (start.number() != nullptr && stop.number() != nullptr && step.number() != nullptr) {
        const double end = *stop.number();
        const double by = *step.number();
        for (double at = *start.number(); (by > 0 ? at < end : at > end) && m_run.charge();
             at += by)
            items.emplace_back(at);
        return items;
    }
    const bool isForward = order(step, 0, m_run) > 0;
    double bytes = 0;
    for (Value at = start; m_run.charge(); at = added(at, step, m_run)) {
        const double left = order(at, stop, m_run);
        if (m_run.hasFailed() || !(isForward ? left < 0 : left > 0))
            break;
        bytes += sizeInBytes(at, m_run);
        m_run.chargeScratch(bytes);
        items.push_back(at);
    }
    return items;
}

} // namespace waymark::templates
