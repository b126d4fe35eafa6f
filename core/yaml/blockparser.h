// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/flowparser.h"

#include <stop_token>

namespace waymark::yaml {

/// Parses the content of one document: block style by the columns its lines start in, flow style
/// by FlowParser. Open collections stand on a stack of its own, so that no input can drive the
/// program's.
class BlockParser
{
public:
    BlockParser(Scanner &scanner, Reporter &reporter, PropertyReader &properties,
                TreeBuilder &builder, const ParseLimits &limits, const std::stop_token &stop)
        : m_in(scanner)
        , m_reporter(reporter)
        , m_properties(properties)
        , m_builder(builder)
        , m_flow(scanner, reporter, properties, builder, limits.depth)
        , m_depthLimit(limits.depth)
        , m_stop(stop)
    {}

    /// From the scanner's place to the next marker, or the end. Returns the root; 0 when stopped.
    quint32 parse(bool isBehindMarker);
    /// Where the last token ended.
    [[nodiscard]] quint32 lastEnd() const { return m_lastEnd; }

private:
    enum class Holder : quint8 { Document, Mapping, Sequence };
    /// What the innermost collection waits for.
    enum class Slot : quint8 { None, Root, Item, Key, Value };
    /// What stands before a node on its line: decides whether a block collection may start there.
    enum class Lead : quint8 { LineStart, Indicator, Key, Marker };

    struct Frame
    {
        quint32 node = 0;
        quint32 last = 0; ///< last item or value
        quint32 key = 0;
        qint32 indent = -1;
        qint32 entryIndent = -1; ///< column of the open entry: `indent`, unless misplaced
        Holder holder = Holder::Document;
        Slot slot = Slot::Root;
        bool isExplicit = false; ///< a key of `? ` waits for its colon
    };

    /// A node that may turn out to be a key.
    struct Candidate
    {
        quint32 begin = 0; ///< with its properties
        quint32 line = 0;  ///< start of the line it begins on
        qint32 column = 0;
        PropertyData properties; ///< on its own line
        bool mayOpen = false;    ///< a collection may start here
    };

    Frame &top() { return m_frames.back(); }
    [[nodiscard]] bool isWaiting() { return top().slot != Slot::None; }
    [[nodiscard]] qint32 parentIndent() { return top().entryIndent; }

    // Lines and frames (blockparser.cpp)
    void startLine(const Gap &gap);
    [[nodiscard]] qint32 columnOf(const Gap &gap);
    void closeTo(qint32 column, bool isDash);
    void entry();
    void fill(quint32 id);
    void fillMissing();
    void closeExplicitKey();
    void popFrame();
    void push(Frame frame);
    [[nodiscard]] bool isTooDeep();
    quint32 close();

    // Nodes (blocknodes.cpp)
    void content(const Gap &gap);
    void openSequence(const Candidate &at);
    /// False when the nesting is too deep; the slot is then filled and the text skipped.
    [[nodiscard]] bool openMapping(const Candidate &at);
    void plainContent(const Candidate &at);
    void quotedContent(const Candidate &at);
    void aliasContent(const Candidate &at);
    void flowContent(const Candidate &at);
    void blockScalarContent(const Candidate &at);
    void implicitKey(PropertyData properties = {});
    quint32 keyNode(const PropertyData &properties, bool &isSplit);
    void startValue(quint32 key, quint32 keyLine);
    [[nodiscard]] bool atColon() const;
    void checkReserved(const ScalarToken &token);
    PropertyData takePending() { return std::exchange(m_pending, {}); }

    // What to do when a line doesn't fit (blockrecovery.cpp)
    [[nodiscard]] bool misplaced(qint32 column, bool isDash);
    [[nodiscard]] bool reopen(qint32 column, bool isDash);
    [[nodiscard]] bool misplacedInSequence(qint32 column, bool isDash);
    void misplacedInMapping(qint32 column, bool isDash);
    void reportIndent(Problem problem, const QList<qint32> &columns);
    void reportTab(quint32 from, const QByteArray &replacement);
    void requireOpening(const Candidate &at);
    void missingColon(quint32 key, quint32 begin, quint32 end);
    [[nodiscard]] bool splitAtColon(ScalarToken &token);
    void secondColon(const Candidate &at, quint32 begin, NodeStyle style);
    void trailingContent();

    Scanner &m_in;
    Reporter &m_reporter;
    PropertyReader &m_properties;
    TreeBuilder &m_builder;
    FlowParser m_flow;
    qsizetype m_depthLimit;
    const std::stop_token &m_stop;

    std::vector<Frame> m_frames;
    std::vector<Frame> m_popped; ///< by the current line, innermost first
    PropertyData m_pending;      ///< of the node that the slot waits for
    Lead m_lead = Lead::LineStart;
    quint32 m_root = 0;
    quint32 m_lastEnd = 0;
    qint32 m_shift = 0; ///< what tabs in the indent add to the columns of this line
    bool m_isTabLine = false;
    qint32 m_indentStep = 2; ///< as last seen
};

} // namespace waymark::yaml
