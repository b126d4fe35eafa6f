// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/plan.h"

#include "template/methods.h"

#include <QHash>

#include <algorithm>

namespace waymark::templates {

namespace {

constexpr size_t mostCodes = 2'000'000;

class Planner
{
public:
    Planner(const Ast &ast, Dialect dialect, Plan &made)
        : m_ast(ast)
        , m_isOld(dialect == Dialect::Nunjucks)
        , m_plan(made)
    {}

    void run();

private:
    /// The variables of one function of the JavaScript that Nunjucks would write.
    struct Frame
    {
        const Frame *outer = nullptr;
        quint32 size = 0;
    };
    struct Binding
    {
        const Frame *frame = nullptr; ///< nullptr: it isn't bound
        quint32 index = 0;
        quint32 capture = 0; ///< in which captured text; to Nunjucks that is a function of its own
    };
    /// What is bound at a place of the text.
    struct State
    {
        Frame *frame = nullptr;
        QHash<quint32, Binding> bindings = {};                ///< by name
        std::vector<std::pair<quint32, Binding>> hidden = {}; ///< to be bound again behind a body
        std::vector<quint32> captures = {};                   ///< around
    };

    CodeId visit(NodeId id, State &state);
    CodeId visitFor(NodeId id, State &state);
    CodeId visitCallable(NodeId id, State &inner, SlotRef slot);
    CodeId visitMacro(NodeId id, State &state);
    CodeId visitCaller(NodeId id, State &state);
    CodeId visitBlock(NodeId id, State &state);
    CodeId visitSet(NodeId id, State &state);
    void note(const Node &node);
    CodeId add(NodeId id, std::span<const CodeId> children, std::span<const BoundName> names = {});
    static SlotRef bind(State &state, quint32 name);
    /// Takes back what was bound since that many were hidden.
    static void restore(State &state, size_t hidden);
    [[nodiscard]] SlotRef slotOf(const State &state, quint32 name) const;
    std::vector<BoundName> loopNames(std::span<const NodeId> targets, State &state);

    const Ast &m_ast;
    bool m_isOld;
    Plan &m_plan;
    bool m_hasDynamicLookup = false;
    bool m_hasIndirectCall = false;
    quint32 m_lastCapture = 0;
};

void Planner::run()
{
    Frame frame;
    State state{&frame};
    m_plan.root = visit(m_ast.root, state);
    m_plan.frameSize = frame.size;
    m_plan.mayMutate = m_plan.mayMutate || (m_hasDynamicLookup && m_hasIndirectCall);
    m_plan.isTooLarge = m_plan.codes.size() > mostCodes;
}

SlotRef Planner::bind(State &state, quint32 name)
{
    const quint32 index = state.frame->size++;
    const quint32 capture = state.captures.empty() ? 0 : state.captures.back();
    Binding &binding = state.bindings[name];
    state.hidden.emplace_back(name, binding);
    binding = {state.frame, index, capture};
    return {qint32(index), 0};
}

void Planner::restore(State &state, size_t hidden)
{
    for (; state.hidden.size() > hidden; state.hidden.pop_back())
        state.bindings[state.hidden.back().first] = state.hidden.back().second;
}

SlotRef Planner::slotOf(const State &state, quint32 name) const
{
    const auto known = state.bindings.constFind(name);
    if (known == state.bindings.cend() || known->frame == nullptr)
        return {};
    const bool isInReach =
        known->capture == 0
        || std::ranges::find(state.captures, known->capture) != state.captures.end();
    if (m_isOld && !isInReach)
        return {-2, 0};
    quint32 hops = 0;
    for (const Frame *frame = state.frame; frame != known->frame; frame = frame->outer)
        ++hops;
    return {qint32(known->index), hops};
}

CodeId Planner::add(NodeId id, std::span<const CodeId> children, std::span<const BoundName> names)
{
    const Node &node = m_ast.at(id);
    Code code;
    code.node = id;
    code.kind = node.kind;
    code.comparison = node.comparison;
    code.isMarked = node.isMarked;
    code.firstChild = quint32(m_plan.childIds.size());
    code.childCount = quint32(children.size());
    m_plan.childIds.insert(m_plan.childIds.end(), children.begin(), children.end());
    code.firstName = quint32(m_plan.bound.size());
    code.nameCount = quint32(names.size());
    m_plan.bound.insert(m_plan.bound.end(), names.begin(), names.end());
    m_plan.codes.push_back(code);
    return CodeId(m_plan.codes.size() - 1);
}

void Planner::note(const Node &node)
{
    if (node.kind == NodeKind::Name && m_ast.name(node) == u"loop")
        m_plan.mentionsLoop = true;
    if (node.kind == NodeKind::Lookup) {
        const Node &key = m_ast.at(m_ast.child(node, 1));
        if (key.kind != NodeKind::Literal)
            m_hasDynamicLookup = true;
        else if (const QString *name = m_ast.literal(key).plainText())
            m_plan.mayMutate = m_plan.mayMutate || isMutatingMethod(*name);
    }
    if (node.kind == NodeKind::Call) {
        const Node &callee = m_ast.at(m_ast.child(node, 0));
        if (callee.kind != NodeKind::Lookup)
            m_hasIndirectCall = true;
        else if (m_ast.at(m_ast.child(callee, 1)).kind != NodeKind::Literal)
            m_plan.mayMutate = true;
    }
}

CodeId Planner::visit(NodeId id, State &state)
{
    if (id == noNode || m_plan.codes.size() > mostCodes)
        return noCode;
    const Node &node = m_ast.at(id);
    note(node);
    switch (node.kind) {
    case NodeKind::For:
        return visitFor(id, state);
    case NodeKind::Macro:
        return visitMacro(id, state);
    case NodeKind::Caller:
        return visitCaller(id, state);
    case NodeKind::Block:
        return visitBlock(id, state);
    case NodeKind::Set:
        return visitSet(id, state);
    default:
        break;
    }
    const bool isCapture = node.kind == NodeKind::Capture;
    if (isCapture)
        state.captures.push_back(++m_lastCapture);
    std::vector<CodeId> children;
    children.reserve(node.childCount);
    for (const NodeId child : m_ast.children(node))
        children.push_back(visit(child, state));
    if (isCapture)
        state.captures.pop_back();
    const CodeId made = add(id, children);
    if (node.kind == NodeKind::Name)
        m_plan.codes[made].slot = slotOf(state, node.name);
    return made;
}

std::vector<BoundName> Planner::loopNames(std::span<const NodeId> targets, State &state)
{
    std::vector<BoundName> names;
    for (const NodeId target : targets) {
        const quint32 name = m_ast.at(target).name;
        names.push_back({name, bind(state, name), noCode});
    }
    return names;
}

CodeId Planner::visitFor(NodeId id, State &state)
{
    const Node &node = m_ast.at(id);
    const CodeId list = visit(m_ast.child(node, 0), state);
    // Nunjucks keeps the length of the last run in a variable that a second run finds again.
    const SlotRef length{qint32(state.frame->size++), 0};
    const auto targets = m_ast.children(m_ast.at(m_ast.child(node, 1)));
    const NodeId body = m_ast.child(node, 2);
    const NodeId other = m_ast.child(node, 3);
    const size_t hidden = state.hidden.size();
    std::vector<BoundName> names = loopNames(targets, state);
    const CodeId first = visit(body, state);
    CodeId second = noCode;
    if (targets.size() > 1) {
        // What was bound for the list stays bound, as the code for it stands in front.
        const auto more = loopNames(targets.first(2), state);
        names.insert(names.end(), more.begin(), more.end());
        second = visit(body, state);
    }
    const CodeId otherwise = visit(other, state);
    restore(state, hidden);
    const CodeId children[] = {list, first, second, otherwise};
    const CodeId made = add(id, children, names);
    m_plan.codes[made].slot = length;
    return made;
}

CodeId Planner::visitCallable(NodeId id, State &inner, SlotRef slot)
{
    const Node &node = m_ast.at(id);
    std::vector<BoundName> names;
    QHash<quint32, SlotRef> parameters; ///< by name, the first of each
    for (const NodeId parameter : m_ast.children(m_ast.at(m_ast.child(node, 0)))) {
        const Node &each = m_ast.at(parameter);
        if (each.kind == NodeKind::Pair) {
            const quint32 name = m_ast.at(m_ast.child(each, 0)).name;
            const CodeId fallback = visit(m_ast.child(each, 1), inner);
            names.push_back({name, {}, fallback}); // found by its name alone
            if (!parameters.contains(name))
                parameters.insert(name, {});
            continue;
        }
        const auto known = parameters.constFind(each.name);
        const SlotRef parameterSlot = known != parameters.cend() ? *known : bind(inner, each.name);
        parameters.insert(each.name, parameterSlot);
        names.push_back({each.name, parameterSlot, noCode});
    }
    const CodeId children[] = {visit(m_ast.child(node, 1), inner)};
    const CodeId made = add(id, children, names);
    m_plan.codes[made].slot = slot;
    m_plan.codes[made].frameSize = inner.frame->size;
    return made;
}

CodeId Planner::visitMacro(NodeId id, State &state)
{
    const SlotRef slot = bind(state, m_ast.at(id).name);
    Frame frame;
    State inner{&frame};
    return visitCallable(id, inner, slot);
}

CodeId Planner::visitCaller(NodeId id, State &state)
{
    Frame *const outer = state.frame;
    Frame frame{.outer = outer};
    state.frame = &frame;
    const size_t hidden = state.hidden.size();
    const CodeId made = visitCallable(id, state, {});
    restore(state, hidden);
    state.frame = outer;
    return made;
}

CodeId Planner::visitBlock(NodeId id, State &)
{
    Frame frame;
    State inner{&frame};
    const CodeId children[] = {visit(m_ast.child(m_ast.at(id), 0), inner)};
    const CodeId made = add(id, children);
    m_plan.codes[made].frameSize = frame.size;
    return made;
}

CodeId Planner::visitSet(NodeId id, State &state)
{
    const Node &node = m_ast.at(id);
    const CodeId children[] = {visit(m_ast.child(node, 1), state)};
    std::vector<BoundName> names;
    for (const NodeId target : m_ast.children(m_ast.at(m_ast.child(node, 0)))) {
        const quint32 name = m_ast.at(target).name;
        names.push_back({name, slotOf(state, name), noCode});
    }
    return add(id, children, names);
}

} // namespace

Plan plan(const Ast &ast, Dialect dialect)
{
    Plan made;
    Planner(ast, dialect, made).run();
    return made;
}

} // namespace waymark::templates
