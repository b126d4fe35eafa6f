// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/catalogsnapshot.h"
#include "vcs/head.h"
#include "workspace/analysis.h"
#include "workspace/catalogservers.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace waymark::workspace {

enum class RootRole { Mine, Platform, Fleet };

/// A folder whose documents belong to the workspace, with its own Git state or none.
struct Root
{
    QString path; ///< absolute, clean
    QString name; ///< what people call it
    RootRole role = RootRole::Mine;
    std::optional<vcs::Head> head; ///< nullopt: not in a Git work tree
};

/// What a table says of one document without opening it.
struct DocumentEntry
{
    QString apiVersion;
    QString kind;
    QString name;
    QString space; ///< `metadata.namespace`, `default` where it isn't set and the kind has one
    QString title; ///< `metadata.title`
    QString description;
    QString owner;          ///< `spec.owner`
    QString type;           ///< `spec.type`
    QString lifecycle;      ///< `spec.lifecycle`
    int index = 0;          ///< in its file, from 0
    qsizetype line = 0;     ///< of its first content, from 0
    bool isRequest = false; ///< its kind is defined by a CustomResourceDefinition of the workspace
    int errors = 0;
    int warnings = 0;
    /// What the kind's `additionalPrinterColumns` show of it: name and text, those of wide lists
    /// left out.
    QList<std::pair<QString, QString>> columns;
};

/// The entries of a file's documents, with what was found in each counted.
[[nodiscard]] QList<DocumentEntry> documentEntries(const yaml::SyntaxTree &tree,
                                                   const QList<KindOfDocument> &kinds,
                                                   const Diagnostics &diagnostics);

/// Counts the findings of each document anew.
void countProblems(QList<DocumentEntry> &entries, const Diagnostics &diagnostics);

/// One file of the workspace as it was when last read.
struct FileEntry
{
    QString path;         ///< absolute
    int root = 0;         ///< index in Snapshot::roots
    QString rootName;     ///< empty where there is only one root
    QString relativePath; ///< to its root
    SourceText text;
    QList<DocumentEntry> documents;
    Diagnostics diagnostics; ///< all of them, by place
    Diagnostics own;         ///< those of `diagnostics` that this file alone decides
    Diagnostics between;     ///< and those that other files of the catalog cause
    std::shared_ptr<const catalog::Fragment> entities; ///< nullptr where there are none
    std::optional<FileStamp> stamp; ///< what the disk said when it was read; nullopt: ask again
    QStringList skeletons;          ///< folders of template text that its documents name
    bool definesRules = false;      ///< others are checked by what it says
    QList<SuppressedFinding> suppressed;
    QList<SuppressedFinding> ownSuppressed; ///< those of `suppressed` that this file alone decides
    bool hasSuppressions = false;           ///< comments in it ask for some

    /// What people see of the path: relative to its root, whose name stands before it where there
    /// are several.
    [[nodiscard]] QString shownPath() const;
};

/// The workspace at one moment: immutable, shared with the UI. A later one shares every untouched
/// file.
struct Snapshot
{
    quint64 number = 0;
    QString folder; ///< that was opened
    QString title;
    QList<Root> roots;
    QList<std::shared_ptr<const FileEntry>> files; ///< by root, then path
    std::shared_ptr<const Rules> rules;
    std::shared_ptr<const catalog::CatalogSnapshot> catalog; ///< never null once it is loaded
    QList<catalog::ServerAddress> servers; ///< whose entities belong to the catalog, too
    QList<std::shared_ptr<const ServerEntities>> serverEntities; ///< as far as they are kept
    QHash<int, catalog::RepositoryOwners> codeOwners;            ///< by root
    QList<Error> failures; ///< files and folders that couldn't be read

    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const;
    /// nullptr for a file that isn't part of the workspace.
    [[nodiscard]] std::shared_ptr<const FileEntry> file(const QString &path) const;
    /// Where new documents go: the first root that is the person's own, else the first one. nullptr
    /// where there is no root.
    [[nodiscard]] const Root *ownRoot() const;
    /// The root that holds `path`, or nullptr.
    [[nodiscard]] const Root *rootOf(const QString &path) const;
    /// Must be called once after `files` is complete.
    void indexFiles();

private:
    QHash<QString, qsizetype> m_byPath;
};

} // namespace waymark::workspace
