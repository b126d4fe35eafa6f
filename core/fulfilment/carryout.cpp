// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/carryout.h"

#include "base/parallel.h"
#include "fulfilment/fulfilmenttr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using requests::DeliveredFile;
using requests::Phase;
using requests::RequestStatus;

QStringList pathsOf(const QList<DeliveredFile> &files)
{
    QStringList paths;
    for (const DeliveredFile &file : files)
        paths.append(file.path);
    return paths;
}

QList<DeliveredFile> filesBefore(const RequestPlan &plan)
{
    return plan.before ? plan.before->manifests : QList<DeliveredFile>();
}

/// What may be there while files are written: the old ones and the new ones.
QList<DeliveredFile> filesMeanwhile(const RequestPlan &plan)
{
    QList<DeliveredFile> files = filesBefore(plan);
    const QStringList known = pathsOf(files);
    for (const DeliveredFile &file : plan.next.manifests) {
        if (!known.contains(file.path))
            files.append(file);
    }
    return files;
}

/// What holds of the new version if it isn't there, the checks aside: that of the version before.
void noteUndelivered(RequestPlan &plan)
{
    const RequestStatus before = plan.before.value_or(RequestStatus());
    RequestStatus &next = plan.next;
    next.manifests = filesMeanwhile(plan);
    next.endpoints = before.endpoints;
    next.links = before.links;
    next.ready = before.ready;
    for (const QString &type : {u"Delivered"_s, plan.kind->fulfilment.readyCondition}) {
        next.conditions.removeIf([&](const auto &condition) { return condition.type == type; });
        if (const auto *condition = before.condition(type))
            next.conditions.append(*condition);
    }
    next.steps.removeIf([](const auto &step) { return step.name == "write"_L1; });
    if (const auto *step = before.step(u"write"))
        next.steps.append(*step);
}

void noteEnd(RequestPlan &plan, const QDateTime &now)
{
    RequestStatus &next = plan.next;
    const bool isWithdrawn = plan.text == nullptr || plan.text->isWithdrawn;
    next.phase = isWithdrawn ? Phase::Withdrawn : Phase::Retired;
    if (plan.text == nullptr)
        next.file.clear();
    next.endpoints.clear();
    next.links.clear();
    for (const QString &type : {u"Delivered"_s, plan.kind->fulfilment.readyCondition})
        next.setCondition({type,
                           u"False"_s,
                           isWithdrawn ? u"Withdrawn"_s : u"Retired"_s,
                           {},
                           now,
                           next.generation});
}

} // namespace

QString CarryOut::statusFile(const RequestPlan &plan) const
{
    return m_input.settings.statuses + u'/' + plan.place + ".yaml"_L1;
}

void CarryOut::run(std::vector<RequestPlan> &plans, const std::stop_token &stop)
{
    std::vector<std::optional<RequestStatus>> statuses(plans.size());
    std::ranges::transform(plans, statuses.begin(),
                           [this](const RequestPlan &plan) { return announcement(plan); });
    writeStatuses(plans, statuses, true, stop);
    const QSet<QString> unannounced = m_unfinished;
    const qsizetype announced = m_report.written;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        RequestPlan &plan = plans[i];
        if (stop.stop_requested() || m_unfinished.contains(plan.place))
            continue;
        if (plan.isRetired) {
            plan.next = statuses[i].value_or(*plan.before);
            retire(plan);
        } else if (plan.manifests) {
            deliver(plan);
        }
    }
    if (m_report.written > announced)
        m_disk.settle(m_input.settings.deliveries);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const bool isTold =
            unannounced.contains(plans[i].place)
            || (plans[i].before && plans[i].next == *plans[i].before && !statuses[i]);
        statuses[i] = isTold ? std::nullopt : std::optional(plans[i].next);
    }
    writeStatuses(plans, statuses, false, stop);
}

std::optional<RequestStatus> CarryOut::announcement(const RequestPlan &plan) const
{
    RequestStatus meanwhile = plan.next;
    if (plan.isRetired) {
        meanwhile.phase = Phase::Deleting;
        beginStep(meanwhile, u"retire"_s, m_input.now);
    } else {
        meanwhile.manifests = filesMeanwhile(plan);
        if (!plan.manifests || meanwhile.manifests.size() == filesBefore(plan).size())
            return std::nullopt;
        meanwhile.phase = Phase::Provisioning;
        beginStep(meanwhile, u"write"_s, m_input.now);
        meanwhile.conditions = plan.before ? plan.before->conditions : QList<requests::Condition>();
        meanwhile.ready = plan.before ? plan.before->ready : QDateTime();
    }
    const bool isTold = plan.before && meanwhile == *plan.before;
    return isTold ? std::nullopt : std::optional(meanwhile);
}

Result<void> CarryOut::writeFiles(const RequestPlan &plan)
{
    const QList<DeliveredFile> before = filesBefore(plan);
    for (qsizetype i = 0; i < plan.manifests->files.size(); ++i) {
        const Manifest &file = plan.manifests->files[i];
        const QString path = m_input.settings.deliveries + u'/' + file.path;
        if (before.contains(plan.next.manifests[i])) {
            if (plan.isIntact)
                continue;
            const auto there = m_disk.read(path);
            if (there && *there == file.bytes)
                continue;
        }
        if (auto written = m_disk.write(path, file.bytes, m_input.settings.deliveries); !written)
            return written;
        ++m_report.written;
    }
    QStringList stale = pathsOf(before);
    for (const DeliveredFile &file : plan.next.manifests)
        stale.removeAll(file.path);
    return removeFiles(stale);
}

Result<void> CarryOut::removeFiles(const QStringList &paths)
{
    const QString &top = m_input.settings.deliveries;
    for (const QString &path : paths) {
        if (auto removed = m_disk.remove(top + u'/' + path, top); !removed)
            return removed;
        ++m_report.written;
    }
    return {};
}

void CarryOut::deliver(RequestPlan &plan)
{
    const qsizetype written = m_report.written;
    if (const auto done = writeFiles(plan); !done) {
        m_unfinished.insert(plan.place);
        m_report.failures.append(done.error());
        noteUndelivered(plan);
        plan.next.phase = plan.isProvided() ? Phase::Degraded : Phase::Provisioning;
        failStep(plan.next, u"write"_s, done.error().message, m_input.now, true);
        plan.next.setCondition({u"Delivered"_s, u"False"_s, u"WriteFailed"_s, done.error().message,
                                m_input.now, plan.next.generation});
        return;
    }
    if (m_report.written > written && plan.before)
        plan.events.append(
            {plan.next.request,
             plan.isIntact ? ReconcileEvent::Kind::Changed : ReconcileEvent::Kind::Repaired,
             plan.before->phase,
             plan.next.phase,
             {}});
}

Result<QStringList> CarryOut::remaining(const QStringList &paths) const
{
    QStringList left;
    for (const QString &path : paths) {
        const auto isThere = m_disk.isThere(m_input.settings.deliveries + u'/' + path);
        if (!isThere)
            return std::unexpected(isThere.error());
        if (*isThere)
            left.append(path);
    }
    return left;
}

void CarryOut::retire(RequestPlan &plan)
{
    const QStringList paths = pathsOf(plan.before->manifests);
    const auto removed = removeFiles(paths);
    // That a file was removed is hearsay; that it isn't there is seen.
    const auto left = remaining(paths);
    if (removed && left && left->isEmpty()) {
        plan.next.manifests.clear();
        passStep(plan.next, u"retire"_s, m_input.now);
        noteEnd(plan, m_input.now);
        return;
    }
    m_unfinished.insert(plan.place);
    const QString message =
        !removed ? removed.error().message
        : !left  ? left.error().message
                 : Tr::tr("Still there after it was removed: %1").arg(left->join(", "_L1));
    m_report.failures.append(Error{u"requests.retire-failed"_s, message, plan.place,
                                   Tr::tr("Remove it by hand, or have it tried again.")});
    failStep(plan.next, u"retire"_s, message, m_input.now, true);
    plan.next.phase = Phase::RetireFailed;
}

void CarryOut::writeStatuses(const std::vector<RequestPlan> &plans,
                             const std::vector<std::optional<RequestStatus>> &statuses,
                             bool areInterim, const std::stop_token &stop)
{
    // Each is read back by two parsers, which takes longer than to write it.
    std::vector<Result<QByteArray>> texts(plans.size());
    parallelFor(
        qsizetype(plans.size()),
        [&](qsizetype i) {
            if (const auto &status = statuses[std::size_t(i)])
                texts[std::size_t(i)] = requests::writtenStatus(*status, areInterim);
        },
        stop);
    bool isAny = false;
    for (std::size_t i = 0; i < plans.size() && !stop.stop_requested(); ++i) {
        if (!statuses[i])
            continue;
        const Result<void> done =
            texts[i] ? m_disk.write(statusFile(plans[i]), *texts[i], m_input.settings.statuses)
                     : std::unexpected(texts[i].error());
        if (done) {
            isAny = true;
            ++m_report.written;
            continue;
        }
        m_report.failures.append(done.error());
        m_unfinished.insert(plans[i].place);
    }
    if (isAny)
        m_disk.settle(m_input.settings.statuses);
}

} // namespace waymark::fulfilment
