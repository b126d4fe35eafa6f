// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "requests/phase.h"
#include "requests/requestid.h"
#include "yaml/syntaxtree.h"

#include <QDateTime>

namespace waymark::requests {

/// A condition as Kubernetes has them (`metav1.Condition`).
struct Condition
{
    QString type;
    QString status; ///< `True`, `False`, `Unknown`
    QString reason; ///< one word
    QString message;
    QDateTime since; ///< when `status` last changed
    qint64 observedGeneration = 0;

    bool operator==(const Condition &) const = default;
};

/// What the loop does for a request, and how it went; the same words as Kratix' pipelines.
struct Step
{
    enum class Phase { Pending, Running, Succeeded, Failed, Suspended };

    QString name; ///< `validate`, `policy`, `render`, `write`, `retire`
    Phase phase = Phase::Pending;
    int attempts = 0;  ///< of the last series
    QString message;   ///< why it failed, whole
    QDateTime since;   ///< when it got into this phase
    QDateTime nextTry; ///< invalid: none is due

    bool operator==(const Step &) const = default;
};

[[nodiscard]] QString stepPhaseName(Step::Phase phase);
[[nodiscard]] std::optional<Step::Phase> stepPhaseFromName(const QString &name);

struct NamedAddress
{
    QString name;
    QString url;

    bool operator==(const NamedAddress &) const = default;
};

/// A file that was delivered, below the folder of deliveries.
struct DeliveredFile
{
    QString path;
    QString sha256; ///< hexadecimal

    bool operator==(const DeliveredFile &) const = default;
};

/// What became of a request: the content of its status document (`RequestStatus`).
struct RequestStatus
{
    RequestId request;
    QString file; ///< of the request, below the workspace; the last place that is known
    Phase phase = Phase::Unknown;
    qint64 generation = 0; ///< counts the versions of the request that were seen
    QString digest;        ///< of the version that is the newest seen
    QDateTime created;     ///< when its time began
    QDateTime expires;     ///< invalid: never, or it can't be read
    QDateTime graceEnds;
    QStringList warned; ///< which warnings of that end were given
    QDateTime ready;    ///< when it first was; invalid: it never was
    QList<Condition> conditions;
    QList<Step> steps;
    QList<NamedAddress> endpoints;
    QList<NamedAddress> links;
    QList<DeliveredFile> manifests; ///< what there is, or may be

    [[nodiscard]] const Condition *condition(QStringView type) const;
    [[nodiscard]] const Step *step(QStringView name) const;
    /// Replaces the one of its type; keeps `since` where the status is the same.
    void setCondition(Condition condition);
    void setStep(const Step &step);

    bool operator==(const RequestStatus &) const = default;
};

[[nodiscard]] bool isRequestStatus(const yaml::Document &document);
/// Fails with `requests.bad-status` where it can't be relied on: something is missing that decides
/// what may be taken away.
[[nodiscard]] Result<RequestStatus> readStatus(const SourceText &text, const QString &path);
/// The whole document as YAML, read back by both parsers; fails with `requests.bad-status`. One
/// that another takes the place of in the same run is read back by ours alone: the second reader
/// takes longer than all the rest.
[[nodiscard]] Result<QByteArray> writtenStatus(const RequestStatus &status, bool isInterim = false);

} // namespace waymark::requests
