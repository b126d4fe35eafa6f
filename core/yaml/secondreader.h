// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

// What Waymark itself writes is read back by an independent parser, yaml-cpp, and compared as
// events: structure, texts, tags, aliases. Where both parse and differ, one of the two is wrong,
// and whoever reads the file later may be on either side. So:
//
// - an edit (`yaml/edit.h`) is compared in the part it touches before it is returned, and refused
//   with `yaml.readers-differ`;
// - a text that holds such edits is compared whole before it is saved (`readsBack`), in the
//   background, because yaml-cpp reads 3 to 9 MB/s;
// - what a person typed is never held back: a difference there is a notice;
// - where yaml-cpp alone refuses, that is a notice too. Its gaps are known and listed in
//   `tst_SecondReader`.

/// What yaml-cpp makes of a text.
struct SecondOpinion
{
    enum class Verdict {
        Agrees,   ///< the same structure, texts, tags and aliases
        Differs,  ///< one of the two parsers is wrong
        Refuses,  ///< yaml-cpp can't read it; its gaps are known, so this is a notice
        NotAsked, ///< has errors or templates, or is larger or deeper than yaml-cpp is given
    };

    Verdict verdict = Verdict::Agrees;
    QString message;  ///< the two readings, or why it was refused; translated
    qsizetype at = 0; ///< byte offset of the node that differs
};

/// About the whole text: some 3 to 9 MB/s, so in the background.
[[nodiscard]] SecondOpinion secondOpinion(const SyntaxTree &tree);

/// Parts larger than this aren't compared inside an edit: it costs about a millisecond.
inline constexpr qsizetype largestComparedPart = 6'000;

/// About the part of `tree` around `touched`: the entries or items that hold it, lifted out of
/// their collection as a text of their own. Anchors outside that the part repeats are declared in
/// front of it. NotAsked where the part has more than `limit` bytes, stands in an error, or its
/// document has %TAG directives. Any thread.
[[nodiscard]] SecondOpinion secondOpinionOn(const SyntaxTree &tree, TextRange touched,
                                            qsizetype limit = largestComparedPart);

/// The same about what `edits` wrote; `after` is the text with them. The first difference counts.
[[nodiscard]] SecondOpinion secondOpinionOn(const SyntaxTree &after, const TextEdits &edits);

/// `yaml.readers-differ` with the two readings and the line, for a verdict of Differs.
[[nodiscard]] Error readersDiffer(const SourceText &text, const SecondOpinion &opinion);

/// `yaml.reader-refuses`, for a verdict of Refuses: a notice.
[[nodiscard]] Error readerRefuses(const SourceText &text, const SecondOpinion &opinion);

/// Compares the whole text, where it isn't larger than 16 MB. Fails with `yaml.readers-differ`,
/// unless `before` (the text as it came) had a difference already: then, and where yaml-cpp
/// refuses, the verdict is for a notice. In the background.
[[nodiscard]] Result<SecondOpinion> readsBack(const SourceText &text,
                                              const SourceText &before = {});

} // namespace waymark::yaml
