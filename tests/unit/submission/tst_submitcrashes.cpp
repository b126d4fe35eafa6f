// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submitruns.h"
#include "support/testmain.h"

#include <QTest>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::submission {

namespace {

using Remote = SubmitRepository::Remote;

/// What a submission leaves behind.
struct End
{
    QByteArray branches;
    QString states;
    qint64 pullRequest = 0;
    qsizetype pullRequests = 0;
    QStringList comments;

    bool operator==(const End &) const = default;
};

End endOf(const SubmitRepository &repository, const Submitted &submitted, const ForgeDouble &forge)
{
    End end{.branches = repository.branches(),
            .states = {},
            .pullRequest = submitted.record.pullRequest,
            .pullRequests = forge.pullRequests(),
            .comments = forge.comments()};
    for (const RecordedStep &step : submitted.record.steps)
        end.states += stepStateName(step.state) + u' ';
    return end;
}

/// A server, and how it is asked for the review.
struct WayThere
{
    const char *name;
    Remote remote;
    Forge::Kind kind;
    bool hasToken;
};

constexpr std::array waysThere{
    WayThere{"by the API of GitHub", Remote::Plain, Forge::Kind::GitHub, true},
    WayThere{"by push options of GitLab", Remote::TakesOptions, Forge::Kind::GitLab, false},
    WayThere{"without a remote", Remote::None, Forge::Kind::GitHub, false},
};

std::unique_ptr<SubmitRepository> repositoryFor(const WayThere &server)
{
    auto repository = std::make_unique<SubmitRepository>(server.remote);
    repository->git({u"config"_s, u"waymark.forge"_s,
                     server.kind == Forge::Kind::GitHub ? u"github"_s : u"gitlab"_s});
    return repository;
}

const QString &webOfServer()
{
    static const QString web = u"http://localhost:8/shop/platform"_s;
    return web;
}

/// Of an undisturbed submission each way; known when the rows are made.
std::array<End, waysThere.size()> &expectedEnds()
{
    static std::array<End, waysThere.size()> ends;
    return ends;
}

} // namespace

class tst_SubmitCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row13_killedAnywhereItComesToTheSameEnd_data();
    void row13_killedAnywhereItComesToTheSameEnd();
};

/// A row for each thing that an undisturbed submission does to the world.
void tst_SubmitCrashes::row13_killedAnywhereItComesToTheSameEnd_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("isLast");
    for (std::size_t i = 0; i < waysThere.size(); ++i) {
        const WayThere &server = waysThere[i];
        const auto undisturbed = repositoryFor(server);
        ForgeDouble forge(server.kind, webOfServer());
        const Effects counting;
        const Submitted whole = submitIn(
            *undisturbed, {.effects = &counting, .forge = server.hasToken ? &forge : nullptr});
        QCOMPARE(codeOf(whole), QString());
        QVERIFY(whole.record.isFinished());
        QVERIFY(counting.count > 15);
        expectedEnds()[i] = endOf(*undisturbed, whole, forge);
        QVERIFY(expectedEnds()[i].branches.contains("refs/heads/request/a"));
        for (int at = 0; at < counting.count; ++at)
            QTest::addRow("%s, before its change %d", server.name, at + 1)
                << int(i) << at << (at + 1 == counting.count);
    }
}

void tst_SubmitCrashes::row13_killedAnywhereItComesToTheSameEnd()
{
    QFETCH(int, server);
    QFETCH(int, at);
    QFETCH(bool, isLast);
    const WayThere &asked = waysThere[std::size_t(server)];
    const auto repository = repositoryFor(asked);
    const auto before = repository->untouched();
    ForgeDouble forge(asked.kind, webOfServer());
    ForgeDouble *const known = asked.hasToken ? &forge : nullptr;
    const Effects dying{.dies = at};
    const Submitted killed = submitIn(*repository, {.effects = &dying, .forge = known});
    QVERIFY(killed.stopped || !killed.record.isFinished() || isLast);
    const Submitted again = submitIn(*repository, {.forge = known, .resumes = at % 2 == 0});
    QVERIFY2(!again.stopped, qPrintable(again.stopped ? again.stopped->message : QString()));
    const End end = endOf(*repository, again, forge);
    const End &expected = expectedEnds()[std::size_t(server)];
    QVERIFY2(end == expected, QByteArray(end.branches + end.states.toUtf8() + "\nexpected\n"
                                         + expected.branches + expected.states.toUtf8()));
    QCOMPARE(repository->untouched(), before);
}

WAYMARK_TEST(tst_SubmitCrashes)

} // namespace waymark::submission

#include "tst_submitcrashes.moc"
