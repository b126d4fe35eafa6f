// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogplace.h"
#include "readiness/readinesspage.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "ui/support/named.h"
#include "widgets/tableview.h"
#include "workspace/loader.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

class StandingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return {QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC};
    }
};

/// Git, which can't list files for a while.
class BreakingGit final : public Process
{
public:
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest &request,
                                            std::stop_token stop) const override
    {
        if (isBroken && request.arguments.contains(u"ls-files"_s))
            return std::unexpected(
                Error{u"process.crashed"_s, u"Git crashed."_s, {}, u"Look at the disk."_s});
        return m_system.run(request, std::move(stop));
    }

    std::atomic_bool isBroken = false;

private:
    SystemProcess m_system;
};

/// Two services, of which one passes everything, and the page over them.
class ShownMap
{
public:
    ShownMap()
    {
        folder.write(u"waymark.yaml"_s, "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                                        "metadata: {name: test}\n"
                                        "spec: {roots: [{role: mine, path: .}]}\n");
        folder.write(u"teams.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                                      "metadata: {name: shop}\nspec: {type: team, children: []}\n"
                                      "---\napiVersion: backstage.io/v1alpha1\nkind: Group\n"
                                      "metadata: {name: depot}\n"
                                      "spec: {type: team, children: []}\n");
        component(u"cart"_s, "shop", "annotations: {tier: '1'}");
        component(u"stock"_s, "depot", "annotations: {}");
        page.resize(1200, 700);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
    }

    void component(const QString &name, const QByteArray &owner, const QByteArray &more) const
    {
        folder.write(name + "/catalog-info.yaml"_L1,
                     "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: "
                         + name.toUtf8() + "\n  " + more
                         + "\nspec: {type: service, lifecycle: production, owner: " + owner
                         + "}\n");
    }
    void writeScorecard() const
    {
        folder.write(u"ready.yaml"_s,
                     "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\n"
                     "metadata: {name: ready, title: Ready for use}\nspec:\n  owner: shop\n"
                     "  levels: [{id: bronze, title: Bronze}]\n  checks:\n"
                     "    - {id: tier, title: It has a tier, level: bronze, next: Write one.,\n"
                     "       expression: 'entity.metadata.?annotations.?tier.hasValue()'}\n");
    }
    [[nodiscard]] bool load(const QString &below = {})
    {
        auto snapshot = workspace::loadWorkspace({.folder = folder.path(below)}, m_files, {});
        page::PageState state;
        state.snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(snapshot));
        state.mine = {u"group:default/shop"_s};
        state.isTrusted = isTrusted;
        page.setState(state);
        return isSettled();
    }
    [[nodiscard]] bool isSettled() const
    {
        return QTest::qWaitFor([this] { return page.isSettled(); }, test::longestWait);
    }
    [[nodiscard]] widgets::TableView *table() const
    {
        return test::named<widgets::TableView>(page, u"Services by checks"_s);
    }
    /// The map, row by row: "cart P Bronze".
    [[nodiscard]] QStringList map() const
    {
        QStringList rows;
        const QAbstractItemModel *model = table() != nullptr ? table()->model() : nullptr;
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            rows << cells.join(u' ').trimmed();
        }
        return rows;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(page.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisibleTo(&page) && label->text().contains(text);
        });
    }
    [[nodiscard]] bool press(const QString &text) const
    {
        for (auto *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible() && button->isEnabled()) {
                button->click();
                return isSettled();
            }
        }
        return false;
    }

    test::TemporaryWorkspace folder;
    BreakingGit git;
    bool isTrusted = false;
    theme::Theme theme{theme::Theme::Choice::Light};

private:
    DiskFileSystem m_files; ///< before the pool, whose work uses it
    StandingClock m_clock;
    Pool m_interactive{u"interactive"_s, 1};
    Pool m_bulk{u"bulk"_s, 1};

public:
    ReadinessPage page{{theme, m_interactive, m_bulk, m_files, git, m_clock}};
};

} // namespace

class tst_ReadinessPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsSayTheirOutcomeInLetterAndWords();
    void filtersNarrow();
    void theChecklistLeadsToWhatItNames();
    void enterShowsTheServiceInTheCatalog();
    void theFirstScorecardIsOffered();
    void aLinkShowsTheSameMap();
    void anEditIsSeenAndTheRowStays();
    void anotherWorkspaceTakesTheRowsAlong();
    void whatFailsIsSaidAndTriedAgain();
    void theScorecardStaysWhileOneEdits();
    void findKeysGoToTheFilter();
    void keysGoToTheRowsOnceTheyAreThere();
};

void tst_ReadinessPage::cellsSayTheirOutcomeInLetterAndWords()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    QCOMPARE(shown.map(),
             (QStringList{u"cart P Bronze"_s, u"stock F none yet Bronze but for 1 check(s)"_s}));
    const QModelIndex cell = shown.table()->model()->index(1, 1);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString().section(u'.', 0, 0),
             u"It has a tier: fails"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("It has a tier: fails"_L1));
    QCOMPARE(shown.table()->model()->headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(),
             u"It has a tier"_s);
}

void tst_ReadinessPage::filtersNarrow()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    QVERIFY(shown.press(u"Not passing"_s));
    QCOMPARE(shown.map(), QStringList{u"stock F none yet Bronze but for 1 check(s)"_s});
    QVERIFY(shown.says(u"1 of 2"_s));
    QVERIFY(shown.press(u"Mine"_s));
    QVERIFY(shown.says(u"Nothing matches"_s));
    QVERIFY(shown.press(u"Clear filters"_s));
    QCOMPARE(shown.map().size(), 2);
    auto *owner = test::named<QComboBox>(shown.page, u"Owner"_s);
    QVERIFY(owner);
    owner->setFocus();
    QTest::keyClick(owner, Qt::Key_Down);
    QVERIFY(shown.isSettled());
    QCOMPARE(owner->currentText(), u"depot (1)"_s);
    QCOMPARE(shown.map(), QStringList{u"stock F none yet Bronze but for 1 check(s)"_s});
}

void tst_ReadinessPage::theChecklistLeadsToWhatItNames()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    shown.table()->setCurrentIndex(shown.table()->model()->index(1, 0));
    QVERIFY(shown.says(u"It has a tier: fails"_s));
    QVERIFY(shown.says(u"Next: Write one."_s));
    QVERIFY(shown.says(u"0 of 1"_s));
    QSignalSpy opened(&shown.page, &page::Page::openRequested);
    QSignalSpy gone(&shown.page, &page::Page::goRequested);
    for (auto *button : shown.page.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().startsWith("stock/catalog-info.yaml"_L1))
            button->click();
    }
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), shown.folder.path(u"stock/catalog-info.yaml"_s));
    QVERIFY(shown.press(u"Show in the catalog"_s));
    QCOMPARE(gone.first().first().value<link::Place>(),
             catalog::entityPlace(u"component:default/stock"));
    QVERIFY(shown.press(u"depot"_s));
    QCOMPARE(shown.map().size(), 1);
}

void tst_ReadinessPage::enterShowsTheServiceInTheCatalog()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    QSignalSpy gone(&shown.page, &page::Page::goRequested);
    shown.page.focus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().first().value<link::Place>(),
             catalog::entityPlace(u"component:default/stock"));
}

void tst_ReadinessPage::theFirstScorecardIsOffered()
{
    ShownMap shown;
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"No scorecards yet"_s));
    QSignalSpy wanted(&shown.page, &page::Page::fileRequested);
    QVERIFY(shown.press(u"Write a scorecard"_s));
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.first().last().toByteArray().contains("owner: shop\n"));
    shown.folder.write(u"ready.yaml"_s, wanted.first().last().toByteArray());
    QVERIFY(shown.load());
    QCOMPARE(shown.map().size(), 2);
}

void tst_ReadinessPage::aLinkShowsTheSameMap()
{
    ShownMap shown;
    shown.writeScorecard();
    const auto place = *link::parsePlace(
        u"waymark:readiness?scorecard=ready&only=failing&entity=component:default/stock");
    QVERIFY(link::checkPlace(place, readinessGrammar()));
    shown.page.go(place);
    QVERIFY(shown.load());
    QCOMPARE(shown.map().size(), 1);
    QCOMPARE(shown.page.place(), place);
    QVERIFY(
        !link::checkPlace(*link::parsePlace(u"waymark:readiness?only=teams"), readinessGrammar()));
}

void tst_ReadinessPage::anEditIsSeenAndTheRowStays()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    shown.table()->setCurrentIndex(shown.table()->model()->index(1, 0));
    shown.component(u"stock"_s, "depot", "annotations: {tier: '2'}");
    QVERIFY(shown.load());
    QCOMPARE(shown.map().constLast(), u"stock P Bronze"_s);
    QCOMPARE(shown.table()->currentIndex().row(), 1);
    QVERIFY(shown.says(u"It has a tier: passes"_s));
    // Nobody looks: nothing is evaluated until somebody does.
    shown.page.hide();
    shown.component(u"stock"_s, "depot", "annotations: {}");
    QVERIFY(shown.load());
    shown.page.show();
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.map().constLast(), u"stock F none yet Bronze but for 1 check(s)"_s);
}

void tst_ReadinessPage::anotherWorkspaceTakesTheRowsAlong()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    QCOMPARE(shown.map().size(), 2);
    page::PageState state;
    state.mine = shown.page.state().mine;
    shown.page.setState(state);
    QVERIFY(shown.map().isEmpty());
    QVERIFY(shown.says(u"Looking at the services"_s));
    QVERIFY(shown.isSettled());
}

void tst_ReadinessPage::whatFailsIsSaidAndTriedAgain()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.git.run(
        {.program = u"git"_s, .arguments = {u"init"_s, u"--quiet"_s, shown.folder.path()}}, {}));
    shown.isTrusted = true;
    shown.git.isBroken = true;
    QVERIFY(shown.load());
    QVERIFY(shown.says(u"The services can't be looked at"_s));
    QVERIFY(shown.says(u"Git crashed. Look at the disk."_s));
    shown.git.isBroken = false;
    QVERIFY(shown.press(u"Try again"_s));
    QCOMPARE(shown.map().size(), 2);
    // What is known stays, with a bar over it.
    shown.git.isBroken = true;
    shown.component(u"stock"_s, "depot", "annotations: {tier: '2'}");
    QVERIFY(shown.load());
    QCOMPARE(shown.map().size(), 2);
    QVERIFY(shown.says(u"Git crashed."_s));
}

// The one with most to do is shown at first; after a repair it may be another.
void tst_ReadinessPage::theScorecardStaysWhileOneEdits()
{
    ShownMap shown;
    shown.writeScorecard();
    shown.folder.write(u"other.yaml"_s,
                       "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\n"
                       "metadata: {name: other}\nspec:\n  owner: shop\n"
                       "  levels: [{id: bronze, title: Bronze}]\n  checks:\n"
                       "    - {id: none, title: Nothing, level: bronze, expression: 'true'}\n");
    QVERIFY(shown.load());
    const auto *scorecard = test::named<QComboBox>(shown.page, u"Scorecard"_s);
    QCOMPARE(scorecard->currentText(), u"Ready for use"_s);
    shown.folder.write(u"other.yaml"_s,
                       shown.folder.read(u"other.yaml"_s).replace("'true'", "'false'"));
    shown.component(u"stock"_s, "depot", "annotations: {tier: '2'}");
    QVERIFY(shown.load());
    QCOMPARE(scorecard->currentText(), u"Ready for use"_s);
    QCOMPARE(shown.map().constLast(), u"stock P Bronze"_s);
}

void tst_ReadinessPage::findKeysGoToTheFilter()
{
    ShownMap shown;
    shown.writeScorecard();
    QVERIFY(shown.load());
    shown.page.focus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), test::named<QLineEdit>(shown.page, u"Filter"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"car"_s);
    QVERIFY(shown.isSettled());
    QCOMPARE(shown.map(), QStringList{u"cart P Bronze"_s});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), shown.table());
}

void tst_ReadinessPage::keysGoToTheRowsOnceTheyAreThere()
{
    ShownMap shown;
    shown.writeScorecard();
    shown.page.focus();
    QVERIFY(shown.load());
    QCOMPARE(QApplication::focusWidget(), shown.table());
}

WAYMARK_TEST(tst_ReadinessPage)

} // namespace waymark::readiness

#include "tst_readinesspage.moc"
