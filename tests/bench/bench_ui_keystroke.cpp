// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// Keystroke to findings and form on screen, in the real window of 1600 x 1000. DESIGN.md section 9:
// 8 ms at 1,000 lines, 20 ms at 10,000; the UI thread is never blocked for more than 8 ms. Each
// size is measured with the schema alone, then with rules in the definition and six policies.
#include "assist/newdocument.h"
#include "base/environmentsecrets.h"
#include "document/documentview.h"
#include "editor/text/texteditor.h"
#include "net/network.h"
#include "shell/contentarea.h"
#include "shell/mainwindow.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
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

/// Two rules of the kind itself, of which one is for every item.
QByteArray definitionWithRules()
{
    QByteArray text = definition;
    const QByteArray services = "                services:\n                  type: array\n";
    text.replace(services, "                services:\n                  type: array\n"
                           "                  x-kubernetes-validations:\n"
                           "                    - rule: self.size() < 100000\n");
    return text
           + "                      x-kubernetes-validations:\n"
             "                        - rule: '!has(self.replicas) || self.replicas <= 5'\n";
}

/// Six policies as the demonstration has them: owner, lifetime, region, capacity, border, cost.
QByteArray sixPolicies()
{
    const QByteArrayList rules{
        "object.spec.owner in ['payments', 'orders'] || object.spec.owner.startsWith('payments')",
        "has(object.spec.lifetime) && int(object.spec.lifetime.replace('d', '')) <= 30",
        "object.spec.region.startsWith('eu-') || object.spec.?classification.orValue('') != 'x'",
        "object.spec.services.filter(s, s.replicas > 4).size() < 3000",
        "!object.metadata.name.endsWith('-production')",
        "has(object.spec.owner) && object.spec.owner.matches('^[a-z0-9-]+$')"};
    QByteArray text;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QByteArray name = "fleet-" + QByteArray::number(i);
        text += "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\n"
                "metadata: {name: "
                + name
                + "}\nspec:\n  matchConstraints:\n    resourceRules: [{apiGroups: [bench.example], "
                  "apiVersions: [v1], operations: [CREATE, UPDATE], resources: [fleets]}]\n"
                  "  validations:\n    - message: not so\n      expression: >-\n        "
                + rules[i]
                + "\n---\napiVersion: admissionregistration.k8s.io/v1\n"
                  "kind: ValidatingAdmissionPolicyBinding\nmetadata: {name: "
                + name + "}\nspec: {policyName: " + name + ", validationActions: [Deny]}\n---\n";
    }
    return text;
}

QByteArray fleetOf(int lines)
{
    QByteArray text = "apiVersion: bench.example/v1\nkind: Fleet\nmetadata:\n  name: fleet\n"
                      "spec:\n  owner: payments\n  lifetime: 14d\n  region: eu-central-1\n"
                      "  services:\n";
    for (int line = 9; line + 1 < lines; line += 2)
        text += "    - name: service-" + QByteArray::number(line)
                + "\n      replicas: " + QByteArray::number(line % 5 + 1) + "\n";
    return text;
}

/// Descriptors as a repository of many teams keeps them in one file.
QByteArray descriptors(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += (i > 0 ? "---\n" : "")
                + ("apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: part-"
                   + number + "\n  title: Part " + number
                   + "\n  description: Takes orders of every kind and hands them on\n"
                     "  annotations:\n    github.com/project-slug: acme/part-"
                   + number
                   + "\n    backstage.io/techdocs-ref: dir:.\n  tags: [java, grpc]\n"
                     "spec:\n  type: service\n  lifecycle: production\n  owner: payments\n"
                     "  dependsOn:\n    - component:part-"
                   + QByteArray::number((i + 1) % count) + '\n');
    }
    return text;
}

/// What this thread computed, so that a busy machine doesn't count.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// One turn of the event loop, which may wait for something to do; `longest` becomes what it
/// computed where that is longer.
void turn(double *longest, QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    const double before = threadMs();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(flags);
    if (longest != nullptr)
        *longest = std::max(*longest, threadMs() - before);
}

/// Runs events until the newest text is analysed and painted; the longest stretch without a turn of
/// the loop goes into `longest`.
void settle(const document::DocumentSession &session, double *longest)
{
    const auto isDone = [&] {
        return session.isLoaded() && session.analysis()->revision == session.revision();
    };
    while (!isDone())
        turn(longest, QEventLoop::WaitForMoreEvents);
    turn(longest); // what the analysis asked to be painted
}

void press(QWidget &target, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &up);
}

/// What one kind of work took, key by key.
struct Figures
{
    Times whole;    ///< until everything is on screen
    Times blocked;  ///< longest stretch of the UI thread
    Times computed; ///< processor time of the UI thread
    Times analysis;

    void print(const char *what)
    {
        std::printf("  %-9s to screen p50 %6.2f p95 %6.2f p99 %6.2f ms | UI thread blocked p95 "
                    "%6.2f max %6.2f, computed p50 %5.2f p95 %5.2f ms | analysis p50 %5.2f p95 "
                    "%5.2f ms\n",
                    what, whole.at(0.5), whole.at(0.95), whole.at(0.99), blocked.at(0.95),
                    blocked.at(1.0), computed.at(0.5), computed.at(0.95), analysis.at(0.5),
                    analysis.at(0.95));
    }
};

template<typename Act>
Figures measure(document::DocumentSession &session, Act act)
{
    Figures figures;
    for (int i = 0; i < keys; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        const quint64 revision = session.revision();
        act(i);
        double longest = threadMs() - before;
        // A form edit is planned in the background before the text changes.
        while (session.revision() == revision)
            turn(&longest, QEventLoop::WaitForMoreEvents);
        settle(session, &longest);
        figures.whole.values.push_back(double(timer.nsecsElapsed()) / 1e6);
        figures.blocked.values.push_back(longest);
        figures.computed.values.push_back(threadMs() - before);
        figures.analysis.values.push_back(double(session.analysis()->duration.count()) / 1e3);
    }
    return figures;
}

/// Form edit to text alone: from the key in a field to the edit of the bytes.
Times formToText(document::DocumentSession &session, QLineEdit &field)
{
    Times times;
    for (int i = 0; i < keys; ++i) {
        settle(session, nullptr);
        const quint64 revision = session.revision();
        QElapsedTimer timer;
        timer.start();
        press(field, i % 2 == 1 ? Qt::Key_Backspace : Qt::Key_A, i % 2 == 1 ? QString() : u"a"_s);
        while (session.revision() == revision)
            turn(nullptr, QEventLoop::WaitForMoreEvents);
        times.values.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

enum class Rules { SchemaAlone, SixPolicies };

void run(const QByteArray &edited, theme::Theme &theme, Rules rules = Rules::SchemaAlone)
{
    const bool hasPolicies = rules == Rules::SixPolicies;
    const QTemporaryDir folder;
    const QTemporaryDir state;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!write(u"waymark.yaml"_s, assist::newWorkspaceText(u"Bench"_s))
        || !write(u"kind.yaml"_s, hasPolicies ? definitionWithRules() : definition)
        || !write(u"fleet.yaml"_s, edited)
        || (hasPolicies && !write(u"policies.yaml"_s, sixPolicies())))
        return;
    settings::Settings settings(state.filePath(u"settings.ini"_s));
    const DiskFileSystem files;
    const SystemProcess process;
    const SystemClock clock;
    const demo::Demo demo(state.path(), state.path(), {files, process, clock});
    document::RecoveryJournal recovery(state.filePath(u"recovery"_s), files);
    Pool interactive(u"interactive"_s, 2);
    Pool bulk(u"bulk"_s, 2);
    const net::LateHttpClient http;
    EnvironmentSecrets secrets;
    shell::MainWindow window({interactive, bulk, files, process, demo, recovery, theme, settings,
                              clock, http, secrets, state.filePath(u"cache"_s)},
                             shell::MainWindow::Start::Workspace);
    window.resize(1600, 1000);
    window.show();
    window.setProblemsShown(true);
    QElapsedTimer opening;
    opening.start();
    window.open(folder.filePath(u"fleet.yaml"_s));
    const auto isOpen = [&] {
        auto *session = window.content().currentSession();
        return session != nullptr
               && session->analysis()->kindOf(session->analysis()->tree.documents().value(0))
                      != nullptr;
    };
    while (!window.isSettled() || window.content().currentSession() == nullptr || !isOpen())
        QCoreApplication::processEvents();
    auto &session = *window.content().currentSession();
    settle(session, nullptr);
    std::printf("%lld lines%s, %lld documents, %lld errors, opened in %.1f ms\n",
                static_cast<long long>(session.text().lineCount()),
                hasPolicies ? " with six policies" : "",
                static_cast<long long>(session.analysis()->tree.documents().size()),
                static_cast<long long>(std::ranges::count(session.analysis()->diagnostics,
                                                          Severity::Error, &Diagnostic::severity)),
                double(opening.nsecsElapsed()) / 1e6);
    auto &view = *window.content().currentView();
    auto &text = *view.findChild<editor::TextEditor *>();
    text.setFocus();
    const qsizetype place = session.text().line(session.text().lineCount() / 2).end;
    text.select({place, place});
    for (int i = 0; i < 50; ++i)
        settle(session, nullptr);
    measure(session, [&](int i) {
        const bool deletes = i % 2 == 1;
        press(text, deletes ? Qt::Key_Backspace : Qt::Key_1, deletes ? QString() : u"1"_s);
    }).print("keystroke");
    for (auto *field : view.findChildren<QLineEdit *>()) {
        if (field->accessibleName() != "Owner"_L1 || !field->isVisible())
            continue;
        field->setFocus();
        measure(session, [&](int i) {
            const bool deletes = i % 2 == 1;
            press(*field, deletes ? Qt::Key_Backspace : Qt::Key_A, deletes ? QString() : u"a"_s);
        }).print("form edit");
        Times times = formToText(session, *field);
        std::printf("  form edit to text p50 %.2f p95 %.2f ms\n", times.at(0.5), times.at(0.95));
        break;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    theme::Theme theme(theme::Theme::Choice::Light);
    const int only = argc > 1 ? QByteArray(argv[1]).toInt() : 0; // to profile one size
    for (const int lines : {100, 1'000, 10'000}) {
        if (only != 0 && only != lines)
            continue;
        run(fleetOf(lines), theme);
        run(fleetOf(lines), theme, Rules::SixPolicies);
    }
    constexpr int many = 834;
    if (only == 0 || only == many)
        run(descriptors(many), theme);
    return 0;
}
