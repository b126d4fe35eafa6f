// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/requestplan.h"

#include "fulfilment/fulfilmenttr.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using requests::LifecycleInput;
using requests::LifetimeAt;
using requests::Phase;
using requests::RequestStatus;

/// Its status so far, or that of a request that begins now.
RequestStatus lifeSoFar(const RequestPlan &plan, const QDateTime &now)
{
    const auto &before = plan.before;
    RequestStatus fresh;
    fresh.request = plan.text != nullptr ? plan.text->id : before->request;
    fresh.created = now;
    if (!before)
        return fresh;
    const bool isOver = before->phase == Phase::Withdrawn
                        || (before->manifests.isEmpty() && before->file.isEmpty());
    const bool beginsAnew = isOver && plan.text != nullptr && !plan.text->isWithdrawn;
    if (!beginsAnew) {
        RequestStatus life = *before;
        life.request = fresh.request; // its kind may be of a newer version
        return life;
    }
    fresh.generation = before->generation;
    return fresh;
}

/// From when on it may be taken away. People have their grace even where nobody looked when it
/// began: half of it at least is left from the first time that the loop sees the end.
QDateTime endOfGrace(const RequestPlan &plan, const LifetimeAt &life, const QDateTime &now)
{
    const auto &before = plan.before;
    const bool isKnown = before && before->expires == life.expires && before->graceEnds.isValid();
    if (isKnown)
        return before->graceEnds;
    const qint64 grace = life.expires.secsTo(life.graceEnds);
    return std::max(life.graceEnds, now.addSecs(grace / 2));
}

void warnOfTheEnd(RequestPlan &plan, const LifetimeAt &life)
{
    const auto &rules = plan.kind->lifetime;
    const bool isNewEnd = !plan.before || plan.before->expires != life.expires;
    if (isNewEnd)
        plan.next.warned.clear();
    if (!life.warning)
        return;
    const QString text = requests::durationText(*life.warning);
    if (plan.next.warned.contains(text))
        return;
    for (const requests::seconds warning : rules.warnings) {
        const QString passed = requests::durationText(warning);
        if (warning >= *life.warning && !plan.next.warned.contains(passed))
            plan.next.warned.append(passed);
    }
    plan.events.append(
        {plan.next.request, ReconcileEvent::Kind::Warned, plan.next.phase, plan.next.phase, text});
}

LifecycleInput::End endOf(LifetimeAt::Stage stage)
{
    switch (stage) {
    case LifetimeAt::Stage::Near:
        return LifecycleInput::End::Near;
    case LifetimeAt::Stage::Grace:
        return LifecycleInput::End::Grace;
    case LifetimeAt::Stage::Over:
        return LifecycleInput::End::Over;
    default:
        return LifecycleInput::End::None;
    }
}

void noteUnreadableEnd(RequestPlan &plan, const QDateTime &now)
{
    if (!plan.expiry.problem) {
        plan.next.conditions.removeIf(
            [](const auto &condition) { return condition.type == "LifetimeReadable"_L1; });
        return;
    }
    plan.next.setCondition({u"LifetimeReadable"_s, u"False"_s, u"Unreadable"_s,
                            plan.expiry.problem->message, now, plan.next.generation});
}

LifetimeAt lifeOf(RequestPlan &plan, const QDateTime &now)
{
    LifetimeAt life = requests::lifetimeAt(plan.expiry, plan.kind->lifetime, now);
    const bool isPast =
        life.stage == LifetimeAt::Stage::Grace || life.stage == LifetimeAt::Stage::Over;
    plan.next.graceEnds = isPast ? endOfGrace(plan, life, now) : QDateTime();
    if (isPast)
        life.stage =
            now >= plan.next.graceEnds ? LifetimeAt::Stage::Over : LifetimeAt::Stage::Grace;
    return life;
}

/// Which condition means ready, and since when.
LifecycleInput::Outcome readiness(RequestPlan &plan, const QDateTime &now)
{
    const auto &rules = plan.kind->fulfilment;
    if (!rules.isReadyWhenDelivered) {
        plan.next.setCondition({rules.readyCondition, u"Unknown"_s, u"NotObserved"_s,
                                fulfilment::Tr::tr("Delivered; a cluster says when it is ready."),
                                now, plan.next.generation});
        return LifecycleInput::Outcome::Working;
    }
    plan.next.setCondition(
        {rules.readyCondition, u"True"_s, u"Delivered"_s, QString(), now, plan.next.generation});
    if (!plan.next.ready.isValid())
        plan.next.ready = now;
    return LifecycleInput::Outcome::Ready;
}

/// The status if everything is delivered; until then the one before stands.
LifecycleInput::Outcome noteDelivery(RequestPlan &plan, const QDateTime &now)
{
    RequestStatus &next = plan.next;
    QList<requests::DeliveredFile> files;
    for (const Manifest &file : plan.manifests->files)
        files.append({file.path, sha256Of(file.bytes)});
    if (next.manifests != files)
        beginStep(next, u"write"_s, now);
    next.manifests = std::move(files);
    next.endpoints = plan.manifests->endpoints;
    next.links = plan.manifests->links;
    passStep(next, u"write"_s, now);
    next.setCondition({u"Delivered"_s, u"True"_s, u"Delivered"_s, {}, now, next.generation});
    return readiness(plan, now);
}

} // namespace

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool RequestPlan::isProvided() const
{
    if (!isDelivered())
        return false;
    const auto *delivered = before->condition(u"Delivered");
    return requests::isRunning(before->phase)
           || (delivered != nullptr && delivered->status == "True"_L1);
}

bool RequestPlan::isBeingRetired() const
{
    return before && (before->phase == Phase::Deleting || before->phase == Phase::RetireFailed);
}

void planLifetime(RequestPlan &plan, const PlanContext &context)
{
    const QDateTime &now = context.input.now;
    plan.next = lifeSoFar(plan, now);
    if (plan.text == nullptr) {
        plan.wantsRetirement = plan.isDelivered();
        return;
    }
    const QString digest = u"sha256:"_s + sha256Of(plan.text->bytes());
    if (plan.next.digest != digest) {
        plan.next.digest = digest;
        ++plan.next.generation;
    }
    plan.next.file = plan.text->file->relativePath;
    plan.expiry = requests::expiryOf(plan.text->node(), plan.kind->lifetime, plan.next.created,
                                     context.input.settings.zone);
    noteUnreadableEnd(plan, now);
    const LifetimeAt life = lifeOf(plan, now);
    warnOfTheEnd(plan, life);
    plan.next.expires = life.expires;
    const bool isOver = life.stage == LifetimeAt::Stage::Over;
    plan.wantsRetirement = plan.isDelivered() && (plan.text->isWithdrawn || isOver);
}

void planContent(RequestPlan &plan, const PlanContext &context, const std::stop_token &stop)
{
    const QDateTime &now = context.input.now;
    LifecycleInput lifecycle{.stage = LifecycleInput::Stage::Agreed,
                             .isWithdrawn = plan.text == nullptr || plan.text->isWithdrawn,
                             .isDelivered = plan.isProvided()};
    if (plan.text == nullptr) {
        if (plan.wantsRetirement)
            return; // held back, or it waits for its next try
        plan.next.file.clear();
        if (plan.next.phase != Phase::Retired && plan.next.manifests.isEmpty())
            plan.next.phase = Phase::Withdrawn;
        return;
    }
    if (plan.wantsRetirement && plan.isBeingRetired()) {
        plan.next = *plan.before;
        return;
    }
    LifetimeAt life = requests::lifetimeAt(plan.expiry, plan.kind->lifetime, now);
    if (plan.next.graceEnds.isValid())
        life.stage =
            now >= plan.next.graceEnds ? LifetimeAt::Stage::Over : LifetimeAt::Stage::Grace;
    lifecycle.end = endOf(life.stage);
    const bool isOver = life.stage == LifetimeAt::Stage::Over;
    // Held back: it goes on as before, and is late.
    if (plan.wantsRetirement && isOver)
        lifecycle.end = LifecycleInput::End::Grace;
    if (plan.wantsRetirement && plan.text->isWithdrawn)
        lifecycle.isWithdrawn = false;
    const bool isDone = !plan.wantsRetirement && (isOver || plan.text->isWithdrawn);
    if (!isDone) // of an earlier end
        plan.next.steps.removeIf([](const auto &step) { return step.name == "retire"_L1; });
    const bool mustLook = !plan.isSettled || !plan.isIntact || isRetryDue(plan.next, now);
    Evaluation evaluation = !isDone && mustLook ? evaluated({.request = *plan.text,
                                                             .kind = *plan.kind,
                                                             .rules = *context.input.snapshot.rules,
                                                             .files = context.files(*plan.kind),
                                                             .before = plan.next,
                                                             .now = now},
                                                            stop)
                                                : lastEvaluation(plan.next);
    plan.next = std::move(evaluation.status);
    plan.manifests = std::move(evaluation.manifests);
    lifecycle.check = evaluation.check;
    lifecycle.outcome = evaluation.outcome;
    if (plan.manifests) {
        lifecycle.outcome = noteDelivery(plan, now);
        lifecycle.isDelivered = true;
    }
    plan.next.phase = requests::phaseOf(lifecycle);
}

} // namespace waymark::fulfilment
