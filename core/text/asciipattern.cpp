// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/asciipattern.h"

#include <algorithm>
#include <map>

namespace waymark {

/// Thompson's automaton of a tree, then its subsets as a table.
class AsciiPatternTable
{
public:
    explicit AsciiPatternTable(const std::vector<AsciiPatternNode> &nodes)
        : m_nodes(nodes)
    {
        m_accept = add({.kind = Kind::Accept});
        m_start = build(int(nodes.size()) - 1, m_accept);
    }

    std::optional<AsciiPattern> table()
    {
        makeColumns();
        // The start is never shared: only there does `^` hold.
        m_sets = {closure({m_start}, true, false), {}, {m_accept}};
        m_known = {{m_sets[AsciiPattern::deadState], AsciiPattern::deadState},
                   {m_sets[AsciiPattern::acceptState], AsciiPattern::acceptState}};
        m_again = closure({m_start}, false, false);
        for (size_t state = 0; state < m_sets.size(); ++state) {
            if (m_sets.size() > mostStates)
                return std::nullopt;
            addRow(state);
        }
        // Where nothing can begin again, an empty set stays empty; else it isn't dead.
        return std::move(m_out);
    }

private:
    static constexpr size_t mostStates = 160;

    enum class Kind : quint8 { Set, Split, Begin, End, Accept };
    struct State
    {
        Kind kind = Kind::Accept;
        AsciiPattern::Set set = {};
        int next = -1;
        int other = -1; ///< of Split
    };
    using States = std::vector<int>; ///< sorted

    int add(State state)
    {
        m_states.push_back(state);
        return int(m_states.size()) - 1;
    }

    /// The states that `node` takes before it goes on to `next`.
    int build(int index, int next)
    {
        const AsciiPatternNode &node = m_nodes[size_t(index)];
        using NodeKind = AsciiPatternNode::Kind;
        switch (node.kind) {
        case NodeKind::Empty:
            return next;
        case NodeKind::Set:
            return add({.kind = Kind::Set, .set = node.set, .next = next});
        case NodeKind::Begin:
            return add({.kind = Kind::Begin, .next = next});
        case NodeKind::End:
            return add({.kind = Kind::End, .next = next});
        case NodeKind::Sequence:
            return build(node.left, build(node.right, next));
        case NodeKind::Choice: {
            const int left = build(node.left, next);
            const int right = build(node.right, next);
            return add({.kind = Kind::Split, .next = left, .other = right});
        }
        case NodeKind::Repeat:
            break;
        }
        int tail = next;
        if (node.maximum < 0) {
            tail = add({.kind = Kind::Split, .next = -1, .other = next});
            const int body = build(node.left, tail);
            m_states[size_t(tail)].next = body;
        } else {
            for (int i = node.minimum; i < node.maximum; ++i) {
                const int body = build(node.left, tail);
                tail = add({.kind = Kind::Split, .next = body, .other = next});
            }
        }
        for (int i = 0; i < node.minimum; ++i)
            tail = build(node.left, tail);
        return tail;
    }

    /// Everything that is reached without a character. States that wait for one, or for the end,
    /// stay.
    [[nodiscard]] States closure(States open, bool isAtBegin, bool isAtEnd) const
    {
        std::vector<bool> seen(m_states.size(), false);
        States found;
        while (!open.empty()) {
            const int id = open.back();
            open.pop_back();
            if (seen[size_t(id)])
                continue;
            seen[size_t(id)] = true;
            const State &state = m_states[size_t(id)];
            if (state.kind == Kind::Split) {
                open.push_back(state.next);
                open.push_back(state.other);
            } else if (state.kind == Kind::Begin) {
                if (isAtBegin)
                    open.push_back(state.next);
            } else if (state.kind == Kind::End && isAtEnd) {
                open.push_back(state.next);
            } else {
                found.push_back(id);
            }
        }
        std::ranges::sort(found);
        return found;
    }

    /// Characters that no set tells apart share a column.
    void makeColumns()
    {
        std::map<std::vector<bool>, quint8> columns;
        m_out.m_classes.resize(128);
        for (size_t c = 0; c < 128; ++c) {
            std::vector<bool> signature;
            for (const State &state : m_states) {
                if (state.kind == Kind::Set)
                    signature.push_back(state.set.test(c));
            }
            const auto [column, isNew] = columns.try_emplace(signature, quint8(columns.size()));
            m_out.m_classes[c] = column->second;
            if (isNew)
                m_examples.push_back(c);
        }
        m_out.m_columns = quint16(m_examples.size());
    }

    AsciiPattern::StateId idOf(const States &states)
    {
        if (std::ranges::contains(states, m_accept))
            return AsciiPattern::acceptState;
        const auto [entry, isNew] =
            m_known.try_emplace(states, AsciiPattern::StateId(m_sets.size()));
        if (isNew)
            m_sets.push_back(states);
        return entry->second;
    }

    void addRow(size_t state)
    {
        const States from = m_sets[state];
        const bool isStart = state == AsciiPattern::startState;
        const States atEnd = closure(from, isStart, true);
        m_out.m_acceptsAtEnd.push_back(std::ranges::contains(atEnd, m_accept));
        for (const size_t c : m_examples) {
            States reached = m_again;
            for (const int id : from) {
                const State &at = m_states[size_t(id)];
                if (at.kind == Kind::Set && at.set.test(c))
                    reached.push_back(at.next);
            }
            m_out.m_next.push_back(idOf(closure(std::move(reached), false, false)));
        }
    }

    const std::vector<AsciiPatternNode> &m_nodes;
    std::vector<State> m_states;
    int m_accept = -1;
    int m_start = -1;
    States m_again; ///< a match may begin after each character
    std::vector<size_t> m_examples;
    std::vector<States> m_sets;
    std::map<States, AsciiPattern::StateId> m_known;
    AsciiPattern m_out;
};

std::optional<AsciiPattern> AsciiPattern::read(QStringView pattern, Dialect dialect)
{
    const auto nodes = parseAsciiPattern(pattern, dialect);
    return nodes ? AsciiPatternTable(*nodes).table() : std::nullopt;
}

std::optional<bool> AsciiPattern::matches(QByteArrayView text) const
{
    StateId state = startState;
    for (const char c : text) {
        const auto byte = uchar(c);
        if (byte >= 128)
            return std::nullopt;
        state = m_next[size_t(state) * m_columns + m_classes[byte]];
        if (state == acceptState)
            return true;
        if (state == deadState)
            return false;
    }
    return m_acceptsAtEnd[state];
}

} // namespace waymark
