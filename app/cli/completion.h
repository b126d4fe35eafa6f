// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace waymark::cli {

/// One thing a shell may put at the cursor.
struct Candidate
{
    std::string word;
    std::string description; ///< one line; may be empty

    bool operator==(const Candidate &) const = default;
};

struct Completions
{
    std::vector<Candidate> candidates;
    bool files = false; ///< names of files fit here, too

    bool operator==(const Completions &) const = default;
};

/// What fits at the last of `words` (which may be empty) after the others; `words` don't begin with
/// the program's name. Walks CLI11's tree, so it knows what the program knows.
[[nodiscard]] Completions completionsFor(const CLI::App &program,
                                         const std::vector<std::string> &words);

/// The words that a shell asks about with the hidden `complete -- WORD...`; nullopt for every other
/// command line. Not a subcommand: CLI11 would take the words (`--help`, say) for its own.
[[nodiscard]] std::optional<std::vector<std::string>>
wordsToComplete(const std::vector<std::string> &arguments);

/// A line per candidate, word and description with a tab between; `:files` alone on a line where
/// files fit.
[[nodiscard]] std::string printed(const Completions &completions);

} // namespace waymark::cli
