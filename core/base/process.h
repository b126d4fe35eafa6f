// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace waymark {

struct ProcessRequest
{
    QString program; ///< looked up on PATH
    QStringList arguments;
    QString workingDirectory;
    QStringList environment; ///< `NAME=value`, added to the inherited ones
    QByteArray input;
    std::chrono::milliseconds timeout{30'000};
};

struct ProcessResult
{
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;
};

/// Runs other programs, as an interface so that tests need none of them.
class Process
{
public:
    virtual ~Process() = default;

    /// Blocks until the program ends, `stop` is asked for or the time is over; then it is killed.
    /// Fails with `process.not-found`, `process.timeout`, `process.stopped`, `process.crashed`; an
    /// exit code other than 0 is not a failure here.
    [[nodiscard]] virtual Result<ProcessResult> run(const ProcessRequest &request,
                                                    std::stop_token stop) const = 0;
};

class SystemProcess final : public Process
{
public:
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest &request,
                                            std::stop_token stop) const override;
};

} // namespace waymark
