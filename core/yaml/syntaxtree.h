// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "diagnostics/diagnostic.h"
#include "text/jsonpointer.h"
#include "text/sourcetext.h"
#include "yaml/value.h"

#include <memory>
#include <stop_token>

namespace waymark::yaml {

enum class NodeKind : quint8 {
    Scalar,
    Mapping,
    Sequence,
    Alias,
    Missing, ///< nothing stands where a value belongs: reads as null
};

enum class NodeStyle : quint8 { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

/// What a scalar is under the core schema of YAML 1.2.2 (section 10.3), an explicit tag respected.
enum class ScalarType : quint8 { Null, Boolean, Integer, Float, String };

class SyntaxTree;
struct Entry;
struct TreeData;

/// A cursor to one node: two words, by value. Valid as long as its tree (or a copy of the tree)
/// lives; a default-made one stands for "no such node" and answers everything with emptiness.
class Node
{
public:
    Node() = default;

    [[nodiscard]] bool isValid() const { return m_tree != nullptr; }
    explicit operator bool() const { return isValid(); }
    bool operator==(const Node &) const = default;

    [[nodiscard]] NodeKind kind() const;
    [[nodiscard]] NodeStyle style() const;
    [[nodiscard]] bool isMapping() const { return isValid() && kind() == NodeKind::Mapping; }
    [[nodiscard]] bool isSequence() const { return isValid() && kind() == NodeKind::Sequence; }
    [[nodiscard]] bool isScalar() const { return isValid() && kind() == NodeKind::Scalar; }
    /// Stands inside a syntax error: its value is a guess.
    [[nodiscard]] bool isDamaged() const;
    /// A plain scalar with a stretch `{{ }}` or `{% %}`: its value is known when it is rendered.
    [[nodiscard]] bool isTemplate() const;

    /// The content alone: a quoted scalar with its quotes, a block scalar with its header, a
    /// collection from its first to its last entry (its brackets, in flow style). Empty, directly
    /// after the indicator, for Missing.
    [[nodiscard]] TextRange range() const;
    /// With anchor and tag.
    [[nodiscard]] TextRange fullRange() const;
    /// The whole entry this node is the value of: from its key (or dash) to the end of its value.
    [[nodiscard]] TextRange entryRange() const;

    [[nodiscard]] QByteArrayView anchor() const; ///< without `&`
    [[nodiscard]] QByteArrayView tag() const;    ///< as written, with `!`
    /// What an alias stands for; the node itself for every other kind. Invalid for an unknown
    /// alias.
    [[nodiscard]] Node target() const;

    [[nodiscard]] Node parent() const;
    /// Entries of a mapping or items of a sequence; 0 for the others.
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] Node firstChild() const;      ///< the first item, or the first entry's value
    [[nodiscard]] Node nextSibling() const;     ///< the next item, or the next entry's value
    [[nodiscard]] Node previousSibling() const; ///< linear in the number of siblings
    /// The key of this value; invalid for items and roots. Keys are nodes too.
    [[nodiscard]] Node key() const;
    [[nodiscard]] bool isKey() const;
    /// The value of this key; the node itself for every other node.
    [[nodiscard]] Node entryValue() const;
    /// The key's text as JSON has it; for items their index in decimal; empty for roots.
    [[nodiscard]] QString keyText() const;

    /// The value of the entry with that key, merge keys (`<<`) looked through and aliases followed
    /// on the way; of duplicates the last. Linear in the number of entries.
    [[nodiscard]] Node value(QStringView keyText) const;
    /// What `value()` sees, in the order of the text: merges resolved, each key once.
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] Node item(qsizetype index) const;
    /// Follows aliases on the way, not at the end.
    [[nodiscard]] Node at(const JsonPointer &pointer) const;
    [[nodiscard]] JsonPointer pointer() const;

    /// The scalar's decoded text: escapes, folding and chomping done. Empty for other kinds.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray utf8() const;
    /// The same without a copy, where the text stands in the bytes as it is (most do); nullopt
    /// where it has to be decoded first. Valid as long as the tree.
    [[nodiscard]] std::optional<QByteArrayView> verbatim() const;
    [[nodiscard]] ScalarType scalarType() const; ///< Null for Missing, String for collections
    [[nodiscard]] std::optional<bool> toBool() const;
    [[nodiscard]] std::optional<qint64> toInteger() const; ///< nullopt beyond 64 bits
    [[nodiscard]] std::optional<double> toDouble() const;  ///< integers too

    /// As plain data, aliases expanded and merges resolved. Fails with `yaml.alias-budget` beyond
    /// `budget` nodes.
    [[nodiscard]] Result<Value> toValue(qsizetype budget = 1'000'000) const;

private:
    friend class SyntaxTree;
    friend struct TreeData;
    Node(const TreeData *tree, quint32 id)
        : m_tree(tree)
        , m_id(id)
    {}

    [[nodiscard]] qsizetype indicatorInFront(qsizetype content, char indicator) const;

    const TreeData *m_tree = nullptr;
    quint32 m_id = 0;
};

/// A key of a mapping and its value.
struct Entry
{
    QString key;
    Node value;
};

/// One document of a stream.
struct Document
{
    Node root;       ///< Missing for an empty document
    TextRange range; ///< from its `---` or first content to its end
    int index = 0;   ///< in the stream, from 0

    /// Text of a scalar at the top level, such as `kind`; empty where there is none.
    [[nodiscard]] QString topLevel(QStringView key) const;
};

/// Bounds beyond which a text gets a diagnostic instead of a tree.
struct ParseLimits
{
    qsizetype depth = 1'000;
    qsizetype bytes = qsizetype{1} << 31;
    qsizetype diagnostics = 1'000;
};

/// The syntax of a whole file, valid or not: immutable, shared, any thread. Every byte of the text
/// belongs to a token; what lies around an error is parsed as if the error were repaired.
class SyntaxTree
{
public:
    SyntaxTree(); ///< of the empty text

    /// nullopt only when `stop` was asked for.
    [[nodiscard]] static std::optional<SyntaxTree>
    parse(const SourceText &text, std::stop_token stop = {}, const ParseLimits &limits = {});

    [[nodiscard]] const SourceText &text() const;
    [[nodiscard]] const QList<Document> &documents() const;
    /// Errors of syntax and warnings on values that other readers take differently, in the order of
    /// the text.
    [[nodiscard]] const Diagnostics &diagnostics() const;
    [[nodiscard]] bool hasErrors() const;

    /// The document that holds `offset` (or ends there); nullptr where the stream is empty.
    [[nodiscard]] const Document *documentAt(qsizetype offset) const;
    /// The innermost node (a key counts) whose range holds or touches `offset`.
    [[nodiscard]] Node nodeAt(qsizetype offset) const;
    /// The value that the entry at `offset` sets; the root's pointer where there is none.
    [[nodiscard]] JsonPointer pointerAt(qsizetype offset) const;

private:
    std::shared_ptr<const TreeData> m_data;
};

} // namespace waymark::yaml
