// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/edit.h"
#include "yaml/layout.h"
#include "yaml/writer.h"

namespace waymark::yaml {

/// Where a pointer leads as far as the document goes. Aliases aren't followed: what they stand for
/// is written elsewhere.
struct Place
{
    Node node;        ///< the deepest that exists; invalid in a stream without documents
    QStringList rest; ///< segments that are missing below it
};

[[nodiscard]] Result<Place> locate(const Document &document, const JsonPointer &pointer);
/// The same for a place that must be there.
[[nodiscard]] Result<Node> locateExisting(const Document &document, const JsonPointer &pointer);

/// What a collection must hold after an edit.
struct ExpectedChild
{
    Node kept;                  ///< the child as it was, unless `value` is set
    std::optional<Value> value; ///< a new or changed child
    std::optional<QString> key; ///< of a new or renamed entry
};

/// Edits with what they are meant to do; nothing else may change.
struct EditPlan
{
    TextEdits edits;
    Node container; ///< the collection whose children change; invalid: the root is `value`
    QList<ExpectedChild> children;
    Value value;

    /// All children as they are.
    void keepChildrenOf(const Node &collection);
    /// The plan in which `node` becomes `value`.
    [[nodiscard]] static EditPlan replacing(const Node &node, const Value &value);
};

/// Applies the edits to a copy, parses it and compares with what was meant. Returns the edits,
/// sorted and joined, or `yaml.edit-refused`.
[[nodiscard]] Result<TextEdits> checked(const SyntaxTree &tree, const Document &document,
                                        EditPlan plan);
[[nodiscard]] std::unexpected<Error> refusedEdit();
/// Compares what `edits` wrote with yaml-cpp's reading; `after` is the tree with them. Fails with
/// `yaml.readers-differ`, unless the two read that part differently already in `before`.
[[nodiscard]] Result<void> readTwice(const SyntaxTree &before, const SyntaxTree &after,
                                     const TextEdits &edits);
/// `yaml.anchor-in-use` where aliases outside `node` repeat it or a part of it (without `node`
/// itself: only a part of it).
[[nodiscard]] std::optional<Error> anchorInUse(const Document &document, const Node &node,
                                               bool withItself = true);

// Planning of each kind of edit; the edits may still turn out to be wrong.

/// Writes `value` in the place of `node`, even where it means the same.
[[nodiscard]] Result<TextEdits> replaceNode(const SyntaxTree &tree, const Document &document,
                                            const Node &node, const Value &value,
                                            Quotes quotes = Quotes::Kept);
/// Puts `value` in the place of `node`.
[[nodiscard]] TextEdits replacementEdits(const SyntaxTree &tree, const Node &node,
                                         const Value &value, const WriteStyle &style);
/// Puts a child into a collection that isn't empty. Sequences ignore `key`.
[[nodiscard]] TextEdits insertionEdits(const SyntaxTree &tree, const Node &collection,
                                       qsizetype index, const QString &key, const Value &value,
                                       const WriteStyle &style);
/// Takes the node out with what belongs to it; the best way first.
[[nodiscard]] QList<TextEdits> removalEdits(const SyntaxTree &tree, const Node &node);
/// Changes the words that differ and leaves the line breaks of a text on several lines; nullopt
/// where that can't be done.
[[nodiscard]] std::optional<TextEdits> wordEdits(const SyntaxTree &tree, const Node &node,
                                                 const QString &text);
/// Writes with LF get the line ends of the text.
void matchLineEnds(const SyntaxTree &tree, TextEdits &edits);

/// The style of what stands around `node`; texts as in `otherwise` where no text is in sight.
[[nodiscard]] WriteStyle styleAround(const Layout &layout, const Node &node,
                                     NodeStyle otherwise = NodeStyle::Plain);
[[nodiscard]] bool isInFlow(const Node &node);
/// Behind the colon or dash of `node`, and behind its anchor and tag.
[[nodiscard]] qsizetype slotBegin(const SyntaxTree &tree, const Node &node);

[[nodiscard]] Error editError(QLatin1StringView code, const QString &message,
                              const QString &next = {});

} // namespace waymark::yaml
