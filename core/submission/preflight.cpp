// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submission/preflight.h"

#include "base/expensive.h"
#include "evidence/evaluation.h"
#include "fulfilment/evaluation.h"
#include "policy/policyset.h"
#include "requests/lifetime.h"
#include "submission/submissiontr.h"
#include "vcs/git.h"
#include "yaml/secondreader.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

using LineState = PreflightLine::State;

QString inLines(const QStringList &messages)
{
    constexpr qsizetype most = 20;
    QString text = messages.first(std::min(most, messages.size())).join(u'\n');
    if (messages.size() > most)
        text += u'\n' + Tr::tr("and %n more", nullptr, int(messages.size() - most));
    return text;
}

class Checklist
{
public:
    Checklist(const PreflightInput &input, std::stop_token stop)
        : m_input(input)
        , m_stop(std::move(stop))
    {
        m_made.files = input.files;
    }

    Preflight run()
    {
        findRequests();
        judge();
        noteExceptions();
        checkNames();
        checkBytes();
        decideWay();
        return std::move(m_made);
    }

private:
    void add(const QString &id, LineState state, const QString &message, const QString &next = {})
    {
        m_made.lines.append({id, state, message, next});
    }

    void findRequests()
    {
        for (const SubmittedFile &file : m_made.files) {
            const qsizetype before = m_made.requests.size();
            const auto &from = file.bytes ? m_input.list : m_input.agreed;
            for (const requests::RequestText &request : from.requests) {
                if (request.file->path == file.path)
                    m_made.requests.append(request);
            }
            if (m_made.requests.size() == before)
                add(u"schema"_s, LineState::Failed, Tr::tr("%1 holds no request.").arg(file.shown),
                    Tr::tr("Name files of requests; “waymarkctl requests list” shows them."));
            if (!file.bytes)
                continue;
            if (const auto made = evidence::evaluated(
                    m_input.snapshot, file.path, *file.bytes,
                    {.version = m_input.version, .now = m_input.now, .place = m_input.place},
                    m_stop))
                m_made.evidence.append(*made);
        }
    }

    [[nodiscard]] bool isRemoved(const requests::RequestText &request) const
    {
        return std::ranges::any_of(m_made.files, [&](const SubmittedFile &file) {
            return file.path == request.file->path && !file.bytes;
        });
    }

    void judge()
    {
        QStringList schema;
        QStringList policy;
        QString exceptionPath;
        for (const requests::RequestText &request : m_made.requests) {
            const auto judged = isRemoved(request)
                                    ? std::optional(fulfilment::Judgement())
                                    : fulfilment::judged(request, *m_input.snapshot.rules, m_stop);
            if (!judged)
                continue;
            const QString file = request.file->shownPath() + u':';
            for (const QString &message : judged->schemaErrors)
                schema.append(file + message);
            for (const QString &message : judged->policyErrors)
                policy.append(file + message);
            if (!judged->policyErrors.isEmpty() && request.kind >= 0)
                exceptionPath = m_input.list.kinds[request.kind].exceptionPath;
        }
        if (schema.isEmpty())
            add(u"schema"_s, LineState::Passed, Tr::tr("Every document follows its schema."));
        else
            add(u"schema"_s, LineState::Failed, inLines(schema),
                Tr::tr("Mend it in the editor; “waymarkctl validate” says how."));
        if (policy.isEmpty())
            add(u"policy"_s, LineState::Passed, Tr::tr("No policy denies it."));
        else
            add(u"policy"_s, LineState::Failed, inLines(policy),
                exceptionPath.isEmpty()
                    ? Tr::tr("Change the request, or ask for an exception.")
                    : Tr::tr("Change the request, or ask for an exception: %1").arg(exceptionPath));
        noteOtherFailures(schema.isEmpty() && policy.isEmpty());
    }

    /// What else the file holds beside requests has to be good, too.
    void noteOtherFailures(bool areRequestsGood)
    {
        for (const evidence::Evidence &one : std::as_const(m_made.evidence)) {
            for (const evidence::RuleOutcome &rule : one.outcomes) {
                if (areRequestsGood && rule.outcome == evidence::Outcome::Failed)
                    add(u"schema"_s, LineState::Failed, u"%1: %2"_s.arg(one.file, rule.name),
                        Tr::tr("Mend it in the editor; “waymarkctl validate” says how."));
            }
        }
    }

    void noteExceptions()
    {
        QStringList used;
        const auto &policies = m_input.snapshot.rules->policies;
        for (const evidence::Evidence &one : std::as_const(m_made.evidence))
            used += one.exceptions();
        used.removeDuplicates();
        for (const QString &name : std::as_const(used)) {
            const auto found =
                std::ranges::find(policies->exceptions(), name, &policy::Exception::name);
            const bool ends = found != policies->exceptions().end() && found->until.isValid();
            add(u"exception"_s, LineState::Note,
                ends ? Tr::tr("It passes by the exception %1, until %2.")
                           .arg(name, requests::rfc3339Text(found->until))
                     : Tr::tr("It passes by the exception %1.").arg(name));
        }
        if (used.isEmpty())
            add(u"exception"_s, LineState::Passed, Tr::tr("No exception is used."));
    }

    void checkNames()
    {
        QStringList taken;
        for (const requests::RequestText &request : std::as_const(m_made.requests)) {
            const bool isGoing = isRemoved(request);
            for (const auto *list : {&m_input.agreed, &m_input.list}) {
                const auto isOther = [&](const requests::RequestText &other) {
                    return other.id == request.id
                           && (other.file->path != request.file->path
                               || (list == &m_input.list && other.document != request.document));
                };
                const auto other = std::ranges::find_if(list->requests, isOther);
                // A file that moves is removed at its old place with the same submission.
                if (!isGoing && other != list->requests.end() && !isRemoved(*other))
                    taken.append(Tr::tr("%1 is in %2 already.")
                                     .arg(request.id.shown(), other->file->shownPath()));
            }
        }
        taken.removeDuplicates();
        if (taken.isEmpty())
            add(u"name"_s, LineState::Passed, Tr::tr("Its name is free on the main branch."));
        else
            add(u"name"_s, LineState::Failed, inLines(taken),
                Tr::tr("Give it another name, or change the request that is there."));
    }

    void checkBytes()
    {
        QStringList wrong;
        for (const SubmittedFile &file : std::as_const(m_made.files)) {
            if (!file.bytes)
                continue;
            if (const auto read = yaml::readsBack(SourceText(*file.bytes)); !read)
                wrong.append(file.shown + u": "_s + read.error().message);
            constexpr qsizetype hexadecimal = 2;
            const QByteArray own = vcs::blobHash(*file.bytes, file.blob.size() / hexadecimal);
            if (!file.blob.isEmpty() && QString::fromLatin1(own.toHex()) != file.blob)
                wrong.append(Tr::tr("%1: Git would publish other bytes than are in the file (line "
                                    "ends, or a filter).")
                                 .arg(file.shown));
        }
        if (wrong.isEmpty())
            add(u"bytes"_s, LineState::Passed, Tr::tr("Every file reads back unchanged."));
        else
            add(u"bytes"_s, LineState::Failed, inLines(wrong),
                Tr::tr("Save it as .gitattributes and both readers of YAML understand it."));
    }

    void decideWay()
    {
        using KindWay = requests::RequestKind::SubmitWay;
        QList<KindWay> ways;
        QString folder;
        for (const requests::RequestText &request : std::as_const(m_made.requests)) {
            const auto &kinds = isRemoved(request) ? m_input.agreed.kinds : m_input.list.kinds;
            const requests::RequestKind &kind = kinds[request.kind]; // a request has one
            if (!ways.contains(kind.submitWay))
                ways.append(kind.submitWay);
            folder = kind.submitFolder;
        }
        if (ways.size() > 1)
            return add(u"way"_s, LineState::Failed,
                       Tr::tr("These requests are handed in in different ways."),
                       Tr::tr("Submit them one after the other."));
        const KindWay way = ways.value(0, KindWay::Git);
        if (way == KindWay::Kubernetes || way == KindWay::Http)
            return add(u"way"_s, LineState::Failed,
                       Tr::tr("Its kind asks for a way (%1) that this version doesn't know.")
                           .arg(way == KindWay::Http ? u"http"_s : u"kubernetes"_s),
                       Tr::tr("Hand it in by the platform's own means, or let the kind name git or "
                              "folder."));
        if (way == KindWay::Folder)
            return decideFolder(folder);
        if (m_made.files.isEmpty() || !m_made.files.first().inRepository.isEmpty())
            return;
        m_made.way = Way::Here;
        add(u"way"_s, LineState::Note,
            Tr::tr("There is no Git here: what lies in the folder is handed in already."));
    }

    void decideFolder(const QString &folder)
    {
        m_made.way = Way::Folder;
        m_made.folder = QDir::cleanPath(m_input.snapshot.folder + u'/' + folder);
        const bool isBelow = m_made.folder.startsWith(m_input.snapshot.folder + u'/');
        if (folder.isEmpty() || QDir::isAbsolutePath(folder) || !isBelow)
            return add(u"way"_s, LineState::Failed,
                       Tr::tr("The folder that its kind names is no folder below the workspace: "
                              "%1")
                           .arg(folder),
                       Tr::tr("Tell the kind's owner; spec.submit.folder has to be mended."));
        add(u"way"_s, LineState::Note,
            Tr::tr("It is handed in by putting it into %1.").arg(folder));
    }

    const PreflightInput &m_input;
    std::stop_token m_stop;
    Preflight m_made;
};

QString branchText(const BranchPlan &plan)
{
    if (plan.remote.isEmpty())
        return Tr::tr("A commit on %1; there is no remote, so it ends there.").arg(plan.branch);
    return plan.parent == plan.base
               ? Tr::tr("A commit on %1, which begins at %2, goes to %3.")
                     .arg(plan.branch, plan.mainBranch, plan.remote)
               : Tr::tr("One more commit on %1 goes to %2.").arg(plan.branch, plan.remote);
}

} // namespace

bool Preflight::isGood() const
{
    return std::ranges::none_of(
        lines, [](const PreflightLine &line) { return line.state == LineState::Failed; });
}

QString preflightStateName(PreflightLine::State state)
{
    static constexpr std::array names{"passed"_L1, "note"_L1, "failed"_L1};
    return names[std::size_t(state)];
}

Preflight preflightOf(const PreflightInput &input, std::stop_token stop)
{
    expensive();
    return Checklist(input, std::move(stop)).run();
}

void addBranch(Preflight &preflight, const Result<BranchPlan> &plan)
{
    const auto add = [&](LineState state, const QString &message, const QString &next = {}) {
        preflight.lines.append({u"branch"_s, state, message, next});
    };
    if (!plan)
        return add(LineState::Failed, plan.error().message, plan.error().next);
    preflight.plan = *plan;
    if (plan->isOnMain)
        return add(LineState::Failed,
                   Tr::tr("%1 has exactly this already: there is nothing to submit.")
                       .arg(plan->mainBranch),
                   Tr::tr("Change the request first; “waymarkctl requests show” says how it "
                          "stands."));
    add(LineState::Passed, branchText(*plan));
    if (plan->isBehind)
        add(LineState::Note, Tr::tr("%1 at %2 has commits that aren't here yet; “git fetch” brings "
                                    "them.")
                                 .arg(plan->mainBranch, plan->remote));
    if (plan->unreachable)
        add(LineState::Note, plan->unreachable->message, plan->unreachable->next);
}

QString branchFor(const Preflight &preflight, const QList<requests::RequestKind> &kinds)
{
    if (preflight.requests.isEmpty())
        return u"request/none"_s;
    const requests::RequestText &first = preflight.requests.first();
    QString name =
        first.id.space == "default"_L1 ? first.id.name : first.id.space + u'-' + first.id.name;
    if (preflight.requests.size() > 1)
        name += u"-and-%1-more"_s.arg(preflight.requests.size() - 1);
    const auto kind = std::ranges::find(kinds, first.id.kind, &requests::RequestKind::resource);
    const QString pattern = kind == kinds.end() ? QString() : kind->submitBranch;
    return pattern.isEmpty() ? "request/"_L1 + name : QString(pattern).replace("{name}"_L1, name);
}

QString titleOf(const Preflight &preflight)
{
    if (preflight.requests.isEmpty())
        return Tr::tr("Requests");
    const requests::RequestText &first = preflight.requests.first();
    const bool isRemoved = std::ranges::none_of(
        preflight.files, [](const SubmittedFile &file) { return file.bytes.has_value(); });
    const QString name = first.id.shown();
    if (preflight.requests.size() > 1)
        return Tr::tr("Request %1 and %n more", nullptr, int(preflight.requests.size() - 1))
            .arg(name);
    return isRemoved           ? Tr::tr("Remove %1").arg(name)
           : first.isWithdrawn ? Tr::tr("Withdraw %1").arg(name)
                               : Tr::tr("Request %1").arg(name);
}

QString summaryOf(const Preflight &preflight)
{
    QString text;
    for (const evidence::Evidence &one : preflight.evidence) {
        const auto count = [&](evidence::Outcome outcome) {
            return int(std::ranges::count(one.outcomes, outcome, &evidence::RuleOutcome::outcome));
        };
        text +=
            u"- "_s
            + Tr::tr("%1: %n rule(s) passed, %2 with a warning, %3 failed.", nullptr,
                     count(evidence::Outcome::Passed))
                  .arg(u'`' + one.file + u'`', QString::number(count(evidence::Outcome::Warned)),
                       QString::number(count(evidence::Outcome::Failed)))
            + u'\n';
        for (const QString &exception : one.exceptions())
            text += u"  - "_s + Tr::tr("Exception used: %1").arg(exception) + u'\n';
        text += u"  - sha256 `%1`\n"_s.arg(one.sha256);
    }
    if (!text.isEmpty())
        text += u'\n'
                + Tr::tr("Evaluated on the author's own machine: for reading, it doesn't "
                         "count as evidence.")
                + u'\n';
    return text;
}

} // namespace waymark::submission
