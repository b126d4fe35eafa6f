// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

namespace waymark::yaml {

/// What an independent parser (yaml-cpp) makes of a text that Waymark wrote.
struct SecondOpinion
{
    enum class Verdict {
        Agrees,   ///< the same structure, texts, tags and aliases
        Differs,  ///< must not be written: one of the two parsers is wrong
        Refuses,  ///< yaml-cpp can't read it; its gaps are known, so this is a notice
        NotAsked, ///< has errors or templates, or is larger or deeper than yaml-cpp is given
    };

    Verdict verdict = Verdict::Agrees;
    QString message;  ///< what differs, or why it was refused; translated
    qsizetype at = 0; ///< byte offset of the node that differs
};

/// Some 3 MB/s: for what is saved or submitted, in the background; not for every keystroke.
[[nodiscard]] SecondOpinion secondOpinion(const SyntaxTree &tree);

/// The same as a result: an error `yaml.readers-differ` only for Differs.
[[nodiscard]] Result<void> readsBack(const SourceText &text);

} // namespace waymark::yaml
