// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/readercomparison.h"

#include "base/latelibrary.h"
#include "yaml/nodewalk.h"

using namespace Qt::StringLiterals;

namespace waymark::yaml {

void appendEvents(ExpectedEvents &events, const Node &node)
{
    walk(node, [&](const Node &at, bool isEnd) {
        const ExpectedEvent::Kind kind = isEnd             ? ExpectedEvent::Kind::End
                                         : at.isMapping()  ? ExpectedEvent::Kind::Mapping
                                         : at.isSequence() ? ExpectedEvent::Kind::Sequence
                                         : at.kind() == NodeKind::Alias ? ExpectedEvent::Kind::Alias
                                                                        : ExpectedEvent::Kind::Leaf;
        events.append({kind, at});
    });
}

SecondOpinion compareReadings(const SyntaxTree &tree, const QByteArray &bytes,
                              const ExpectedEvents &events)
{
    static const auto found = lateFunction(u"waymark-yaml"_s, "waymarkCompareReadings");
    if (!found)
        return {SecondOpinion::Verdict::Refuses, found.error().message, 0};
    using Compare =
        void (*)(const SyntaxTree &, const QByteArray &, const ExpectedEvents &, SecondOpinion &);
    SecondOpinion opinion;
    reinterpret_cast<Compare>(*found)(tree, bytes, events, opinion);
    return opinion;
}

} // namespace waymark::yaml
