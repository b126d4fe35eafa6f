// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/pushedrepository.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::test {

PushedRepository::PushedRepository()
{
    run({u"init"_s, u"-q"_s, u"--bare"_s, m_remote.path()});
    run({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    run({u"config"_s, u"user.name"_s, u"Ada"_s});
    run({u"config"_s, u"user.email"_s, u"ada@example.com"_s});
    run({u"remote"_s, u"add"_s, u"origin"_s, m_remote.path()});
}

void PushedRepository::commit(const QString &message) const
{
    run({u"add"_s, u"-A"_s});
    run({u"commit"_s, u"-q"_s, u"-m"_s, message});
}

void PushedRepository::push(const QString &branch) const
{
    run({u"push"_s, u"-q"_s, u"origin"_s, branch});
}

void PushedRepository::run(const QStringList &arguments) const
{
    const auto result = m_process.run(
        {.program = u"git"_s, .arguments = arguments, .workingDirectory = files.path()}, {});
    QVERIFY(result);
    QVERIFY2(result->exitCode == 0, result->errors.constData());
}

} // namespace waymark::test
