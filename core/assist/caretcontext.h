// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::assist {

/// What somebody who types at a place of a text is writing: the key of an entry, a value, or what
/// may become either.
struct CaretContext
{
    bool takesKey = false;
    bool takesValue = false;
    int document = 0;
    JsonPointer collection; ///< the map that a key would stand in
    JsonPointer value;      ///< the value's own place
    yaml::Node siblings;    ///< of a key: the map as it is; invalid where it is empty so far
    yaml::Node around;      ///< the nearest collection that exists, for the style
    TextRange token;        ///< what is written there already, up to its end
    QString typed;          ///< of it, the part before the caret, without its quotation mark
    yaml::NodeStyle quotes = yaml::NodeStyle::Plain; ///< of the token
    qsizetype column = 0;                            ///< of the token, in bytes
    qsizetype blanksBefore = 0;                      ///< between the colon and the token
    bool hasColon = false;                           ///< a colon follows the token already
    bool needsBlank = false; ///< the caret stands directly behind the colon or dash
    bool isInFlow = false;
    bool isOwnLine = false; ///< a value below its key, where lines of its own may begin

    [[nodiscard]] bool takesNothing() const { return !takesKey && !takesValue; }
};

/// `tree` is that of the very text that is typed in. In comments, block scalars and the middle of
/// texts of several lines nothing is taken. Reads the lines above up to the one that the caret's
/// belongs to.
[[nodiscard]] CaretContext caretContextAt(const yaml::SyntaxTree &tree, qsizetype offset);

} // namespace waymark::assist
