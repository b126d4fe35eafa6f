// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "problems/problemspanel.h"
#include "shell/contentarea.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// The panel, the home page and the editor agree on what is wrong with a file, open or not.
class tst_OneTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingAFileKeepsItsFindings();
    void theyGoOnWithTheText();
    void theyGoWithTheirCause();
};

namespace {

const QString file = u"catalog/payments.yaml"_s;
const QByteArray coreTeam =
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: core\n"
    "spec:\n  type: team\n  children: []\n  members: [ada, bob]\n---\n"
    "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: ada\n"
    "spec:\n  memberOf: [core]\n---\n"
    "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: bob\n"
    "spec:\n  memberOf: [core]\n---\n"
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: unit\n"
    "spec:\n  type: unit\n  children: [sub]\n";
const QByteArray component =
    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: payments\n"
    "  tags: [java]\nspec:\n  type: service\n  lifecycle: production\n  owner: core\n";
/// A team of another unit than the one that claims it: what other files say of this one.
const QByteArray disputed =
    "---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: sub\n"
    "spec:\n  type: team\n  parent: core\n  children: []\n  members: [ada, bob]\n";

void writeCatalog(const WindowFixture &fixture)
{
    fixture.files.write(u"catalog/team.yaml"_s, coreTeam);
    fixture.files.write(file, component);
}

problems::Counts counts(WindowFixture &fixture)
{
    return fixture.window().findChild<problems::ProblemsPanel *>()->counts();
}

/// Where the open text is said to have no system; nullopt for nowhere.
std::optional<TextRange> noSystem(WindowFixture &fixture)
{
    const auto *session = fixture.window().content().currentSession();
    const Diagnostics &found = session->analysis()->diagnostics;
    const auto at = std::ranges::find(found, u"catalog.no-system"_s, &Diagnostic::code);
    return at == found.end() ? std::nullopt : std::optional(at->range);
}

} // namespace

void tst_OneTruth::openingAFileKeepsItsFindings()
{
    WindowFixture fixture;
    writeCatalog(fixture);
    fixture.files.write(file, component + disputed);
    QVERIFY(fixture.open());
    const auto before = counts(fixture);
    QVERIFY(before.warnings > 0);
    fixture.window().openDocument(fixture.files.path(file));
    QTRY_VERIFY(fixture.isSettled());
    QTRY_VERIFY(noSystem(fixture).has_value());
    QTRY_COMPARE(counts(fixture).warnings, before.warnings);
    QCOMPARE(counts(fixture).errors, before.errors);
}

void tst_OneTruth::theyGoOnWithTheText()
{
    WindowFixture fixture;
    writeCatalog(fixture);
    QVERIFY(fixture.open(file));
    QTRY_VERIFY(noSystem(fixture).has_value());
    const TextRange before = *noSystem(fixture);
    auto *session = fixture.window().content().currentSession();
    session->apply({{{0, 0}, "# ours\n"}}, {});
    QTRY_VERIFY(session->analysis()->revision == session->revision());
    QCOMPARE(noSystem(fixture), (TextRange{before.begin + 7, before.end + 7}));
}

void tst_OneTruth::theyGoWithTheirCause()
{
    WindowFixture fixture;
    writeCatalog(fixture);
    QVERIFY(fixture.open(file));
    QTRY_VERIFY(noSystem(fixture).has_value());
    auto *session = fixture.window().content().currentSession();
    session->apply({{{session->text().size(), session->text().size()}, "  system: shop\n"}}, {});
    session->save();
    QTRY_VERIFY(!noSystem(fixture).has_value());
}

WAYMARK_TEST(tst_OneTruth)

} // namespace waymark::shell

#include "tst_onetruth.moc"
