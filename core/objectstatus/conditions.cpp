// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Objects of any kind, by the conventions: conditions first (those that say by being true that
// something is wrong, those that say that somebody is at work, then the one that sums up), and the
// one word of a phase for kinds that have no conditions.

#include "objectstatus/objectfields.h"
#include "objectstatus/objectstatustr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::objectstatus {

namespace {

constexpr std::array summing{"Ready"_L1,       "Available"_L1, "Healthy"_L1,      "Succeeded"_L1,
                             "Accepted"_L1,    "Synced"_L1,    "Reconciled"_L1,   "Complete"_L1,
                             "Established"_L1, "Admitted"_L1,  "ResolvedRefs"_L1, "Programmed"_L1,
                             "Deployed"_L1,    "Valid"_L1};

bool saysFailure(QStringView words)
{
    static constexpr std::array marks{"fail"_L1,      "error"_L1,    "invalid"_L1,  "notfound"_L1,
                                      "denied"_L1,    "refused"_L1,  "unable"_L1,   "degraded"_L1,
                                      "forbidden"_L1, "conflict"_L1, "exceeded"_L1, "timeout"_L1,
                                      "timedout"_L1,  "missing"_L1};
    return std::ranges::any_of(
        marks, [&](QLatin1StringView mark) { return words.contains(mark, Qt::CaseInsensitive); });
}

bool isAny(const Condition &condition, std::initializer_list<QLatin1StringView> types)
{
    return std::ranges::find(types, condition.type) != types.end();
}

Health healthOfUnmet(const Condition &condition)
{
    // Some give a reason that only names the step, and the news in the message.
    const QStringView firstWord =
        QStringView(condition.message).left(condition.message.indexOf(u' '));
    if (saysFailure(condition.reason) || saysFailure(firstWord)
        || (condition.reason.isEmpty() && saysFailure(condition.message)))
        return Health::Degraded;
    return Health::Progressing;
}

enum class Word { Good, AtWork, Bad, Stopped, Gone };

struct PhaseWord
{
    QLatin1StringView word;
    Word meaning;
};

constexpr std::array phaseWords{
    PhaseWord{"running"_L1, Word::Good},
    PhaseWord{"ready"_L1, Word::Good},
    PhaseWord{"active"_L1, Word::Good},
    PhaseWord{"bound"_L1, Word::Good},
    PhaseWord{"complete"_L1, Word::Good},
    PhaseWord{"completed"_L1, Word::Good},
    PhaseWord{"succeeded"_L1, Word::Good},
    PhaseWord{"successful"_L1, Word::Good},
    PhaseWord{"success"_L1, Word::Good},
    PhaseWord{"healthy"_L1, Word::Good},
    PhaseWord{"available"_L1, Word::Good},
    PhaseWord{"green"_L1, Word::Good},
    PhaseWord{"created"_L1, Word::Good},
    PhaseWord{"deployed"_L1, Word::Good},
    PhaseWord{"valid"_L1, Word::Good},
    PhaseWord{"installed"_L1, Word::Good},
    PhaseWord{"compliant"_L1, Word::Good},
    PhaseWord{"noncompliant"_L1, Word::Bad},
    PhaseWord{"pending"_L1, Word::AtWork},
    PhaseWord{"creating"_L1, Word::AtWork},
    PhaseWord{"provisioning"_L1, Word::AtWork},
    PhaseWord{"initializing"_L1, Word::AtWork},
    PhaseWord{"progressing"_L1, Word::AtWork},
    PhaseWord{"reconciling"_L1, Word::AtWork},
    PhaseWord{"updating"_L1, Word::AtWork},
    PhaseWord{"upgrading"_L1, Word::AtWork},
    PhaseWord{"inprogress"_L1, Word::AtWork},
    PhaseWord{"waiting"_L1, Word::AtWork},
    PhaseWord{"deploying"_L1, Word::AtWork},
    PhaseWord{"starting"_L1, Word::AtWork},
    PhaseWord{"installing"_L1, Word::AtWork},
    PhaseWord{"yellow"_L1, Word::AtWork},
    PhaseWord{"failed"_L1, Word::Bad},
    PhaseWord{"failure"_L1, Word::Bad},
    PhaseWord{"error"_L1, Word::Bad},
    PhaseWord{"degraded"_L1, Word::Bad},
    PhaseWord{"invalid"_L1, Word::Bad},
    PhaseWord{"unhealthy"_L1, Word::Bad},
    PhaseWord{"lost"_L1, Word::Bad},
    PhaseWord{"red"_L1, Word::Bad},
    PhaseWord{"rejected"_L1, Word::Bad},
    PhaseWord{"paused"_L1, Word::Stopped},
    PhaseWord{"suspended"_L1, Word::Stopped},
    PhaseWord{"stopped"_L1, Word::Stopped},
    PhaseWord{"terminating"_L1, Word::Gone},
    PhaseWord{"deleting"_L1, Word::Gone},
};

Health healthOf(Word meaning)
{
    switch (meaning) {
    case Word::Good:
        return Health::Ready;
    case Word::AtWork:
        return Health::Progressing;
    case Word::Bad:
        return Health::Degraded;
    case Word::Stopped:
        return Health::Suspended;
    case Word::Gone:
        return Health::Deleting;
    }
    return Health::NotAssessed;
}

std::optional<Health> healthOfWord(const QString &text)
{
    QString word = text.toLower();
    word.removeIf([](QChar c) { return !c.isLetter(); });
    const auto found = std::ranges::find(phaseWords, word, &PhaseWord::word);
    return found == phaseWords.end() ? std::nullopt : std::optional(healthOf(found->meaning));
}

/// By being true it says that something is wrong.
bool isBadNews(const Condition &condition)
{
    return isAny(condition,
                 {"Stalled"_L1, "Failed"_L1, "Degraded"_L1, "Failure"_L1, "ErrorOccurred"_L1})
           || condition.type.endsWith("Failure"_L1) || condition.type.startsWith("Invalid"_L1);
}

/// `Progressing` stays true where the last change is done (Deployments, and what copies them).
bool isAtWork(const Condition &condition)
{
    return isAny(condition, {"Reconciling"_L1, "Progressing"_L1, "Issuing"_L1})
           && condition.isTrue() && !condition.reason.endsWith("Available"_L1)
           && !condition.reason.contains("Complete"_L1);
}

std::optional<Standing> worstNews(const ObjectFields &object)
{
    for (const Condition &condition : object.conditions()) {
        const bool hasStopped = condition.type == "Progressing"_L1 && condition.isFalse()
                                && saysFailure(condition.reason);
        if ((isBadNews(condition) && condition.isTrue()) || hasStopped)
            return byCondition(Health::Degraded, condition);
        if (isAny(condition, {"Suspended"_L1, "Paused"_L1}) && condition.isTrue())
            return byCondition(Health::Suspended, condition);
    }
    return std::nullopt;
}

} // namespace

std::optional<Standing> ofConditions(const ObjectFields &object)
{
    const bool isPaused = object.isTrue({u"spec", u"paused"});
    if (isPaused || object.isTrue({u"spec", u"suspend"}))
        return said(Health::Suspended, isPaused ? u"spec.paused"_s : u"spec.suspend"_s);
    if (auto news = worstNews(object))
        return news;
    const auto working = std::ranges::find_if(object.conditions(), isAtWork);
    if (working != object.conditions().cend())
        return byCondition(Health::Progressing, *working);
    const Condition *good = nullptr;
    for (const QLatin1StringView type : summing) {
        const auto isUnmet = [&](const Condition &each) {
            return each.type == type && !each.isTrue();
        };
        const auto unmet = std::ranges::find_if(object.conditions(), isUnmet);
        if (unmet != object.conditions().cend())
            return byCondition(unmet->isFalse() ? healthOfUnmet(*unmet) : Health::Progressing,
                               *unmet);
        good = good != nullptr ? good : object.condition(QString(type));
    }
    return good != nullptr ? std::optional(byCondition(Health::Ready, *good)) : std::nullopt;
}

std::optional<Standing> ofPhaseWord(const ObjectFields &object)
{
    for (const QStringView key :
         {u"phase", u"state", u"health", u"status", u"overallStatus", u"compliant"}) {
        const QString text = object.text({u"status", key});
        auto health = healthOfWord(text);
        if (!health && saysFailure(text))
            health = Health::Degraded;
        if (health)
            return said(*health, u"%1 %2"_s.arg(key, text), object.text({u"status", u"message"}));
    }
    for (const QStringView key : {u"errMsg", u"errorMessage", u"error"}) {
        const QString text = object.text({u"status", key});
        if (!text.isEmpty())
            return said(Health::Degraded, key.toString(), text);
    }
    const auto all = object.number({u"status", u"replicas"});
    const auto ready = object.number({u"status", u"readyReplicas"});
    if (all && ready)
        return said(*ready < *all ? Health::Progressing : Health::Ready,
                    Tr::tr("%1 %2 of %3").arg("readyReplicas"_L1).arg(*ready).arg(*all));
    // Its controller has the place for words, and hasn't said any.
    if (object.hasEmptyStatus())
        return said(Health::Progressing, Tr::tr("no status yet"));
    return std::nullopt;
}

} // namespace waymark::objectstatus
