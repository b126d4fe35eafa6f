// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// Documents that are one list, short and very long.
#include "form/formview.h"
#include "form/rows/rowsfield.h"
#include "form/sections/fieldrow.h"
#include "form/sections/listsection.h"
#include "support/testmain.h"
#include "theme/theme.h"
#include "ui/support/opendocument.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

/// A form over a text of which nothing is known.
struct ListDesk
{
    explicit ListDesk(const QByteArray &bytes)
        : open(bytes, nullptr)
        , findings(*open.session)
        , view(*open.session, findings, theme)
    {
        view.resize(760, 900);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view)
            || !QTest::qWaitFor([this] { return view.isComplete(); }))
            qFatal("not shown");
    }
    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        return test::named<Widget>(view, name);
    }

    theme::Theme theme{theme::Theme::Choice::Light};
    test::OpenDocument open;
    editor::LiveFindings findings;
    FormView view;
};

QByteArray listOf(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "- name: item-" + QByteArray::number(i) + "\n  ports: {http: 80}\n";
    return text;
}

} // namespace

class tst_RootList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsAreAddedAndChanged();
    void valuesAreATable();
    void aLongListHasFewFields();
    void aLongListOfValuesIsOneTable();
};

void tst_RootList::itemsAreAddedAndChanged()
{
    ListDesk desk(listOf(2));
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    QVERIFY(name != nullptr);
    QCOMPARE(name->text(), u"item-0"_s);
    name->setFocus();
    name->end(false);
    QTest::keyClicks(name, u"0"_s);
    QTRY_COMPARE(desk.open.bytes(), listOf(2).replace("item-0", "item-00"));
    QTRY_VERIFY(desk.open.isAnalyzed());
    QTest::mouseClick(desk.named<QPushButton>(u"Add to Items"_s), Qt::LeftButton);
    QTRY_VERIFY(desk.open.bytes().size() > listOf(2).size() + 1);
    QTRY_VERIFY(desk.open.isAnalyzed());
    QCOMPARE(desk.open.session->analysis()->tree.documents().first().root.size(), 3);
}

void tst_RootList::valuesAreATable()
{
    ListDesk desk("- a\n- b # two\n");
    auto *table = desk.named<RowsField>(u"Items"_s);
    QVERIFY(table != nullptr);
    QCOMPARE(table->model()->rowCount(), 2);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(desk.open.bytes(), "- b # two\n- a\n"_ba);
}

void tst_RootList::aLongListHasFewFields()
{
    ListDesk desk(listOf(10'000));
    const auto rows = desk.view.findChildren<FormPart *>().size();
    QVERIFY2(rows < 120, qPrintable(QString::number(rows)));
    QVERIFY(desk.named<QPushButton>(u"Show more of Items"_s) != nullptr);
    // Each of them can be reached and changed all the same.
    desk.view.enterField(*JsonPointer::parse(u"/9000/name"));
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name != nullptr);
    QCOMPARE(name->text(), u"item-9000"_s);
    name->end(false);
    QTest::keyClicks(name, u"x"_s);
    QTRY_COMPARE(desk.open.bytes(), listOf(10'000).replace("item-9000", "item-9000x"));
}

void tst_RootList::aLongListOfValuesIsOneTable()
{
    QByteArray text;
    for (int i = 0; i < 10'000; ++i)
        text += "- value-" + QByteArray::number(i) + '\n';
    ListDesk desk(text);
    auto *table = desk.named<RowsField>(u"Items"_s);
    QVERIFY(table != nullptr);
    QCOMPARE(table->model()->rowCount(), 10'000);
    QVERIFY(desk.view.findChildren<FormPart *>().size() < 10);
}

WAYMARK_TEST(tst_RootList)

} // namespace waymark::form

#include "tst_rootlist.moc"
