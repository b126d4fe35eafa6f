// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "hands.h"

#include "brokenfiles.h"
#include "shell/contentarea.h"
#include "shell/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QDrag>
#include <QFileDialog>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::random {

using shell::MainWindow;

namespace {

constexpr int mostModalActions = 25;

constexpr std::array keys{
    Qt::Key_Return, Qt::Key_Enter,  Qt::Key_Escape,     Qt::Key_Tab,      Qt::Key_Backtab,
    Qt::Key_Space,  Qt::Key_Up,     Qt::Key_Down,       Qt::Key_Left,     Qt::Key_Right,
    Qt::Key_Home,   Qt::Key_End,    Qt::Key_PageUp,     Qt::Key_PageDown, Qt::Key_Backspace,
    Qt::Key_Delete, Qt::Key_F2,     Qt::Key_F3,         Qt::Key_F6,       Qt::Key_F8,
    Qt::Key_F10,    Qt::Key_Menu,   Qt::Key_Insert,     Qt::Key_A,        Qt::Key_B,
    Qt::Key_C,      Qt::Key_D,      Qt::Key_F,          Qt::Key_G,        Qt::Key_I,
    Qt::Key_K,      Qt::Key_M,      Qt::Key_N,          Qt::Key_P,        Qt::Key_S,
    Qt::Key_V,      Qt::Key_W,      Qt::Key_X,          Qt::Key_Y,        Qt::Key_Z,
    Qt::Key_1,      Qt::Key_2,      Qt::Key_3,          Qt::Key_4,        Qt::Key_Slash,
    Qt::Key_Minus,  Qt::Key_Period, Qt::Key_BracketLeft};

constexpr std::array<Qt::KeyboardModifiers, 9> modifiers{
    Qt::NoModifier,      Qt::NoModifier,
    Qt::NoModifier,      Qt::ShiftModifier,
    Qt::ControlModifier, Qt::ControlModifier,
    Qt::AltModifier,     Qt::ControlModifier | Qt::ShiftModifier,
    Qt::KeypadModifier};

const QStringList &words()
{
    static const QStringList all{u"a"_s,
                                 u"payments"_s,
                                 u"spec:"_s,
                                 u"  - "_s,
                                 u"kind: Component"_s,
                                 u"owner: "_s,
                                 u"\""_s,
                                 u"[{"_s,
                                 u"0"_s,
                                 u"-12"_s,
                                 u"1e400"_s,
                                 u"Ärger"_s,
                                 u"日本語"_s,
                                 u"😀"_s,
                                 u"שלום"_s,
                                 u"# comment"_s,
                                 u"*"_s,
                                 u"\\d+("_s,
                                 u"component:default/payments-api"_s,
                                 u"owner:payments kind:api"_s,
                                 u"14d"_s,
                                 u"true"_s,
                                 u"%1 %n &x"_s,
                                 u"<b>x</b>"_s,
                                 QString(300, u'w')};
    return all;
}

QPoint pointIn(const QWindow &window, Chance &chance)
{
    return {chance.below(window.width()), chance.below(window.height())};
}

QByteArray shown(QPoint point)
{
    return QByteArray::number(point.x()) + ',' + QByteArray::number(point.y());
}

// QTest's clicks hold on to a window that their first half may close: Alt alone ends a menu.
void tapKey(const QPointer<QWindow> &target, Qt::Key key, Qt::KeyboardModifiers held)
{
    const bool isText = key < Qt::Key_Escape && !(held & (Qt::ControlModifier | Qt::AltModifier));
    const QString letter = isText ? QString(QChar(key)) : QString();
    const QString text = held & Qt::ShiftModifier ? letter : letter.toLower();
    if (target)
        QTest::simulateEvent(target.get(), true, key, held, text, false);
    if (target)
        QTest::simulateEvent(target.get(), false, key, held, text, false);
}

void tapButton(const QPointer<QWindow> &target, Qt::MouseButton button, Qt::KeyboardModifiers held,
               QPoint point)
{
    if (target)
        QTest::mousePress(target, button, held, point);
    if (target)
        QTest::mouseRelease(target, button, held, point);
}

void spin(std::chrono::milliseconds time)
{
    const QDeadlineTimer end(time);
    (void)QTest::qWaitFor([&end] { return end.hasExpired(); }, end);
}

} // namespace

Hands::Hands(MakeWorkbench makeWorkbench, QStringList workspaces)
    : m_makeWorkbench(std::move(makeWorkbench))
    , m_workspaces(std::move(workspaces))
{
    connect(&m_letGo, &QTimer::timeout, this, &Hands::letGo);
    m_letGo.start(200ms);
    restart();
}

Hands::~Hands() = default;

void Hands::restart()
{
    m_workbench = m_makeWorkbench();
    MainWindow &made = m_workbench->makeWindow(MainWindow::Start::Workspace);
    made.restore();
    made.show();
    made.open(m_workspaces.first());
}

QString Hands::folder() const
{
    const QString open = window().workspace().path();
    return m_workspaces.contains(open) ? open : m_workspaces.first();
}

QWindow *Hands::front() const
{
    for (QWidget *widget : {QApplication::activePopupWidget(), QApplication::activeModalWidget(),
                            static_cast<QWidget *>(&window())}) {
        if (widget != nullptr && widget->isVisible() && widget->window()->windowHandle() != nullptr)
            return widget->window()->windowHandle();
    }
    return nullptr;
}

// A loop inside of an action: a drag waits for a pointer that nobody moves, the menu of one of Qt's
// scroll bars for a choice.
void Hands::letGo()
{
    if (!m_isActing || !m_began.hasExpired(2000))
        return;
    QDrag::cancel();
    if (QWidget *popup = QApplication::activePopupWidget(); popup != nullptr)
        popup->close();
}

void Hands::endDialogs()
{
    // They could show the disk; everything else is kept in the test's folder.
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QFileDialog *>(widget); dialog != nullptr)
            dialog->reject();
    }
    QWidget *modal = QApplication::activeModalWidget();
    m_modalActions = modal != nullptr ? m_modalActions + 1 : 0;
    if (m_modalActions > mostModalActions) {
        m_modalActions = 0;
        if (auto *dialog = qobject_cast<QDialog *>(modal); dialog != nullptr)
            dialog->reject();
        else
            modal->close();
    }
}

// Qt goes round in a chain of focus for ever where it doesn't lead back to where it began.
void Hands::check()
{
    QSet<const QWidget *> known;
    const auto all = QApplication::allWidgets();
    for (const QWidget *first : all) {
        if (known.contains(first))
            continue;
        known.insert(first);
        const QWidget *widget = first;
        while (widget->nextInFocusChain() != first) {
            const QWidget *next = widget->nextInFocusChain();
            if (known.contains(next) || next->previousInFocusChain() != widget)
                qFatal() << "the focus chain of" << first << "in" << first->parent()
                         << "is broken between" << widget << "in" << widget->parent() << "and"
                         << next << "in" << next->parent() << ", which follows"
                         << next->previousInFocusChain();
            known.insert(next);
            widget = next;
        }
    }
}

void Hands::act(Chance &chance, const Say &say)
{
    endDialogs();
    if (!window().isVisible()) {
        say("starts again");
        restart();
    }
    using Action = void (Hands::*)(Chance &, const Say &);
    static const QList<std::pair<int, Action>> table{
        {22, &Hands::press},        {10, &Hands::type},   {24, &Hands::click},
        {5, &Hands::drag},          {4, &Hands::wheel},   {4, &Hands::resize},
        {10, &Hands::command},      {4, &Hands::palette}, {6, &Hands::openFile},
        {1, &Hands::openWorkspace}, {5, &Hands::undo},    {5, &Hands::wait}};
    int all = 5; // and other programs
    for (const auto &[share, action] : table)
        all += share;
    int rolled = chance.below(all);
    m_began.start();
    m_isActing = true;
    for (const auto &[share, action] : table) {
        if (rolled >= 0 && rolled < share)
            (this->*action)(chance, say);
        rolled -= share;
    }
    if (rolled >= 0) {
        const QString where = folder();
        Chance same = chance;
        say("something else changes a file");
        say("which " + changeSomething(where, same));
    }
    m_isActing = false;
    // Mostly nobody waits for the program.
    spin(std::chrono::milliseconds(chance.oneIn(3) ? chance.below(60) : 0));
}

// Key by key, as QTest::keyClicks() does for Latin letters alone.
void Hands::write(QWidget *target, const QString &text)
{
    const QPointer alive = target;
    for (const QChar letter : text) {
        if (alive.isNull())
            return;
        QTest::sendKeyEvent(QTest::Click, alive, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
}

void Hands::press(Chance &chance, const Say &say)
{
    const Qt::Key key = chance.oneOf(keys);
    const Qt::KeyboardModifiers held = chance.oneOf(modifiers);
    const int times = chance.oneIn(4) ? chance.between(2, 12) : 1;
    say("presses "
        + QKeySequence(QKeyCombination(held & ~Qt::KeypadModifier, key)).toString().toUtf8() + " x"
        + QByteArray::number(times));
    for (int i = 0; i < times; ++i)
        tapKey(front(), key, held);
}

void Hands::type(Chance &chance, const Say &say)
{
    const QString text = chance.oneOf(words());
    say("types " + text.left(40).toUtf8());
    QWidget *target = QApplication::focusWidget();
    if (QApplication::activePopupWidget() != nullptr)
        target = QApplication::activePopupWidget();
    write(target, text);
}

void Hands::click(Chance &chance, const Say &say)
{
    QWindow *target = front();
    if (target == nullptr)
        return;
    const QPoint point = pointIn(*target, chance);
    static constexpr std::array buttons{Qt::LeftButton, Qt::LeftButton,  Qt::LeftButton,
                                        Qt::LeftButton, Qt::RightButton, Qt::MiddleButton};
    const Qt::MouseButton button = chance.oneOf(buttons);
    const Qt::KeyboardModifiers held =
        chance.oneIn(6) ? chance.oneOf(modifiers) : Qt::KeyboardModifiers();
    const bool isDouble = chance.oneIn(6);
    say((isDouble ? "double-clicks " : "clicks ") + shown(point) + " with button "
        + QByteArray::number(int(button)));
    const QPointer alive = target;
    QTest::mouseMove(target, point);
    // Two quick ones are a double click to Qt, too.
    tapButton(alive, button, held, point);
    if (isDouble)
        tapButton(alive, button, held, point);
}

void Hands::drag(Chance &chance, const Say &say)
{
    const QPointer target = front();
    if (target == nullptr)
        return;
    const QPoint from = pointIn(*target, chance);
    const QPoint to = pointIn(*target, chance);
    const int steps = chance.between(2, 8);
    say("drags from " + shown(from) + " to " + shown(to));
    QTest::mousePress(target, Qt::LeftButton, {}, from);
    for (int i = 1; i <= steps && target; ++i)
        QTest::mouseMove(target, from + (to - from) * i / steps);
    if (target)
        QTest::mouseRelease(target, Qt::LeftButton, {}, to);
}

void Hands::wheel(Chance &chance, const Say &say)
{
    QWindow *target = front();
    if (target == nullptr)
        return;
    const QPoint point = pointIn(*target, chance);
    const int way = chance.between(-3, 3) * 120;
    const Qt::KeyboardModifiers held =
        chance.oneIn(3) ? Qt::KeyboardModifiers(Qt::ControlModifier) : Qt::KeyboardModifiers();
    say("turns the wheel at " + shown(point));
    QWheelEvent event(point, target->mapToGlobal(point), {}, {0, way}, Qt::NoButton, held,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(target, &event);
}

void Hands::resize(Chance &chance, const Say &say)
{
    const QSize size(chance.between(400, 1900), chance.between(300, 1200));
    say("resizes to " + shown({size.width(), size.height()}));
    if (chance.oneIn(12))
        window().showMaximized();
    else
        window().resize(size);
}

void Hands::command(Chance &chance, const Say &say)
{
    QStringList ids;
    for (const shell::PaletteItem &item : window().actions().paletteItems())
        ids << item.target;
    const QString id = chance.oneOf(ids);
    say("commands " + id.toUtf8());
    if (QAction *action = window().actions().action(id);
        action != nullptr && QApplication::activeModalWidget() == nullptr)
        action->trigger();
}

void Hands::palette(Chance &chance, const Say &say)
{
    const QString text = chance.oneOf(words());
    say("looks in the palette for " + text.left(40).toUtf8());
    if (QApplication::activeModalWidget() != nullptr)
        return;
    window().actions().action(chance.oneIn(2) ? u"go.command"_s : u"go.document"_s)->trigger();
    write(QApplication::focusWidget(), text);
    if (chance.oneIn(2))
        spin(std::chrono::milliseconds(chance.below(100)));
    tapKey(front(), chance.oneIn(3) ? Qt::Key_Escape : Qt::Key_Return, {});
}

void Hands::openFile(Chance &chance, const Say &say)
{
    const QStringList files = filesOf(folder());
    if (files.isEmpty() || QApplication::activeModalWidget() != nullptr)
        return;
    const QString path = chance.oneOf(files);
    say("opens " + path.sliced(folder().size()).toUtf8());
    std::optional<TextRange> range;
    if (chance.oneIn(2)) {
        const qsizetype begin = chance.below(3000);
        range = TextRange{begin, begin + chance.below(50)};
    }
    window().openDocument(path, range);
}

void Hands::openWorkspace(Chance &chance, const Say &say)
{
    const QString path = chance.oneOf(m_workspaces);
    say("opens the workspace " + path.toUtf8());
    if (QApplication::activeModalWidget() == nullptr)
        window().open(path);
}

void Hands::undo(Chance &chance, const Say &say)
{
    const int times = chance.between(1, 30);
    const bool isRedo = chance.oneIn(3);
    say((isRedo ? "redoes x" : "undoes x") + QByteArray::number(times));
    const Qt::KeyboardModifiers held = isRedo ? Qt::ControlModifier | Qt::ShiftModifier
                                              : Qt::KeyboardModifiers(Qt::ControlModifier);
    for (int i = 0; i < times; ++i)
        tapKey(front(), Qt::Key_Z, held);
}

void Hands::wait(Chance &, const Say &say)
{
    say("waits until all is shown");
    (void)QTest::qWaitFor([this] { return window().isSettled(); }, 5000);
}

} // namespace waymark::random
