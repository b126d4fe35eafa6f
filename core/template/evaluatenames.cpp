// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/evaluator.h"
#include "template/methods.h"
#include "template/templatetr.h"
#include "text/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

const QStringList globalNames{u"range"_s, u"cycler"_s, u"joiner"_s};

bool isForbidden(QStringView key)
{
    return key == u"constructor" || key == u"prototype" || key == u"__proto__";
}

/// What JavaScript says of a function: how many parameters it has, and its name.
Value functionMember(const Callable &function, QStringView name)
{
    const bool isMacro =
        function.kind == Callable::Kind::Macro || function.kind == Callable::Kind::Caller;
    const bool isBound =
        function.kind == Callable::Kind::Method && function.receiver.object() != nullptr;
    if (name == u"length")
        return isBound && function.name == u"get"       ? 2
               : isBound && function.name == u"has_key" ? 1
                                                        : 0;
    if (name == u"name")
        return isMacro ? u"macro"_s : isBound ? u"bound "_s + function.name : QString();
    return {};
}

Value textMember(const QString &text, QStringView key)
{
    if (key == u"length")
        return double(text.size());
    const auto index = arrayIndex(key);
    return index && qsizetype(*index) < text.size() ? Value(QString(text[*index])) : Value();
}

} // namespace

/// A member that is a function is another one each time it is taken.
Value Evaluator::fresh(const Value &value)
{
    const auto *callable = value.callable();
    return callable != nullptr ? Value(remembered(std::make_shared<Callable>(**callable))) : value;
}

Value &Evaluator::slot(const Place &place, SlotRef slot)
{
    Frame *frame = place.frame.get();
    for (quint32 hop = 0; hop < slot.hops; ++hop)
        frame = frame->outer.get();
    return frame->slots[size_t(slot.index)];
}

const Value *Evaluator::findInScopes(const Scope *scope, quint32 name) const
{
    for (; scope != nullptr; scope = scope->outer.get()) {
        const Scope::Variable *variable = scope->find(name);
        // Nunjucks takes a variable of a frame that is undefined for none.
        if (variable != nullptr && !(isOld() && scope->isOfFrames && variable->value.isUndefined()))
            return &variable->value;
    }
    return nullptr;
}

void Evaluator::assign(const std::shared_ptr<Scope> &scope, quint32 name, const Value &value)
{
    Scope *target = scope.get();
    if (!target->isolatesWrites) {
        for (Scope *each = target; each != nullptr && each->isOfFrames; each = each->outer.get()) {
            const Scope::Variable *known = each->find(name);
            if (known != nullptr && !(isOld() && known->value.isUndefined())) {
                target = each;
                break;
            }
            // Nunjucks looks at this for the first frame alone.
            if (each->isolatesWrites && !isOld())
                break;
        }
    }
    target->set(name, value);
}

Value Evaluator::name(const Code &code, Place &place)
{
    if (code.slot.index >= 0)
        return slot(place, code.slot);
    if (code.slot.index == -2) {
        m_run.fail(Tr::tr("The macro “%1” is known only in what was captured around it.")
                       .arg(nameOf(code)));
        return {};
    }
    const quint32 index = nodeOf(code).name;
    if (const Value *found = findInScopes(place.scope.get(), index))
        return *found;
    const QString &text = m_ast.names[index];
    auto &known = m_inContext[index];
    if (!known)
        known = m_context.object() != nullptr ? m_context.object()->find(text) : nullptr;
    if (*known != nullptr)
        return **known;
    if (m_options.syntax.cookiecutterCompat) {
        if (text == u"True" || text == u"False")
            return text == u"True";
        if (text == u"None")
            return nullptr;
    }
    return global(text);
}

Value Evaluator::global(const QString &name)
{
    if (const auto known = m_globals.constFind(name); known != m_globals.cend())
        return *known;
    const auto value = m_environment.globals.constFind(name);
    const auto function = m_environment.functions.constFind(name);
    Value made;
    if (value != m_environment.globals.cend()) {
        made = m_plan.mayMutate ? cloned(*value) : *value;
    } else if (function != m_environment.functions.cend()) {
        auto callable = std::make_shared<Callable>();
        callable->kind = Callable::Kind::Host;
        callable->name = name;
        callable->function = &*function;
        made = std::move(callable);
    } else if (globalNames.contains(name)) {
        auto callable = std::make_shared<Callable>();
        callable->kind = Callable::Kind::Global;
        callable->name = name;
        made = std::move(callable);
    } else {
        return {};
    }
    m_globals.insert(name, made);
    return made;
}

Value Evaluator::member(const Value &target, const Value &key)
{
    const QString name = toText(key, m_run);
    if (m_run.hasFailed())
        return {};
    const bool isJinja = isOld() && m_options.syntax.cookiecutterCompat;
    const Value nothing{std::vector<Entry>()}; // has an object's methods, too
    const Syntax jinjaAlone{.cookiecutterCompat = true};
    const bool isOfObjects = isJinja && hasMethod(nothing, name, jinjaAlone);
    if (isOfObjects && !isTruthy(target))
        return member(nothing, key);
    if (const auto *callable = target.callable()) {
        const Callable &cycler = **callable;
        if (cycler.kind != Callable::Kind::Cycler)
            return isOld() ? functionMember(cycler, name) : Value();
        const Items &items = cycler.state->items;
        if (name == u"current") {
            if (cycler.state->index < 0)
                return nullptr;
            return items.empty() ? Value() : fresh(items[size_t(cycler.state->index)]);
        }
        if (name != u"next" && name != u"reset")
            return {};
        auto method = std::make_shared<Callable>(cycler);
        method->kind = Callable::Kind::CyclerMethod;
        method->name = name;
        return method;
    }
    if (isOfObjects && target.object() != nullptr) {
        // Jinja's methods hide the object's own keys.
    } else if (const Object *object = target.object()) {
        if (isForbidden(name))
            return {};
        if (const Value *found = object->find(name))
            return fresh(*found);
    } else if (const Items *list = target.list()) {
        if (name == u"length")
            return double(list->size());
        if (const auto index = arrayIndex(name))
            return *index < list->size() ? fresh((*list)[*index]) : Value();
    } else if (const QString *text = target.text()) {
        if (target.is(Value::Kind::Safe) && name == u"val")
            return *text;
        const bool isOpaque = isOld() && target.is(Value::Kind::Safe) && name != u"length";
        if (const Value found = textMember(*text, name); !isOpaque && !found.isUndefined())
            return found;
    }
    if (isForbidden(name) || !hasMethod(target, name, m_options.syntax))
        return {};
    auto method = std::make_shared<Callable>();
    method->kind = Callable::Kind::Method;
    method->name = name;
    method->receiver = target;
    return method;
}

QStringList Evaluator::namesNear(const Code &code, Place &place)
{
    constexpr qsizetype most = 5;
    QString wanted;
    QStringList known;
    if (code.kind == NodeKind::Name) {
        wanted = nameOf(code);
        if (const Object *context = m_context.object()) {
            for (const Entry &entry : context->entries())
                known.append(entry.first);
        }
        for (const Scope *scope = place.scope.get(); scope != nullptr; scope = scope->outer.get()) {
            for (const Scope::Variable &variable : scope->variables)
                known.append(m_ast.names[variable.name]);
        }
    } else if (code.kind == NodeKind::Lookup) {
        // Looked up once more, without side effects where it is a plain path.
        const QString path = m_ast.path(code.node);
        if (path.isEmpty())
            return {};
        const Value parent = child(code, 0, place, 1);
        wanted = path.sliced(path.lastIndexOf(u'.') + 1);
        if (const Object *object = parent.object()) {
            for (const Entry &entry : object->entries())
                known.append(entry.first);
        } else if (parent.isNullish()) {
            return namesNear(m_plan.at(m_plan.child(code, 0)), place);
        }
    }
    known.removeDuplicates();
    if (known.size() > 200)
        known.resize(200);
    QStringList near = byDistance(wanted, known);
    near.removeAll(wanted);
    return near.first(std::min(most, near.size()));
}

void Evaluator::noteAbsence(const Code &code, Place &place)
{
    constexpr size_t most = 100;
    if (m_run.hasFailed() || m_absences.size() >= most)
        return;
    const bool isKnown = std::ranges::any_of(
        m_absences, [&](const Absence &each) { return each.node == code.node; });
    if (isKnown || (code.kind != NodeKind::Name && code.kind != NodeKind::Lookup))
        return;
    Absence absence{code.node, namesNear(code, place)};
    if (m_options.isStrict) {
        const QString path = m_ast.path(code.node);
        m_run.fail(path.isEmpty() ? Tr::tr("There is no such value.")
                                  : Tr::tr("There is no value “%1”.").arg(path),
                   FailureKind::MissingValue);
        m_run.failure().nearest = absence.nearest;
        m_failedAt = code.node;
    }
    m_absences.push_back(std::move(absence));
}

/// Says which methods there are, after one that isn't was called.
void Evaluator::nameMethodsNear(const Code &callee, Place &place)
{
    constexpr qsizetype most = 5;
    const QString path = m_ast.path(callee.node);
    m_run.failure().kind = FailureKind::UnknownName;
    const Value *found = nullptr;
    const Code &target = m_plan.at(m_plan.child(callee, 0));
    if (target.kind == NodeKind::Name && target.slot.index < 0)
        found = findInScopes(place.scope.get(), nodeOf(target).name);
    Value current = found != nullptr ? *found : m_context;
    const QStringList steps = path.split(u'.');
    for (qsizetype at = found != nullptr ? 1 : 0; at + 1 < steps.size(); ++at) {
        const Object *object = current.object();
        const Value *next = object != nullptr ? object->find(steps[at]) : nullptr;
        current = next != nullptr ? *next : Value();
    }
    const QStringList known = byDistance(steps.constLast(), methodNames(current, m_options.syntax));
    m_run.failure().nearest = known.first(std::min(most, known.size()));
}

void Evaluator::nameUnknown(const QString &message, const QString &name, const QStringList &known)
{
    m_run.fail(message, FailureKind::UnknownName);
    if (const auto meant = likelyMeant(name, known))
        m_run.failure().nearest = {*meant};
}

} // namespace waymark::templates
