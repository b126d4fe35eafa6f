// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/outline.h"

#include "base/trace.h"
#include "yaml/bytes.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr qsizetype longestDetail = 80; // bytes
constexpr std::array nameKeys{"name"_L1, "id"_L1, "title"_L1, "key"_L1, "kind"_L1, "path"_L1};

/// The first line of a scalar, shortened; not decoded, since escapes are rare and texts long.
QString shortText(const SyntaxTree &tree, const Node &node)
{
    if (node.kind() == NodeKind::Alias || node.isScalar()) {
        const QByteArrayView all = tree.text().slice(node.range());
        const auto *lineEnd = std::ranges::find_if(all, isLineEnd);
        QByteArrayView line = all.first(lineEnd - all.begin());
        const bool isCut = line.size() > longestDetail;
        if (isCut) {
            qsizetype end = longestDetail;
            while (end > 0 && (quint8(line[end]) & 0xC0) == 0x80)
                --end;
            line = line.first(end);
        }
        return QString::fromUtf8(line) + (isCut ? u"…"_s : QString());
    }
    return {};
}

QString nameOfDocument(const Document &document)
{
    const QString name = document.root.at(JsonPointer({u"metadata"_s, u"name"_s})).text();
    return name.isEmpty() ? QString::number(document.index + 1) : name;
}

class OutlineBuilder
{
public:
    explicit OutlineBuilder(const SyntaxTree &tree)
        : m_tree(tree)
    {}

    std::optional<Outline> run(const std::stop_token &stop)
    {
        const auto &documents = m_tree.documents();
        if (documents.size() == 1) {
            addChildren(documents.front().root, -1, 0);
        } else {
            for (const Document &document : documents)
                addDocument(document);
        }
        m_outline.topCount = int(m_outline.items.size());
        for (int i = 0; i < m_outline.items.size(); ++i) {
            if (i % 1'024 == 0 && stop.stop_requested())
                return std::nullopt;
            const int first = int(m_outline.items.size());
            addChildren(m_nodes[size_t(i)], i, m_outline.items[i].document);
            m_outline.items[i].firstChild = first;
            m_outline.items[i].childCount = int(m_outline.items.size()) - first;
        }
        return std::move(m_outline);
    }

private:
    void addDocument(const Document &document)
    {
        OutlineItem item;
        item.name = nameOfDocument(document);
        item.detail = document.topLevel(u"kind");
        item.range = document.range;
        item.place = {document.range.begin, document.range.begin};
        item.kind = document.root.kind();
        item.document = document.index;
        item.isDocument = true;
        item.row = document.index;
        m_outline.items.append(std::move(item));
        m_nodes.push_back(document.root);
    }

    void addChildren(const Node &collection, int parent, int document)
    {
        int row = 0;
        for (Node child = collection.firstChild(); child; child = child.nextSibling()) {
            if (m_outline.items.size() >= mostOutlineItems) {
                m_outline.isCut = true;
                return;
            }
            const Node key = child.key();
            OutlineItem item;
            // keyText() of an item counts its siblings.
            item.name = key ? child.keyText() : QString::number(row);
            item.range = child.entryRange();
            item.place = key ? key.range() : TextRange{child.range().begin, child.range().begin};
            item.kind = child.kind();
            item.detail =
                child.size() > 0 ? (key ? QString() : nameOfItem(child)) : shortText(m_tree, child);
            item.document = document;
            item.parent = parent;
            item.row = row++;
            m_outline.items.append(std::move(item));
            m_nodes.push_back(child);
        }
    }

    const SyntaxTree &m_tree;
    Outline m_outline;
    std::vector<Node> m_nodes; ///< of each item
};

} // namespace

QString nameOfItem(const Node &item)
{
    if (!item.isMapping())
        return {};
    int budget = 20;
    Node best;
    size_t bestRank = nameKeys.size();
    for (Node child = item.firstChild(); child && --budget > 0; child = child.nextSibling()) {
        if (!child.isScalar())
            continue;
        const auto key = child.key().verbatim();
        const auto rank =
            size_t(std::ranges::find_if(nameKeys,
                                        [&](QLatin1StringView name) {
                                            return key && QLatin1StringView(*key) == name;
                                        })
                   - nameKeys.begin());
        if (rank < bestRank) {
            best = child;
            bestRank = rank;
        }
    }
    return best ? best.text().simplified().left(longestDetail) : QString();
}

int Outline::at(qsizetype offset) const
{
    int found = -1;
    int first = 0;
    int count = topCount;
    while (count > 0) {
        const auto begin = items.begin() + first;
        const auto after = std::upper_bound(
            begin, begin + count, offset,
            [](qsizetype at, const OutlineItem &item) { return at < item.range.begin; });
        if (after == begin || offset > std::prev(after)->range.end)
            break;
        found = int(std::prev(after) - items.begin());
        first = items[found].firstChild;
        count = items[found].childCount;
    }
    return found;
}

JsonPointer Outline::pointer(int item) const
{
    QStringList segments;
    for (; item >= 0 && !items[item].isDocument; item = items[item].parent)
        segments.prepend(items[item].name);
    return JsonPointer(segments);
}

int Outline::find(int document, const JsonPointer &pointer) const
{
    int first = 0;
    int count = topCount;
    int found = -1;
    if (topCount > 0 && items.front().isDocument) {
        if (document >= topCount)
            return -1;
        found = document;
        first = items[document].firstChild;
        count = items[document].childCount;
    }
    for (const QString &segment : pointer.segments()) {
        const auto begin = items.begin() + first;
        const auto child = std::find_if(
            begin, begin + count, [&](const OutlineItem &item) { return item.name == segment; });
        if (child == begin + count)
            return -1;
        found = int(child - items.begin());
        first = child->firstChild;
        count = child->childCount;
    }
    return found;
}

std::optional<Outline> outlineOf(const SyntaxTree &tree, std::stop_token stop)
{
    const trace::Span span("yaml.outline");
    return OutlineBuilder(tree).run(stop);
}

} // namespace waymark::yaml
