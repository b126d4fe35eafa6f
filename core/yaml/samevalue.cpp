// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/samevalue.h"

#include "yaml/yamltr.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// Deeper values count as different: circles of aliases end here.
constexpr int deepestSame = 200;

Node resolvedNode(const Node &node)
{
    return node ? node.target() : node;
}

bool isNullNode(const Node &node)
{
    return !node || node.kind() == NodeKind::Missing
           || (node.isScalar() && node.scalarType() == ScalarType::Null);
}

bool isSame(const Node &one, const Node &other, int depth, qsizetype &budget);

bool areSameItems(const Node &a, const Node &b, int depth, qsizetype &budget)
{
    if (a.size() != b.size())
        return false;
    Node left = a.firstChild();
    Node right = b.firstChild();
    for (; left && right; left = left.nextSibling(), right = right.nextSibling()) {
        if (!isSame(left, right, depth, budget))
            return false;
    }
    return !left && !right;
}

bool areSameEntries(const Node &a, const Node &b, int depth, qsizetype &budget)
{
    QHash<QString, Node> rights;
    for (const Entry &entry : b.entries())
        rights.insert(entry.key, entry.value);
    const QList<Entry> lefts = a.entries();
    return lefts.size() == rights.size() && std::ranges::all_of(lefts, [&](const Entry &entry) {
               const auto found = rights.constFind(entry.key);
               return found != rights.cend() && isSame(entry.value, *found, depth, budget);
           });
}

bool isSame(const Node &one, const Node &other, int depth, qsizetype &budget)
{
    const Node a = resolvedNode(one);
    const Node b = resolvedNode(other);
    if (isNullNode(a) || isNullNode(b))
        return isNullNode(a) == isNullNode(b);
    if (a.kind() != b.kind() || depth > deepestSame || --budget < 0)
        return false;
    if (a.isScalar())
        return a.scalarType() == b.scalarType() && a.utf8() == b.utf8();
    return a.isSequence() ? areSameItems(a, b, depth + 1, budget)
                          : areSameEntries(a, b, depth + 1, budget);
}

} // namespace

bool meansTheSame(const Node &a, const Node &b)
{
    qsizetype budget = comparisonBudget;
    return isSame(a, b, 0, budget);
}

bool meansTheSame(const Node &a, const Node &b, qsizetype &budget)
{
    return isSame(a, b, 0, budget);
}

QString summaryOf(const Node &node, qsizetype most)
{
    const Node value = resolvedNode(node);
    if (!value)
        return {};
    if (value.isMapping())
        return Tr::tr("{%n field(s)}", nullptr, int(value.size()));
    if (value.isSequence())
        return Tr::tr("[%n item(s)]", nullptr, int(value.size()));
    if (isNullNode(value))
        return u"null"_s;
    QString text = value.text();
    if (text.isEmpty())
        return u"\"\""_s;
    text.replace(u'\n', u'⏎');
    return text.size() <= most ? text : text.first(most - 1) + u'…';
}

} // namespace waymark::yaml
