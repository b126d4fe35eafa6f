// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "workspace/loader.h"
#include "workspace/readcache.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace waymark::workspace {

/// One file on its way into a snapshot.
struct ReadFile
{
    QString path; ///< absolute
    int root = 0;
    QString relativePath;
    std::optional<FileStamp> stamp;
    std::shared_ptr<const snapshot::FileEntry>
        known; ///< of the snapshot before, when the bytes are the same
    std::shared_ptr<const snapshot::FileEntry>
        kept;                             ///< of an earlier start, when the bytes are the same
    QByteArray hash;                      ///< of its bytes, where it was asked for
    std::optional<SourceText> text;       ///< where it was read from the disk
    std::optional<yaml::SyntaxTree> tree; ///< empty where `known` says all that is needed
    std::shared_ptr<const catalog::Fragment> entities;
    bool isNamed = false;         ///< by a Location, and there are entities of one's own kinds
    QStringList skeletons;        ///< folders of template text that its documents name
    bool definesRules = false;    ///< other documents are checked by what it says
    std::optional<Error> failure; ///< it couldn't be read

    /// The tree, parsed now if it wasn't yet. nullptr when stopped.
    [[nodiscard]] const yaml::SyntaxTree *parsed(const std::stop_token &stop);
    /// As it was read, now or before.
    [[nodiscard]] SourceText source() const;
};

/// Whether one of the policies reads a document of the file. Looks into its tree only where its
/// text names such a kind. False when stopped.
[[nodiscard]] bool feedsPolicies(ReadFile &file, const policy::PolicySet &policies,
                                 const std::stop_token &stop);

/// Where a file was found.
struct ListedFile
{
    int root = 0;
    QString relativePath;
    bool isNamed = false; ///< by a Location: kinds of one's own are entities, too
};

/// Whether documents of a file may be entities of a kind of one's own. Most have none, and that is
/// seen without a look into them.
[[nodiscard]] bool mayHoldOwnKinds(const ReadFile &file);

/// How files are read.
struct ReadRequest
{
    const QList<snapshot::Root> &roots;
    std::span<const ListedFile> files;
    std::shared_ptr<const snapshot::Snapshot> previous; ///< may be null
    const ReadCache *cache = nullptr;                   ///< of an earlier start; may be null
    bool hashes = false;                                ///< hashes are asked for
    std::shared_ptr<catalog::StringPool> pool;
    std::function<void()> advanced;  ///< called after each file, in any thread; may be empty
    catalog::EntityKinds kinds = {}; ///< of one's own that are entities
};

/// Reads the entities of a file again, as one that a Location names.
void readAsNamed(ReadFile &file, const ReadRequest &request, const FileSystem &files,
                 const std::stop_token &stop);

/// Reads and parses the files, in parallel. One that the disk says is as the snapshot before knows
/// it isn't read; one that was written but holds the same bytes isn't parsed.
[[nodiscard]] std::vector<ReadFile> readFiles(const ReadRequest &request, const FileSystem &files,
                                              const std::stop_token &stop);

} // namespace waymark::workspace
