// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/record.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

constexpr qint64 largestRecord = 1024 * 1024;
constexpr int recordVersion = 1;
constexpr std::array stepNames{"evidence"_L1, "branch"_L1,      "commit"_L1,
                               "push"_L1,     "pullRequest"_L1, "comment"_L1};
constexpr std::array stateNames{"waiting"_L1, "begun"_L1, "done"_L1, "skipped"_L1};

/// The fields that are plain texts, so that reading and writing can't differ.
constexpr std::array<std::pair<QLatin1StringView, QString Record::*>, 12> texts{{
    {"branch"_L1, &Record::branch},
    {"mainBranch"_L1, &Record::mainBranch},
    {"remote"_L1, &Record::remote},
    {"base"_L1, &Record::base},
    {"parent"_L1, &Record::parent},
    {"before"_L1, &Record::before},
    {"text"_L1, &Record::text},
    {"comment"_L1, &Record::comment},
    {"message"_L1, &Record::message},
    {"tree"_L1, &Record::tree},
    {"commit"_L1, &Record::commit},
    {"address"_L1, &Record::address},
}};

QString recordsFolder(const QString &gitFolder)
{
    return gitFolder + "/waymark/submissions"_L1;
}

} // namespace

bool Record::isFinished() const
{
    return std::ranges::all_of(steps, [](const RecordedStep &one) {
        return one.state == RecordedStep::State::Done || one.state == RecordedStep::State::Skipped;
    });
}

QString stepName(StepKind kind)
{
    return stepNames[std::size_t(kind)];
}

QString stepStateName(RecordedStep::State state)
{
    return stateNames[std::size_t(state)];
}

QByteArray writtenRecord(const Record &record)
{
    QJsonObject json{{"version"_L1, recordVersion},
                     {"time"_L1, record.time.toUTC().toString(Qt::ISODate)},
                     {"pushed"_L1, record.isPushed},
                     {"offered"_L1, record.isOffered},
                     {"pullRequest"_L1, record.pullRequest}};
    for (const auto &[key, field] : texts)
        json.insert(key, record.*field);
    QJsonArray files;
    for (const RecordedFile &file : record.files)
        files.append(QJsonObject{{"path"_L1, file.path}, {"blob"_L1, file.blob}});
    json.insert("files"_L1, files);
    QJsonObject steps;
    for (std::size_t i = 0; i < stepCount; ++i) {
        const RecordedStep &step = record.steps[i];
        steps.insert(stepNames[i], QJsonObject{{"state"_L1, stepStateName(step.state)},
                                               {"at"_L1, step.at.toUTC().toString(Qt::ISODate)},
                                               {"note"_L1, step.note}});
    }
    json.insert("steps"_L1, steps);
    return QJsonDocument(json).toJson();
}

std::optional<Record> readRecord(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["version"_L1].toInt() != recordVersion)
        return std::nullopt;
    Record record{.time = QDateTime::fromString(object["time"_L1].toString(), Qt::ISODate),
                  .isPushed = object["pushed"_L1].toBool(),
                  .isOffered = object["offered"_L1].toBool(),
                  .pullRequest = object["pullRequest"_L1].toInteger()};
    for (const auto &[key, field] : texts)
        record.*field = object[key].toString();
    for (const auto file : object["files"_L1].toArray())
        record.files.append({file["path"_L1].toString(), file["blob"_L1].toString()});
    const QJsonObject steps = object["steps"_L1].toObject();
    for (std::size_t i = 0; i < stepCount; ++i) {
        const QJsonObject step = steps[stepNames[i]].toObject();
        const auto state = std::ranges::find(stateNames, step["state"_L1].toString());
        if (state == stateNames.end())
            return std::nullopt;
        record.steps[i] = {RecordedStep::State(state - stateNames.begin()),
                           QDateTime::fromString(step["at"_L1].toString(), Qt::ISODate),
                           step["note"_L1].toString()};
    }
    if (record.branch.isEmpty() || record.parent.startsWith(u'-') || !record.time.isValid())
        return std::nullopt;
    return record;
}

QString recordFolder(const QString &gitFolder, const QString &branch)
{
    constexpr qsizetype digits = 16;
    const QByteArray hash =
        QCryptographicHash::hash(branch.toUtf8(), QCryptographicHash::Sha256).toHex();
    return recordsFolder(gitFolder) + u'/' + QString::fromLatin1(hash.first(digits));
}

std::optional<Record> recordOf(const QString &gitFolder, const QString &branch,
                               const FileSystem &files)
{
    const auto bytes =
        files.read(recordFolder(gitFolder, branch) + u'/' + recordFileName, largestRecord);
    auto record = bytes ? readRecord(*bytes) : std::nullopt;
    return record && record->branch == branch ? record : std::nullopt;
}

QList<Record> unfinishedRecords(const QString &gitFolder, const FileSystem &files)
{
    QList<Record> found;
    const QDir folder(recordsFolder(gitFolder));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto bytes = files.read(folder.filePath(name) + u'/' + recordFileName, largestRecord);
        const auto record = bytes ? readRecord(*bytes) : std::nullopt;
        if (record && !record->isFinished())
            found.append(*record);
    }
    return found;
}

} // namespace waymark::submission
