// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/value.h"

#include <QDeadlineTimer>
#include <QStringList>

#include <stop_token>

namespace waymark::templates {

/// What one rendering may use. The defaults are Backstage's; more than these it refuses as well.
struct Limits
{
    quint64 work = 1'000'000;             ///< steps and touched items
    int depth = 512;                      ///< of expressions, blocks and macro calls in one another
    qsizetype output = 16 * 1024 * 1024;  ///< UTF-16 code units
    qsizetype scratch = 64 * 1024 * 1024; ///< of one filter, bytes
    double made = 1024.0 * 1024 * 1024;   ///< of all texts that are made, bytes
    int calls = 4'096;                    ///< of what the host brings
    int milliseconds = 10'000;
};

/// Why a rendering ended early.
enum class FailureKind { // with a type, lupdate loses the names of what follows
    Evaluation,
    UnknownName,  ///< a filter, test or method
    MissingValue, ///< in strict mode
    Refused,      ///< what Backstage doesn't allow either
    Limit,
    Stopped, ///< the caller asked for it
};

struct Failure
{
    FailureKind kind = FailureKind::Evaluation;
    QString message;
    QString atHand;      ///< the value that was worked on, shortened; may be empty
    QStringList nearest; ///< names that are there, the likeliest first
};

/// One run: counts what it uses and keeps the first thing that went wrong. Whoever calls what may
/// fail looks at `hasFailed()` and comes back.
class Run
{
public:
    Run(const Limits &limits, std::stop_token stop)
        : m_limits(limits)
        , m_stop(std::move(stop))
        , m_deadline(limits.milliseconds)
    {}

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    /// Macros and functions are values as any other as long as they aren't printed, and a text that
    /// is marked as safe is an object.
    [[nodiscard]] bool isNunjucks() const { return m_isNunjucks; }
    void setNunjucks(bool is) { m_isNunjucks = is; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] const Failure &failure() const { return m_failure; }
    Failure &failure() { return m_failure; }

    void fail(const QString &message, FailureKind kind = FailureKind::Evaluation);
    /// With the value that was no good.
    void fail(const QString &message, const Value &atHand);

    /// Counts steps; false when that was too much, or the run was stopped.
    bool charge(quint64 steps = 1)
    {
        m_work += steps;
        if (m_work >= m_nextLook)
            look();
        return !m_failed;
    }
    void chargeOutput(qsizetype units);
    bool chargeDepth(int depth);
    /// Before a text or list of that many bytes is made.
    bool chargeScratch(double bytes);
    /// After a text of that many bytes was made, whether it is kept or not.
    bool chargeMade(double bytes);
    /// Before so many steps are charged: false where they will be too many.
    bool foresee(quint64 steps)
    {
        return m_work + steps > m_limits.work ? charge(steps) : !m_failed;
    }
    /// Counts work that takes no step but is large: now and then looks whether to end.
    void touch(double bytes)
    {
        m_touched += bytes;
        if (m_touched >= bytesBetweenLooks)
            look();
    }
    [[nodiscard]] quint64 work() const { return m_work; }

private:
    static constexpr double bytesBetweenLooks = 1024.0 * 1024;

    void look();

    Limits m_limits;
    std::stop_token m_stop;
    QDeadlineTimer m_deadline;
    Failure m_failure;
    bool m_failed = false;
    bool m_isNunjucks = false;
    quint64 m_work = 0;
    quint64 m_nextLook = 0;
    double m_touched = 0;
    double m_made = 0;
    qsizetype m_output = 0;
};

} // namespace waymark::templates
