// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "vcs/pushanswer.h"

#include "text/printable.h"
#include "vcs/vcstr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::vcs {

namespace {

constexpr qsizetype mostWords = 2'000;

/// Git's own words, without what was only said on the way.
QString wordsOf(const QByteArray &errors)
{
    const QString words = printable(QString::fromUtf8(errors)).trimmed();
    return words.size() > mostWords ? words.first(mostWords) + u'…' : words;
}

/// The reason in `[remote rejected] (pre-receive hook declined)`.
QString reasonIn(const QString &summary)
{
    const qsizetype open = summary.indexOf(u'(');
    return open < 0 ? summary : summary.sliced(open + 1).chopped(summary.endsWith(u')') ? 1 : 0);
}

std::unexpected<Error> refused(const QString &reason, const QStringList &said,
                               const PushRequest &request)
{
    QString message = Tr::tr("The server doesn't take %1: %2.").arg(request.to, reason);
    if (!said.isEmpty())
        message += u' ' + Tr::tr("It says: %1").arg(said.join(u'\n'));
    return std::unexpected(
        Error{u"vcs.push-refused"_s, message, request.remote,
              reason.contains("protected"_L1)
                  ? Tr::tr("The branch is protected there: name another one with --branch.")
                  : Tr::tr("Mend what it asks for, then submit again.")});
}

std::unexpected<Error> diverged(const PushRequest &request)
{
    return std::unexpected(
        Error{u"vcs.diverged"_s,
              Tr::tr("%1 has other commits at %2.").arg(request.to, request.remote), request.remote,
              Tr::tr("Somebody else works on that branch: name another one with "
                     "--branch, or fetch it and bring both together.")});
}

} // namespace

QStringList remoteLines(const QByteArray &errors)
{
    QStringList lines;
    for (const QByteArray &line : errors.split('\n')) {
        if (!line.startsWith("remote:"))
            continue;
        const QString said = printableLine(QString::fromUtf8(line.sliced(7))).trimmed();
        if (!said.isEmpty())
            lines.append(said);
    }
    return lines;
}

Error serverError(const QByteArray &errors, const QString &remote)
{
    static constexpr std::array wordsOfRefusal{
        "Authentication failed",     "could not read Username", "could not read Password",
        "terminal prompts disabled", "Permission denied",       "Invalid username or",
        "returned error: 401",       "returned error: 403",     "Host key verification failed"};
    const bool isAuthentication = std::ranges::any_of(
        wordsOfRefusal, [&](const char *words) { return errors.contains(words); });
    if (isAuthentication)
        return {u"vcs.authentication"_s,
                Tr::tr("%1 doesn't let you in: %2").arg(remote, wordsOf(errors)), remote,
                Tr::tr("Set up your access (a key, or a credential helper) so that “git push” "
                       "works by itself, then go on with --resume.")};
    return {u"vcs.unreachable"_s, Tr::tr("%1 can't be asked: %2").arg(remote, wordsOf(errors)),
            remote, Tr::tr("See whether “git ls-remote” reaches it, then go on with --resume.")};
}

bool advertisesPushOptions(const QByteArray &trace)
{
    // Capabilities follow the first reference, behind a NUL that the trace writes as `\0`.
    for (const QByteArray &line : trace.split('\n')) {
        const qsizetype capabilities = line.indexOf("\\0");
        if (line.contains("< ") && capabilities > 0
            && line.sliced(capabilities + 2).split(' ').contains("push-options"))
            return true;
    }
    return false;
}

Result<Pushed> pushAnswer(const ProcessResult &result, const PushRequest &request)
{
    Pushed pushed{.said = remoteLines(result.errors)};
    for (const QByteArray &line : result.output.split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() < 3)
            continue;
        const QString summary = printableLine(QString::fromUtf8(fields[2]));
        if (fields[0] == "!" && summary.startsWith("[rejected]"_L1))
            return diverged(request);
        if (fields[0] == "!")
            return refused(reasonIn(summary), pushed.said, request);
        pushed.wasThere = pushed.wasThere || fields[0] == "=";
    }
    if (result.exitCode == 0)
        return pushed;
    // Only the hook of this side ends a push before the server was told anything.
    if (result.exitCode == 1)
        return std::unexpected(
            Error{u"vcs.hook-refused"_s,
                  Tr::tr("The hook pre-push stopped the push: %1").arg(wordsOf(result.errors)),
                  request.remote, Tr::tr("Mend what it asks for, then go on with --resume.")});
    return std::unexpected(serverError(result.errors, request.remote));
}

} // namespace waymark::vcs
