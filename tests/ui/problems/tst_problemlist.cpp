// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "problems/problemspanel.h"
#include "support/testmain.h"
#include "widgets/filterfield.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark::problems {

namespace {

struct Found
{
    QString code;
    Severity severity = Severity::Error;
    qsizetype offset = 0;
};

using File = std::shared_ptr<const snapshot::FileEntry>;

File fileWith(const QString &name, const QString &kind, const QString &owner,
              const QList<Found> &found)
{
    auto file = std::make_shared<snapshot::FileEntry>();
    file->path = u"/w/"_s + name;
    file->relativePath = name;
    file->packed = PackedText(SourceText(QByteArray(40, 'x')));
    file->documents = {{.kind = kind, .owner = owner}};
    for (const Found &one : found) {
        Diagnostic diagnostic{.code = one.code, .severity = one.severity};
        diagnostic.message = u"about "_s + one.code;
        diagnostic.range = {one.offset, one.offset + 1};
        diagnostic.fixes = {{u"Repair "_s + one.code, {{{one.offset, one.offset + 1}, "y"}}, true}};
        file->diagnostics.append(diagnostic);
    }
    return file;
}

std::shared_ptr<const snapshot::Snapshot> workspaceOf(const QList<File> &files)
{
    auto snapshot = std::make_shared<snapshot::Snapshot>();
    snapshot->files = files;
    snapshot->indexFiles();
    return snapshot;
}

std::shared_ptr<const snapshot::Snapshot> shop()
{
    return workspaceOf({fileWith(u"catalog/a.yaml"_s, u"Component"_s, u"payments-team"_s,
                                 {{u"catalog.no-system"_s, Severity::Warning, 2},
                                  {u"schema.type"_s, Severity::Error, 9}}),
                        fileWith(u"catalog/b.yaml"_s, u"API"_s, u"orders-team"_s,
                                 {{u"catalog.note"_s, Severity::Info, 1},
                                  {u"schema.required"_s, Severity::Error, 5}}),
                        fileWith(u"requests/c.yaml"_s, u"EnvironmentRequest"_s, u"payments-team"_s,
                                 {{u"schema.maximum"_s, Severity::Error, 3}})});
}

QString codesOf(const QAbstractItemModel &model)
{
    QStringList codes;
    for (int row = 0; row < model.rowCount(); ++row)
        codes << model.index(row, ProblemModel::CodeColumn).data().toString().section(u'.', 1);
    return codes.join(u' ');
}

template<typename Widget>
Widget *named(const QWidget &root, const QString &name)
{
    for (Widget *widget : root.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

/// A panel in a window, over the shop.
class Shown
{
public:
    Shown()
    {
        panel.setSnapshot(shop());
        panel.resize(900, 300);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    ProblemsPanel panel{theme};
    QTreeView *table = panel.findChild<QTreeView *>();
};

} // namespace

/// What the panel lists, in which order, and what can be done from there.
class tst_ProblemList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowsByWords_data();
    void narrowsByWords();
    void ordersAreStable_data();
    void ordersAreStable();
    void theGravestComesFirst();
    void severitiesAreCounted();
    void whatIsChosenStaysChosen();
    void lineNumbersAreNeverCutOff();
    void repairsFromTheList();
    void searchIsAKeyAway();
    void walkingKeepsToTheFilter();
    void manyCostOnce();
};

void tst_ProblemList::narrowsByWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codes");

    QTest::newRow("all") << QString() << u"type required maximum no-system note"_s;
    QTest::newRow("a word of the message") << u"about schema.ma"_s << u"maximum"_s;
    QTest::newRow("a team") << u"team:payments"_s << u"type maximum no-system"_s;
    QTest::newRow("a team by its other name") << u"owner:ORDERS"_s << u"required note"_s;
    QTest::newRow("a kind") << u"kind:api"_s << u"required note"_s;
    QTest::newRow("a path") << u"path:requests/"_s << u"maximum"_s;
    QTest::newRow("a code") << u"code:schema."_s << u"type required maximum"_s;
    QTest::newRow("two at once") << u"code:schema team:payments"_s << u"type maximum"_s;
    QTest::newRow("all but some") << u"-code:schema"_s << u"no-system note"_s;
    QTest::newRow("a key that is still being typed")
        << u"team:"_s << u"type required maximum no-system note"_s;
    QTest::newRow("nothing") << u"nowhere"_s << QString();
}

void tst_ProblemList::narrowsByWords()
{
    QFETCH(QString, text);
    QFETCH(QString, codes);
    Shown shown;
    const QAbstractItemModelTester tester(shown.table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    named<QLineEdit>(shown.panel, u"Filter problems"_s)->setText(text);
    QCOMPARE(codesOf(*shown.table->model()), codes);
    // Who sees nothing is told why, and the way out.
    QCOMPARE(shown.table->isVisible(), !codes.isEmpty());
    if (!codes.isEmpty())
        return;
    for (auto *button : shown.panel.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == u"Clear filter"_s)
            button->click();
    }
    QCOMPARE(shown.table->model()->rowCount(), 5);
}

void tst_ProblemList::ordersAreStable_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("codes");

    QTest::newRow("severity") << u"By severity"_s << u"type required maximum no-system note"_s;
    QTest::newRow("file") << u"By file"_s << u"no-system type note required maximum"_s;
    QTest::newRow("rule") << u"By rule"_s << u"no-system note maximum required type"_s;
    QTest::newRow("team") << u"By team"_s << u"required note type maximum no-system"_s;
    QTest::newRow("kind") << u"By kind"_s << u"required note type no-system maximum"_s;
}

void tst_ProblemList::ordersAreStable()
{
    QFETCH(QString, order);
    QFETCH(QString, codes);
    Shown shown;
    auto *orders = named<QComboBox>(shown.panel, u"Order"_s);
    orders->setCurrentIndex(orders->findText(order));
    Q_EMIT orders->activated(orders->currentIndex());
    QCOMPARE(codesOf(*shown.table->model()), codes);
}

void tst_ProblemList::theGravestComesFirst()
{
    const Shown shown;
    QCOMPARE(codesOf(*shown.table->model()).section(u' ', -1), u"note"_s);
}

void tst_ProblemList::severitiesAreCounted()
{
    Shown shown;
    auto *severity = named<QComboBox>(shown.panel, u"Severity"_s);
    QCOMPARE(severity->itemText(1), u"Errors (3)"_s);
    QCOMPARE(severity->itemText(2), u"Warnings (1)"_s);
    QCOMPARE(severity->itemText(3), u"Notices (1)"_s);
    shown.panel.setFilter({.severity = Severity::Warning, .text = {}});
    QCOMPARE(codesOf(*shown.table->model()), u"no-system"_s);
    QCOMPARE(severity->currentIndex(), 2);
    // Counts are of all that there are.
    QCOMPARE(shown.panel.counts(), (Counts{3, 1, 1}));
}

void tst_ProblemList::whatIsChosenStaysChosen()
{
    Shown shown;
    shown.table->setCurrentIndex(shown.table->model()->index(2, 0));
    shown.panel.setOrder(ProblemOrder::Rule);
    QCOMPARE(shown.table->currentIndex().siblingAtColumn(ProblemModel::CodeColumn).data(),
             u"schema.maximum"_s);
    shown.panel.setFilter({.severity = {}, .text = u"schema"_s});
    QCOMPARE(shown.table->currentIndex().siblingAtColumn(ProblemModel::CodeColumn).data(),
             u"schema.maximum"_s);
}

void tst_ProblemList::lineNumbersAreNeverCutOff()
{
    Shown shown;
    for (const int width : {900, 420}) {
        shown.panel.resize(width, 300);
        QVERIFY(!shown.table->isColumnHidden(ProblemModel::LineColumn));
        const int room = shown.table->header()->sectionSize(ProblemModel::LineColumn)
                         - 2 * theme::space::related;
        QVERIFY(shown.table->fontMetrics().horizontalAdvance(u"99999:999"_s) <= room);
    }
}

void tst_ProblemList::repairsFromTheList()
{
    Shown shown;
    shown.table->setFocus();
    shown.table->setCurrentIndex(shown.table->model()->index(0, 0));
    const QSignalSpy fixed(&shown.panel, &ProblemsPanel::fixRequested);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(shown.table, &asked);
    const QMenu *menu = nullptr;
    for (const auto *each : shown.panel.findChildren<QMenu *>()) {
        if (each->isVisible())
            menu = each;
    }
    QVERIFY(menu != nullptr);
    QStringList texts;
    for (QAction *action : menu->actions()) {
        texts << action->text();
        if (action->text() == u"Repair schema.type"_s)
            action->trigger();
    }
    QVERIFY2(texts.contains(u"Explain schema.type"_s), qPrintable(texts.join(u", "_s)));
    QCOMPARE(fixed.size(), 1);
    QCOMPARE(fixed[0][0].toString(), u"/w/catalog/a.yaml"_s);
}

void tst_ProblemList::searchIsAKeyAway()
{
    Shown shown;
    shown.table->setFocus();
    for (const auto &[key, modifiers] :
         {std::pair(Qt::Key_F, Qt::ControlModifier), std::pair(Qt::Key_Slash, Qt::NoModifier)}) {
        QTest::keyClick(shown.table, key, modifiers);
        auto *field = qobject_cast<widgets::FilterField *>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), shown.table);
    }
}

void tst_ProblemList::walkingKeepsToTheFilter()
{
    Shown shown;
    shown.panel.setFilter({.severity = Severity::Error, .text = {}});
    const QSignalSpy places(&shown.panel, &ProblemsPanel::placeRequested);
    shown.panel.walk(1, Spot{u"/w/catalog/a.yaml"_s, 0});
    shown.panel.walk(1, Spot{u"/w/catalog/a.yaml"_s, 9});
    shown.panel.walk(1, Spot{u"/w/catalog/b.yaml"_s, 5});
    shown.panel.walk(1, Spot{u"/w/requests/c.yaml"_s, 3});
    shown.panel.walk(-1, Spot{u"/w/catalog/a.yaml"_s, 9});
    QStringList seen;
    for (const auto &place : places)
        seen << place[0].toString().section(u'/', -1).first(1)
                    + QString::number(place[1].value<TextRange>().begin);
    QCOMPARE(seen.join(u' '), u"a9 b5 c3 a9 c3"_s);
}

void tst_ProblemList::manyCostOnce()
{
    QList<File> files;
    for (int i = 0; i < 5'000; ++i)
        files << fileWith(u"f%1.yaml"_s.arg(10'000 + i), u"Component"_s, u"t"_s,
                          {{u"a.1"_s, Severity::Warning, 1},
                           {u"a.2"_s, Severity::Error, 2},
                           {u"a.3"_s, Severity::Info, 3},
                           {u"a.4"_s, Severity::Error, 4}});
    WorkspaceProblems problems;
    problems.setSnapshot(workspaceOf(files));
    const QList<ProblemPointer> all = problems.all({});
    QCOMPARE(all.size(), 20'000);
    // A key in one text makes the rows of that text anew, and no others.
    const LiveDocument typed{
        files[7]->path, SourceText("abcdefgh"), {files[7]->diagnostics.first()}};
    const QList<ProblemPointer> now = problems.all({typed});
    QCOMPARE(now.size(), 19'997);
    QSet<const Problem *> before;
    for (const ProblemPointer &problem : all)
        before.insert(problem.get());
    const auto same = std::ranges::count_if(
        now, [&before](const ProblemPointer &problem) { return before.contains(problem.get()); });
    QCOMPARE(same, 19'996);
    // A panel that nobody sees lists nothing of it.
    const theme::Theme theme(theme::Theme::Choice::Light);
    QWidget window;
    auto *panel = new ProblemsPanel(theme, &window);
    panel->hide();
    panel->setSnapshot(workspaceOf(files));
    QCOMPARE(panel->counts().all(), 20'000);
    auto *table = panel->findChild<QTreeView *>();
    QCOMPARE(table->model()->rowCount(), 0);
    window.show();
    panel->show();
    QCOMPARE(table->model()->rowCount(), 20'000);
    QCOMPARE(table->model()->index(0, ProblemModel::CodeColumn).data(), u"a.2"_s);
}

WAYMARK_TEST(tst_ProblemList)

} // namespace waymark::problems

#include "tst_problemlist.moc"
