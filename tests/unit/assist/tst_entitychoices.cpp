// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "assist/entitychoices.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/loader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::assist {

class tst_EntityChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsByParts_data();
    void findsByParts();
    void nothingTypedIsEverything();
    void namesAreKnown_data();
    void namesAreKnown();
    void stoppedSearchesFindNothing();
    void noCatalogNoChoices();
    void requestKindsComeWithTheWorkspace();
    void whatIsMissingIsKnown();

private:
    DiskFileSystem m_files;
    std::optional<snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const EntityChoices> m_choices;
};

namespace {

schema::EntityHint hintFor(const QString &kind, const QString &type = {})
{
    return {.kinds = {kind},
            .defaultKind = kind,
            .types = type.isEmpty() ? QStringList() : QStringList{type}};
}

} // namespace

void tst_EntityChoices::initTestCase()
{
    m_snapshot = workspace::loadWorkspace(
        {QStringLiteral(WAYMARK_SOURCE_DIR "/resources/demo/template"), nullptr, {}}, m_files, {});
    QVERIFY(m_snapshot.has_value());
    m_choices = entityChoicesOf(m_snapshot->catalog);
    QVERIFY(m_choices != nullptr);
}

void tst_EntityChoices::findsByParts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("the beginning") << u"Group"_s << u"team"_s << u"paym"_s << u"payments-team"_s;
    QTest::newRow("a word inside")
        << u"Component"_s << u"service"_s << u"worker"_s << u"payments-worker"_s;
    QTest::newRow("of another type") << u"Group"_s << u"unheard-of"_s << u"paym"_s << QString();
    QTest::newRow("of that kind alone") << u"Domain"_s << QString() << u"paym"_s << u"payments"_s;
    QTest::newRow("nobody is called so") << u"Group"_s << QString() << u"zzzzzz"_s << QString();
}

void tst_EntityChoices::findsByParts()
{
    QFETCH(QString, kind);
    QFETCH(QString, type);
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const auto found = m_choices->find({.hint = hintFor(kind, type), .typed = typed}, {});
    QCOMPARE(found.isEmpty() ? QString() : found.first().reference, first);
    if (!found.isEmpty())
        QVERIFY(found.first().detail.startsWith(kind));
}

void tst_EntityChoices::nothingTypedIsEverything()
{
    const EntityQuestion question{.hint = hintFor(u"Group"_s, u"team"_s)};
    const auto found = m_choices->find(question, {});
    QVERIFY(found.size() > 5);
    QVERIFY(std::ranges::is_sorted(found, {}, &EntityChoice::reference));
    EntityQuestion two = question;
    two.most = 2;
    QCOMPARE(m_choices->find(two, {}).size(), 2);
}

void tst_EntityChoices::namesAreKnown_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("short") << u"payments-team"_s << true;
    QTest::newRow("in full") << u"group:default/payments-team"_s << true;
    QTest::newRow("in other letters") << u"Payments-Team"_s << true;
    QTest::newRow("of another kind") << u"component:payments-team"_s << false;
    QTest::newRow("nobody") << u"nobody"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_EntityChoices::namesAreKnown()
{
    QFETCH(QString, reference);
    QFETCH(bool, isKnown);
    const auto named = m_choices->named(hintFor(u"Group"_s), reference);
    QCOMPARE(named.has_value(), isKnown);
    if (named)
        QCOMPARE(named->reference, u"payments-team"_s);
}

void tst_EntityChoices::stoppedSearchesFindNothing()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(
        m_choices->find({.hint = hintFor(u"User"_s), .typed = u"a"_s}, stop.get_token()).isEmpty());
}

void tst_EntityChoices::noCatalogNoChoices()
{
    QVERIFY(entityChoicesOf(nullptr) == nullptr);
}

void tst_EntityChoices::requestKindsComeWithTheWorkspace()
{
    const schema::KindEntry *kind =
        m_snapshot->rules->kinds.find({u"platform.kubedojo.io/v1"_s, u"EnvironmentRequest"_s});
    QVERIFY(kind != nullptr && kind->hints != nullptr);
    QCOMPARE(kind->hints->title, u"Test environment"_s);
}

void tst_EntityChoices::whatIsMissingIsKnown()
{
    const test::TemporaryWorkspace workspace;
    const auto component = [](const QByteArray &name, const QByteArray &owner) -> QByteArray {
        return "---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
               + "}\nspec: {type: service, lifecycle: production, owner: '" + owner + "'}\n";
    };
    workspace.write(u"catalog.yaml"_s,
                    component("a", "ghosts") + component("b", "group:Ghosts")
                        + component("c", "user:gone") + component("d", "living")
                        + component("e", "shop/ghosts")
                        + "---\napiVersion: backstage.io/v1alpha1\nkind: Group\n"
                          "metadata: {name: living}\nspec: {type: team, children: []}\n");
    const auto loaded = workspace::loadWorkspace({.folder = workspace.path()}, m_files, {});
    const auto choices = entityChoicesOf(loaded->catalog);
    const auto offered = [&](const schema::EntityHint &hint, const QString &typed, int most = 50) {
        QStringList found;
        for (const EntityChoice &choice :
             choices->find({.hint = hint, .typed = typed, .most = most}, {}))
            found.append((choice.isMissing ? u"!"_s : QString()) + choice.reference);
        return found.join(u' ');
    };
    // What is there comes first.
    QCOMPARE(offered(hintFor(u"Group"_s), {}), u"living !ghosts !shop/ghosts"_s);
    QCOMPARE(offered(hintFor(u"Group"_s), {}, 2), u"living !ghosts"_s);
    QCOMPARE(offered(hintFor(u"Group"_s), u"gho"_s), u"!ghosts !shop/ghosts"_s);
    QCOMPARE(offered(hintFor(u"Group"_s), u"shop gho"_s), u"!shop/ghosts"_s);
    QCOMPARE(offered(hintFor(u"System"_s), {}), QString());
    const schema::EntityHint owners{.kinds = {u"Group"_s, u"User"_s}, .defaultKind = u"Group"_s};
    QCOMPARE(offered(owners, u"gone"_s), u"!user:gone"_s);
    const auto ghosts = choices->named(owners, u"Ghosts"_s);
    QVERIFY(ghosts && ghosts->isMissing);
    QCOMPARE(ghosts->title, u"ghosts"_s);
    QVERIFY2(ghosts->detail.startsWith(u"Group · missing, named by 2"_s),
             qPrintable(ghosts->detail));
    QVERIFY(choices->named(owners, u"living"_s) && !choices->named(owners, u"living"_s)->isMissing);
    QVERIFY(!choices->named(hintFor(u"Group"_s), u"user:gone"_s));
    QVERIFY(!choices->named(owners, u"nobody"_s));
}

WAYMARK_TEST(tst_EntityChoices)

} // namespace waymark::assist

#include "tst_entitychoices.moc"
