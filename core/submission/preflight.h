// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"
#include "requests/requestlist.h"
#include "submission/branchplan.h"
#include "submission/review.h"

namespace waymark::submission {

/// A file that is handed in.
struct SubmittedFile
{
    QString path;                    ///< absolute
    QString shown;                   ///< as people see it
    QString inRepository;            ///< from the top of the work tree; empty where there is no Git
    std::optional<QByteArray> bytes; ///< exactly what will be published; nullopt: it is removed
    QString blob;                    ///< Git's name of what Git would publish; empty: nobody asked
};

/// One line of the checklist.
struct PreflightLine
{
    enum class State { Passed, Note, Failed };

    QString id; ///< `schema`, `policy`, `exception`, `name`, `bytes`, `branch`, `way`, `hooks`
    State state = State::Passed;
    QString message;
    QString next; ///< of what failed: the next step

    bool operator==(const PreflightLine &) const = default;
};

/// How it is handed in.
enum class Way {
    Git,    ///< a branch, and a pull request where there is a remote
    Folder, ///< the kind's folder
    Here,   ///< there is no Git: the workspace's folder is the main branch
};

struct Preflight
{
    Way way = Way::Git;
    QList<SubmittedFile> files;
    QList<requests::RequestText> requests; ///< in the files
    QList<evidence::Evidence> evidence;    ///< of each file that isn't removed
    QList<RequestReview> review;           ///< against the main branch, for the reviewer
    std::optional<BranchPlan> plan;        ///< of Git, unless a line says why there is none
    QString folder;                        ///< of Folder: absolute
    QList<PreflightLine> lines;

    [[nodiscard]] bool isGood() const;
};

[[nodiscard]] QString preflightStateName(PreflightLine::State state); ///< `passed`, ...

struct PreflightInput
{
    const snapshot::Snapshot &snapshot;  ///< the workspace as it is on the disk
    const requests::RequestList &list;   ///< its requests
    const requests::RequestList &agreed; ///< those of the main branch
    QList<SubmittedFile> files;
    evidence::Place place = evidence::Place::Local;
    QDateTime now;
    QString version;
};

/// What the texts themselves decide: schema, policies, exceptions, names, whether each file reads
/// back unchanged, and the way that their kinds name. May take long: not on the UI thread.
[[nodiscard]] Preflight preflightOf(const PreflightInput &input, std::stop_token stop = {});
/// Adds what Git decides.
void addBranch(Preflight &preflight, const Result<BranchPlan> &plan);

/// The branch that a request goes to by itself, from its kind.
[[nodiscard]] QString branchFor(const Preflight &preflight,
                                const QList<requests::RequestKind> &kinds);
/// What a pull request and the commit are called.
[[nodiscard]] QString titleOf(const Preflight &preflight);
/// What stands below: the rules, what they say and the exceptions used, as Markdown.
[[nodiscard]] QString summaryOf(const Preflight &preflight);

} // namespace waymark::submission
