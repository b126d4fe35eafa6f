// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/menukey.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::widgets {

/// Shift+F10 does what the right button does.
class tst_MenuKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheMenuOfARow();
    void goesToWhateverHasTheFocus();
};

void tst_MenuKey::opensTheMenuOfARow()
{
    const MenuKey key(nullptr);
    const theme::Theme theme(theme::Theme::Choice::Light);
    TableView table(theme);
    QStringListModel model({u"a"_s, u"b"_s});
    table.setModel(&model);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    table.setCurrentIndex(model.index(1));
    const QSignalSpy asked(&table, &TableView::menuRequested);
    QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_F10);
    QCOMPARE(asked.size(), 1);
}

void tst_MenuKey::goesToWhateverHasTheFocus()
{
    const MenuKey key(nullptr);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QLineEdit(&window);
    auto *second = new QLineEdit(&window);
    for (auto *edit : {first, second}) {
        edit->setContextMenuPolicy(Qt::CustomContextMenu);
        column->addWidget(edit);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    second->setFocus();
    const QSignalSpy ofFirst(first, &QWidget::customContextMenuRequested);
    const QSignalSpy ofSecond(second, &QWidget::customContextMenuRequested);
    QTest::keyClick(second, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(ofFirst.size(), 0);
    QCOMPARE(ofSecond.size(), 1);
}

WAYMARK_TEST(tst_MenuKey)

} // namespace waymark::widgets

#include "tst_menukey.moc"
