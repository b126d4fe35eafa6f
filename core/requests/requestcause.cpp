// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestcause.h"

#include "requests/requeststr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

using Verdict = RequestCause::Verdict;

constexpr int timesUntilEscalation = 3;

QString whatIsWrong(const ListedRequest &request)
{
    if (!request.row.cause.isEmpty())
        return request.row.cause;
    if (request.row.phase != Phase::Invalid)
        return {};
    QStringList messages;
    for (const TextProblem &problem : request.problems) {
        if (problem.severity == Severity::Error)
            messages.append(problem.message);
    }
    return messages.join(u'\n');
}

Verdict verdictOf(const ListedRequest &request, bool isWrong)
{
    switch (request.row.phase) {
    case Phase::Failed:
    case Phase::Degraded:
    case Phase::RetireFailed:
    case Phase::Invalid:
        return Verdict::Stuck;
    case Phase::Draft:
    case Phase::Valid:
    case Phase::Submitted:
    case Phase::InReview:
    case Phase::Rejected:
        return Verdict::Waiting;
    case Phase::Provisioning:
    case Phase::Deleting:
        return isWrong ? Verdict::Stuck : Verdict::Working;
    case Phase::Expiring:
    case Phase::Expired:
        return isWrong ? Verdict::Stuck : Verdict::Ending;
    case Phase::Ready:
        if (request.row.hasUnseenChange && !isWrong)
            return Verdict::Working;
        return isWrong ? Verdict::Stuck : Verdict::Fine;
    case Phase::Retired:
    case Phase::Withdrawn:
        return Verdict::Over;
    case Phase::Unknown:
        break;
    }
    return isWrong ? Verdict::Stuck : Verdict::Unknown;
}

QString waitsFor(const RequestWait &wait)
{
    const QString names = wait.names.join(", "_L1);
    switch (wait.whom) {
    case RequestWait::For::Reviewer:
        return Tr::tr("Waits for a review by %1").arg(names);
    case RequestWait::For::Owner:
        return names.isEmpty() ? Tr::tr("Waits for its owner") : Tr::tr("Waits for %1").arg(names);
    case RequestWait::For::Platform:
    case RequestWait::For::Nobody:
        break;
    }
    return Tr::tr("Waits");
}

QString headlineOf(const ListedRequest &request, Verdict verdict)
{
    const RequestRow &row = request.row;
    switch (verdict) {
    case Verdict::Working:
        if (row.hasUnseenChange)
            return Tr::tr("Still working: its last change wasn't seen yet");
        return row.isOverdue ? Tr::tr("Still working, and overdue") : Tr::tr("Still working");
    case Verdict::Stuck:
        return Tr::tr("Stuck on an error");
    case Verdict::Waiting:
        return waitsFor(request.wait);
    case Verdict::Fine:
        return Tr::tr("Ready, and nothing to do");
    case Verdict::Ending:
        return row.phase == Phase::Expired ? Tr::tr("Its time is over, and everything still runs")
                                           : Tr::tr("Ready, and its end is near");
    case Verdict::Over:
        return row.phase == Phase::Withdrawn ? Tr::tr("Taken back, and gone")
                                             : Tr::tr("Its time was over, and it is gone");
    case Verdict::Unknown:
        break;
    }
    return Tr::tr("Nobody says where it stands");
}

QString mending(const ListedRequest &request, const Step *failed)
{
    const QString owner = request.row.kind ? request.row.kind->owner : QString();
    const QString kindOwner = owner.isEmpty() ? Tr::tr("whoever owns the kind") : owner;
    if (failed == nullptr || failed->name == "validate"_L1 || failed->name == "policy"_L1)
        return request.row.text || request.file
                   ? Tr::tr("Correct its text in the editor and submit the change.")
                   : Tr::tr("Its text is gone: take it back from Git, or let it be.");
    if (failed->name == "render"_L1)
        return Tr::tr("The template of its kind can't make this request: ask %1.").arg(kindOwner);
    if (failed->name == "retire"_L1)
        return Tr::tr("It should be gone and isn't: ask %1 to look at what is left of it.")
            .arg(kindOwner);
    return Tr::tr("See that the loop may write into its folders, or ask %1.").arg(kindOwner);
}

void addStuck(RequestCause &cause, const ListedRequest &request)
{
    const Step *failed = failedStepOf(request.row);
    const bool isTextWrong = request.row.phase == Phase::Invalid && failed == nullptr;
    if (isTextWrong && !request.problems.isEmpty() && !request.problems.first().next.isEmpty())
        cause.next.append(request.problems.first().next);
    cause.next.append(mending(request, failed));
    if (failed != nullptr && failed->nextTry.isValid())
        cause.next.append(
            Tr::tr("It was tried %n time(s), and is again after %1.", nullptr, failed->attempts)
                .arg(rfc3339Text(failed->nextTry)));
    if (failed != nullptr)
        cause.since = failed->since;
}

void addOverdue(RequestCause &cause, const RequestRow &row, const QDateTime &now)
{
    const auto expected = row.kind ? row.kind->fulfilment.expected : std::nullopt;
    if (!row.isOverdue || !expected)
        return;
    cause.next.append(
        Tr::tr("It takes longer than the %1 that its kind expects.").arg(durationText(*expected)));
    const bool isFarTooLong =
        row.since.secsTo(now) >= timesUntilEscalation * qint64(expected->count());
    if (isFarTooLong && !row.kind->owner.isEmpty())
        cause.next.append(Tr::tr("That is %L1 times as long: tell %2 rather than to go on waiting.")
                              .arg(row.since.secsTo(now) / expected->count())
                              .arg(row.kind->owner));
}

QString nextOf(const ListedRequest &request)
{
    switch (request.row.phase) {
    case Phase::Draft:
    case Phase::Valid:
        return Tr::tr("Commit it and submit it; it counts once it is on the main branch.");
    case Phase::Submitted:
        return request.wait.whom == RequestWait::For::Reviewer
                   ? Tr::tr("Ask for the review, and merge it into the main branch.")
                   : Tr::tr("Merge it into the main branch: nobody else has to agree.");
    case Phase::InReview:
        return Tr::tr("It goes on when they have agreed.");
    case Phase::Rejected:
        return Tr::tr("Change what the reviewer asks for and submit it again, or withdraw it.");
    case Phase::Expiring:
        return Tr::tr("Extend it if it is still needed; else there is nothing to do.");
    case Phase::Expired:
        return Tr::tr("Extend it to keep it: until it is taken away that undoes the end.");
    case Phase::Unknown:
        return request.row.kind
                   ? Tr::tr("Run “waymarkctl reconcile”, which says where it stands.")
                   : Tr::tr("A RequestKind says who fulfils this kind, and how long that takes.");
    default:
        return {};
    }
}

void addSupport(RequestCause &cause, const RequestRow &row)
{
    if (!row.kind)
        return;
    const RequestKind::Support &support = row.kind->support;
    cause.supportAddress = support.url;
    QStringList facts;
    if (!support.response.isEmpty())
        facts.append(Tr::tr("answers within %1").arg(support.response));
    if (!support.hours.isEmpty())
        facts.append(support.hours);
    const QString whom = support.channel.isEmpty() ? row.kind->owner : support.channel;
    if (!whom.isEmpty())
        cause.support = facts.isEmpty() ? whom : Tr::tr("%1 (%2)").arg(whom, facts.join(", "_L1));
}

/// Longer than every run of backticks in the text.
QString fenceFor(const QString &text)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

QString conditionLine(const Condition &condition)
{
    QString line = u"- %1: %2"_s.arg(condition.type, condition.status);
    if (!condition.reason.isEmpty())
        line += u" (%1)"_s.arg(condition.reason);
    if (condition.since.isValid())
        line += u", "_s + Tr::tr("since %1").arg(rfc3339Text(condition.since));
    return line + u'\n';
}

} // namespace

RequestCause requestCauseOf(const ListedRequest &request, const std::optional<Error> &loopProblem,
                            const QDateTime &now)
{
    RequestCause cause{.message = whatIsWrong(request), .since = request.row.since};
    cause.verdict = verdictOf(request, !cause.message.isEmpty());
    cause.headline = headlineOf(request, cause.verdict);
    if (cause.verdict == Verdict::Stuck)
        addStuck(cause, request);
    else if (const QString next = nextOf(request); !next.isEmpty())
        cause.next.append(next);
    const bool needsTheLoop =
        cause.verdict == Verdict::Working || request.row.phase == Phase::Expired;
    if (loopProblem && needsTheLoop)
        cause.next.append(loopProblem->message + u' ' + loopProblem->next);
    addOverdue(cause, request.row, now);
    addSupport(cause, request.row);
    return cause;
}

QString requestMarkdown(const ListedRequest &request, const RequestCause &cause)
{
    const RequestRow &row = request.row;
    QString text = u"# %1: %2\n\n"_s.arg(row.id.shown(), phaseTitle(row.phase));
    text += cause.headline;
    if (cause.since.isValid())
        text += u", "_s + Tr::tr("since %1").arg(rfc3339Text(cause.since));
    text += u".\n"_s;
    if (!cause.message.isEmpty()) {
        const QString fence = fenceFor(cause.message);
        text += u"\n%1\n%2\n%1\n"_s.arg(fence, cause.message);
    }
    text += u'\n';
    for (const QString &step : cause.next)
        text += u"- %1\n"_s.arg(step);
    const auto add = [&text](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text += u"- %1: %2\n"_s.arg(name, value);
    };
    add(Tr::tr("Ask"), cause.support);
    add(Tr::tr("Owner"), row.owner);
    if (!row.file.isEmpty())
        add(Tr::tr("Source"), u"%1:%2"_s.arg(row.file).arg(row.line + 1));
    if (row.expires.isValid())
        add(Tr::tr("Ends"), rfc3339Text(row.expires));
    if (row.status && !row.status->conditions.isEmpty()) {
        text += u"\n## %1\n\n"_s.arg(Tr::tr("Conditions"));
        for (const Condition &condition : row.status->conditions)
            text += conditionLine(condition);
    }
    return text;
}

} // namespace waymark::requests
