// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Texts at and beyond what is edited, in the dual view of 1200 x 900: 100 MB, very long lines,
// bytes that are no UTF-8. DESIGN.md section 3 sets the limits; the UI thread is never blocked for
// more than 8 ms by a key.
#include "document/documentsession.h"
#include "document/documentview.h"
#include "editor/editorpane.h"
#include "editor/search/textsearch.h"
#include "editor/text/pagedview.h"
#include "theme/theme.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 200;

/// What this thread computed, so that a busy machine doesn't count.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Runs events until `isDone`; answers the longest stretch computed without a turn of the loop.
template<typename Done>
double runUntil(Done isDone)
{
    double longest = 0;
    while (!isDone()) {
        const double before = threadMs();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, threadMs() - before);
    }
    const double before = threadMs();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return std::max(longest, threadMs() - before);
}

/// Until nothing is left to do: a long text is coloured in turns that would count as a key's.
void settle()
{
    for (int idle = 0; idle < 100;)
        idle = QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)
                   ? 0
                   : idle + 1;
}

struct Desk
{
    explicit Desk(const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            std::abort();
        file.close();
        session = std::make_unique<document::DocumentSession>(
            path, std::make_shared<const analysis::Rules>(),
            document::DocumentSession::Services{interactive, bulk, files});
        view = std::make_unique<document::DocumentView>(*session, theme);
        view->resize(1200, 900);
        view->show();
    }

    [[nodiscard]] editor::EditorPane &pane() const { return view->textPane(); }
    [[nodiscard]] editor::PagedView &pages() const
    {
        return *view->findChild<editor::PagedView *>();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"large.yaml"_s);
    DiskFileSystem files;
    theme::Theme theme{theme::Theme::Choice::Light};
    Pool interactive{u"interactive"_s, 2};
    Pool bulk{u"bulk"_s, 2};
    std::unique_ptr<document::DocumentSession> session;
    std::unique_ptr<document::DocumentView> view;
};

void open(Desk &desk, const char *name, qsizetype size)
{
    QElapsedTimer timer;
    timer.start();
    desk.session->load();
    const double shown = runUntil([&] { return desk.session->isLoaded(); });
    const double visible = double(timer.nsecsElapsed()) / 1e6;
    const double analysed =
        runUntil([&] { return desk.session->analysis()->revision == desk.session->revision(); });
    const double analysedAt = double(timer.nsecsElapsed()) / 1e6;
    const double filled = runUntil([&] { return desk.pane().editor().isComplete(); });
    std::printf("%s, %.1f MB\n  opened: on screen %.0f ms, analysed %.0f ms, complete %.0f ms; UI "
                "thread blocked %.1f, %.1f and %.1f ms\n",
                name, double(size) / 1e6, visible, analysedAt, double(timer.nsecsElapsed()) / 1e6,
                shown, analysed, filled);
}

template<typename Act>
void measure(const char *name, int times, Act act)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        const double before = threadMs();
        act(i);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        took.push_back(threadMs() - before);
    }
    std::ranges::sort(took);
    std::printf("  %s: p50 %.2f p95 %.2f max %.2f ms\n", name, took[took.size() / 2],
                took[took.size() * 95 / 100], took.back());
}

void press(QWidget &target, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &down);
}

void typeInto(Desk &desk, qsizetype offset,
              const char *where = "key, with its share of the analysis")
{
    auto &text = desk.pane().editor();
    text.setFocus();
    text.select({offset, offset});
    settle();
    double longest = 0;
    measure(where, keys, [&](int i) {
        press(text, i % 2 == 1 ? Qt::Key_Backspace : Qt::Key_A, i % 2 == 1 ? QString() : u"a"_s);
        longest =
            std::max(longest, runUntil([&] {
                         return desk.session->analysis()->revision == desk.session->revision();
                     }));
    });
    std::printf("  UI thread blocked at most %.2f ms\n", longest);
}

void search(Desk &desk, const char *name, const editor::TextPattern &pattern)
{
    editor::TextSearch search(desk.interactive);
    QElapsedTimer timer;
    timer.start();
    double first = -1;
    QObject::connect(&search, &editor::TextSearch::changed, &search, [&] {
        if (first < 0 && !search.matches().isEmpty())
            first = double(timer.nsecsElapsed()) / 1e6;
    });
    search.search(desk.session->text(), pattern, 1'000'000);
    const double blocked = runUntil([&] { return !search.isRunning(); });
    std::printf("  search for %s: first match %.0f ms, all %lld in %.0f ms, UI thread blocked %.1f "
                "ms\n",
                name, first, static_cast<long long>(search.matches().size()),
                double(timer.nsecsElapsed()) / 1e6, blocked);
}

void largeFile()
{
    constexpr qsizetype size = 100'000'000;
    QByteArray bytes;
    bytes.reserve(size + 100);
    for (int i = 0; bytes.size() < size; ++i)
        bytes += "- name: entry-" + QByteArray::number(i) + "\n  value: some text to fill it\n";
    Desk desk(bytes);
    open(desk, "a list of many entries", bytes.size());
    auto &pages = desk.pages();
    measure("page turned", 100, [&](int i) { pages.showPage(i); });
    measure("any place", 100, [&](int i) {
        const qsizetype at = bytes.size() / 100 * ((i * 37) % 100);
        pages.select({at, at});
    });
    pages.showPage(0);
    measure("scrolled by a line", 200, [&](int i) { pages.verticalScrollBar()->setValue(i); });
    search(desk, "a word, as it is written", {.text = u"entry-99999"_s, .isCaseSensitive = true});
    search(desk, "a word, in any case", {.text = u"ENTRY-99999"_s});
    search(desk, "a pattern", {.text = u"entry-\\d*77$"_s, .isRegularExpression = true});
}

void longLine()
{
    QByteArray line = "a: ";
    while (line.size() < 50'000'000)
        line += "word-" + QByteArray::number(line.size()) + ' ';
    Desk desk(line + "\nb: 1\n");
    open(desk, "one line", line.size());
    auto &pages = desk.pages();
    measure("page turned", 100, [&](int i) { pages.showPage(i); });
    search(desk, "a word", {.text = u"word-49000"_s});
}

void editedAtTheLimit()
{
    QByteArray bytes;
    while (bytes.size() < 8'000'000)
        bytes += "- name: entry-" + QByteArray::number(bytes.size()) + "\n  value: some text\n";
    Desk desk(bytes);
    open(desk, "as large as is edited", bytes.size());
    desk.view->setMode(document::DocumentView::Mode::Text);
    const SourceText &text = desk.session->text();
    const qsizetype middle = text.lineCount() / 4 * 2;
    typeInto(desk, text.line(middle + 1).end);
    // Qt looks through all lines for the next widest one when this one shrinks.
    typeInto(desk, text.line(middle).end, "key in the widest line");
}

void longestEditedLines()
{
    QByteArray bytes;
    for (int i = 0; i < 50; ++i)
        bytes +=
            "key-" + QByteArray::number(i) + ": " + QByteArray("some words ").repeated(900) + '\n';
    Desk desk(bytes);
    open(desk, "50 lines of 9,900 characters", bytes.size());
    typeInto(desk, desk.session->text().line(25).end);
}

void notUtf8()
{
    QByteArray bytes = "list:\n";
    for (int i = 0; i < 5'000; ++i)
        bytes += "  - gr\xFC\xDF"
                 "e-"
                 + QByteArray::number(i) + "\n";
    Desk desk(bytes);
    open(desk, "5,000 lines of Latin-1", bytes.size());
    typeInto(desk, desk.session->text().line(2'500).end);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    // The names of some of them may be given.
    const QStringList wanted = QCoreApplication::arguments().sliced(1);
    const std::pair<QString, void (*)()> all[] = {{u"large"_s, largeFile},
                                                  {u"line"_s, longLine},
                                                  {u"limit"_s, editedAtTheLimit},
                                                  {u"lines"_s, longestEditedLines},
                                                  {u"latin"_s, notUtf8}};
    for (const auto &[name, run] : all) {
        if (wanted.isEmpty() || wanted.contains(name))
            run();
    }
    return 0;
}
