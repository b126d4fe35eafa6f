// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

#include <QList>
#include <QString>

namespace waymark::lineage {

/// A stretch that both sides changed differently; lines end with LF.
struct ConflictBlock
{
    QByteArray base;
    QByteArray yours;
    QByteArray path;

    bool operator==(const ConflictBlock &) const = default;
};

/// What a file of text becomes.
struct MergedText
{
    QByteArray bytes; ///< with markers around each conflict
    QList<ConflictBlock> conflicts;
};

/// What stands behind the markers.
struct MergeLabels
{
    QString yours; ///< `your repository`
    QString base;  ///< `http-service 1.0.0`
    QString path;  ///< `http-service 1.1.0`
};

/// How a file of text is written, apart from its words. Compared without, written back with the
/// project's own; where the project left one as it was, the path decides.
struct TextForm
{
    bool hasMark = false;      ///< a byte order mark
    bool endsInLine = true;    ///< its last line has an end
    QByteArray lineEnd = "\n"; ///< of most lines

    bool operator==(const TextForm &) const = default;
};
[[nodiscard]] TextForm formOf(const QByteArray &bytes);
/// Without byte order mark, lines ended by LF, the last one too.
[[nodiscard]] QByteArray plainForm(const QByteArray &bytes);

/// Merges line by line, as `git merge-file --diff3` does, except that line ends, a byte order mark
/// and a missing last line end are no difference. Lines that nobody but the project touched keep
/// every byte.
[[nodiscard]] MergedText mergeText(const QByteArray &base, const QByteArray &yours,
                                   const QByteArray &path, const MergeLabels &labels);

/// For two sides without a sensible base, as where lines merge into what no longer parses: each
/// stretch in which they differ is a conflict.
[[nodiscard]] MergedText opposedText(const QByteArray &yours, const QByteArray &path,
                                     const MergeLabels &labels);

/// Whether a line of the text is one of Git's conflict markers. Lines that `known` has as well
/// don't count.
[[nodiscard]] bool hasConflictMarkers(const QByteArray &text, const QByteArray &known = {});

} // namespace waymark::lineage
