// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "yaml/syntaxtree.h"

namespace waymark::yaml {

// The smallest edits that change a value. Comments, order, quoting, indent width, anchors and line
// ends of everything else stay; which comments are an entry's says `yaml/entryextent.h`. Each
// result is parsed again and compared with what was intended before it is returned; where that
// fails the edit is refused with `yaml.edit-refused`. The part that it touches is read by yaml-cpp
// too (`yaml/secondreader.h`); where the two parsers differ it is refused with
// `yaml.readers-differ`.
//
// Common errors: `yaml.no-such-value` (the pointer isn't there), `yaml.not-a-collection` (it meets
// a scalar), `yaml.damaged` (the place stands inside a syntax error), `yaml.aliased` (the place is
// reached through an alias or a merge; edit the source, or copy it first with `copyAliased`),
// `yaml.anchor-in-use` (what would go is repeated elsewhere; copy it there first).

/// What becomes of the quotes around a text that another text takes the place of.
enum class Quotes {
    Kept,
    AsNeeded, ///< those go that the text before needed and the new one doesn't
};

/// Sets the value at `pointer`; where it or its parents are missing they are inserted. The root is
/// allowed.
[[nodiscard]] Result<TextEdits> setValue(const SyntaxTree &tree, const Document &document,
                                         const JsonPointer &pointer, const Value &value,
                                         Quotes quotes = Quotes::Kept);

/// Inserts an item before `pointer`'s index (`-`: at the end) or a new key. `before` names the key
/// in front of which a new key goes; empty: at the end.
[[nodiscard]] Result<TextEdits> insertValue(const SyntaxTree &tree, const Document &document,
                                            const JsonPointer &pointer, const Value &value,
                                            const QString &before = {});

/// Removes an entry or item with the comments that belong to it.
[[nodiscard]] Result<TextEdits> removeValue(const SyntaxTree &tree, const Document &document,
                                            const JsonPointer &pointer);

[[nodiscard]] Result<TextEdits> renameKey(const SyntaxTree &tree, const Document &document,
                                          const JsonPointer &pointer, const QString &name);

/// Moves the item or entry at `pointer` so that it stands at `index` among its siblings, comments
/// with it.
[[nodiscard]] Result<TextEdits> moveEntry(const SyntaxTree &tree, const Document &document,
                                          const JsonPointer &pointer, qsizetype index);

/// Puts a copy of the item at `pointer` behind it, its comments and layout with it.
[[nodiscard]] Result<TextEdits> duplicateItem(const SyntaxTree &tree, const Document &document,
                                              const JsonPointer &pointer);

/// Replaces the value at `pointer` by `yaml`, text in block or flow style with columns of its own:
/// it is indented to fit, its comments and line breaks stay. Fails with `yaml.damaged` when it has
/// errors.
[[nodiscard]] Result<TextEdits> replaceSubtree(const SyntaxTree &tree, const Document &document,
                                               const JsonPointer &pointer, const QByteArray &yaml);

/// Puts `#` before the lines of an entry or item; in flow style only where they hold nothing else.
[[nodiscard]] Result<TextEdits> commentOut(const SyntaxTree &tree, const Document &document,
                                           const JsonPointer &pointer);

/// Takes the `#` from the block of comment lines around `offset`. Refused unless they then add
/// entries or items and change nothing else.
[[nodiscard]] Result<TextEdits> uncomment(const SyntaxTree &tree, qsizetype offset);

/// Replaces the first alias on the way to `pointer` by a copy of what it stands for, or writes a
/// merged entry out where it is merged into, so that the place can be edited.
[[nodiscard]] Result<TextEdits> copyAliased(const SyntaxTree &tree, const Document &document,
                                            const JsonPointer &pointer);

/// The aliases that repeat `node`: whoever edits it changes those places too. Linear in the
/// document.
[[nodiscard]] QList<Node> aliasesOf(const Document &document, const Node &node);

} // namespace waymark::yaml
