// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/reconcile.h"

#include "base/expensive.h"
#include "base/parallel.h"
#include "fulfilment/carryout.h"
#include "fulfilment/fulfilmenttr.h"
#include "goldenpath/safepath.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

using requests::Phase;
using requests::RequestStatus;
using Skeletons = Result<std::shared_ptr<const goldenpath::SkeletonFiles>>;

/// Of what a run does beyond its inputs: raised where the same inputs come to something else.
constexpr auto loopVersion = "1";

/// A status says what may be removed, and it is a file that anybody may have written: it counts at
/// its own place only, and for files below that place.
Result<RequestStatus> believed(RequestStatus status, const QString &place, const QString &path)
{
    const auto isBelow = [&](const requests::DeliveredFile &file) {
        const auto safe = goldenpath::safePath(file.path);
        return safe && *safe == file.path && file.path.startsWith(place + u'/');
    };
    const QString own = status.request.space + u'/' + status.request.name;
    if (place.section(u'/', 1) == own && std::ranges::all_of(status.manifests, isBelow))
        return status;
    return std::unexpected(Error{
        u"requests.bad-status"_s,
        Tr::tr("%1 speaks of another request, or of files that aren't its own.").arg(path), path,
        Tr::tr("Take the file back from the last commit; until then nothing of this request "
               "is taken away.")});
}

QString placeOf(const QString &statusFile)
{
    return statusFile.chopped(QLatin1StringView(".yaml").size());
}

class Run
{
public:
    Run(const ReconcileInput &input, const DeliveryDisk &disk, std::stop_token stop)
        : m_input(input)
        , m_disk(disk)
        , m_stop(std::move(stop))
    {}

    Result<ReconcileReport> run()
    {
        std::shared_ptr<void> lock;
        if (!m_input.isDryRun) {
            auto locked = m_disk.lock(m_input.settings.statuses + "/.reconcile.lock"_L1);
            if (!locked)
                return std::unexpected(locked.error());
            lock = *std::move(locked);
        }
        if (auto read = readStatuses(); !read)
            return std::unexpected(read.error());
        readLoopState();
        m_list = requests::requestsIn(
            m_input.snapshot, {m_input.settings.deliveries, m_input.settings.statuses}, m_stop);
        for (const Error &failure : m_input.snapshot.failures + m_list.problems)
            noteUnreadable(failure);
        gather();
        decide();
        if (!m_input.isDryRun)
            carryOut();
        tellEvents();
        return std::move(m_report);
    }

private:
    void noteUnreadable(const Error &failure)
    {
        m_report.failures.append(failure);
        m_isWhole = false;
    }

    Result<void> readStatuses()
    {
        const QString &folder = m_input.settings.statuses;
        auto paths = m_disk.files(folder);
        if (!paths)
            return std::unexpected(paths.error());
        if (const auto deliveries = m_disk.files(m_input.settings.deliveries); !deliveries)
            return std::unexpected(deliveries.error());
        paths->removeIf([](const QString &path) {
            return !path.endsWith(".yaml"_L1) || path.section(u'/', -1).startsWith(u'.');
        });
        std::vector<Result<RequestStatus>> found(std::size_t(paths->size()));
        parallelFor(
            paths->size(),
            [&](qsizetype i) {
                const QString path = folder + u'/' + paths->at(i);
                found[std::size_t(i)] =
                    m_disk.read(path)
                        .and_then([&](const QByteArray &bytes) {
                            return requests::readStatus(SourceText(bytes), path);
                        })
                        .and_then([&](RequestStatus status) {
                            return believed(std::move(status), placeOf(paths->at(i)), path);
                        });
            },
            m_stop);
        for (qsizetype i = 0; i < paths->size(); ++i) {
            const QString place = placeOf(paths->at(i));
            if (found[std::size_t(i)])
                m_statuses.insert(place, *std::move(found[std::size_t(i)]));
            else {
                noteUnreadable(found[std::size_t(i)].error());
                m_blocked.insert(place);
            }
        }
        return {};
    }

    void readLoopState()
    {
        const auto bytes = m_disk.read(m_input.settings.loopFile());
        if (bytes)
            m_loop = requests::readLoopState(*bytes).value_or(requests::LoopState());
    }

    /// One plan for each request that there is, or was.
    void gather()
    {
        // How many requests there are of a place. Names that only some disks tell apart are one:
        // what is delivered may be checked out on another.
        QHash<QString, int> texts;
        for (const requests::RequestText &text : std::as_const(m_list.requests)) {
            const requests::RequestKind &kind = m_list.kinds[text.kind];
            if (kind.fulfilment.templateFolder.isEmpty())
                continue;
            const auto place = deliveryPath(kind, text.id);
            if (!place) {
                m_report.failures.append(place.error());
                continue;
            }
            if (++texts[goldenpath::foldedName(*place)] > 1) {
                tellDuplicate(text);
                continue;
            }
            add(*place, &text, kind);
        }
        for (auto status = m_statuses.cbegin(); status != m_statuses.cend(); ++status) {
            if (!texts.contains(goldenpath::foldedName(status.key())))
                addGone(status.key(), *status);
        }
        std::erase_if(m_plans, [&](const RequestPlan &plan) {
            return texts.value(goldenpath::foldedName(plan.place)) > 1
                   || m_blocked.contains(plan.place);
        });
        std::ranges::sort(m_plans, {}, &RequestPlan::place);
        m_report.requests = qsizetype(m_plans.size());
    }

    void tellDuplicate(const requests::RequestText &text)
    {
        m_report.failures.append(Error{u"requests.duplicate"_s,
                                       Tr::tr("%1 is there more than once, in %2 too.")
                                           .arg(text.id.shown(), text.file->shownPath()),
                                       text.file->path,
                                       Tr::tr("Keep one of them; until then none is touched.")});
    }

    void add(const QString &place, const requests::RequestText *text,
             const requests::RequestKind &kind)
    {
        RequestPlan plan;
        plan.place = place;
        plan.text = text;
        plan.kind = &kind;
        if (const auto before = m_statuses.constFind(place); before != m_statuses.cend())
            plan.before = *before;
        m_plans.push_back(std::move(plan));
    }

    void addGone(const QString &place, const RequestStatus &status)
    {
        const auto &kinds = m_list.kinds;
        const auto kind =
            std::ranges::find(kinds, status.request.kind, &requests::RequestKind::resource);
        const bool isKnown = kind != kinds.end() && deliveryPath(*kind, status.request) == place;
        if (isKnown && !kind->fulfilment.templateFolder.isEmpty()) {
            add(place, nullptr, *kind);
            return;
        }
        if (!status.manifests.isEmpty())
            m_report.failures.append(
                Error{u"requests.no-kind"_s,
                      Tr::tr("No RequestKind of the workspace fulfils %1 any more.")
                          .arg(status.request.shown()),
                      place, Tr::tr("What it delivered stays. Bring the kind back to retire it.")});
    }

    void decide()
    {
        readTemplates();
        const std::function files = [this](const requests::RequestKind &kind) -> const Skeletons & {
            return *m_templates.constFind(kind.fulfilment.templateFolder);
        };
        const PlanContext context{m_input, files};
        const auto forAll = [&](const std::function<void(RequestPlan &)> &work) {
            parallelFor(
                qsizetype(m_plans.size()), [&](qsizetype i) { work(m_plans[std::size_t(i)]); },
                m_stop);
        };
        forAll([&](RequestPlan &plan) {
            plan.isIntact = isIntact(plan);
            plan.digest = digestFor(plan);
            plan.isSettled =
                !plan.digest.isEmpty() && m_loop.digests.value(plan.place) == plan.digest;
            planLifetime(plan, context);
        });
        limitRetirements();
        forAll([&](RequestPlan &plan) {
            if (!plan.isRetired)
                planContent(plan, context, m_stop);
        });
        for (const RequestPlan &plan : m_plans) {
            if (plan.expiry.problem)
                m_report.findings[plan.text->file->path].append(*plan.expiry.problem);
        }
    }

    void readTemplates()
    {
        for (const requests::RequestKind &kind : std::as_const(m_list.kinds)) {
            const QString &folder = kind.fulfilment.templateFolder;
            if (folder.isEmpty())
                continue;
            auto files = m_templates.find(folder);
            if (files == m_templates.end()) {
                files = m_templates.insert(folder, m_input.templates(folder));
                if (!*files)
                    m_report.failures.append(files->error());
            }
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(*files ? digestOf(***files) : QByteArray());
            hash.addData(m_input.snapshot.rules->lastingDigest);
            hash.addData(m_input.snapshot.rules->entitiesDigest);
            hash.addData(m_input.settings.zone.id());
            if (const auto file = m_input.snapshot.file(kind.file))
                hash.addData(file->text().bytes());
            m_kindDigests.insert(&kind, hash.result());
        }
    }

    [[nodiscard]] QByteArray digestFor(const RequestPlan &plan) const
    {
        if (plan.text == nullptr)
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(loopVersion);
        hash.addData(m_kindDigests.value(plan.kind));
        hash.addData(plan.text->file->relativePath.toUtf8());
        hash.addData(plan.text->bytes());
        return hash.result().toHex();
    }

    [[nodiscard]] bool isIntact(const RequestPlan &plan) const
    {
        return !plan.before
               || std::ranges::all_of(
                   plan.before->manifests, [&](const requests::DeliveredFile &file) {
                       const auto bytes =
                           m_disk.read(m_input.settings.deliveries + u'/' + file.path);
                       return bytes && sha256Of(*bytes) == file.sha256;
                   });
    }

    void limitRetirements()
    {
        qsizetype delivered = 0;
        qsizetype fresh = 0; // those that nobody has agreed to yet
        QList<RequestPlan *> wanted;
        for (RequestPlan &plan : m_plans) {
            delivered += plan.isDelivered() ? 1 : 0;
            if (!plan.wantsRetirement)
                continue;
            wanted.append(&plan);
            fresh += plan.isBeingRetired() ? 0 : 1;
        }
        m_report.held = wanted.isEmpty() ? std::nullopt : reasonToHold(delivered, fresh);
        for (RequestPlan *plan : std::as_const(wanted)) {
            m_report.retiring.append(plan->before->request);
            const auto *step = plan->before->step(u"retire");
            const bool waits = plan->isBeingRetired() && step != nullptr && step->nextTry.isValid()
                               && m_input.now < step->nextTry;
            plan->isRetired = !m_report.held && !waits;
            if (m_report.held)
                plan->events.append({plan->before->request,
                                     ReconcileEvent::Kind::Held,
                                     plan->before->phase,
                                     plan->before->phase,
                                     {}});
        }
    }

    [[nodiscard]] std::optional<Error> reasonToHold(qsizetype delivered, qsizetype fresh) const
    {
        if (!m_isWhole)
            return Error{u"requests.not-whole"_s,
                         Tr::tr("Nothing is taken away: not everything could be read, and what "
                                "can't be read isn't gone."),
                         {},
                         Tr::tr("Mend what is reported above.")};
        constexpr int tolerance = 60;
        if (m_loop.lastRun.isValid() && m_input.now.addSecs(tolerance) < m_loop.lastRun)
            return Error{u"requests.clock"_s,
                         Tr::tr("Nothing is taken away: the clock stands before the last run, %1.")
                             .arg(requests::rfc3339Text(m_loop.lastRun)),
                         {},
                         Tr::tr("Look at the clock; the next run goes by it.")};
        if (m_input.allowRetire)
            return fresh > *m_input.allowRetire ? std::optional(tooMany(fresh)) : std::nullopt;
        if (m_list.requests.isEmpty())
            return Error{u"requests.nothing-there"_s,
                         Tr::tr("Nothing is taken away: the workspace holds no request at all."),
                         {},
                         Tr::tr("If that is meant, add --allow-retire %1.").arg(fresh)};
        return fresh > mostRetirements(delivered) ? std::optional(tooMany(fresh)) : std::nullopt;
    }

    [[nodiscard]] static Error tooMany(qsizetype fresh)
    {
        return {u"requests.too-many"_s,
                Tr::tr("Nothing is taken away: %n request(s) would be, more than a run may.",
                       nullptr, int(fresh)),
                {},
                Tr::tr("If that is meant, add --allow-retire %1.").arg(fresh)};
    }

    void carryOut()
    {
        CarryOut work(m_input, m_disk, m_report);
        work.run(m_plans, m_stop);
        if (m_stop.stop_requested())
            return;
        requests::LoopState state{
            .lastRun = m_input.now, .interval = m_input.settings.interval, .digests = {}};
        for (const RequestPlan &plan : m_plans) {
            if (plan.text != nullptr && !plan.isRetired && work.isDone(plan))
                state.digests.insert(plan.place, plan.digest);
        }
        const auto written =
            m_disk.write(m_input.settings.loopFile(), requests::writtenLoopState(state),
                         m_input.settings.statuses);
        if (!written)
            m_report.failures.append(written.error());
    }

    void tellEvents()
    {
        for (const RequestPlan &plan : m_plans) {
            const Phase before = plan.before ? plan.before->phase : Phase::Submitted;
            const Phase after =
                m_input.isDryRun && plan.isRetired ? Phase::Deleting : plan.next.phase;
            if (after != before)
                m_report.events.append({plan.next.request, ReconcileEvent::Kind::Moved, before,
                                        after, reasonOf(plan.next)});
            m_report.events += plan.events;
        }
    }

    /// Why it isn't well.
    [[nodiscard]] static QString reasonOf(const RequestStatus &status)
    {
        const auto failed =
            std::ranges::find(status.steps, requests::Step::Phase::Failed, &requests::Step::phase);
        return failed == status.steps.cend() ? QString() : failed->message;
    }

    const ReconcileInput &m_input;
    const DeliveryDisk &m_disk;
    std::stop_token m_stop;
    requests::RequestList m_list;
    QHash<QString, RequestStatus> m_statuses; ///< by place
    QSet<QString> m_blocked;                  ///< places whose status can't be read
    requests::LoopState m_loop;
    QHash<QString, Skeletons> m_templates; ///< by folder
    QHash<const requests::RequestKind *, QByteArray> m_kindDigests;
    std::vector<RequestPlan> m_plans;
    bool m_isWhole = true;
    ReconcileReport m_report;
};

} // namespace

qsizetype mostRetirements(qsizetype delivered)
{
    constexpr qsizetype few = 3;
    constexpr qsizetype share = 10;
    return std::max(few, delivered / share);
}

Result<ReconcileReport> reconcile(const ReconcileInput &input, const DeliveryDisk &disk,
                                  std::stop_token stop)
{
    expensive();
    return Run(input, disk, std::move(stop)).run();
}

} // namespace waymark::fulfilment
