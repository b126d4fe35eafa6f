// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/secondreader.h"

#include "base/expensive.h"
#include "yaml/events.h"
#include "yaml/nodewalk.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <QHash>

#include <spanstream>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr qsizetype largestText = qsizetype(16) * 1024 * 1024;
constexpr int deepestNesting = 400; // yaml-cpp gives up at 500, counted differently

/// One event of our own reading.
struct Expected
{
    enum class Kind : quint8 { Leaf, Alias, Mapping, Sequence, End, Document };

    Kind kind = Kind::Leaf;
    Node node;
};

QList<Expected> expectedEvents(const SyntaxTree &tree)
{
    QList<Expected> events;
    for (const Document &document : tree.documents()) {
        events.append({Expected::Kind::Document, document.root});
        walk(document.root, [&](const Node &node, bool isEnd) {
            using enum Expected::Kind;
            const Expected::Kind kind = isEnd                            ? End
                                        : node.isMapping()               ? Mapping
                                        : node.isSequence()              ? Sequence
                                        : node.kind() == NodeKind::Alias ? Alias
                                                                         : Leaf;
            events.append({kind, node});
        });
    }
    return events;
}

/// Thrown to leave yaml-cpp's parser at the first difference.
struct Difference
{
    Node node;
};

class Comparer final : public YAML::EventHandler
{
public:
    Comparer(const SyntaxTree &tree, QList<Expected> events)
        : m_tree(tree)
        , m_events(std::move(events))
    {}

    [[nodiscard]] bool isFinished() const { return m_next == m_events.size(); }
    [[nodiscard]] Node current() const
    {
        return m_events.isEmpty() ? Node() : m_events[std::min(m_next, m_events.size() - 1)].node;
    }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override
    {
        m_anchors.clear();
        take(Expected::Kind::Document);
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark & /*mark*/, YAML::anchor_t anchor) override
    {
        const Node node = take(Expected::Kind::Leaf);
        require(node.kind() == NodeKind::Missing || node.scalarType() == ScalarType::Null, node);
        remember(anchor, node);
    }

    void OnAlias(const YAML::Mark & /*mark*/, YAML::anchor_t anchor) override
    {
        const Node node = take(Expected::Kind::Alias);
        require(m_anchors.value(anchor) == node.target(), node);
    }

    void OnScalar(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const Node node = take(Expected::Kind::Leaf);
        require(node.utf8() == QByteArrayView(value.data(), qsizetype(value.size())), node);
        requireTag(node, tag);
        remember(anchor, node);
    }

    void OnSequenceStart(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        start(Expected::Kind::Sequence, tag, anchor);
    }
    void OnSequenceEnd() override { take(Expected::Kind::End); }

    void OnMapStart(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        start(Expected::Kind::Mapping, tag, anchor);
    }
    void OnMapEnd() override { take(Expected::Kind::End); }

private:
    void start(Expected::Kind kind, const std::string &tag, YAML::anchor_t anchor)
    {
        const Node node = take(kind);
        requireTag(node, tag);
        remember(anchor, node);
    }

    Node take(Expected::Kind kind)
    {
        const Node node = current();
        require(m_next < m_events.size() && m_events[m_next].kind == kind, node);
        ++m_next;
        return node;
    }

    static void require(bool holds, const Node &node)
    {
        if (!holds)
            throw Difference{node};
    }

    void requireTag(const Node &node, const std::string &tag) const
    {
        // "?" and "!" say plain and quoted, where the text has no tag.
        const bool isImplicit = tag.empty() || tag == "?" || tag == "!";
        if (node.tag().isEmpty() || node.tag() == "!") {
            require(isImplicit, node);
            return;
        }
        const Document *document = m_tree.documentAt(node.range().begin);
        require(document && resolvedTag(node, *document).toStdString() == tag, node);
    }

    void remember(YAML::anchor_t anchor, const Node &node)
    {
        require((anchor != 0) == !node.anchor().isEmpty(), node);
        if (anchor != 0)
            m_anchors.insert(anchor, node);
    }

    const SyntaxTree &m_tree;
    QList<Expected> m_events;
    qsizetype m_next = 0;
    QHash<YAML::anchor_t, Node> m_anchors;
};

bool isAskable(const SyntaxTree &tree)
{
    const bool hasRoot = !tree.documents().isEmpty();
    const bool isTemplate = hasRoot && TreeData::of(tree.documents().front().root)->readsTemplates;
    if (tree.text().size() > largestText || isTemplate)
        return false;
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        if (diagnostic.severity == Severity::Error && diagnostic.code != "yaml.duplicate-key"_L1)
            return false;
    }
    int depth = 0;
    int deepest = 0;
    for (const Document &document : tree.documents()) {
        walk(document.root, [&](const Node &node, bool isEnd) {
            if (isEnd)
                --depth;
            else if (node.isMapping() || node.isSequence())
                deepest = std::max(deepest, ++depth);
        });
    }
    return deepest < deepestNesting;
}

SecondOpinion differs(const Node &node)
{
    return {SecondOpinion::Verdict::Differs,
            Tr::tr("Two independent parsers read this text differently."), node.range().begin};
}

} // namespace

SecondOpinion secondOpinion(const SyntaxTree &tree)
{
    expensive();
    if (!isAskable(tree))
        return {SecondOpinion::Verdict::NotAsked, {}, 0};
    const QByteArray &bytes = tree.text().bytes();
    Comparer comparer(tree, expectedEvents(tree));
    try {
        std::ispanstream stream(std::span(bytes.constData(), size_t(bytes.size())));
        YAML::Parser parser(stream);
        // One more than there should be, lest a bug of its makes this endless.
        for (qsizetype i = 0; i <= tree.documents().size(); ++i) {
            if (!parser.HandleNextDocument(comparer))
                break;
        }
    } catch (const Difference &difference) {
        return differs(difference.node);
    } catch (const YAML::Exception &exception) {
        return {SecondOpinion::Verdict::Refuses, QString::fromUtf8(exception.msg),
                std::clamp(qsizetype(exception.mark.pos), qsizetype(0), bytes.size())};
    }
    return comparer.isFinished() ? SecondOpinion() : differs(comparer.current());
}

Result<void> readsBack(const SourceText &text)
{
    const auto tree = SyntaxTree::parse(text);
    const SecondOpinion opinion = tree ? secondOpinion(*tree) : SecondOpinion();
    if (opinion.verdict != SecondOpinion::Verdict::Differs)
        return {};
    const LineColumn place = text.codePointPosition(opinion.at);
    return std::unexpected(
        Error{u"yaml.readers-differ"_s,
              opinion.message,
              {},
              Tr::tr("Look at line %1 and write it in another way.").arg(place.line + 1)});
}

} // namespace waymark::yaml
