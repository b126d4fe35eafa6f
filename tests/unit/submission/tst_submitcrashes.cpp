// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "submitruns.h"
#include "support/testmain.h"

#include <QTest>

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

} // namespace

class tst_SubmitCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void row13_killedAnywhereItComesToTheSameEnd_data();
    void row13_killedAnywhereItComesToTheSameEnd();
};

void tst_SubmitCrashes::row13_killedAnywhereItComesToTheSameEnd_data()
{
    QTest::addColumn<int>("remote");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("hasToken");
    QTest::newRow("by the API of GitHub") << int(Remote::Plain) << int(Forge::Kind::GitHub) << true;
    QTest::newRow("by push options of GitLab")
        << int(Remote::TakesOptions) << int(Forge::Kind::GitLab) << false;
    QTest::newRow("without a remote") << int(Remote::None) << int(Forge::Kind::GitHub) << false;
}

void tst_SubmitCrashes::row13_killedAnywhereItComesToTheSameEnd()
{
    QFETCH(int, remote);
    QFETCH(int, kind);
    QFETCH(bool, hasToken);
    const auto make = [&] {
        auto repository = std::make_unique<SubmitRepository>(Remote(remote));
        repository->git({u"config"_s, u"waymark.forge"_s,
                         Forge::Kind(kind) == Forge::Kind::GitHub ? u"github"_s : u"gitlab"_s});
        return repository;
    };
    const auto undisturbed = make();
    ForgeDouble forge(Forge::Kind(kind), u"http://localhost:8/shop/platform"_s);
    const Effects counting;
    const Submitted whole =
        submitIn(*undisturbed, {.effects = &counting, .forge = hasToken ? &forge : nullptr});
    QCOMPARE(codeOf(whole), QString());
    QVERIFY(whole.record.isFinished());
    QVERIFY(counting.count > 15);
    const End expected = endOf(*undisturbed, whole, forge);
    QVERIFY(expected.branches.contains("refs/heads/request/a"));
    for (int at = 0; at < counting.count; ++at) {
        const auto repository = make();
        const auto before = repository->untouched();
        ForgeDouble other(Forge::Kind(kind), u"http://localhost:8/shop/platform"_s);
        ForgeDouble *const asked = hasToken ? &other : nullptr;
        const Effects dying{.dies = at};
        const Submitted killed = submitIn(*repository, {.effects = &dying, .forge = asked});
        QVERIFY2(killed.stopped || !killed.record.isFinished() || at + 1 == counting.count,
                 qPrintable(QString::number(at)));
        const Submitted again = submitIn(*repository, {.forge = asked, .resumes = at % 2 == 0});
        QVERIFY2(
            !again.stopped,
            qPrintable(again.stopped ? QString::number(at) + again.stopped->message : QString()));
        const End end = endOf(*repository, again, other);
        QVERIFY2(end == expected,
                 QByteArray(QByteArray::number(at) + '\n' + end.branches + end.states.toUtf8()
                            + "\nexpected\n" + expected.branches + expected.states.toUtf8()));
        QVERIFY2(repository->untouched() == before, qPrintable(QString::number(at)));
    }
}

WAYMARK_TEST(tst_SubmitCrashes)

} // namespace waymark::submission

#include "tst_submitcrashes.moc"
