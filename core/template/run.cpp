// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/run.h"

#include "template/describe.h"
#include "template/templatetr.h"

#include <algorithm>

namespace waymark::templates {

void Run::fail(const QString &message, FailureKind kind)
{
    if (m_failed)
        return;
    m_failed = true;
    m_failure.kind = kind;
    m_failure.message = message;
}

void Run::fail(const QString &message, const Value &atHand)
{
    if (m_failed)
        return;
    fail(message);
    m_failure.atHand = shortText(atHand);
}

void Run::look()
{
    constexpr quint64 stepsBetween = 1'000;
    m_touched = 0;
    if (m_work > m_limits.work)
        return fail(Tr::tr("The template takes more than %1 steps.").arg(m_limits.work),
                    FailureKind::Limit);
    if (m_stop.stop_requested())
        return fail(Tr::tr("The rendering was stopped."), FailureKind::Stopped);
    if (m_work > 0 && m_deadline.hasExpired())
        return fail(Tr::tr("The template takes longer than %1 ms.").arg(m_limits.milliseconds),
                    FailureKind::Limit);
    m_nextLook = std::min(m_limits.work + 1, m_work + stepsBetween);
}

void Run::chargeOutput(qsizetype units)
{
    m_output += units;
    if (m_output > m_limits.output)
        fail(Tr::tr("The template writes more than %1 characters.").arg(m_limits.output),
             FailureKind::Limit);
}

bool Run::chargeDepth(int depth)
{
    if (depth > m_limits.depth)
        fail(Tr::tr("The template is nested more than %1 levels deep.").arg(m_limits.depth),
             FailureKind::Limit);
    return !m_failed;
}

bool Run::chargeScratch(double bytes)
{
    if (bytes > double(m_limits.scratch))
        fail(Tr::tr("A value grows beyond %1 bytes.").arg(m_limits.scratch), FailureKind::Limit);
    touch(bytes);
    return !m_failed;
}

bool Run::chargeMade(double bytes)
{
    m_made += bytes;
    if (m_made > m_limits.made)
        fail(Tr::tr("The template makes texts of more than %1 bytes in all.")
                 .arg(m_limits.made, 0, 'f', 0),
             FailureKind::Limit);
    return !m_failed;
}

} // namespace waymark::templates
