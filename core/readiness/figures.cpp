// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/figures.h"

#include "readiness/readinesstr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

bool isAsked(const Verdict &verdict)
{
    return verdict.counts && verdict.own != Outcome::NotApplicable;
}

bool isPassed(const Verdict &verdict)
{
    return verdict.own == Outcome::Pass || (verdict.own == Outcome::Warn && verdict.warnPasses);
}

/// Whether the check lets an entity up to its rung.
bool letsUp(const Verdict &verdict, const Level &level, bool isStrict)
{
    if (verdict.isExempt)
        return !isStrict;
    const bool passes = verdict.own == Outcome::Pass || verdict.own == Outcome::Warn;
    return passes && (!level.needs || verdict.evidence >= *level.needs);
}

/// A rung that nothing is asked on is skipped, and never reached by emptiness alone.
struct Climb
{
    std::span<const Verdict> verdicts;
    const QList<Level> &levels;
    bool isStrict;

    [[nodiscard]] QList<int> standingBefore(int rung) const
    {
        QList<int> found;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const Verdict &each = verdicts[i];
            if (isAsked(each) && each.level >= 0 && each.level <= rung
                && !letsUp(each, levels[each.level], isStrict))
                found.append(int(i));
        }
        return found;
    }
    [[nodiscard]] bool asks(int rung) const
    {
        return std::ranges::any_of(
            verdicts, [&](const Verdict &each) { return isAsked(each) && each.level == rung; });
    }
    [[nodiscard]] int highest() const
    {
        int reached = -1;
        for (int rung = 0; rung < levels.size(); ++rung) {
            if (!asks(rung))
                continue;
            if (!standingBefore(rung).isEmpty())
                break;
            reached = rung;
        }
        return reached;
    }
};

} // namespace

QString outcomeName(Outcome outcome)
{
    static constexpr std::array names{"pass"_L1,          "fail"_L1,   "warn"_L1, "exempt"_L1,
                                      "notApplicable"_L1, "noData"_L1, "error"_L1};
    return names[std::size_t(outcome)];
}

QString outcomeTitle(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        break;
    case Outcome::Fail:
        return Tr::tr("fails");
    case Outcome::Warn:
        return Tr::tr("passes with a warning");
    case Outcome::Exempt:
        return Tr::tr("exempt");
    case Outcome::NotApplicable:
        return Tr::tr("not asked");
    case Outcome::NoData:
        return Tr::tr("no data");
    case Outcome::Error:
        return Tr::tr("can't be evaluated");
    }
    return Tr::tr("passes");
}

std::optional<qint64> Share::tenths() const
{
    constexpr qint64 whole = 1000;
    return of == 0 ? std::nullopt : std::optional((2 * passed * whole + of) / (2 * of));
}

QString Share::percent() const
{
    const auto value = tenths();
    return value ? QString::number(*value / 10) + u'.' + QString::number(*value % 10) : QString();
}

Share &Share::operator+=(const Share &other)
{
    passed += other.passed;
    of += other.of;
    return *this;
}

Figures figuresOf(std::span<const Verdict> verdicts, const QList<Level> &levels)
{
    Figures figures;
    for (const Verdict &each : verdicts) {
        if (!isAsked(each))
            continue;
        ++figures.applicable;
        figures.known += each.own != Outcome::NoData && each.own != Outcome::Error ? 1 : 0;
        figures.exempt += each.isExempt ? 1 : 0;
        const qint64 passed = isPassed(each) ? 1 : 0;
        figures.strict += Share{passed, 1};
        figures.strictWeight += Share{passed * each.weight, each.weight};
        if (each.isExempt)
            continue;
        figures.exempted += Share{passed, 1};
        figures.exemptedWeight += Share{passed * each.weight, each.weight};
    }
    const Climb climb{verdicts, levels, false};
    figures.level = climb.highest();
    figures.strictLevel = Climb{verdicts, levels, true}.highest();
    for (int rung = figures.level + 1; rung < levels.size(); ++rung) {
        if (!climb.asks(rung))
            continue;
        const QList<int> missing = climb.standingBefore(rung);
        if (figures.next < 0) {
            figures.next = rung;
            figures.missing = missing;
        }
        if (missing.size() > figures.missing.size())
            break;
        figures.closest = rung;
    }
    return figures;
}

} // namespace waymark::readiness
