// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Keystroke to findings and form on screen, in the real view of 1600 x 1000. DESIGN.md section 9:
// 8 ms at 1,000 lines, 20 ms at 10,000; the UI thread is never blocked for more than 8 ms.
#include "document/documentview.h"
#include "editor/texteditor.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 200;

struct Times
{
    std::vector<double> values; ///< ms

    [[nodiscard]] double at(double share)
    {
        std::ranges::sort(values);
        return values[size_t(share * double(values.size() - 1))];
    }
};

/// A CustomResourceDefinition as large documents need it: no limit on the number of services.
const QByteArray definition = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: fleets.bench.example}
spec:
  group: bench.example
  scope: Namespaced
  names: {kind: Fleet, plural: fleets, singular: fleet}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [owner]
              properties:
                owner: {type: string, pattern: '^[a-z-]+$', description: Who answers.}
                lifetime: {type: string, pattern: '^[0-9]+d$'}
                region: {type: string, enum: [eu-central-1, eu-west-1, us-east-1, us-west-2]}
                services:
                  type: array
                  items:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string, pattern: '^[a-z0-9-]+$'}
                      replicas: {type: integer, minimum: 1, maximum: 5, default: 1}
)";

QByteArray document(int lines)
{
    QByteArray text = "apiVersion: bench.example/v1\nkind: Fleet\nmetadata:\n  name: fleet\n"
                      "spec:\n  owner: payments\n  lifetime: 14d\n  region: eu-central-1\n"
                      "  services:\n";
    for (int line = 9; line + 1 < lines; line += 2)
        text += "    - name: service-" + QByteArray::number(line)
                + "\n      replicas: " + QByteArray::number(line % 5 + 1) + "\n";
    return text;
}

/// What this thread computed, so that a busy machine doesn't count.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void settle(const workspace::DocumentSession &session, double *longest)
{
    const auto isDone = [&] {
        return session.isLoaded() && session.analysis()->revision == session.revision();
    };
    const auto turn = [&] {
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (longest != nullptr)
            *longest = std::max(*longest, double(timer.nsecsElapsed()) / 1e6);
    };
    while (!isDone())
        turn();
    turn(); // what the analysis asked to be painted
}

void press(QWidget &target, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &up);
}

void run(int lines, const std::shared_ptr<const workspace::Rules> &rules, const theme::Theme &theme)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"fleet.yaml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(document(lines));
    file.close();
    Pool interactive(u"interactive"_s, 1);
    Pool bulk(u"bulk"_s, 1);
    const DiskFileSystem files;
    workspace::DocumentSession session(path, rules, {interactive, bulk, files});
    QElapsedTimer opening;
    opening.start();
    session.load();
    document::DocumentView view(session, theme);
    view.resize(1600, 1000);
    view.show();
    settle(session, nullptr);
    const double opened = double(opening.nsecsElapsed()) / 1e6;
    auto &text = *view.findChild<editor::TextEditor *>();
    text.setFocus();
    const qsizetype place = session.text().line(session.text().lineCount() / 2).end;
    text.select({place, place});
    for (int i = 0; i < 50; ++i)
        settle(session, nullptr);

    Times whole;
    Times blocked;
    Times computed;
    for (int i = 0; i < keys; ++i) {
        const bool deletes = i % 2 == 1;
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        press(text, deletes ? Qt::Key_Backspace : Qt::Key_1, deletes ? QString() : u"1"_s);
        double longest = double(timer.nsecsElapsed()) / 1e6;
        settle(session, &longest);
        whole.values.push_back(double(timer.nsecsElapsed()) / 1e6);
        blocked.values.push_back(longest);
        computed.values.push_back(threadMs() - before);
    }
    std::printf("%6d lines | opened %6.1f ms | key to screen p50 %6.2f p95 %6.2f max %6.2f ms\n"
                "             | UI thread blocked p95 %6.2f max %6.2f ms, computed p50 %6.2f p95 "
                "%6.2f ms | analysis %5.2f ms\n",
                lines, opened, whole.at(0.5), whole.at(0.95), whole.at(1.0), blocked.at(0.95),
                blocked.at(1.0), computed.at(0.5), computed.at(0.95),
                double(session.analysis()->duration.count()) / 1e3);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const theme::Theme theme(theme::Theme::Choice::Light);
    auto rules = std::make_shared<workspace::Rules>();
    const auto tree = yaml::SyntaxTree::parse(SourceText(definition));
    rules->kinds.addCrd(tree->documents().first(), u"fleet.yaml"_s);
    for (const int lines : {100, 1'000, 10'000})
        run(lines, rules, theme);
    return 0;
}
