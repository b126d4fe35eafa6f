// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/properties.h"
#include "yaml/treebuilder.h"

#include <vector>

namespace waymark::yaml {

/// Parses one collection in brackets, with all that is nested in it.
class FlowParser
{
public:
    FlowParser(Scanner &scanner, Reporter &reporter, PropertyReader &properties,
               TreeBuilder &builder, qsizetype depthLimit)
        : m_in(scanner)
        , m_reporter(reporter)
        , m_properties(properties)
        , m_builder(builder)
        , m_depthLimit(depthLimit)
    {}

    /// The scanner stands at the opening bracket; lines must be deeper than `parentIndent`.
    /// `depth` counts the collections around it. Returns the node.
    quint32 parse(qint32 parentIndent, qsizetype depth, const PropertyData &properties);

private:
    enum class State : quint8 {
        Entry,       ///< after an opening bracket or a comma
        ExplicitKey, ///< after `?`
        Node,        ///< behind a node that is an item, or a key if a colon follows
        Value,       ///< after a colon
        Done,        ///< behind a complete entry
    };
    struct Frame
    {
        quint32 node = 0;
        quint32 last = 0; ///< last item or value
        quint32 key = 0;
        quint32 pending = 0; ///< the node of State::Node
        quint32 pendingLine = 0;
        State state = State::Entry;
        bool isMapping = false;
        bool isPair = false;    ///< a map of one pair in a sequence, without brackets
        bool isJsonKey = false; ///< a colon may follow `pending` without a blank behind it
        bool isExplicit = false;
    };

    Frame &top() { return m_frames.back(); }
    [[nodiscard]] bool resumesBlock(const Gap &gap);
    void step();
    void comma();
    void close(char bracket);
    void colon();
    void explicitKey();
    void content();
    void open();
    void place(quint32 id, bool isJsonKey, quint32 line);
    void finishEntry();
    void startPair(quint32 begin, bool isExplicit);
    void checkLoneKey(quint32 id);
    void closePair();
    void settle(); ///< completes an entry that a bracket or the end cuts off
    void pop();
    void reportUnclosed(quint32 insertAt);
    void closeUnclosed();
    void skipTooDeep();
    quint32 missing();
    PropertyData takeProperties() { return std::exchange(m_pendingProperties, {}); }

    Scanner &m_in;
    Reporter &m_reporter;
    PropertyReader &m_properties;
    TreeBuilder &m_builder;
    qsizetype m_depthLimit;
    qsizetype m_depth = 0;
    qint32 m_parentIndent = -1;
    quint32 m_lastEnd = 0;
    std::vector<Frame> m_frames;
    PropertyData m_pendingProperties;
};

} // namespace waymark::yaml
