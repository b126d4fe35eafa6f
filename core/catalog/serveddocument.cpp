// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/serveddocument.h"

#include "catalog/catalogtr.h"
#include "catalog/placeholders.h"
#include "yaml/json.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int deepestServed = 200;
/// Longer texts are cut off: no rule and no filter looks at more of them.
constexpr qsizetype longestText = qsizetype{64} * 1024;

bool isMergeEntry(const yaml::Node &value)
{
    const yaml::Node key = value.key();
    return key.isScalar() && key.style() == yaml::NodeStyle::Plain
           && key.verbatim() == QByteArrayView("<<");
}

/// Calls `visit(value)` for each entry of a map whose key is `<<`.
template<typename Visit>
void forEachMerge(const yaml::Node &node, const Visit &visit, int depth = 0)
{
    if (depth > deepestServed)
        return;
    for (auto child = node.firstChild(); child; child = child.nextSibling()) {
        if (isMergeEntry(child))
            visit(child);
        forEachMerge(child, visit, depth + 1);
    }
}

/// The text of a file whose `<<` are keys like any other.
QByteArray unmerged(const yaml::SyntaxTree &tree)
{
    QByteArray text = tree.text().bytes();
    if (!text.contains("<<"))
        return text;
    std::vector<TextRange> keys;
    for (const yaml::Document &document : tree.documents())
        forEachMerge(document.root,
                     [&](const yaml::Node &value) { keys.push_back(value.key().range()); });
    for (const TextRange key : std::views::reverse(keys))
        text.replace(key.begin, key.size(), "\"<<\"");
    return text;
}

QByteArray cutText(const QByteArray &bytes)
{
    if (bytes.size() <= longestText)
        return bytes;
    qsizetype end = longestText;
    while (end > 0 && (quint8(bytes[end]) & 0xC0) == 0x80)
        --end;
    return bytes.first(end);
}

QString placeIn(const yaml::SyntaxTree &content, const QStringList &segments)
{
    const yaml::Node root =
        content.documents().isEmpty() ? yaml::Node() : content.documents().first().root;
    yaml::Node node = root;
    JsonPointer pointer;
    for (const QString &segment : segments) {
        pointer = pointer.child(segment);
        const yaml::Node next = root.at(pointer);
        if (!next)
            break;
        node = next;
    }
    return QString::number(content.text().lineAt(node ? node.range().begin : 0) + 1);
}

} // namespace

/// Puts the text together.
class ServedDocument::Maker
{
public:
    Maker(const yaml::SyntaxTree &tree, const yaml::Document &document, const QString &file,
          const FileSystem &files)
        : m_source(tree)
        , m_document(document)
        , m_file(file)
        , m_files(files)
        , m_done(document.range.begin)
    {
        m_made.m_begin = document.range.begin;
    }

    std::optional<ServedDocument> run()
    {
        visit(m_document.root, 0);
        if (m_made.m_replaced.empty() && m_made.m_unknown.empty())
            return std::nullopt;
        copyTo(m_document.range.end);
        const auto tree = yaml::SyntaxTree::parse(SourceText(m_text));
        if (!tree || tree->documents().size() != 1)
            return std::nullopt;
        m_made.m_tree = *tree;
        m_made.m_document = tree->documents().first();
        m_made.m_document.index = m_document.index;
        return std::move(m_made);
    }

private:
    void visit(const yaml::Node &node, int depth)
    {
        if (depth > deepestServed)
            return;
        if (const auto placeholder = placeholderOf(node, m_file))
            return include(node, *placeholder);
        for (auto child = node.firstChild(); child; child = child.nextSibling()) {
            if (isMergeEntry(child))
                replace(child.key().range(), "\"<<\"", -1);
            visit(child, depth + 1);
        }
    }

    void include(const yaml::Node &node, const Placeholder &placeholder)
    {
        Inclusion inclusion{placeholder.node.range(), node.pointer(), placeholder.target, {}};
        const auto value = m_file.isEmpty() ? std::nullopt : valueOf(placeholder, inclusion);
        if (!value) {
            m_made.m_unknown.push_back(inclusion.pointer);
            return;
        }
        const auto number = qsizetype(m_made.m_inclusions.size());
        m_made.m_inclusions.push_back(std::move(inclusion));
        replace(node.range(), *value, number);
    }

    /// As JSON, which is YAML.
    std::optional<QByteArray> valueOf(const Placeholder &placeholder, Inclusion &inclusion) const
    {
        const auto bytes = resolved(placeholder, {}, m_files);
        if (!bytes)
            return std::nullopt;
        if (!placeholder.isValue())
            return yaml::toJson(yaml::Value(QString::fromUtf8(cutText(*bytes))));
        inclusion.content = yaml::SyntaxTree::parse(SourceText(*bytes));
        const auto plain = yaml::SyntaxTree::parse(SourceText(unmerged(*inclusion.content)));
        if (plain->documents().isEmpty())
            return "null"_ba;
        auto json = yaml::toJson(plain->documents().first().root);
        return json ? std::optional(*std::move(json)) : std::nullopt;
    }

    void copyTo(qsizetype end)
    {
        m_text += m_source.text().slice({m_done, end});
        m_done = end;
    }

    void replace(TextRange file, const QByteArray &by, qsizetype inclusion)
    {
        copyTo(file.begin);
        m_made.m_replaced.push_back({file, {m_text.size(), m_text.size() + by.size()}, inclusion});
        m_text += by;
        m_done = file.end;
    }

    const yaml::SyntaxTree &m_source;
    const yaml::Document &m_document;
    const QString &m_file;
    const FileSystem &m_files;
    ServedDocument m_made;
    QByteArray m_text;
    qsizetype m_done; ///< in the file
};

std::optional<ServedDocument> ServedDocument::of(const yaml::SyntaxTree &tree,
                                                 const yaml::Document &document,
                                                 const QString &file, const FileSystem &files)
{
    const QByteArrayView bytes = tree.text().slice(document.range);
    if (!bytes.contains("<<") && !mayHoldPlaceholders(bytes))
        return std::nullopt;
    return Maker(tree, document, file, files).run();
}

qsizetype ServedDocument::offsetInFile(qsizetype served, bool isEnd) const
{
    const auto behind =
        std::ranges::upper_bound(m_replaced, served - (isEnd ? 1 : 0), {},
                                 [](const Replaced &each) { return each.served.begin; });
    if (behind == m_replaced.begin())
        return m_begin + served;
    const Replaced &last = *std::prev(behind);
    if (served < last.served.end || (isEnd && served == last.served.end))
        return isEnd ? last.file.end : last.file.begin;
    return last.file.end + (served - last.served.end);
}

const ServedDocument::Inclusion *ServedDocument::inclusionAt(TextRange served) const
{
    for (const Replaced &each : m_replaced) {
        if (each.inclusion >= 0 && each.served.contains(served))
            return &m_inclusions[std::size_t(each.inclusion)];
    }
    return nullptr;
}

TextRange ServedDocument::inFile(TextRange served) const
{
    if (const Inclusion *inclusion = inclusionAt(served))
        return inclusion->target;
    const qsizetype begin = offsetInFile(served.begin, false);
    return {begin, served.isEmpty() ? begin : offsetInFile(served.end, true)};
}

bool ServedDocument::isUnknown(const JsonPointer &pointer) const
{
    return std::ranges::any_of(
        m_unknown, [&](const JsonPointer &unknown) { return unknown.contains(pointer); });
}

std::optional<Fix> ServedDocument::inFile(const Fix &fix) const
{
    Fix moved = fix;
    for (TextEdit &edit : moved.edits) {
        const auto touches = [&](const Replaced &each) {
            return each.inclusion >= 0 && edit.range.begin < each.served.end
                   && each.served.begin < edit.range.end;
        };
        if (std::ranges::any_of(m_replaced, touches))
            return std::nullopt;
        edit.range = inFile(edit.range);
    }
    return moved;
}

Diagnostics ServedDocument::inFile(const Diagnostics &served) const
{
    Diagnostics found;
    for (Diagnostic each : served) {
        if (isUnknown(each.pointer))
            continue;
        if (const Inclusion *inclusion = inclusionAt(each.range)) {
            const QStringList below =
                inclusion->pointer.contains(each.pointer)
                    ? each.pointer.segments().sliced(inclusion->pointer.depth())
                    : QStringList();
            each.message =
                inclusion->content
                    ? Tr::tr("%1 It comes from %2, line %3.")
                          .arg(each.message, inclusion->written,
                               placeIn(*inclusion->content, below))
                    : Tr::tr("%1 It comes from %2.").arg(each.message, inclusion->written);
            each.pointer = inclusion->pointer;
            each.fixes.clear();
            each.related.clear();
        }
        each.range = inFile(each.range);
        for (RelatedPlace &place : each.related)
            place.range = inFile(place.range);
        QList<Fix> fixes;
        for (const Fix &fix : std::as_const(each.fixes)) {
            if (auto moved = inFile(fix))
                fixes.append(*std::move(moved));
        }
        each.fixes = std::move(fixes);
        found.append(std::move(each));
    }
    return found;
}

Diagnostics mergeProblems(const yaml::Document &document, const Diagnostics &others)
{
    Diagnostics found;
    forEachMerge(document.root, [&](const yaml::Node &value) {
        Diagnostic diagnostic;
        diagnostic.code = u"catalog.merge-key"_s;
        diagnostic.pointer = value.parent().pointer();
        const bool isRefused = std::ranges::any_of(others, [&](const Diagnostic &other) {
            return other.severity == Severity::Error && diagnostic.pointer.contains(other.pointer);
        });
        diagnostic.severity = isRefused ? Severity::Error : Severity::Warning;
        diagnostic.message = Tr::tr("A Backstage catalog doesn't merge what “<<” names.");
        diagnostic.why = Tr::tr("It reads YAML 1.2, where “<<” is a key like any other, so the "
                                "values it was to bring are missing.");
        diagnostic.next = Tr::tr("Write the values out; an anchor for a single value works.");
        diagnostic.range = value.key().range();
        diagnostic.document = document.index;
        found.append(std::move(diagnostic));
    });
    return found;
}

} // namespace waymark::catalog
