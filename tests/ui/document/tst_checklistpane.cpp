// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/checklistmodel.h"
#include "document/checklistpane.h"
#include "document/documentview.h"
#include "support/testmain.h"
#include "ui/support/opendocument.h"
#include "widgets/tableview.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {size: 5}\n";

/// A view with its checklist, in a window of its own.
struct Sheet
{
    explicit Sheet(const QByteArray &bytes)
        : open(bytes, test::policyRules())
        , view(*open.session, theme)
        , pane(view.checklist())
    {
        view.resize(900, 600);
        view.show();
    }

    [[nodiscard]] QAbstractItemModel &rows() const { return *table()->model(); }
    [[nodiscard]] widgets::TableView *table() const
    {
        return pane.findChild<widgets::TableView *>();
    }
    [[nodiscard]] QToolButton *head() const { return pane.findChild<QToolButton *>(); }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    DocumentView view;
    ChecklistPane &pane;
};

} // namespace

/// All rules that the document in front is held to, under form and text.
class tst_ChecklistPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAllInOneLine();
    void followsTheText();
    void isNotThereWithoutRules();
    void theVerdictOpensIt();
    void leadsToThePlaceAndToTheRule();
    void anExceptionIsAskedFor();
    void theFieldAsksForOne();
};

void tst_ChecklistPane::saysAllInOneLine()
{
    const Sheet sheet(pod);
    QTRY_VERIFY(sheet.pane.isVisible());
    QCOMPARE(sheet.head()->accessibleName(), u"Rules: 1 failed, 1 passed"_s);
    QVERIFY(!sheet.table()->isVisible());
    sheet.head()->click();
    QVERIFY(sheet.table()->isVisible());
    QCOMPARE(sheet.rows().index(0, ChecklistModel::StateColumn).data().toString(), u"Failed"_s);
    QCOMPARE(sheet.rows().index(0, ChecklistModel::RuleColumn).data().toString(), u"sizes"_s);
    QCOMPARE(sheet.rows().index(0, ChecklistModel::MessageColumn).data().toString(),
             u"Too large."_s);
    QCOMPARE(sheet.rows().index(0, ChecklistModel::ValuesColumn).data().toString(),
             u"spec.size: 5"_s);
}

void tst_ChecklistPane::followsTheText()
{
    Sheet sheet(pod);
    QTRY_VERIFY(sheet.pane.isVisible());
    const qsizetype size = pod.indexOf('5');
    sheet.open.session->apply({{{size, size + 1}, "2"}}, {});
    QTRY_COMPARE(sheet.head()->accessibleName(), u"Rules: 2 passed"_s);
}

void tst_ChecklistPane::isNotThereWithoutRules()
{
    Sheet sheet("a: 1\n");
    QTRY_VERIFY(sheet.open.isAnalyzed());
    sheet.pane.look();
    QTRY_VERIFY(sheet.rows().rowCount() > 0);
    QVERIFY(!sheet.pane.isVisible());
    // Who asks for them is told, and Escape closes it.
    sheet.pane.open();
    QVERIFY(sheet.pane.isVisible());
    sheet.table()->setFocus();
    QTest::keyClick(sheet.table(), Qt::Key_Escape);
    QVERIFY(!sheet.pane.isVisible());
    QVERIFY(!sheet.pane.isExpanded());
}

void tst_ChecklistPane::theVerdictOpensIt()
{
    Sheet sheet(pod);
    QTRY_VERIFY(sheet.pane.isVisible());
    const auto buttons = sheet.view.findChildren<QToolButton *>();
    const auto verdict =
        std::ranges::find(buttons, u"Needs an exception: sizes"_s, &QToolButton::accessibleName);
    QVERIFY(verdict != buttons.end());
    (*verdict)->click();
    QVERIFY(sheet.pane.isExpanded());
    QCOMPARE(sheet.table()->currentIndex().row(), 0);
}

void tst_ChecklistPane::leadsToThePlaceAndToTheRule()
{
    Sheet sheet(pod);
    QTRY_VERIFY(sheet.pane.isVisible());
    sheet.pane.open();
    const QSignalSpy places(&sheet.pane, &ChecklistPane::placeRequested);
    const QSignalSpy rules(&sheet.pane, &ChecklistPane::ruleRequested);
    QTest::keyClick(sheet.table(), Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first().first().value<TextRange>().begin, pod.indexOf('5'));
    const qsizetype size = pod.indexOf('5');
    sheet.open.session->apply({{{size, size + 1}, "2"}}, {});
    QTRY_COMPARE(sheet.rows().index(0, ChecklistModel::StateColumn).data().toString(), u"Passed"_s);
    sheet.table()->setCurrentIndex(sheet.rows().index(0, 0));
    QTest::keyClick(sheet.table(), Qt::Key_Return);
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first().first().toString(), u"policies.yaml"_s);
}

void tst_ChecklistPane::anExceptionIsAskedFor()
{
    Sheet sheet(pod);
    QTRY_VERIFY(sheet.pane.isVisible());
    sheet.pane.open();
    const QSignalSpy asked(&sheet.pane, &ChecklistPane::exceptionRequested);
    Q_EMIT sheet.table()->menuRequested({});
    const auto *menu = sheet.pane.findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    const auto entries = menu->actions();
    const auto entry =
        std::ranges::find(entries, u"Request an exception from sizes…"_s, &QAction::text);
    QVERIFY(entry != entries.end());
    (*entry)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Diagnostic>().rule, u"sizes#0"_s);
}

void tst_ChecklistPane::theFieldAsksForOne()
{
    Sheet sheet(pod);
    const QSignalSpy asked(&sheet.view, &DocumentView::exceptionRequested);
    const auto button = [&] {
        const auto buttons = sheet.view.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [](const QPushButton *each) {
            return each->text() == u"Request an exception…"_s && each->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY(button() != nullptr);
    button()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Diagnostic>().rule, u"sizes#0"_s);
}

WAYMARK_TEST(tst_ChecklistPane)

} // namespace waymark::document

#include "tst_checklistpane.moc"
