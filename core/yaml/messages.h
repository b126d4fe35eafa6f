// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace waymark::yaml {

/// Everything that can be wrong with a text, one for each code and wording.
enum class Problem : quint8 {
    TabIndent,
    BadIndent,
    BlockTextIndent,
    BadFlowIndent,
    CloserIndent,
    MissingDash,
    MisplacedItem,
    UnclosedQuote,
    UnclosedFlow,
    UnexpectedBracket,
    MissingColon,
    MissingSpaceAfterColon,
    ColonInsideKey,
    MissingSpaceAfterDash,
    MissingComma,
    ExtraComma,
    UnexpectedColon,
    UnexpectedContent,
    CollectionOnKeyLine,
    MultiLineKey,
    LongKey,
    BadBlockHeader,
    DuplicateProperty,
    AliasWithProperty,
    MissingName,
    BadTag,
    UnknownTagHandle,
    BadDirective,
    UnknownDirective,
    MissingDocumentStart,
    ReservedCharacter,
    MissingSpaceBeforeComment,
    BadEscape,
    UnknownAlias,
    DuplicateKey,
    DuplicateMergeKey,
    AmbiguousScalar,
    ControlCharacter,
    ByteOrderMark,
    InvisibleCharacter,
    LookAlike,
    InvalidUtf8,
    ConflictMarker,
    Template,
    TooDeep,
    TooLarge,
    TooManyProblems,
};

[[nodiscard]] Severity severityOf(Problem problem);

/// Code, severity and words of a problem; `argument` is what the message names, if anything.
[[nodiscard]] Diagnostic describe(Problem problem, const QString &argument = {});

} // namespace waymark::yaml
