// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"

#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace waymark::catalog {

/// One line of a documentation's table of contents.
struct DocsPage
{
    QString title;
    QString path; ///< relative to `DocsSite::folder`; empty: a heading over others
    int depth = 0;

    bool operator==(const DocsPage &) const = default;
};

/// A folder of Markdown, as MkDocs and TechDocs read it.
struct DocsSite
{
    QString folder;        ///< absolute and canonical; nothing outside of it is ever read
    QString title;         ///< `site_name`; may be empty
    QList<DocsPage> pages; ///< in the order of the navigation
    QList<Error> problems; ///< pages that the navigation names and nobody wrote

    /// The page that shows first; empty where there is none.
    [[nodiscard]] QString start() const;
};

/// Where the documentation of an entity lies: from its annotation `backstage.io/techdocs-ref`
/// (`dir:…`), or `mkdocs.yml` or `docs/` beside its descriptor where that isn't set. `root` is the
/// folder that must not be left.
///
/// Fails with `catalog.no-docs`, `catalog.docs-elsewhere` (an address of the web, which isn't
/// fetched) and `catalog.docs-outside`.
[[nodiscard]] Result<QString> findDocs(const QString &annotation, const QString &descriptor,
                                       const QString &root);

/// Reads the table of contents: `nav` of `mkdocs.yml`, or every Markdown file below the folder.
/// Fails with `catalog.no-docs`, `catalog.docs-outside` or as `FileSystem` does.
[[nodiscard]] Result<DocsSite> readDocs(const QString &folder, const FileSystem &files,
                                        std::stop_token stop);

/// A page or an image of the site. Fails with `catalog.docs-outside`, `catalog.no-docs-page`, or as
/// `FileSystem` does.
[[nodiscard]] Result<QByteArray> readDocsFile(const DocsSite &site, const QString &path,
                                              const FileSystem &files);

/// Where a link in a page leads.
struct DocsTarget
{
    QString path;     ///< of a page or file of the site; empty where it leads out
    QString anchor;   ///< without `#`; may be empty
    QString external; ///< an address to open elsewhere; only `http`, `https` and `mailto`

    bool operator==(const DocsTarget &) const = default;
};

/// nullopt for what can't be followed: a path that leaves the site, or another scheme.
[[nodiscard]] std::optional<DocsTarget> docsTarget(const QString &page, const QString &link);

/// The anchor that a heading gets: lower case, blanks to `-`, other marks dropped, as MkDocs does.
[[nodiscard]] QString docsAnchor(QStringView heading);

/// A page's Markdown without its front matter.
[[nodiscard]] QString docsMarkdown(const QByteArray &bytes);

} // namespace waymark::catalog
