// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// The form of a document, in the real view of 1600 x 1000. DESIGN.md section 9: a form edit is in
// the text within 5 ms at 10,000 lines, and the UI thread is never blocked for more than 8 ms.
#include "document/documentview.h"
#include "form/formview.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int typedKeys = 200;

const QByteArray fleetDefinition = R"(apiVersion: apiextensions.k8s.io/v1
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
              properties:
                owner: {type: string, description: Who answers.}
                services:
                  type: array
                  items:
                    type: object
                    properties:
                      name: {type: string}
                      replicas: {type: integer}
                groups:
                  type: array
                  items:
                    type: object
                    properties:
                      title: {type: string}
                      more: {type: object, properties: {x: {type: integer}, y: {type: string}}}
)";

QByteArray fleet(int lines)
{
    QByteArray text = "apiVersion: bench.example/v1\nkind: Fleet\nmetadata:\n  name: fleet\n"
                      "spec:\n  owner: payments\n  services:\n";
    for (int line = 7; line + 1 < lines; line += 2)
        text += "    - name: service-" + QByteArray::number(line)
                + "\n      replicas: " + QByteArray::number(line % 5 + 1) + "\n";
    return text;
}

QByteArray groups(int count)
{
    QByteArray text = "apiVersion: bench.example/v1\nkind: Fleet\nmetadata:\n  name: fleet\n"
                      "spec:\n  owner: payments\n  groups:\n";
    for (int i = 0; i < count; ++i)
        text += "    - title: group-" + QByteArray::number(i)
                + "\n      more:\n        x: 1\n        y: a\n";
    return text;
}

/// A document that is one list, of which nothing is known.
QByteArray listOf(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "- title: item-" + QByteArray::number(i) + "\n  more: {x: 1}\n";
    return text;
}

struct Samples
{
    std::vector<double> values; ///< ms

    [[nodiscard]] double at(double share)
    {
        std::ranges::sort(values);
        return values[size_t(share * double(values.size() - 1))];
    }
};

enum class Shown { Both, Form };

/// A document in its view, with the longest turn of the event loop since it was last asked.
class OpenView
{
public:
    OpenView(const QByteArray &text, std::shared_ptr<const analysis::Rules> rules,
             const theme::Theme &theme, Shown shown = Shown::Both)
        : m_path(m_folder.filePath(u"fleet.yaml"_s))
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        file.close();
        session = std::make_unique<document::DocumentSession>(
            m_path, std::move(rules),
            document::DocumentSession::Services{m_interactive, m_bulk, m_files});
        QElapsedTimer opening;
        opening.start();
        session->load();
        if (shown == Shown::Both) {
            view = std::make_unique<document::DocumentView>(*session, theme);
        } else {
            findings = std::make_unique<editor::LiveFindings>(*session);
            view = std::make_unique<form::FormView>(*session, *findings, theme);
        }
        view->resize(1600, 1000);
        view->show();
        settle();
        opened = double(opening.nsecsElapsed()) / 1e6;
        for (int i = 0; i < 500; ++i)
            turn();
    }

    void turn()
    {
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    }

    void settle()
    {
        while (!session->isLoaded() || session->analysis()->revision != session->revision())
            turn();
        turn();
    }

    double opened = 0;
    double longest = 0;

private:
    QTemporaryDir m_folder;
    QString m_path;
    Pool m_interactive{u"interactive"_s, 2}; // as the workbench has them
    Pool m_bulk{u"bulk"_s, 2};
    DiskFileSystem m_files;

public:
    std::unique_ptr<document::DocumentSession> session;
    std::unique_ptr<editor::LiveFindings> findings; ///< of the form alone
    std::unique_ptr<QWidget> view;
};

void type(QWidget &target, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&target, &up);
}

void editFields(int lines, const std::shared_ptr<const analysis::Rules> &rules,
                const theme::Theme &theme)
{
    OpenView open(fleet(lines), rules, theme);
    QLineEdit *owner = nullptr;
    for (auto *line : open.view->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == "Owner"_L1)
            owner = line;
    }
    if (owner == nullptr)
        return;
    owner->setFocus();
    open.settle();
    Samples toText;
    Samples toScreen;
    Samples blocked;
    for (int i = 0; i < typedKeys; ++i) {
        const bool deletes = i % 2 == 1;
        const quint64 before = open.session->revision();
        open.longest = 0;
        QElapsedTimer timer;
        timer.start();
        type(*owner, deletes ? Qt::Key_Backspace : Qt::Key_A, deletes ? QString() : u"a"_s);
        open.longest = double(timer.nsecsElapsed()) / 1e6;
        while (open.session->revision() == before)
            open.turn();
        toText.values.push_back(double(timer.nsecsElapsed()) / 1e6);
        open.settle();
        toScreen.values.push_back(double(timer.nsecsElapsed()) / 1e6);
        blocked.values.push_back(open.longest);
    }
    std::printf(
        "%6d lines | form key to text p50 %6.2f p95 %6.2f | to findings and form p95 %6.2f | "
        "UI thread blocked p95 %6.2f max %6.2f ms\n",
        lines, toText.at(0.5), toText.at(0.95), toScreen.at(0.95), blocked.at(0.95),
        blocked.at(1.0));
}

void openOne(const char *name, const QByteArray &text,
             const std::shared_ptr<const analysis::Rules> &rules, const theme::Theme &theme,
             Shown shown)
{
    const OpenView open(text, rules, theme, shown);
    const auto *form =
        shown == Shown::Form ? open.view.get() : open.view->findChild<form::FormView *>();
    std::printf("%-28s | opened %7.1f ms | UI thread blocked max %6.2f ms | %d widgets\n", name,
                open.opened, open.longest, int(form->findChildren<QWidget *>().size()));
}

std::shared_ptr<const analysis::Rules> rulesOf(const QByteArray &definition)
{
    auto rules = std::make_shared<analysis::Rules>();
    const auto tree = yaml::SyntaxTree::parse(SourceText(definition));
    rules->kinds.addCrd(tree->documents().first(), u"definition.yaml"_s);
    return rules;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const theme::Theme theme(theme::Theme::Choice::Light);
    const auto rules = rulesOf(fleetDefinition);
    for (const int lines : {100, 1'000, 10'000})
        editFields(lines, rules, theme);
    // What is painted first brings fonts and styles with it.
    openOne("first document", fleet(100), rules, theme, Shown::Both);
    openOne("1,250 groups, form and text", groups(1'250), rules, theme, Shown::Both);
    openOne("1,250 groups, form alone", groups(1'250), rules, theme, Shown::Form);
    openOne("one list of 10,000 items", listOf(10'000), rules, theme, Shown::Form);
    // A folder with crd.yaml and cr/ may be given: a large published definition.
    const QString folder = application.arguments().value(1);
    if (const QByteArray definition = content(folder + u"/crd.yaml"_s); !definition.isEmpty())
        openOne("a published definition", content(folder + u"/cr/02_rollout.yaml"_s),
                rulesOf(definition), theme, Shown::Form);
    return 0;
}
