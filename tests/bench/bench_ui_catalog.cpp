// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// The catalog's table over generated entities: filter, sort, search, group and scroll, and what
// the page keeps in memory. `bench_ui_catalog FOLDER...`; each folder is a workspace. DESIGN.md
// section 9: a filter in 0.5 ms, a search in 10 ms at 100,000.
#include "base/environmentsecrets.h"
#include "base/memory.h"
#include "catalog/browser/catalogbrowser.h"
#include "catalog/browser/entitytable.h"
#include "net/network.h"
#include "workspace/loader.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;

/// What this thread computed, so that a busy machine doesn't count.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

double medianOf(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

struct Timing
{
    std::vector<double> background;
    std::vector<double> foreground;
};

void print(const char *what, const Timing &timing)
{
    std::printf("| %s | %.2f ms | %.2f ms |\n", what, medianOf(timing.background),
                medianOf(timing.foreground));
    std::fflush(stdout);
}

class Bench
{
public:
    explicit Bench(const QString &folder)
        : m_settings(m_state.filePath(u"settings.ini"_s))
    {
        const double before = residentMb();
        QElapsedTimer timer;
        timer.start();
        auto loaded = workspace::loadWorkspace({folder, nullptr, {}}, m_files, {});
        m_snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(loaded));
        m_orders = std::make_shared<const catalog::EntityOrders>(m_snapshot->catalog);
        const double readIn = double(timer.elapsed());
        m_browser = std::make_unique<catalog::CatalogBrowser>(
            catalog::CatalogServices{m_theme, m_interactive, m_bulk, m_files, m_process, m_settings,
                                     m_servers, m_changes, [](const QString &) {
                                         return false;
                                     }});
        m_browser->resize(1600, 1000);
        m_browser->show();
        m_browser->setSnapshot(m_snapshot);
        settle();
        const auto shown = static_cast<long long>(timer.elapsed());
        returnFreeMemory(); // as the workbench does
        std::printf("\n%lld entities, %s: read in %.0f ms, first rows in %lld ms, %.0f MB more in "
                    "memory (%.0f MB in all)\n\n",
                    static_cast<long long>(m_snapshot->catalog->size()), qPrintable(folder), readIn,
                    shown, residentMb() - before, residentMb());
        std::printf("| step | listing, median | window, median |\n| --- | --- | --- |\n");
    }

    void run()
    {
        measure("everything by name", {});
        measure("a kind", {.kind = u"Component"_s});
        const QString type = m_browser->table().model().list().types.value(0).value;
        measure("a type", {.types = {type}});
        const QString owner = m_browser->table().model().list().owners.value(0).value;
        measure("an owner with the teams below", {.owners = {owner}});
        measure("search of one letter", {.text = u"p"_s});
        measure("search of a word", {.text = u"payments"_s});
        measure("search of letters left out", {.text = u"pymtsvc"_s});
        measure("condition", {.text = u"kind:api -lifecycle:deprecated"_s});
        measure("everything by owner", {}, {catalog::EntityColumn::Owner, Qt::AscendingOrder, {}});
        measure("everything by problems, backwards", {},
                {catalog::EntityColumn::Problems, Qt::DescendingOrder, {}});
        measure("grouped by system", {},
                {std::nullopt, Qt::AscendingOrder, catalog::EntityColumn::System});
        m_browser->setFilter({});
        settle();
        scroll();
    }

private:
    void settle()
    {
        do {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        } while (!m_browser->isSettled());
        QCoreApplication::processEvents();
    }

    void measure(const char *what, const catalog::EntityFilter &filter,
                 const catalog::EntitySorting &sorting = {})
    {
        Timing timing;
        for (int round = 0; round < rounds; ++round) {
            double start = threadMs();
            auto list = catalog::listEntities({m_orders, filter, sorting, {}, {}}, {});
            timing.background.push_back(threadMs() - start);
            start = threadMs();
            m_browser->table().setList(*std::move(list), false);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            timing.foreground.push_back(threadMs() - start);
        }
        print(what, timing);
    }

    void scroll()
    {
        Timing timing;
        const auto views = m_browser->table().findChildren<QTreeView *>();
        const auto shown = std::ranges::find_if(views, &QWidget::isVisible);
        QScrollBar *bar = (*shown)->verticalScrollBar();
        const int step = std::max(1, bar->maximum() / 200);
        for (int at = 0; at < bar->maximum(); at += step) {
            const double start = threadMs();
            bar->setValue(at);
            (*shown)->viewport()->repaint();
            timing.foreground.push_back(threadMs() - start);
        }
        if (timing.foreground.empty())
            return;
        timing.background.push_back(0);
        print("a page scrolled and painted", timing);
        std::ranges::sort(timing.foreground);
        std::printf("\nSlowest of %zu pages: %.2f ms\n", timing.foreground.size(),
                    timing.foreground.back());
    }

    QTemporaryDir m_state;
    DiskFileSystem m_files;
    SystemProcess m_process;
    theme::Theme m_theme{theme::Theme::Choice::Light};
    settings::Settings m_settings;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const catalog::EntityOrders> m_orders;
    Pool m_interactive{u"interactive"_s, 1};
    Pool m_bulk{u"bulk"_s, 1};
    const net::LateHttpClient m_http;
    EnvironmentSecrets m_secrets;
    const SystemClock m_clock;
    page::ChangeHistory m_changes{m_bulk, m_files};
    servers::ServerSync m_servers{{m_bulk, m_http, m_secrets, m_files, m_clock, {}, {}}};
    std::unique_ptr<catalog::CatalogBrowser> m_browser;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    for (const QString &folder : arguments.sliced(1))
        Bench(folder).run();
    return 0;
}
