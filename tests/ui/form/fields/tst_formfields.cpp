// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// Each kind of field, by mouse and by keyboard.
#include "form/fields/datefield.h"
#include "form/fields/durationfield.h"
#include "form/fields/entityfield.h"
#include "form/fields/yamlfield.h"
#include "form/rows/draggrip.h"
#include "form/rows/rowsfield.h"
#include "form/rows/rowtools.h"
#include "formdesk.h"
#include "support/testmain.h"
#include "widgets/label.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

class tst_FormFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersWithUnits_data();
    void numbersWithUnits();
    void unitsAreChosen();
    void daysAreChosen_data();
    void daysAreChosen();
    void aCalendarSetsTheDay();
    void secretsAreReferences();
    void yamlLosesItsIndent_data();
    void yamlLosesItsIndent();
    void thePickerComesWithTheCatalog();
    void entitiesAreFoundWhileTyping();
    void aMissingEntityIsShownAsMissing();
    void whatIsTypedIsTakenWhateverIsOffered_data();
    void whatIsTypedIsTakenWhateverIsOffered();
    void manyValuesAreSearched();
    void emptyChoiceBeginsWithTheFirst();
    void itemsAreDragged();
    void itemsAreMovedByKeyboard();
    void rowsAreDragged();
    void mapEntriesAreNamed();
    void listsOfListsHaveTools();
    void hintsShapeTheForm();
    void problemsAreDescribed();
};

namespace {

const QByteArray fieldsSchema = R"(
type: object
properties:
  apiVersion: {}
  kind: {}
  memory: {type: string, pattern: '^[0-9]+(Mi|Gi)$', default: 512Mi}
  pause: {type: string, format: duration}
  until: {type: string, format: date, description: Last day.}
  from: {type: string, format: date-time}
  owner: {type: string, x-waymark-entity: {kind: Group}}
  colour: {enum: [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, blue]}
  short: {type: string, maxLength: 3}
  tokenSecretRef: {type: object, properties: {name: {type: string}, key: {type: string}}}
  steps:
    type: array
    items: {type: object, properties: {name: {type: string}, more: {type: object, properties: {x: {type: string}}}}}
  rows: {type: array, items: {type: object, properties: {name: {type: string}, size: {type: integer}}}}
  pools: {type: object, additionalProperties: {type: object, properties: {size: {type: integer}}}}
  matrix: {type: array, items: {type: array, items: {type: integer}}}
)";

/// As many entities as a large company has.
class ManyEntities final : public assist::EntityChoices
{
public:
    QList<assist::EntityChoice> find(const assist::EntityQuestion &question,
                                     std::stop_token) const override
    {
        QList<assist::EntityChoice> found;
        for (int i = 0; i < 100'000 && found.size() < question.most; ++i) {
            const QString name = u"team-%1"_s.arg(i);
            if (name.contains(question.typed))
                found.append({name, name, question.hint.kinds.first()});
        }
        return found;
    }
    std::optional<assist::EntityChoice> named(const schema::EntityHint &,
                                              const QString &reference) const override
    {
        if (reference == "ghosts"_L1)
            return assist::EntityChoice{reference, reference, u"Group · missing"_s, true};
        return reference.startsWith("team-"_L1)
                   ? std::optional(assist::EntityChoice{reference, u"A team"_s, u"Group"_s})
                   : std::nullopt;
    }
};

void dragTo(QWidget &grip, const QPoint &global)
{
    const QPoint start = grip.rect().center();
    QTest::mousePress(&grip, Qt::LeftButton, {}, start);
    const QPoint end = grip.mapFromGlobal(global);
    for (const QPoint &at : {start + QPoint(0, 20), end}) {
        QMouseEvent move(QEvent::MouseMove, at, grip.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&grip, &move);
    }
    QTest::mouseRelease(&grip, Qt::LeftButton, {}, end);
}

} // namespace

void tst_FormFields::numbersWithUnits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIso");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *name, const QString &text, bool isIso, const QString &number,
                        const QString &unit) {
        QTest::newRow(name) << text << isIso << number << unit;
    };
    row("days", u"14d"_s, false, u"14"_s, u"d"_s);
    row("memory", u"1.5Gi"_s, false, u"1.5"_s, u"Gi"_s);
    row("bare", u"3"_s, false, u"3"_s, QString());
    row("ISO days", u"P14D"_s, true, u"14"_s, u"d"_s);
    row("ISO minutes", u"PT5M"_s, true, u"5"_s, u"m"_s);
}

void tst_FormFields::numbersWithUnits()
{
    QFETCH(QString, text);
    QFETCH(bool, isIso);
    QFETCH(QString, number);
    QFETCH(QString, unit);
    const UnitStyle style = isIso ? UnitStyle::Iso : UnitStyle::Suffix;
    const NumberWithUnit value = takenApart(text, style);
    QCOMPARE(value.number, number);
    QCOMPARE(value.unit, unit);
    QCOMPARE(putTogether(value, style), text);
    // Months and several parts have no field: they stay as they are.
    QCOMPARE(takenApart(u"P1M"_s, UnitStyle::Iso).number, u"P1M"_s);
    QCOMPARE(takenApart(u"P1DT2H"_s, UnitStyle::Iso).number, u"P1DT2H"_s);
}

void tst_FormFields::unitsAreChosen()
{
    desk::FormDesk desk(fieldsSchema, "memory: 256Mi\n");
    auto *number = desk.named<QAbstractSpinBox>(u"Memory"_s);
    auto *unit = desk.named<QComboBox>(u"Unit of Memory"_s);
    QCOMPARE(number->text(), u"256"_s);
    QCOMPARE(unit->currentData().toString(), u"Mi"_s);
    unit->setCurrentIndex(unit->findData(u"Gi"_s));
    Q_EMIT unit->activated(unit->currentIndex());
    QTRY_COMPARE(desk.body(), "memory: 256Gi\n"_ba);
    auto *pause = desk.named<QAbstractSpinBox>(u"Pause"_s);
    pause->setFocus();
    QTest::keyClicks(pause, u"2"_s);
    QTRY_COMPARE(desk.body(), "memory: 256Gi\npause: P2D\n"_ba);
}

void tst_FormFields::daysAreChosen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasTime");
    QTest::addColumn<QString>("after");
    QTest::newRow("a day") << u"2026-01-01"_s << false << u"2026-11-25"_s;
    QTest::newRow("nothing") << QString() << false << u"2026-11-25"_s;
    QTest::newRow("a time stays") << u"2026-01-01T08:30:00+01:00"_s << true
                                  << u"2026-11-25T08:30:00+01:00"_s;
    QTest::newRow("a new time") << QString() << true << u"2026-11-25T00:00:00Z"_s;
    QTest::newRow("not a date") << u"soon"_s << true << u"2026-11-25T00:00:00Z"_s;
}

void tst_FormFields::daysAreChosen()
{
    QFETCH(QString, text);
    QFETCH(bool, hasTime);
    QTEST(withDay(text, QDate(2026, 11, 25), hasTime), "after");
}

void tst_FormFields::aCalendarSetsTheDay()
{
    desk::FormDesk desk(fieldsSchema, "until: 2026-11-20 # then\n");
    QTest::mouseClick(desk.named<QToolButton>(u"Choose the day of Until"_s), Qt::LeftButton);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup != nullptr);
    auto *calendar = popup->findChild<QCalendarWidget *>();
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 20));
    Q_EMIT calendar->activated(QDate(2026, 12, 1));
    QTRY_VERIFY(desk.body().startsWith("until: "));
    QTRY_VERIFY(desk.body().contains("2026-12-01"));
    QVERIFY(desk.body().endsWith("# then\n"));
}

void tst_FormFields::secretsAreReferences()
{
    desk::FormDesk desk(fieldsSchema, "tokenSecretRef:\n  name: db # the team's\n");
    auto *name = desk.named<QLineEdit>(u"Secret of Token secret ref"_s);
    auto *key = desk.named<QLineEdit>(u"Key in the secret of Token secret ref"_s);
    QCOMPARE(name->text(), u"db"_s);
    key->setFocus();
    QTest::keyClicks(key, u"token"_s);
    QTRY_COMPARE(desk.body(), "tokenSecretRef:\n  name: db # the team's\n  key: token\n"_ba);
    QCOMPARE(key->text(), u"token"_s);
}

void tst_FormFields::yamlLosesItsIndent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("after");
    QTest::newRow("deep") << u"a: 1\n    b: 2"_s << 4 << u"a: 1\nb: 2"_s;
    QTest::newRow("deeper") << u"a:\n      b: 2"_s << 4 << u"a:\n  b: 2"_s;
    QTest::newRow("less than expected") << u"a\n  b\n\nc"_s << 4 << u"a\nb\n\nc"_s;
}

void tst_FormFields::yamlLosesItsIndent()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QTEST(outdented(text, column), "after");
}

void tst_FormFields::thePickerComesWithTheCatalog()
{
    desk::FormDesk desk(fieldsSchema, "owner: team-1\n");
    QVERIFY(desk.named<QToolButton>(u"Choose Owner"_s) == nullptr);
    desk.view.setEntities(std::make_shared<ManyEntities>());
    QVERIFY(desk.named<QToolButton>(u"Choose Owner"_s) != nullptr);
    desk.view.setEntities(nullptr);
    QVERIFY(desk.named<QToolButton>(u"Choose Owner"_s) == nullptr);
}

void tst_FormFields::entitiesAreFoundWhileTyping()
{
    desk::FormDesk desk(fieldsSchema, "owner: team-1\n");
    desk.view.setEntities(std::make_shared<ManyEntities>());
    auto *owner = desk.named<EntityEdit>(u"Owner"_s);
    QVERIFY(owner != nullptr);
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, u"m-99998"_s);
    const auto *completer = owner->findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    QCOMPARE(completer->completionModel()->rowCount(), 1);
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QTRY_COMPARE(desk.body(), "owner: team-99998\n"_ba);
    QCOMPARE(owner->text(), u"team-99998"_s);
    // All of them without typing.
    QVERIFY(desk.named<QToolButton>(u"Choose Owner"_s) != nullptr);
    QTest::mouseClick(desk.named<QToolButton>(u"Choose Owner"_s), Qt::LeftButton);
    QTRY_VERIFY(completer->popup()->isVisible());
    QTRY_COMPARE(completer->completionModel()->rowCount(), 50);
    completer->popup()->close();
}

void tst_FormFields::aMissingEntityIsShownAsMissing()
{
    desk::FormDesk desk(fieldsSchema, "owner: ghosts\n");
    desk.view.setEntities(std::make_shared<ManyEntities>());
    auto *owner = desk.named<EntityEdit>(u"Owner"_s);
    QVERIFY(owner != nullptr);
    QCOMPARE(owner->text(), u"ghosts"_s);
    const auto says = [&] {
        return std::ranges::any_of(
            desk.view.findChildren<widgets::Label *>(), [](const widgets::Label *label) {
                return label->isVisible() && label->text() == u"Group · missing"_s;
            });
    };
    QVERIFY(says());
    // Looking at what there is and leaving again takes nothing away.
    QTest::mouseClick(desk.named<QToolButton>(u"Choose Owner"_s), Qt::LeftButton);
    const auto *completer = owner->findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Escape);
    QTest::keyClick(owner, Qt::Key_Tab);
    QCOMPARE(owner->text(), u"ghosts"_s);
    QCOMPARE(desk.body(), "owner: ghosts\n"_ba);
    QVERIFY(says());
}

void tst_FormFields::whatIsTypedIsTakenWhateverIsOffered_data()
{
    QTest::addColumn<bool>("waits");
    QTest::addColumn<int>("key");
    QTest::newRow("Tab before the answer") << false << int(Qt::Key_Tab);
    QTest::newRow("Tab with the list open") << true << int(Qt::Key_Tab);
    QTest::newRow("Enter with the list open") << true << int(Qt::Key_Return);
}

void tst_FormFields::whatIsTypedIsTakenWhateverIsOffered()
{
    QFETCH(const bool, waits);
    QFETCH(const int, key);
    const QByteArray schema = QByteArray(fieldsSchema)
                                  .replace("rows: {type: array, items: {type: object, properties: "
                                           "{name: {type: string},",
                                           "rows: {type: array, items: {type: object, properties: "
                                           "{name: {type: string, x-waymark-entity: {kind: "
                                           "Group}},");
    desk::FormDesk desk(schema, "rows:\n  - name: team-9\n");
    desk.view.setEntities(std::make_shared<ManyEntities>());
    QTest::mouseClick(desk.named<QPushButton>(u"Add to Rows"_s), Qt::LeftButton);
    EntityEdit *cell = nullptr;
    QTRY_VERIFY((cell = qobject_cast<EntityEdit *>(QApplication::focusWidget())) != nullptr);
    QTest::keyClicks(cell, u"team-1"_s);
    const QPointer<QAbstractItemView> popup = cell->findChild<QCompleter *>()->popup();
    if (waits)
        QTRY_VERIFY(popup->isVisible());
    // As the window system sends keys: to the list while one is open.
    QTest::keyClick(popup->isVisible() ? static_cast<QWidget *>(popup) : cell, Qt::Key(key));
    QTRY_COMPARE(desk.body(), "rows:\n  - name: team-9\n  - name: team-1\n"_ba);
    QTRY_VERIFY(popup == nullptr || !popup->isVisible());
    QTRY_VERIFY(desk.isSettled());
    QCOMPARE(desk.body(), "rows:\n  - name: team-9\n  - name: team-1\n"_ba);
}

void tst_FormFields::manyValuesAreSearched()
{
    desk::FormDesk desk(fieldsSchema, "memory: 1Gi\n");
    auto *colour = desk.named<QComboBox>(u"Colour"_s);
    QVERIFY(colour->isEditable());
    colour->setFocus();
    QTest::keyClicks(colour->lineEdit(), u"blue"_s);
    QTest::keyClick(colour->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(desk.body(), "memory: 1Gi\ncolour: blue\n"_ba);
}

void tst_FormFields::emptyChoiceBeginsWithTheFirst()
{
    desk::FormDesk desk("type: object\nproperties:\n  apiVersion: {}\n  kind: {}\n"
                        "  purpose: {enum: [demo, test, load, acceptance, incident]}\n",
                        "purpose: \"\"\n");
    auto *purpose = desk.named<QComboBox>(u"Purpose"_s);
    QVERIFY(purpose != nullptr);
    QCOMPARE(purpose->count(), 5); // no blank one among them
    purpose->setFocus();
    QTest::keyClick(purpose, Qt::Key_Down);
    QTRY_COMPARE(desk.body(), "purpose: demo\n"_ba);
}

void tst_FormFields::itemsAreDragged()
{
    desk::FormDesk desk(fieldsSchema, "steps:\n  - name: a # first\n  - name: b\n  - name: c\n");
    QTRY_VERIFY(desk.named<QToolButton>(u"Move item 3 up"_s) != nullptr);
    auto *first = desk.named<QToolButton>(u"Move item 1 down"_s)->parentWidget();
    const QWidget *last = desk.named<QToolButton>(u"Move item 3 up"_s)->parentWidget();
    auto *grip = first->findChild<DragGrip *>();
    QVERIFY(grip->isVisible());
    dragTo(*grip, last->parentWidget()->parentWidget()->mapToGlobal(QPoint(10, 4000)));
    QTRY_COMPARE(desk.body(), "steps:\n  - name: b\n  - name: c\n  - name: a # first\n"_ba);
}

void tst_FormFields::itemsAreMovedByKeyboard()
{
    desk::FormDesk desk(fieldsSchema, "steps:\n  - name: a\n  - name: b\n");
    QToolButton *up = nullptr;
    QTRY_VERIFY((up = desk.named<QToolButton>(u"Move item 2 up"_s)) != nullptr);
    up->setFocus();
    QTest::keyClick(up, Qt::Key_Space);
    QTRY_COMPARE(desk.body(), "steps:\n  - name: b\n  - name: a\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::mouseClick(desk.named<QToolButton>(u"Duplicate item 1"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "steps:\n  - name: b\n  - name: b\n  - name: a\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::mouseClick(desk.named<QToolButton>(u"Remove item 3"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "steps:\n  - name: b\n  - name: b\n"_ba);
}

void tst_FormFields::rowsAreDragged()
{
    desk::FormDesk desk(fieldsSchema, "rows:\n  - name: a\n  - name: b\n  - name: c\n");
    auto *rows = desk.named<RowsField>(u"Rows"_s);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(2, 0));
    auto *grip = rows->findChild<DragGrip *>();
    QVERIFY(grip->isVisible());
    dragTo(*grip, rows->viewport()->mapToGlobal(QPoint(10, 2)));
    QTRY_COMPARE(desk.body(), "rows:\n  - name: c\n  - name: a\n  - name: b\n"_ba);
}

void tst_FormFields::mapEntriesAreNamed()
{
    desk::FormDesk desk(fieldsSchema, "pools:\n  small: # cheap\n    size: 1\n");
    QToolButton *rename = nullptr;
    QTRY_VERIFY((rename = desk.named<QToolButton>(u"Rename small"_s)) != nullptr);
    QTest::mouseClick(rename, Qt::LeftButton);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup != nullptr);
    auto *name = popup->findChild<QLineEdit *>();
    QCOMPARE(name->text(), u"small"_s);
    name->setText(u"tiny"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(desk.body(), "pools:\n  tiny: # cheap\n    size: 1\n"_ba);
    QTRY_VERIFY(desk.isSettled());
    QTest::mouseClick(desk.named<QPushButton>(u"Add to Pools"_s), Qt::LeftButton);
    name = QApplication::activePopupWidget()->findChild<QLineEdit *>();
    QTest::keyClicks(name, u"large"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(desk.body().contains("  large: {}\n"));
    QTRY_VERIFY(desk.isSettled());
    QTRY_VERIFY(desk.named<QToolButton>(u"Remove large"_s) != nullptr);
}

void tst_FormFields::listsOfListsHaveTools()
{
    desk::FormDesk desk(fieldsSchema, "matrix:\n  - [1, 2]\n  - [3]\n");
    QToolButton *down = nullptr;
    QTRY_VERIFY((down = desk.named<QToolButton>(u"Move item 1 down"_s)) != nullptr);
    QTest::mouseClick(down, Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "matrix:\n  - [3]\n  - [1, 2]\n"_ba);
}

void tst_FormFields::hintsShapeTheForm()
{
    const QByteArray kind = R"(
metadata:
  title: A nice thing
  links: [{title: Read more, url: https://example.org}]
spec:
  resource: {apiVersion: x.io/v1, kind: Thing}
  entities: {/short: {kind: Component}}
  form:
    sections:
      - {title: First things, fields: [/until, /memory]}
    fields:
      /until: {ui:title: Ends on, ui:help: Think of holidays.}
      /memory: {ui:options: {suggestions: [1Gi, 2Gi]}}
      /pause: {ui:widget: hidden}
      /owner: {ui:readonly: true}
)";
    desk::FormDesk desk(fieldsSchema, "memory: 512Mi\n", kind);
    const auto *until = desk.named<QLineEdit>(u"Ends on"_s);
    QVERIFY(until != nullptr);
    QVERIFY(until->accessibleDescription().startsWith("Think of holidays. Last day."_L1));
    QVERIFY(desk.named<QToolButton>(u"Fold First things"_s) != nullptr);
    QVERIFY(desk.named<QAbstractButton>(u"Read more"_s) != nullptr);
    QVERIFY(desk.named<QWidget>(u"Pause"_s) == nullptr);
    QVERIFY(desk.named<QLineEdit>(u"Owner"_s)->isReadOnly());
    QVERIFY(desk.named<EntityEdit>(u"Short"_s) != nullptr);
    QTest::mouseClick(desk.named<QAbstractButton>(u"Set Memory to 2Gi"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.body(), "memory: 2Gi\n"_ba);
}

void tst_FormFields::problemsAreDescribed()
{
    desk::FormDesk desk(fieldsSchema, "short: abc\n");
    auto *line = desk.named<QLineEdit>(u"Short"_s);
    QCOMPARE(line->accessibleDescription(), QString());
    line->setFocus();
    line->end(false);
    QTest::keyClicks(line, u"d"_s);
    QTRY_COMPARE(desk.body(), "short: abcd\n"_ba);
    QTRY_VERIFY(line->accessibleDescription().contains(u"3"_s));
}

WAYMARK_TEST(tst_FormFields)

} // namespace waymark::form

#include "tst_formfields.moc"
