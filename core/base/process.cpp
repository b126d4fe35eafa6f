// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/process.h"

#include "base/basetr.h"
#include "base/expensive.h"
#include "base/log.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// How often a running program is asked whether it should be stopped.
constexpr int pollMilliseconds = 20;

QProcessEnvironment environmentWith(const QStringList &additions)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &addition : additions) {
        const auto equals = addition.indexOf(u'=');
        environment.insert(addition.left(equals), addition.mid(equals + 1));
    }
    return environment;
}

std::unexpected<Error> processError(const QString &code, const QString &message,
                                    const QString &program, const QString &next)
{
    return std::unexpected(Error{code, message, program, next});
}

} // namespace

Result<ProcessResult> SystemProcess::run(const ProcessRequest &request, std::stop_token stop) const
{
    expensive();
    QProcess process;
    process.setProcessEnvironment(environmentWith(request.environment));
    process.setWorkingDirectory(request.workingDirectory);
    process.start(request.program, request.arguments);
    if (!process.waitForStarted())
        return processError(
            u"process.not-found"_s,
            Tr::tr("%1 can't be started: %2.").arg(request.program, process.errorString()),
            request.program, Tr::tr("Install it, or add its folder to PATH."));
    process.write(request.input);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(pollMilliseconds)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool late = timer.durationElapsed() > request.timeout;
        if (!late && !stop.stop_requested())
            continue;
        process.kill();
        process.waitForFinished();
        if (stop.stop_requested())
            return processError(u"process.stopped"_s,
                                Tr::tr("%1 was stopped.").arg(request.program), request.program,
                                {});
        return processError(u"process.timeout"_s,
                            Tr::tr("%1 didn't finish in %2 seconds.")
                                .arg(request.program)
                                .arg(request.timeout.count() / 1000),
                            request.program, Tr::tr("Try again, or run it by hand to see why."));
    }
    if (process.exitStatus() == QProcess::CrashExit)
        return processError(u"process.crashed"_s, Tr::tr("%1 crashed.").arg(request.program),
                            request.program, Tr::tr("Run it by hand to see why."));
    log::debug("process",
               u"%1 %2: status %3 after %4 ms"_s.arg(request.program, request.arguments.join(u' '))
                   .arg(process.exitCode())
                   .arg(timer.elapsed()));
    return ProcessResult{process.exitCode(), process.readAllStandardOutput(),
                         process.readAllStandardError()};
}

} // namespace waymark
