// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "text/edithistory.h"

#include <optional>
#include <stop_token>

namespace waymark::document {

/// Before a text is written to `path`: reads it back with the second parser, yaml-cpp
/// (`yaml/secondreader.h`). Where the two parsers differ on something that Waymark wrote since the
/// last save (form, fix, new document) it fails with `yaml.readers-differ`, and the file must not
/// be written. Where they differ on what the person typed or on what was in the file before, or
/// where yaml-cpp alone can't read it, saving goes on, and the value is a notice to show.
///
/// Files that aren't YAML (by their ending) pass. 3 to 9 MB/s, so in the background.
[[nodiscard]] Result<std::optional<Error>> checkBeforeSave(const QString &path,
                                                           const SourceText &text,
                                                           const EditHistory &history,
                                                           std::stop_token stop = {});

} // namespace waymark::document
