// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/newrequest.h"
#include "schema/formhints.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

namespace {

/// The demonstration's kind, which remembers region and lifetime, and requests of it.
class World
{
public:
    World()
    {
        const auto crd = yaml::SyntaxTree::parse(SourceText(test::environmentRequestCrd()));
        (void)m_rules.kinds.addCrd(crd->documents().first(), u"kind.yaml"_s);
        kind = *m_rules.kinds.find({u"platform.kubedojo.io/v1"_s, u"EnvironmentRequest"_s});
        const auto hints = yaml::SyntaxTree::parse(SourceText(R"(
spec:
  entities:
    /spec/services/*/name: {kind: Component, type: service}
    /spec/owner: {kind: Group, type: team}
  form:
    fields:
      /spec/region: {ui:options: {remember: true}}
      /spec/lifetime: {ui:options: {remember: true}}
)"));
        kind.hints =
            std::make_shared<schema::FormHints>(schema::formHintsOf(hints->documents().first()));
    }

    void add(const QString &name, const QString &owner, const QByteArray &region,
             const QByteArray &classification = "internal")
    {
        const QByteArray text = test::paymentsStaging()
                                    .replace("payments-staging", name.toUtf8())
                                    .replace("payments-team", owner.toUtf8())
                                    .replace("eu-central-1", region)
                                    .replace("internal", classification);
        auto file = std::make_shared<snapshot::FileEntry>();
        file->path = u"/w/requests/%1.yaml"_s.arg(name);
        file->packed = PackedText(SourceText(text));
        file->documents = {{.apiVersion = kind.key.apiVersion,
                            .kind = kind.key.kind,
                            .name = name,
                            .owner = owner,
                            .isRequest = true}};
        snapshot.files.append(file);
    }

    /// Requests of the payments team in one file: names and regions.
    void addTogether(const QList<std::pair<QString, QByteArray>> &requests)
    {
        auto file = std::make_shared<snapshot::FileEntry>();
        file->path = u"/w/requests/all.yaml"_s;
        QByteArray text;
        for (const auto &[name, region] : requests) {
            text += "---\n"
                    + test::paymentsStaging()
                          .replace("payments-staging", name.toUtf8())
                          .replace("eu-central-1", region);
            snapshot::DocumentEntry entry{.apiVersion = kind.key.apiVersion,
                                          .kind = kind.key.kind,
                                          .name = name,
                                          .owner = u"payments-team"_s,
                                          .isRequest = true};
            entry.index = int(file->documents.size());
            file->documents.append(entry);
        }
        file->packed = PackedText(SourceText(text));
        snapshot.files.append(file);
    }

    schema::KindEntry kind;
    snapshot::Snapshot snapshot;

private:
    analysis::Rules m_rules;
};

yaml::Value valueAt(const RequestStart &start, QStringView pointer)
{
    for (const Prefilled &one : start.values) {
        if (one.field == *JsonPointer::parse(pointer))
            return one.value;
    }
    return {};
}

} // namespace

class tst_NewRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithMyTeam_data();
    void beginsWithMyTeam();
    void remembersWhatTheTeamAsksForMost();
    void guessesNothingThatMatters();
    void knownValuesStandInTheText();
    void myTeamsRequestsAreOfferedFirst();
    void requestWithoutANameIsCalledByItsFile();
    void teamIsTheSameHoweverItIsWritten_data();
    void teamIsTheSameHoweverItIsWritten();
    void requestsOfOneFileCountEach();
    void copyIsTheSameButForItsName();
    void copyOfWhatIsGoneSaysSo();
};

void tst_NewRequest::beginsWithMyTeam_data()
{
    QTest::addColumn<QStringList>("mine");
    QTest::addColumn<QString>("team");
    const QString ada = u"user:default/ada"_s;
    const QString payments = u"group:default/payments-team"_s;
    const QString orders = u"group:default/orders-team"_s;
    QTest::newRow("nobody is known") << QStringList() << QString();
    QTest::newRow("a person without a team") << QStringList{ada} << QString();
    QTest::newRow("one team") << QStringList{ada, orders} << u"orders-team"_s;
    QTest::newRow("of two, the one that asked")
        << QStringList{orders, payments} << u"payments-team"_s;
    QTest::newRow("of two that never asked")
        << QStringList{orders, u"group:default/x"_s} << QString();
    QTest::newRow("of another namespace") << QStringList{u"group:retail/x"_s} << u"retail/x"_s;
}

void tst_NewRequest::beginsWithMyTeam()
{
    QFETCH(QStringList, mine);
    QFETCH(QString, team);
    World world;
    world.add(u"a"_s, u"payments-team"_s, "eu-west-1");
    world.add(u"b"_s, u"other-team"_s, "eu-west-1");
    const RequestStart start = requestStart(world.snapshot, world.kind, mine);
    QCOMPARE(start.team, team);
    QCOMPARE(valueAt(start, u"/spec/owner"), team.isEmpty() ? yaml::Value() : yaml::Value(team));
}

void tst_NewRequest::remembersWhatTheTeamAsksForMost()
{
    World world;
    world.add(u"a"_s, u"payments-team"_s, "eu-west-1");
    world.add(u"b"_s, u"group:default/payments-team"_s, "eu-north-1");
    world.add(u"c"_s, u"payments-team"_s, "eu-north-1");
    for (const QString &other : {u"d"_s, u"e"_s, u"f"_s})
        world.add(other, u"other-team"_s, "us-east-1");
    const auto start = requestStart(world.snapshot, world.kind, {u"group:default/payments-team"_s});
    QCOMPARE(start.earlier, 3);
    QCOMPARE(valueAt(start, u"/spec/region"), yaml::Value(u"eu-north-1"_s));
    QCOMPARE(valueAt(start, u"/spec/lifetime"), yaml::Value(u"14d"_s));
}

void tst_NewRequest::guessesNothingThatMatters()
{
    World world;
    world.add(u"a"_s, u"payments-team"_s, "eu-west-1", "confidential");
    const auto start = requestStart(world.snapshot, world.kind, {u"group:default/payments-team"_s});
    QCOMPARE(start.values.size(), 3); // owner, region, lifetime
    QVERIFY(valueAt(start, u"/spec/dataClassification").isNull());
    QVERIFY(valueAt(start, u"/spec/services").isNull());
}

void tst_NewRequest::knownValuesStandInTheText()
{
    const World world;
    const QByteArray text =
        newDocumentText(world.kind, u"x"_s,
                        {{*JsonPointer::parse(u"/spec/owner"), u"payments-team"_s},
                         {*JsonPointer::parse(u"/spec/testData/source"), u"masked-production"_s}});
    const auto tree = yaml::SyntaxTree::parse(SourceText(text));
    QVERIFY(!tree->hasErrors());
    const yaml::Node spec = tree->documents().first().root.value(u"spec");
    QCOMPARE(spec.value(u"owner").text(), u"payments-team"_s);
    QCOMPARE(spec.value(u"testData").value(u"source").text(), u"masked-production"_s);
    QCOMPARE(spec.value(u"dataClassification").text(), QString());
}

void tst_NewRequest::myTeamsRequestsAreOfferedFirst()
{
    World world;
    world.add(u"a"_s, u"other-team"_s, "eu-west-1");
    world.add(u"z"_s, u"payments-team"_s, "eu-west-1");
    world.add(u"m"_s, u"payments-team"_s, "eu-west-1");
    QStringList names;
    const auto found = earlierRequests(world.snapshot, world.kind, u"payments-team"_s);
    for (const EarlierRequest &one : found)
        names << one.entry().name;
    QCOMPARE(names, (QStringList{u"m"_s, u"z"_s, u"a"_s}));
}

void tst_NewRequest::requestWithoutANameIsCalledByItsFile()
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->relativePath = u"requests/load.yaml"_s;
    file->documents = {{.kind = u"EnvironmentRequest"_s}};
    QCOMPARE(EarlierRequest(file, 0).label(), u"requests/load.yaml"_s);
}

void tst_NewRequest::teamIsTheSameHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<int>("earlier");
    QTest::newRow("a name") << u"payments-team"_s << 1;
    QTest::newRow("a whole reference") << u"group:default/payments-team"_s << 1;
    QTest::newRow("in capitals") << u"Group:Default/Payments-Team"_s << 1;
    QTest::newRow("another namespace") << u"retail/payments-team"_s << 0;
    QTest::newRow("a person of that name") << u"user:default/payments-team"_s << 0;
    QTest::newRow("nobody") << QString() << 0;
}

void tst_NewRequest::teamIsTheSameHoweverItIsWritten()
{
    QFETCH(QString, owner);
    QFETCH(int, earlier);
    World world;
    world.add(u"a"_s, owner, "eu-west-1");
    const auto start = requestStart(world.snapshot, world.kind, {u"group:default/payments-team"_s});
    QCOMPARE(start.earlier, earlier);
}

void tst_NewRequest::requestsOfOneFileCountEach()
{
    World world;
    world.addTogether({{u"a"_s, "eu-west-1"}, {u"b"_s, "eu-north-1"}, {u"c"_s, "eu-north-1"}});
    const auto start = requestStart(world.snapshot, world.kind, {u"group:default/payments-team"_s});
    QCOMPARE(start.earlier, 3);
    QCOMPARE(valueAt(start, u"/spec/region"), yaml::Value(u"eu-north-1"_s));
}

void tst_NewRequest::copyIsTheSameButForItsName()
{
    const QByteArray file = "# The first.\n" + test::paymentsStaging()
                            + "---\n# Needed until the fair.\napiVersion: x/v1\nkind: Y\n"
                              "metadata:\n  name: fair # ours\n  uid: 12\n  generation: 3\n"
                              "spec:\n  a: 'one' # kept\nstatus:\n  phase: Ready\n";
    const auto copy = requestLike(SourceText(file), 1, u"summer-fair"_s);
    QVERIFY(copy.has_value());
    QVERIFY2(copy->endsWith("apiVersion: x/v1\nkind: Y\nmetadata:\n  name: summer-fair # ours\n"
                            "spec:\n  a: 'one' # kept\n"),
             copy->constData());
    QVERIFY(!copy->contains("payments-staging"));
}

void tst_NewRequest::copyOfWhatIsGoneSaysSo()
{
    const auto copy = requestLike(SourceText(test::paymentsStaging()), 1, u"x"_s);
    QVERIFY(!copy.has_value());
    QCOMPARE(copy.error().code, u"workspace.no-document"_s);
    QVERIFY(!copy.error().next.isEmpty());
}

WAYMARK_TEST(tst_NewRequest)

} // namespace waymark::assist

#include "tst_newrequest.moc"
