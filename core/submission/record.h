// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "submission/forge.h"

#include <QDateTime>
#include <QList>

#include <array>
#include <optional>

namespace waymark::submission {

/// A file as it is submitted, by Git's name of its content.
struct RecordedFile
{
    QString path; ///< from the top of the work tree
    QString blob; ///< empty: it is removed

    bool operator==(const RecordedFile &) const = default;
};

enum class StepKind { Evidence, Branch, Commit, Push, PullRequest, Comment };
inline constexpr std::size_t stepCount = 6;

struct RecordedStep
{
    enum class State { Waiting, Begun, Done, Skipped };

    State state = State::Waiting;
    QDateTime at;
    QString note; ///< what came of it, or why it was left out, in words

    bool operator==(const RecordedStep &) const = default;
};

/// How far a submission has come: kept under `.git`, never in the work tree, and written before
/// and after each step.
struct Record
{
    QString branch;
    QString mainBranch;
    QString remote; ///< empty: there is none
    QString base;   ///< commit of the main branch that it began at
    QString parent;
    QString before; ///< where the branch was; empty: nowhere
    QList<RecordedFile> files;
    QDateTime time;  ///< of the commit
    QString text;    ///< of the message, before Git's own additions
    QString comment; ///< what changes, for the reviewer
    QString message;
    QString tree;
    QString commit;
    bool isPushed = false;
    bool isOffered = false; ///< the push asked for the pull request
    qint64 pullRequest = 0; ///< its number; 0: unknown
    QString address;        ///< of the pull request, or where to open it
    std::array<RecordedStep, stepCount> steps;

    [[nodiscard]] RecordedStep &step(StepKind kind) { return steps[std::size_t(kind)]; }
    [[nodiscard]] const RecordedStep &step(StepKind kind) const { return steps[std::size_t(kind)]; }
    [[nodiscard]] bool isFinished() const;

    bool operator==(const Record &) const = default;
};

[[nodiscard]] QString stepName(StepKind kind);                  ///< `evidence`, ...
[[nodiscard]] QString stepStateName(RecordedStep::State state); ///< `waiting`, ...

[[nodiscard]] QByteArray writtenRecord(const Record &record);
/// nullopt for what isn't one, or was written by a later version.
[[nodiscard]] std::optional<Record> readRecord(const QByteArray &json);

/// The folder of a branch's submission below Git's folder that all work trees share.
[[nodiscard]] QString recordFolder(const QString &gitFolder, const QString &branch);
[[nodiscard]] std::optional<Record> recordOf(const QString &gitFolder, const QString &branch,
                                             const FileSystem &files);
/// Those that were begun and didn't come to their end.
[[nodiscard]] QList<Record> unfinishedRecords(const QString &gitFolder, const FileSystem &files);

inline constexpr QLatin1StringView recordFileName("record.json");

} // namespace waymark::submission
