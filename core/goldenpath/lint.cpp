// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/lint.h"

#include "base/expensive.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/jsonschema.h"
#include "goldenpath/linter.h"
#include "text/nearest.h"
#include "yaml/json.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype mostNodes = 100'000;

QString didYouMean(const QString &word, const QStringList &known, const QString &otherwise)
{
    const auto meant = likelyMeant(word, known);
    return meant ? Tr::tr("Did you mean “%1”?").arg(*meant) : otherwise;
}

bool hasExpression(const QString &text)
{
    return text.contains("${{"_L1) || text.contains("{%"_L1);
}

bool isText(yaml::Node node)
{
    return node.isScalar() && node.scalarType() == yaml::ScalarType::String;
}

} // namespace

Diagnostic &Linter::addAt(yaml::Node node, TextRange range, Wrong wrong)
{
    Diagnostic found;
    found.code = std::move(wrong.code);
    found.severity = wrong.severity;
    found.message = std::move(wrong.message);
    found.why = std::move(wrong.why);
    found.next = std::move(wrong.next);
    found.range = range;
    found.pointer = node.pointer();
    found.document = m_path.document().index;
    return m_found.emplaceBack(std::move(found));
}

Diagnostic &Linter::add(yaml::Node node, Wrong wrong)
{
    return addAt(node, node.range(), std::move(wrong));
}

void Linter::addPlaceholder(yaml::Node node)
{
    add(node, {u"path.placeholder"_s,
               Tr::tr("What stands in another file is not looked at, nor can it be run."),
               Tr::tr("Backstage's catalog puts it in when it reads the template."),
               Tr::tr("Write it here where the path is to run in Waymark."), Severity::Info});
}

void Linter::checkSpec()
{
    const yaml::Node spec = m_path.spec();
    const yaml::Node place = spec.isValid() ? spec : m_path.root();
    const TextRange start{place.range().begin, place.range().begin};
    if (m_path.type().isEmpty())
        addAt(place, start,
              {u"path.missing-field"_s, Tr::tr("“spec.type” is missing."),
               Tr::tr("The catalog refuses a template that doesn't say what it makes."),
               Tr::tr("Add it, such as “type: service”.")});
    if (m_path.owner().isEmpty())
        addAt(place, start,
              {u"path.missing-field"_s, Tr::tr("“spec.owner” is missing."),
               Tr::tr("Whoever uses the path has nobody to ask."), Tr::tr("Name the team."),
               Severity::Warning});
    const yaml::Node steps = spec.value(u"steps").target();
    if (isPlaceholder(steps))
        addPlaceholder(steps);
    if (!steps.isValid())
        addAt(place, start,
              {u"path.missing-field"_s, Tr::tr("“spec.steps” is missing."),
               Tr::tr("A template without steps makes nothing."), Tr::tr("Add a list of steps.")});
    else if (!steps.isSequence() && !isPlaceholder(steps))
        add(steps,
            {u"path.wrong-shape"_s, Tr::tr("“spec.steps” is no list."),
             Tr::tr("The scaffolder refuses the template."), Tr::tr("Write a list of steps.")});
    for (auto step = steps.firstChild(); steps.isSequence() && step; step = step.nextSibling()) {
        if (isPlaceholder(step))
            addPlaceholder(step);
        else if (!step.target().isMapping())
            add(step, {u"path.wrong-shape"_s, Tr::tr("A step is no object."),
                       Tr::tr("The scaffolder refuses the template."),
                       Tr::tr("Write its fields: id, name, action, input.")});
    }
}

void Linter::checkPages()
{
    const yaml::Node parameters = m_path.spec().value(u"parameters").target();
    if (parameters.isScalar() && parameters.scalarType() != yaml::ScalarType::Null)
        add(parameters, {u"path.wrong-shape"_s,
                         Tr::tr("“spec.parameters” is neither a page nor a list of pages."),
                         Tr::tr("The scaffolder refuses the template."),
                         Tr::tr("Write a list of JSON Schemas.")});
    for (const ParameterPage &page : m_path.pages()) {
        if (isPlaceholder(page.schema))
            addPlaceholder(page.schema);
        for (const yaml::Entry &property : propertiesOf(page.schema)) {
            const yaml::Node widget = property.value.value(u"ui:widget");
            if (widget.text() == "password"_L1)
                add(widget, {u"path.password-widget"_s,
                             Tr::tr("“%1” is hidden while it is typed, and stored in the open.")
                                 .arg(property.key),
                             Tr::tr("Its value is an ordinary parameter: in the task, in its log "
                                    "and in the browser."),
                             Tr::tr("Ask for it with “ui:field: Secret”."), Severity::Warning});
        }
        const auto schema = page.schema.toValue(mostNodes);
        if (!schema)
            continue;
        const JsonSchema compiled(yaml::toJson(*schema));
        for (const Diagnostic &fault : compiled.faults()) {
            const yaml::Node place = page.schema.at(fault.pointer);
            Diagnostic &found =
                add(place.isValid() ? place : page.schema,
                    {fault.code, fault.message, fault.why, fault.next, fault.severity});
            found.severity = Severity::Warning;
        }
    }
}

void Linter::checkStep(const PathStep &step, QSet<QString> &ids)
{
    if (isPlaceholder(step.node))
        return;
    if (step.action.isEmpty())
        addAt(step.node, {step.node.range().begin, step.node.range().begin},
              {u"path.missing-field"_s, Tr::tr("Step “%1” has no action.").arg(step.id),
               Tr::tr("The scaffolder refuses the template."),
               Tr::tr("Add it, such as “action: fetch:template”.")});
    else
        checkAction(step);
    if (ids.contains(step.id))
        add(step.node.value(u"id"),
            {u"path.duplicate-step"_s, Tr::tr("Another step is called “%1” as well.").arg(step.id),
             Tr::tr("Its outputs replace those of the step before."),
             Tr::tr("Give one of them another id.")});
    ids.insert(step.id);
    checkCondition(step);
}

void Linter::checkAction(const PathStep &step)
{
    const Action action = actionNamed(step.action);
    if (!action.isKnown) {
        add(step.node.value(u"action"),
            {u"path.unknown-action"_s, Tr::tr("No action is called “%1”.").arg(step.action),
             Tr::tr("Waymark doesn't run it, and what follows from its outputs is assumed."),
             didYouMean(step.action, knownActions(),
                        Tr::tr("Where your Backstage has it, this is only a note.")),
             Severity::Warning});
        return;
    }
    checkInput(step, action);
    checkIgnored(step);
    checkSource(step);
}

void Linter::checkInput(const PathStep &step, const Action &action)
{
    if (!action.input || (step.input.isValid() && !step.input.isMapping()))
        return;
    for (const QString &name : requiredInputs(action)) {
        if (step.input.value(name).isValid())
            continue;
        const yaml::Node place = step.input.isValid() ? step.input : step.node;
        addAt(place, {place.range().begin, place.range().begin},
              {u"path.bad-input"_s, Tr::tr("%1 needs “%2”.").arg(step.action, name),
               Tr::tr("The step fails as soon as it is reached."),
               Tr::tr("Add it to the step's “input”.")});
    }
    const QStringList names = inputFields(action);
    for (const yaml::Entry &field : step.input.entries()) {
        if (names.contains(field.key))
            continue;
        add(field.value.key().isValid() ? field.value.key() : field.value,
            {u"path.unknown-input"_s, Tr::tr("%1 has no input “%2”.").arg(step.action, field.key),
             Tr::tr("It has no effect."),
             didYouMean(field.key, names, Tr::tr("It has: %1.").arg(names.join(", "_L1))),
             Severity::Warning});
    }
}

void Linter::checkIgnored(const PathStep &step)
{
    const yaml::Node ignored = step.input.value(u"copyWithoutRender");
    if (!ignored.isValid() || !step.action.startsWith("fetch:template"_L1))
        return;
    Diagnostic &found =
        add(ignored.key(),
            {u"path.ignored-option"_s, Tr::tr("“copyWithoutRender” has no effect any more."),
             Tr::tr("Since version 2 the scaffolder takes it and ignores it, so "
                    "these files are rendered."),
             Tr::tr("Call it “copyWithoutTemplating”."), Severity::Warning});
    if (!step.input.value(u"copyWithoutTemplating").isValid())
        found.fixes.append({Tr::tr("Rename it to copyWithoutTemplating"),
                            {{ignored.key().range(), "copyWithoutTemplating"_ba}},
                            true,
                            FixKind::Rename});
}

void Linter::checkSource(const PathStep &step)
{
    if (!step.action.startsWith("fetch:"_L1))
        return;
    const yaml::Node url = step.input.value(u"url");
    const QString text = url.text();
    if (text.isEmpty() || hasExpression(text) || text.contains("://"_L1))
        return;
    const QString source = QDir::cleanPath(QFileInfo(m_path.file()).dir().absoluteFilePath(text));
    const bool isFile = step.action.endsWith(":file"_L1);
    const QFileInfo found(source);
    if (isFile ? found.isFile() : found.isDir())
        return;
    add(url, {u"path.missing-skeleton"_s,
              isFile ? Tr::tr("There is no file %1.").arg(text)
                     : Tr::tr("There is no folder %1.").arg(text),
              Tr::tr("The step fails as soon as it is reached."),
              Tr::tr("Addresses start at the folder of the template's file, here %1.")
                  .arg(QFileInfo(m_path.file()).path())});
}

void Linter::checkCondition(const PathStep &step)
{
    if (!step.condition.isScalar())
        return;
    const bool isFalse = step.condition.scalarType() == yaml::ScalarType::Boolean
                         && step.condition.toBool() == false;
    if (isFalse) {
        add(step.condition, {u"path.constant-condition"_s,
                             Tr::tr("Step “%1” never runs.").arg(step.id),
                             {},
                             Tr::tr("Remove the step, or say when it runs."),
                             Severity::Info});
    } else if (isText(step.condition) && !hasExpression(step.condition.text())
               && !step.condition.text().isEmpty()) {
        add(step.condition,
            {u"path.constant-condition"_s,
             Tr::tr("Step “%1” always runs: its “if” is a text without an expression.")
                 .arg(step.id),
             Tr::tr("A text counts as true, whatever it says."),
             Tr::tr("Write an expression: ${{ … }}."), Severity::Warning});
    }
}

std::optional<Diagnostics> Linter::run(const std::stop_token &stop)
{
    checkSpec();
    checkPages();
    QSet<QString> ids;
    qsizetype index = 0;
    for (const PathStep &step : m_path.steps()) {
        if (stop.stop_requested())
            return std::nullopt;
        checkStep(step, ids);
        for (const yaml::Node part : {step.condition, step.each, step.input})
            checkExpressions(part, index);
        ++index;
    }
    checkExpressions(m_path.output(), index);
    checkUnused();
    sortByPlace(m_found);
    return m_found;
}

std::optional<Diagnostics> lint(const PathTemplate &path, std::stop_token stop)
{
    expensive();
    if (const auto bounded = path.checkAliases(); !bounded) {
        Diagnostic found = findingOf(bounded.error(), path.root().range());
        found.document = path.document().index;
        return Diagnostics{found};
    }
    return Linter(path).run(stop);
}

} // namespace waymark::goldenpath
