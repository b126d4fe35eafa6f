// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/documentation.h"
#include "yaml/syntaxtree.h"

namespace waymark::catalog {

/// What `mkdocs.yml` says of its pages.
struct DocsNavigation
{
    QString title;
    QString docsFolder = QStringLiteral("docs"); ///< relative to the file
    QList<DocsPage> pages;                       ///< titles may be empty: the page has one
};

/// Whatever can be understood of the file; what can't is left out.
[[nodiscard]] DocsNavigation docsNavigation(const yaml::SyntaxTree &mkdocs);

/// Fills in what the navigation leaves open: the pages themselves where it names none, and titles
/// from the pages' first headings. Pages that aren't there become problems of the site.
void completeDocs(DocsSite &site, const FileSystem &files, std::stop_token stop);

} // namespace waymark::catalog
