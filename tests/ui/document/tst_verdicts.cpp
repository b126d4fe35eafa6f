// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

QMenu *openedMenu(Desk &desk)
{
    QTest::mouseClick(desk.named<QToolButton>(desk.verdict()), Qt::LeftButton);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

/// What the header says of a document that nobody can check, and what can be done about it.
class tst_Verdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotCheckedWithAReason_data();
    void isNotCheckedWithAReason();
    void canBeLeftAlone();
    void canBeGivenASchema();
    void aReadOnlyDocumentIsNotBound();
};

void tst_Verdicts::isNotCheckedWithAReason_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("no kind") << "a: 1\n"_ba << u"Not checked: of no kind"_s;
    QTest::newRow("unknown kind") << "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n"_ba
                                  << u"Not checked: unknown kind"_s;
    QTest::newRow("left alone") << "# yaml-language-server: $schema=none\na: 1\n"_ba
                                << u"Not checked: as it asks"_s;
    QTest::newRow("a slip in apiVersion")
        << "apiVerison: v1\nkind: Pod\n"_ba << u"Needs a change (1)"_s;
}

void tst_Verdicts::isNotCheckedWithAReason()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, verdict);
    Desk desk(text);
    QTRY_COMPARE(desk.verdict(), verdict);
    QVERIFY(!desk.named<QToolButton>(verdict)->toolTip().isEmpty());
}

void tst_Verdicts::canBeLeftAlone()
{
    Desk desk("apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n");
    QTRY_COMPARE(desk.verdict(), u"Not checked: unknown kind"_s);
    QMenu *menu = openedMenu(desk);
    QVERIFY(menu != nullptr);
    actionOf(*menu, u"Leave it unchecked"_s)->trigger();
    QTRY_COMPARE(desk.verdict(), u"Not checked: as it asks"_s);
    QVERIFY(desk.bytes().startsWith("# yaml-language-server: $schema=none\napiVersion:"));
    menu->close();
    desk.undoAll();
    QTRY_COMPARE(desk.verdict(), u"Not checked: unknown kind"_s);
}

void tst_Verdicts::canBeGivenASchema()
{
    Desk desk("size: large\n");
    QTRY_COMPARE(desk.verdict(), u"Not checked: of no kind"_s);
    QFile schema(QFileInfo(desk.open.session->path()).dir().filePath(u"size.json"_s));
    QVERIFY(schema.open(QIODevice::WriteOnly));
    schema.write(R"({"type": "object", "properties": {"size": {"type": "integer"}}})");
    schema.close();
    QMenu *menu = openedMenu(desk);
    QVERIFY(menu != nullptr);
    actionOf(*menu, u"Choose a schema file…"_s)->trigger();
    menu->close();
    auto *dialog = desk.view.findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(schema.fileName());
    dialog->close();
    QCOMPARE(desk.bytes(), "# yaml-language-server: $schema=size.json\nsize: large\n");
}

void tst_Verdicts::aReadOnlyDocumentIsNotBound()
{
    Desk desk("a: 1\n");
    QTRY_COMPARE(desk.verdict(), u"Not checked: of no kind"_s);
    desk.text().setReadOnly(true);
    QMenu *menu = openedMenu(desk);
    QVERIFY(menu != nullptr);
    for (const QAction *action : menu->actions())
        QVERIFY(!action->isEnabled());
    menu->close();
}

WAYMARK_TEST(tst_Verdicts)

} // namespace waymark::document

#include "tst_verdicts.moc"
