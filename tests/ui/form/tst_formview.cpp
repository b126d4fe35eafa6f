// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// The form as a whole: what is in sight, the search for a field, the order of Tab, large documents.
#include "form/fieldsearch.h"
#include "form/rows/rowsfield.h"
#include "form/sections/fieldrow.h"
#include "formdesk.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_FormView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsSetOrRequired();
    void findsFieldsThatAreFolded();
    void searchesRecursiveSchemas();
    void tabGoesAsThePageIsLaidOut();
    void aVisitIsOneStep();
    void typingGoesOnWhileTheTextFollows();
    void damagedFieldsSayWhy();
    void largeDocumentsStayFluid();
    void largeSchemasStayFluid();
    void theLayoutSettlesAtEverySize();
    void fieldsInFrontOfOthersAreMadeToo();
};

namespace {

const QByteArray viewSchema = R"(
type: object
required: [name]
properties:
  apiVersion: {}
  kind: {}
  name: {type: string}
  level: {enum: [low, high]}
  colour: {type: string}
  network:
    type: object
    properties:
      host: {type: string}
      next: {$ref: '#/properties/network'}
  groups: {type: array, items: {type: object, properties: {title: {type: string}, tags: {type: array, items: {type: string}}, more: {type: object, properties: {x: {type: integer}}}}}}
if: {properties: {level: {const: high}}, required: [level]}
then: {properties: {reason: {type: string}}}
)";

} // namespace

void tst_FormView::onlyWhatIsSetOrRequired()
{
    desk::FormDesk desk(viewSchema, "name: a\ncolour: red\n");
    auto *filter = desk.named<QComboBox>(u"Which fields are shown"_s);
    QVERIFY(desk.named<QToolButton>(u"Unfold Network"_s) != nullptr);
    filter->setCurrentIndex(int(FieldFilter::Set));
    Q_EMIT filter->activated(filter->currentIndex());
    QVERIFY(desk.named<QToolButton>(u"Unfold Network"_s) == nullptr);
    QVERIFY(desk.named<QLineEdit>(u"Colour"_s) != nullptr);
    QVERIFY(desk.named<QRadioButton>(u"low"_s) == nullptr);
    filter->setCurrentIndex(int(FieldFilter::Required));
    Q_EMIT filter->activated(filter->currentIndex());
    QVERIFY(desk.named<QLineEdit>(u"Colour"_s) == nullptr);
    QVERIFY(desk.named<QLineEdit>(u"Name"_s) != nullptr);
    filter->setCurrentIndex(int(FieldFilter::All));
    Q_EMIT filter->activated(filter->currentIndex());
    QTRY_VERIFY(desk.named<QRadioButton>(u"low"_s) != nullptr);
}

void tst_FormView::findsFieldsThatAreFolded()
{
    desk::FormDesk desk(viewSchema, "name: a\n");
    desk.named<QLineEdit>(u"Name"_s)->setFocus();
    QTest::keyClick(desk.named<QLineEdit>(u"Name"_s), Qt::Key_F, Qt::ControlModifier);
    auto *find = desk.named<QLineEdit>(u"Find a field"_s);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"host"_s);
    // The group is opened, and the field marked; the focus stays with the search.
    QLineEdit *host = nullptr;
    QTRY_VERIFY((host = desk.named<QLineEdit>(u"Host"_s)) != nullptr);
    QVERIFY(find->hasFocus());
    QTest::keyClick(find, Qt::Key_Return);
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(find, Qt::Key_Escape);
    QTRY_VERIFY(host->hasFocus());
}

void tst_FormView::searchesRecursiveSchemas()
{
    const auto analysis = std::make_shared<analysis::Analysis>(
        *analysis::analyze({SourceText(desk::FormDesk::begin + "network: {next: {host: a}}\n"),
                            desk::rulesOf(viewSchema), 1}));
    const auto found = findFields({analysis, 0, u"HOST"_s}, {});
    QVERIFY(found.has_value());
    const auto contains = [&](const QString &place) {
        return found->places.contains(*JsonPointer::parse(place));
    };
    QVERIFY(contains(u"/network/host"_s));
    QVERIFY(contains(u"/network/next/host"_s));
    QVERIFY(contains(u"/network/next/next/host"_s));
    QVERIFY(found->places.size() < 10);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!findFields({analysis, 0, u"host"_s}, stop.get_token()).has_value());
    QVERIFY(findFields({analysis, 0, u"nothing has this name"_s}, {})->places.isEmpty());
}

void tst_FormView::tabGoesAsThePageIsLaidOut()
{
    desk::FormDesk desk(viewSchema, "name: a\nlevel: low\ncolour: red\n");
    QTest::mouseClick(desk.named<QRadioButton>(u"high"_s), Qt::LeftButton);
    // This row was made last, and stands behind the one before it all the same.
    QLineEdit *reason = nullptr;
    QTRY_VERIFY((reason = desk.named<QLineEdit>(u"Reason"_s)) != nullptr);
    QTRY_VERIFY(desk.isSettled());
    auto *colour = desk.named<QLineEdit>(u"Colour"_s);
    colour->setFocus();
    QStringList order;
    for (int i = 0; i < 6 && !reason->hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order << QApplication::focusWidget()->accessibleName();
    }
    QVERIFY2(reason->hasFocus(), qPrintable(order.join(u", ")));
    while (!colour->hasFocus() && order.size() < 20) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        order << QApplication::focusWidget()->accessibleName();
    }
    QVERIFY2(colour->hasFocus(), qPrintable(order.join(u", ")));
}

void tst_FormView::aVisitIsOneStep()
{
    const QByteArray body = "name: a\ncolour: red\n";
    desk::FormDesk desk(viewSchema, body);
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    auto *colour = desk.named<QLineEdit>(u"Colour"_s);
    name->setFocus();
    name->end(false);
    QTest::keyClicks(name, u"bcd"_s);
    colour->setFocus(); // while the last letters are still on their way
    colour->end(false);
    QTest::keyClicks(colour, u"dish"_s);
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(desk.body(), "name: abcd\ncolour: reddish\n"_ba);
    desk.open.session->undo();
    QCOMPARE(desk.body(), "name: abcd\ncolour: red\n"_ba);
    desk.open.session->undo();
    QCOMPARE(desk.body(), body);
}

void tst_FormView::typingGoesOnWhileTheTextFollows()
{
    desk::FormDesk desk(viewSchema, "name: a\n");
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    name->setFocus();
    name->end(false);
    const QString more(60, u'x');
    for (const QChar letter : more) {
        QTest::keyClicks(name, letter);
        // Whatever arrives in between, what is typed stays.
        QCoreApplication::processEvents();
        QVERIFY(name->text().startsWith("a"_L1));
    }
    QCOMPARE(name->text(), u'a' + more);
    QTRY_COMPARE(desk.body(), "name: a" + more.toLatin1() + '\n');
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.body(), "name: a\n"_ba);
}

void tst_FormView::damagedFieldsSayWhy()
{
    desk::FormDesk desk(viewSchema, "name: \"a\ncolour: red\n");
    auto *name = desk.named<QLineEdit>(u"Name"_s);
    QVERIFY(name->isReadOnly());
    QVERIFY(name->accessibleDescription().contains("quotation mark"_L1));
    auto *colour = desk.named<QLineEdit>(u"Colour"_s);
    QVERIFY(!colour->isReadOnly());
    colour->setFocus();
    colour->end(false);
    QTest::keyClicks(colour, u"1"_s);
    QTRY_COMPARE(desk.body(), "name: \"a\ncolour: red1\n"_ba);
}

void tst_FormView::largeDocumentsStayFluid()
{
    QByteArray body = "name: a\ngroups:\n";
    for (int i = 0; i < 1'000; ++i)
        body += "  - title: group " + QByteArray::number(i)
                + "\n    tags: [a, b]\n    more: {x: " + QByteArray::number(i) + "}\n";
    desk::FormDesk desk(viewSchema, body);
    // 5,000 values, but only as many widgets as somebody may look at.
    QVERIFY(desk.view.findChildren<FieldRow *>().size() < 400);
    desk.view.enterField(*JsonPointer::parse(u"/groups/900/more/x"));
    auto *x = qobject_cast<QWidget *>(QApplication::focusWidget());
    QVERIFY(x != nullptr);
    QCOMPARE(x->accessibleName(), u"X"_s);
    QTest::keyClick(x, Qt::Key_Up);
    QTRY_VERIFY(desk.body().contains("more: {x: 901}\n"));
}

void tst_FormView::largeSchemasStayFluid()
{
    QByteArray schema = "type: object\nproperties:\n  apiVersion: {}\n  kind: {}\n  name: {type: "
                        "string}\n  wide:\n    type: object\n    properties:\n";
    for (int i = 0; i < 300; ++i)
        schema += "      field" + QByteArray::number(i) + ": {type: string}\n";
    desk::FormDesk desk(schema, "name: a\nwide:\n  field250: x\n");
    QTRY_VERIFY(desk.named<QLineEdit>(u"Field250"_s) != nullptr);
    QVERIFY(desk.view.findChildren<FieldRow *>().size() < 60);
    QVERIFY(desk.named<QLineEdit>(u"Field200"_s) == nullptr);
    // It is a click away, or a search.
    desk.view.enterField(*JsonPointer::parse(u"/wide/field200"));
    auto *field = desk.named<QLineEdit>(u"Field200"_s);
    QVERIFY(field != nullptr && field->hasFocus());
}

/// Eats what would go on for ever.
class LayoutCounter final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        return event->type() == QEvent::LayoutRequest && ++count > mostLayouts;
    }

public:
    static constexpr int mostLayouts = 2'000;
};

void tst_FormView::theLayoutSettlesAtEverySize()
{
    // Texts that break, a scroll bar that comes and goes, rows that turn: each changes the room of
    // the others, and must not do so without end.
    desk::FormDesk desk(viewSchema, "name: a\nlevel: high\nunknown field of many words: x\n"
                                    "network: {host: h, next: {host: i, next: {host: j}}}\n"
                                    "groups: [{title: a}, {title: b}]\n");
    LayoutCounter counter;
    qApp->installEventFilter(&counter);
    for (int width = 240; width < 820; width += 7) {
        for (int height = 200; height < 1'000; height += 190) {
            counter.count = 0;
            desk.view.resize(width + height % 7, height);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            QVERIFY2(counter.count <= LayoutCounter::mostLayouts,
                     qPrintable(u"%1 x %2"_s.arg(width).arg(height)));
        }
    }
}

void tst_FormView::fieldsInFrontOfOthersAreMadeToo()
{
    desk::FormDesk desk(viewSchema, "name: a\ncolour: red\n");
    auto *colour = desk.named<QLineEdit>(u"Colour"_s);
    colour->setFocus();
    auto *filter = desk.named<QComboBox>(u"Which fields are shown"_s);
    for (const FieldFilter only : {FieldFilter::Set, FieldFilter::All}) {
        filter->setCurrentIndex(int(only));
        Q_EMIT filter->activated(filter->currentIndex());
        QTRY_VERIFY(desk.isSettled());
        // What stays keeps its widget and the focus, whatever comes in front of it.
        QCOMPARE(desk.named<QLineEdit>(u"Colour"_s), colour);
        QVERIFY(colour->hasFocus());
    }
    QVERIFY(desk.named<QRadioButton>(u"low"_s) != nullptr);
    QVERIFY(desk.named<QRadioButton>(u"low"_s)->mapTo(&desk.view, QPoint()).y()
            < colour->mapTo(&desk.view, QPoint()).y());
}

WAYMARK_TEST(tst_FormView)

} // namespace waymark::form

#include "tst_formview.moc"
