// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/evaluator.h"

#include "template/coercion.h"
#include "template/templatetr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

quint32 placeOfName(const Ast &ast, QStringView name)
{
    return quint32(std::ranges::find(ast.names, name) - ast.names.begin());
}

} // namespace

Evaluator::Evaluator(const Ast &ast, const Plan &plan, const Environment &environment,
                     const EvaluatorOptions &options, Run &run)
    : m_ast(ast)
    , m_plan(plan)
    , m_environment(environment)
    , m_options(options)
    , m_run(run)
    , m_loopName(placeOfName(ast, u"loop"))
    , m_callerName(placeOfName(ast, u"caller"))
    , m_inContext(ast.names.size())
{
    m_run.setNunjucks(isOld());
}

Evaluator::~Evaluator()
{
    for (const std::shared_ptr<Callable> &closure : m_closures) {
        closure->scope.reset();
        closure->frame.reset();
        closure->exports.reset();
    }
}

std::shared_ptr<Callable> Evaluator::remembered(std::shared_ptr<Callable> closure)
{
    m_closures.push_back(closure);
    return closure;
}

Place Evaluator::start(const Value &context)
{
    if (m_plan.isTooLarge)
        m_run.fail(Tr::tr("Loops over pairs are nested too deep."), FailureKind::Limit);
    m_context = m_plan.mayMutate ? cloned(context) : context;
    const auto exports = std::make_shared<Scope>();
    exports->isolatesWrites = true;
    exports->isOfFrames = false;
    const auto scope = std::make_shared<Scope>();
    scope->outer = exports;
    scope->isolatesWrites = true;
    const auto frame = std::make_shared<Frame>();
    frame->slots.resize(m_plan.frameSize);
    return {scope, frame, exports, true, true};
}

QString Evaluator::render(const Value &context)
{
    Place place = start(context);
    QString out;
    m_out = &out;
    execute(m_plan.root, place, 1);
    m_out = nullptr;
    return out;
}

Value Evaluator::evaluate(const Value &context)
{
    const Code &root = m_plan.at(m_plan.root);
    const bool isOne =
        root.childCount == 1 && m_plan.at(m_plan.child(root, 0)).kind == NodeKind::Output;
    if (!isOne)
        return render(context);
    Place place = start(context);
    QString out; // of what calls print on the way
    m_out = &out;
    const Code &only = m_plan.at(m_plan.child(root, 0));
    Value value = child(only, 0, place, 3);
    m_out = nullptr;
    if (!m_run.hasFailed() && refusePrinted(value))
        m_failedAt = only.node;
    if (value.isUndefined())
        noteAbsence(m_plan.at(m_plan.child(only, 0)), place);
    return value;
}

bool Evaluator::refusePrinted(const Value &value)
{
    const auto *callable = value.callable();
    const bool isObject = value.object() != nullptr
                          || (callable != nullptr && (*callable)->kind == Callable::Kind::Cycler);
    if (!holdsCallable(value) || (isOld() && isObject))
        return false;
    m_run.fail(Tr::tr("A macro or function can only be called, not printed."));
    return true;
}

void Evaluator::print(const QString &text)
{
    m_run.chargeOutput(text.size());
    *m_out += text;
}

QString Evaluator::captured(CodeId body, Place &place, int depth)
{
    QString text;
    QString *const outer = std::exchange(m_out, &text);
    execute(body, place, depth);
    m_out = outer;
    return text;
}

void Evaluator::execute(CodeId id, Place &place, int depth)
{
    const Code &code = m_plan.at(id);
    if (m_run.charge() && m_run.chargeDepth(depth))
        executeUnchecked(code, place, depth);
    if (m_run.hasFailed() && m_failedAt == noNode)
        m_failedAt = code.node;
}

void Evaluator::executeUnchecked(const Code &code, Place &place, int depth)
{
    switch (code.kind) {
    case NodeKind::Body:
        for (quint32 at = 0; at < code.childCount && !m_run.hasFailed(); ++at)
            execute(m_plan.child(code, at), place, depth + 1);
        return;
    case NodeKind::Text:
        return print(*m_ast.literal(nodeOf(code)).plainText());
    case NodeKind::Output:
        return output(code, place, depth);
    case NodeKind::If: {
        const bool holds = isTruthy(child(code, 0, place, depth + 1));
        const CodeId branch = m_plan.child(code, holds ? 1 : 2);
        if (!m_run.hasFailed() && branch != noCode)
            execute(branch, place, depth + 1);
        return;
    }
    case NodeKind::For:
        return loop(code, place, depth + 1);
    case NodeKind::Set:
        return set(code, place, depth + 1);
    case NodeKind::Macro:
        return defineMacro(code, place);
    case NodeKind::CallBlock:
        return callBlock(code, place, depth + 1);
    case NodeKind::Block:
        return block(code, place, depth + 1);
    case NodeKind::Switch:
        return switchOver(code, place, depth);
    case NodeKind::Refused:
        if (nameOf(code) == u"block")
            return m_run.fail(Tr::tr("Nunjucks finds no block in what a set captures."),
                              FailureKind::Refused);
        return m_run.fail(
            Tr::tr("Backstage doesn't load other templates: “%1” is refused.").arg(nameOf(code)),
            FailureKind::Refused);
    default:
        return;
    }
}

void Evaluator::output(const Code &code, Place &place, int depth)
{
    const Value value = child(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return;
    if (value.isUndefined())
        noteAbsence(m_plan.at(m_plan.child(code, 0)), place);
    if (!refusePrinted(value))
        print(toOutput(value, m_run));
}

void Evaluator::set(const Code &code, Place &place, int depth)
{
    const Code &source = m_plan.at(m_plan.child(code, 0));
    Value value;
    if (source.kind == NodeKind::Capture)
        value = captured(m_plan.child(source, 0), place, depth + 2);
    else
        value = child(code, 0, place, depth + 1);
    if (m_run.hasFailed())
        return;
    for (const BoundName &target : m_plan.names(code)) {
        assign(place.scope, target.name, value);
        if (target.slot.index >= 0)
            slot(place, target.slot) = value;
        if (place.exportsVariables)
            place.exports->set(target.name, value);
    }
}

void Evaluator::defineMacro(const Code &code, Place &place)
{
    auto macro = remembered(std::make_shared<Callable>());
    macro->kind = Callable::Kind::Macro;
    macro->code = CodeId(&code - m_plan.codes.data());
    macro->scope = place.exports;
    macro->exports = place.exports;
    const quint32 name = nodeOf(code).name;
    const Value handle(std::move(macro));
    slot(place, code.slot) = handle;
    if (place.exportsMacros)
        place.exports->set(name, handle);
    else if (isOld())
        place.scope->set(name, handle);
}

void Evaluator::block(const Code &code, Place &place, int depth)
{
    const auto scope = std::make_shared<Scope>();
    scope->outer = place.scope;
    scope->isolatesWrites = true;
    const auto frame = std::make_shared<Frame>();
    frame->slots.resize(code.frameSize);
    Place inner{scope, frame, place.exports, true, false};
    execute(m_plan.child(code, 0), inner, depth + 1);
}

void Evaluator::switchOver(const Code &code, Place &place, int depth)
{
    const Value value = child(code, 0, place, depth + 1);
    bool isMatched = false;
    for (quint32 at = 1; at < code.childCount && !m_run.hasFailed(); ++at) {
        const Code &each = m_plan.at(m_plan.child(code, at));
        const bool isDefault = each.kind == NodeKind::Default;
        if (!isMatched && !isDefault) {
            const Value condition = child(each, 0, place, depth + 1);
            isMatched = !m_run.hasFailed() && value.isSameAs(condition);
        }
        if (!isMatched && !isDefault)
            continue;
        const CodeId body = m_plan.child(each, isDefault ? 0 : 1);
        if (!isDefault && m_plan.at(body).childCount == 0)
            continue; // an empty case falls through to the next
        if (!m_run.hasFailed())
            execute(body, place, depth + 1);
        return;
    }
}

/// What a loop goes through.
struct Evaluator::Pass
{
    Value over;
    bool isOfList = false; ///< Nunjucks' code for lists, not that for objects
    bool isLive = false;   ///< the list itself, which may grow meanwhile
    Items items;           ///< else
    Value length;

    [[nodiscard]] size_t size() const { return isLive ? over.list()->size() : items.size(); }
    [[nodiscard]] const Value &at(size_t index) const
    {
        return isLive ? (*over.list())[index] : items[index];
    }
};

bool Evaluator::prepare(Pass &pass, const Value &over, size_t targets)
{
    pass.over = over;
    pass.isOfList = over.is(Value::Kind::List) || over.is(Value::Kind::Safe);
    const bool isSingle = targets == 1;
    if (const Items *list = over.list()) {
        pass.isLive = true;
        pass.length = double(list->size());
    } else if (const QString *text = over.text()) {
        // Nunjucks goes through a marked text by characters, through others by code units.
        const bool isByCharacter = isOld() && pass.isOfList;
        for (qsizetype at = 0; at < text->size() && m_run.charge(); ++at) {
            QString unit((*text)[at]);
            if (isByCharacter && unit[0].isHighSurrogate() && at + 1 < text->size()
                && (*text)[at + 1].isLowSurrogate())
                unit += (*text)[++at];
            const Value character = unit;
            if (isSingle || pass.isOfList)
                pass.items.push_back(character);
            else
                pass.items.emplace_back(Items{QString::number(at), character});
        }
        pass.length = double(pass.items.size());
    } else if (const Object *object = over.object(); object != nullptr && isSingle) {
        const Value *length = object->find(u"length");
        pass.length = length != nullptr ? *length : Value();
        const double count = toNumber(pass.length, m_run);
        for (double at = 0; at < count && m_run.charge(); ++at) {
            const Value *item = object->find(QString::number(qint64(at)));
            pass.items.push_back(item != nullptr ? *item : Value());
        }
    } else if (object != nullptr) {
        pass.length = double(object->entries().size());
        for (const auto &[key, value] : object->entries())
            pass.items.emplace_back(Items{key, value});
        m_run.charge(object->entries().size());
    } else {
        pass.length = isSingle ? Value() : Value(0);
    }
    return !m_run.hasFailed();
}

void Evaluator::bindTargets(const Pass &pass, size_t index, std::span<const BoundName> names,
                            Place &place)
{
    const Value &item = pass.at(index);
    const auto part = [&](size_t at) -> Value {
        if (item.isNullish())
            m_run.fail(
                Tr::tr("The loop takes items apart, and item %1 is nothing.").arg(index + 1));
        if (const Items *list = item.list())
            return at < list->size() ? (*list)[at] : Value();
        if (const Object *object = item.object()) {
            const Value *found = object->find(QString::number(at));
            return found != nullptr ? *found : Value();
        }
        const QString *text = item.plainText();
        return text != nullptr && qsizetype(at) < text->size()
                   ? Value(QString((*text)[qsizetype(at)]))
                   : Value();
    };
    if (names.size() == 1) {
        place.scope->set(names[0].name, item);
        slot(place, names[0].slot) = item;
        return;
    }
    for (size_t at = 0; at < names.size() && !m_run.hasFailed(); ++at) {
        Value value = part(at);
        // Nunjucks' code for lists forgets to give them names that other functions see.
        if (!pass.isOfList)
            place.scope->set(names[at].name, value);
        slot(place, names[at].slot) = std::move(value);
    }
}

void Evaluator::loop(const Code &code, Place &place, int depth)
{
    const Value over = child(code, 0, place, depth + 1);
    const auto names = m_plan.names(code);
    const bool isSingle = m_plan.child(code, 2) == noCode;
    const size_t targets = isSingle ? 1 : names.size() - 2;
    Pass pass;
    if (m_run.hasFailed() || !prepare(pass, over, targets))
        return;
    const auto scope = std::make_shared<Scope>();
    scope->outer = place.scope;
    Place inner{scope, place.frame, place.exports, false, false};
    Value &lengthSlot = slot(place, code.slot);
    if (isTruthy(over))
        lengthSlot = pass.length;
    const Value length = lengthSlot;
    const bool usesSecond = !isSingle && !pass.isOfList;
    const CodeId body = m_plan.child(code, usesSecond ? 2 : 1);
    const auto bound = isSingle ? names : usesSecond ? names.last(2) : names.first(targets);
    const double count = toNumber(length, m_run);
    for (size_t index = 0; index < pass.size() && !m_run.hasFailed(); ++index) {
        bindTargets(pass, index, bound, inner);
        if (m_plan.mentionsLoop && !m_run.hasFailed()) {
            const auto at = double(index);
            scope->set(m_loopName, std::vector<Entry>{{u"index"_s, at + 1},
                                                      {u"index0"_s, at},
                                                      {u"revindex"_s, count - at},
                                                      {u"revindex0"_s, count - at - 1},
                                                      {u"first"_s, index == 0},
                                                      {u"last"_s, at == count - 1},
                                                      {u"length"_s, length}});
        }
        if (!m_run.hasFailed())
            execute(body, inner, depth + 1);
    }
    const CodeId other = m_plan.child(code, 3);
    if (!m_run.hasFailed() && other != noCode && !isTruthy(length))
        execute(other, inner, depth + 1);
}

void Evaluator::callBlock(const Code &code, Place &place, int depth)
{
    const Code &call = m_plan.at(m_plan.child(code, 0));
    const Value callee = child(call, 0, place, depth + 1);
    if (m_run.hasFailed())
        return;
    const auto *callable = callee.callable();
    const bool isMacro = callable != nullptr && (*callable)->kind == Callable::Kind::Macro;
    if (!isMacro)
        return m_run.fail(Tr::tr("“call” needs a macro."), callee);
    Arguments given = arguments(call, 1, place, depth + 1);
    given.setKeyword(u"caller"_s, makeCaller(m_plan.child(code, 1), place));
    if (m_run.hasFailed())
        return;
    const Value printed = callMacro(**callable, given, depth + 1);
    if (!m_run.hasFailed())
        print(toOutput(printed, m_run));
}

} // namespace waymark::templates
