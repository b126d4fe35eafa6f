// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "yaml/syntaxtree.h"

namespace waymark::assist {

/// The edit by which a document names its schema in a comment that other editors understand, too:
/// `# yaml-language-server: $schema=ADDRESS`. `none` for an address leaves the document unchecked.
/// What such a comment said before is replaced. Fails with `yaml.edit-refused` where no comment can
/// stand before the content: it begins behind `---` in the same line.
[[nodiscard]] Result<TextEdits>
modelineEdits(const yaml::SyntaxTree &tree, const yaml::Document &document, const QString &address);

/// How a file is named in a document of another: relative to that one's folder where both are on
/// one way down, with `/` between folders and without blanks, which end an address.
[[nodiscard]] QString schemaAddress(const QString &schemaPath, const QString &documentPath);

} // namespace waymark::assist
