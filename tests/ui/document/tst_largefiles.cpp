// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "editor/text/pagedview.h"
#include "support/testmain.h"
#include "ui/support/opendocument.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::document {

namespace {

/// WAYMARK_TEST_LARGE_MB=100 makes it as large as the largest file that is promised.
qsizetype wantedSize()
{
    return qEnvironmentVariableIntValue("WAYMARK_TEST_LARGE_MB") > 0
               ? qsizetype{qEnvironmentVariableIntValue("WAYMARK_TEST_LARGE_MB")} * 1024 * 1024
               : qsizetype{9} * 1024 * 1024;
}

QByteArray manyEntries()
{
    QByteArray bytes;
    bytes.reserve(wantedSize() + 64);
    for (int i = 0; bytes.size() < wantedSize(); ++i)
        bytes += "- name: entry-" + QByteArray::number(i) + "\n  value: some text to fill it\n";
    return bytes;
}

/// A view of a file of its own; the watchdog of the tests fails when the UI thread stalls.
struct LargeDesk
{
    explicit LargeDesk(const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        file.close();
        session = std::make_unique<document::DocumentSession>(
            path, std::make_shared<const analysis::Rules>(),
            document::DocumentSession::Services{interactive, bulk, files});
        view = std::make_unique<DocumentView>(*session, theme);
        view->resize(1000, 700);
        view->show();
        QSignalSpy loaded(session.get(), &document::DocumentSession::loaded);
        session->load();
        if (!loaded.wait(60'000))
            qFatal("not loaded");
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("not active");
        view->setFocus();
    }

    [[nodiscard]] editor::EditorPane &pane() const
    {
        return *view->findChild<editor::EditorPane *>();
    }
    [[nodiscard]] editor::PagedView &pages() const
    {
        return *view->findChild<editor::PagedView *>();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Letters of any language, into what has the focus.
    static void type(const QString &text)
    {
        for (const QChar letter : text) {
            QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &down);
        }
    }
    /// Some label shows it.
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = view->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"large.yaml"_s);
    DiskFileSystem files;
    theme::Theme theme{theme::Theme::Choice::Light};
    Pool interactive{u"interactive"_s, 1};
    Pool bulk{u"bulk"_s, 1};
    std::unique_ptr<document::DocumentSession> session;
    std::unique_ptr<DocumentView> view;
};

} // namespace

class tst_LargeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeFilesOpenInPages();
    void pagesAreSearched();
    void aSearchIsStopped();
    void pagesGoToALine();
    void keysTurnPages();
    void veryLongLinesStandInPieces();
    void linesUpToTheLimitAreEdited();
    void longLinesAreWrapped();
    void bytesThatAreNoUtf8StayAsTheyAre();
};

void tst_LargeFiles::largeFilesOpenInPages()
{
    const QByteArray bytes = manyEntries();
    const LargeDesk desk(bytes);
    QCOMPARE(desk.session->text().size(), bytes.size());
    QVERIFY(desk.pane().isPaged());
    QCOMPARE(desk.view->mode(), DocumentView::Mode::Text);
    editor::PagedView &pages = desk.pages();
    QVERIFY(pages.isVisible());
    QVERIFY(pages.isReadOnly());
    QVERIFY(pages.pageCount() > 10);
    // Any place is a page away.
    desk.view->showPlace({bytes.size() - 10, bytes.size() - 5});
    QCOMPARE(pages.page(), pages.pageCount() - 1);
    QCOMPARE(pages.selection(), (TextRange{bytes.size() - 10, bytes.size() - 5}));
    QCOMPARE(pages.lastLine(), desk.session->text().lineCount() - 1);
    // Pages follow each other without a gap.
    qsizetype next = 0;
    for (int page = 0; page < pages.pageCount(); ++page) {
        pages.showPage(page);
        QCOMPARE(pages.firstLine(), next);
        next = pages.lastLine() + 1;
    }
}

void tst_LargeFiles::pagesAreSearched()
{
    QByteArray bytes = manyEntries();
    const qsizetype middle = bytes.indexOf('\n', bytes.size() / 2) + 1;
    bytes.insert(middle, "- name: Nädel\n");
    bytes += "- name: nädel-2\n";
    const LargeDesk desk(bytes);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    auto *find = test::named<QLineEdit>(*desk.view, u"Find"_s);
    QVERIFY(find != nullptr);
    QVERIFY(find->hasFocus());
    LargeDesk::type(u"nädel"_s);
    editor::PagedView &pages = desk.pages();
    const TextRange first{middle + 8, middle + 14};
    // Under a sanitizer, on a busy machine, the search takes its time.
    QTRY_COMPARE_WITH_TIMEOUT(pages.selection(), first, 30s);
    QVERIFY(pages.page() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"1 of 2"_s), 30s);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_COMPARE(pages.selection().end, bytes.size() - 3);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_COMPARE(pages.selection(), first);
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(pages.selection().end, bytes.size() - 3);
    // Nothing can be replaced here.
    QVERIFY(test::named<QLineEdit>(*desk.view, u"Replace by"_s) == nullptr);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(pages.hasFocus());
}

void tst_LargeFiles::aSearchIsStopped()
{
    const LargeDesk desk(manyEntries());
    desk.press(Qt::Key_F, Qt::ControlModifier);
    auto *find = test::named<QLineEdit>(*desk.view, u"Find"_s);
    test::named<QToolButton>(*desk.view, u"Regular expression"_s)->click();
    find->setFocus();
    // Each line takes a while, all of them minutes, and none matches.
    LargeDesk::type(u"(?:.+)+\\p{Lu}"_s);
    QTRY_VERIFY(test::named<QToolButton>(*desk.view, u"Stop searching"_s) != nullptr);
    QVERIFY(desk.says(u"% searched"_s));
    test::named<QToolButton>(*desk.view, u"Stop searching"_s)->click();
    QVERIFY(test::named<QToolButton>(*desk.view, u"Stop searching"_s) == nullptr);
    // The next search isn't held up by it.
    find->selectAll();
    QTest::keyClicks(find, u"entry-17$"_s);
    QTRY_COMPARE(desk.pages().selection().size(), 8);
}

void tst_LargeFiles::pagesGoToALine()
{
    const LargeDesk desk(manyEntries());
    desk.press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"100001:3"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    editor::PagedView &pages = desk.pages();
    const qsizetype offset = desk.session->text().line(100'000).begin + 2;
    QCOMPARE(pages.selection(), (TextRange{offset, offset}));
    QVERIFY(pages.hasFocus());
    QVERIFY(pages.firstLine() <= 100'000 && 100'000 <= pages.lastLine());
}

void tst_LargeFiles::keysTurnPages()
{
    const LargeDesk desk(manyEntries());
    editor::PagedView &pages = desk.pages();
    desk.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(pages.page(), pages.pageCount() - 1);
    desk.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(pages.page(), 0);
    pages.moveCursor(QTextCursor::End);
    desk.press(Qt::Key_Down);
    QCOMPARE(pages.page(), 1);
    QCOMPARE(pages.selection().begin, desk.session->text().line(pages.firstLine()).begin);
    desk.press(Qt::Key_Up);
    QCOMPARE(pages.page(), 0);
    QCOMPARE(pages.textCursor().blockNumber(), int(pages.lastLine()));
}

void tst_LargeFiles::veryLongLinesStandInPieces()
{
    QByteArray line = "a: ";
    for (int i = 0; line.size() < 400'000; ++i)
        line += "wörd-" + QByteArray::number(i) + ' ';
    const LargeDesk desk(line + "\nb: 1\n");
    QVERIFY(desk.pane().isPaged());
    editor::PagedView &pages = desk.pages();
    // All of it can be read.
    QByteArray seen;
    for (int page = 0; page < pages.pageCount(); ++page) {
        pages.showPage(page);
        seen += pages.toPlainText().remove(u'\n').toUtf8();
    }
    QCOMPARE(seen, line + "b: 1");
    // And found.
    pages.showPage(0);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    LargeDesk::type(u"wörd-20000"_s);
    const qsizetype at = line.indexOf("wörd-20000");
    QTRY_COMPARE(pages.selection(), (TextRange{at, at + 11}));
    QVERIFY(pages.page() > 0);
}

void tst_LargeFiles::linesUpToTheLimitAreEdited()
{
    const LargeDesk desk("a: " + QByteArray(9'000, 'x') + "\nb: 1\n");
    QVERIFY(!desk.pane().isPaged());
    desk.pane().editor().select({9'003, 9'003});
    desk.press(Qt::Key_Y);
    QCOMPARE(desk.session->text().line(0).size(), 9'004);
}

void tst_LargeFiles::longLinesAreWrapped()
{
    const LargeDesk desk("a: " + QByteArray(9'000, 'x') + "\nb: 1\n");
    editor::TextEditor &text = desk.pane().editor();
    QCOMPARE(text.lineWrapMode(), QPlainTextEdit::WidgetWidth);
    QVERIFY(!text.options().wrapsLines);
    text.enlarge();
    QCOMPARE(text.lineWrapMode(), QPlainTextEdit::WidgetWidth);
    desk.press(Qt::Key_F10);
    QCOMPARE(text.lineWrapMode(), QPlainTextEdit::NoWrap);
    QVERIFY(!text.options().wrapsLines);
    desk.press(Qt::Key_F10);
    QVERIFY(text.options().wrapsLines);
    const LargeDesk other("a: 1\n");
    QCOMPARE(other.pane().editor().lineWrapMode(), QPlainTextEdit::NoWrap);
}

void tst_LargeFiles::bytesThatAreNoUtf8StayAsTheyAre()
{
    const LargeDesk desk("a: Gr\xFC\xDF"
                         "e\nb: 1\n");
    QVERIFY(!desk.pane().isPaged());
    desk.pane().editor().select({8, 8});
    LargeDesk::type(u"ö"_s);
    QCOMPARE(desk.session->text().bytes(), QByteArray("a: Gr\xFC\xDF"
                                                      "e\xC3\xB6\nb: 1\n"));
    desk.view->save();
    QTRY_VERIFY(!desk.session->isModified());
    QFile file(desk.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a: Gr\xFC\xDF"
                                        "e\xC3\xB6\nb: 1\n"));
}

WAYMARK_TEST(tst_LargeFiles)

} // namespace waymark::document

#include "tst_largefiles.moc"
