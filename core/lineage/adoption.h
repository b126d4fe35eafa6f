// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineage/foreignrecord.h"
#include "lineage/inference.h"
#include "lineage/pathbook.h"
#include "lineage/questions.h"

namespace waymark::lineage {

/// A version of a path that may have made a project that says nothing of it.
struct AdoptionCandidate
{
    QString path;
    QString version;
    double score = 0;          ///< from 0 to 1: how much of what it makes is in the project
    QList<Evidence> evidence;  ///< for the answers
    QList<Question> questions; ///< that the project doesn't answer
    bool isComplete = false;   ///< the record can be written
    Lineage record;
    goldenpath::FileTree made; ///< the base, where it is complete
};

struct AdoptionRequest
{
    QString folder;
    QString path = {};     ///< only this one
    QString version = {};  ///< only this one
    SourceText given = {}; ///< answers, which win over what the project says
    QString givenName = {};
    QDate today = {};
};

/// From this on a project is taken for made by a path.
inline constexpr double leastScore = 0.4;

/// Every version of every path that could have made the project, the likeliest first. Answers come
/// from what was given, from what other tools wrote down, from the project's files and its remote;
/// else they are defaults. Writes nothing. May take seconds.
[[nodiscard]] Result<QList<AdoptionCandidate>>
adoptionCandidates(const AdoptionRequest &request, const PathBook &paths, const Process &process,
                   const FileSystem &files, std::stop_token stop = {});

/// Writes the record, and nothing else but the base in the project's repository. Fails with
/// `lineage.exists` and `lineage.questions`.
[[nodiscard]] Result<void> adopt(const QString &folder, const AdoptionCandidate &candidate,
                                 const Process &process, const FileSystem &files);

} // namespace waymark::lineage
