// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/events.h"
#include "yaml/readercomparison.h"
#include "yaml/yamltr.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <QHash>

#include <spanstream>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

using EventKind = ExpectedEvent::Kind;

constexpr qsizetype mostShown = 80; // bytes of a reading in a message

QString shown(const QByteArray &reading)
{
    const bool isLong = reading.size() > mostShown;
    QString text = QString::fromUtf8(isLong ? reading.first(mostShown) : reading);
    text.replace(u'\n', u"\u21B5"_s);
    return isLong ? text + u'\u2026' : text;
}

/// A node as our parser reads it, in a few words.
QString ourReading(EventKind kind, const Node &node)
{
    switch (kind) {
    case EventKind::Mapping:
        return Tr::tr("a map");
    case EventKind::Sequence:
        return Tr::tr("a list");
    case EventKind::End:
        return Tr::tr("the end of a map or list");
    case EventKind::Document:
        return Tr::tr("a new document");
    case EventKind::Alias:
        return Tr::tr("an alias");
    default:
        break;
    }
    if (node.scalarType() == ScalarType::Null)
        return Tr::tr("an empty value");
    return Tr::tr("“%1”").arg(shown(node.utf8()));
}

/// Thrown to leave yaml-cpp's parser at the first difference.
struct Difference
{
    ExpectedEvent expected;
    QString found; ///< what yaml-cpp reads there
};

class Comparer final : public YAML::EventHandler
{
public:
    Comparer(const SyntaxTree &tree, const ExpectedEvents &events)
        : m_tree(tree)
        , m_events(events)
    {}

    /// Throws where events are left over.
    void finish()
    {
        if (m_next < m_events.size())
            throw Difference{m_events[m_next], Tr::tr("the end of the text")};
    }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override
    {
        m_anchors.clear();
        take(EventKind::Document, Tr::tr("a new document"));
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark & /*mark*/, YAML::anchor_t anchor) override
    {
        const QString found = Tr::tr("an empty value");
        if (isNext(EventKind::Anchor)) {
            m_anchors.insert(anchor, m_events[m_next++].node);
            return;
        }
        const ExpectedEvent event = take(EventKind::Leaf, found);
        const Node &node = event.node;
        require(node.kind() == NodeKind::Missing || node.scalarType() == ScalarType::Null, event,
                found);
        remember(anchor, event);
    }

    void OnAlias(const YAML::Mark & /*mark*/, YAML::anchor_t anchor) override
    {
        const ExpectedEvent event = take(EventKind::Alias, Tr::tr("an alias"));
        require(m_anchors.value(anchor) == event.node.target(), event,
                Tr::tr("an alias of another value"));
    }

    void OnScalar(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        if (isNext(EventKind::AnchorKey)) {
            ++m_next;
            return;
        }
        const QByteArrayView text(value.data(), qsizetype(value.size()));
        const QString found = Tr::tr("“%1”").arg(shown(text.toByteArray()));
        const ExpectedEvent event = take(EventKind::Leaf, found);
        require(event.node.utf8() == text, event, found);
        requireTag(event, tag);
        remember(anchor, event);
    }

    void OnSequenceStart(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        start(EventKind::Sequence, Tr::tr("a list"), tag, anchor);
    }
    void OnSequenceEnd() override { end(); }

    void OnMapStart(const YAML::Mark & /*mark*/, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        start(EventKind::Mapping, Tr::tr("a map"), tag, anchor);
    }
    void OnMapEnd() override { end(); }

private:
    void start(EventKind kind, const QString &found, const std::string &tag, YAML::anchor_t anchor)
    {
        const ExpectedEvent event = take(kind, found);
        if (!event.node) // the collection around a lifted part, made up
            return;
        requireTag(event, tag);
        remember(anchor, event);
    }

    void end() { take(EventKind::End, Tr::tr("the end of a map or list")); }

    [[nodiscard]] bool isNext(EventKind kind) const
    {
        return m_next < m_events.size() && m_events[m_next].kind == kind;
    }

    ExpectedEvent take(EventKind kind, const QString &found)
    {
        if (m_events.isEmpty())
            throw Difference{{}, found};
        const ExpectedEvent event = m_events[std::min(m_next, m_events.size() - 1)];
        require(isNext(kind), event, found);
        ++m_next;
        return event;
    }

    static void require(bool holds, const ExpectedEvent &event, const QString &found)
    {
        if (!holds)
            throw Difference{event, found};
    }

    void requireTag(const ExpectedEvent &event, const std::string &tag) const
    {
        const Node &node = event.node;
        // "?" and "!" say plain and quoted, where the text has no tag.
        const bool isImplicit = tag.empty() || tag == "?" || tag == "!";
        const QString found = isImplicit ? Tr::tr("a value without a tag")
                                         : Tr::tr("the tag %1").arg(QString::fromStdString(tag));
        if (node.tag().isEmpty() || node.tag() == "!") {
            require(isImplicit, event, found);
            return;
        }
        const Document *document = m_tree.documentAt(node.range().begin);
        require(document && resolvedTag(node, *document).toStdString() == tag, event, found);
    }

    void remember(YAML::anchor_t anchor, const ExpectedEvent &event)
    {
        require((anchor != 0) == !event.node.anchor().isEmpty(), event,
                anchor != 0 ? Tr::tr("an anchor") : Tr::tr("no anchor"));
        if (anchor != 0)
            m_anchors.insert(anchor, event.node);
    }

    const SyntaxTree &m_tree;
    const ExpectedEvents &m_events;
    qsizetype m_next = 0;
    QHash<YAML::anchor_t, Node> m_anchors;
};

SecondOpinion differs(const Difference &difference)
{
    const auto &[event, found] = difference;
    return {SecondOpinion::Verdict::Differs,
            Tr::tr("Two independent parsers read this text differently: Waymark reads %1, yaml-cpp "
                   "reads %2.")
                .arg(ourReading(event.kind, event.node), found),
            event.node.range().begin};
}

SecondOpinion compared(const SyntaxTree &tree, const QByteArray &bytes,
                       const ExpectedEvents &events)
{
    Comparer comparer(tree, events);
    try {
        std::ispanstream stream(std::span(bytes.constData(), size_t(bytes.size())));
        YAML::Parser parser(stream);
        // One more than there should be, lest a bug of its makes this endless.
        const auto most = std::ranges::count(events, EventKind::Document, &ExpectedEvent::kind) + 1;
        for (qsizetype i = 0; i < most; ++i) {
            if (!parser.HandleNextDocument(comparer))
                break;
        }
        comparer.finish();
    } catch (const Difference &difference) {
        return differs(difference);
    } catch (const YAML::Exception &exception) {
        return {SecondOpinion::Verdict::Refuses, QString::fromUtf8(exception.msg),
                std::clamp(qsizetype(exception.mark.pos), qsizetype(0), bytes.size())};
    }
    return {};
}

} // namespace

} // namespace waymark::yaml

extern "C" Q_DECL_EXPORT void waymarkCompareReadings(const waymark::yaml::SyntaxTree &tree,
                                                     const QByteArray &bytes,
                                                     const waymark::yaml::ExpectedEvents &events,
                                                     waymark::yaml::SecondOpinion &opinion)
{
    opinion = waymark::yaml::compared(tree, bytes, events);
}
