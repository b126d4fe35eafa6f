// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/linter.h"
#include "text/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

QString nearestOrList(const QString &word, const QStringList &known, const QString &none)
{
    if (const auto meant = likelyMeant(word, known))
        return Tr::tr("Did you mean “%1”?").arg(*meant);
    constexpr qsizetype most = 8;
    return known.isEmpty() ? none
                           : Tr::tr("There are: %1.")
                                 .arg(known.first(std::min(known.size(), most)).join(", "_L1));
}

} // namespace

void Linter::checkExpressions(yaml::Node node, qsizetype stepIndex)
{
    // What an alias stands for is looked at where it stands.
    for (auto child = node.firstChild(); child; child = child.nextSibling())
        checkExpressions(child, stepIndex);
    if (node.isScalar() && node.scalarType() == yaml::ScalarType::String)
        checkText(node, stepIndex);
}

void Linter::checkText(yaml::Node node, qsizetype stepIndex)
{
    const QString text = node.text();
    if (!text.contains("${{"_L1) && !text.contains("{%"_L1))
        return;
    const templates::Template parsed(text.toUtf8(), {.dialect = m_path.dialect()});
    for (const Diagnostic &each : parsed.diagnostics())
        addAt(node, rangeInFile(node, each.range),
              {u"path.syntax"_s, each.message,
               Tr::tr("Backstage keeps the text as it is written, and says so nowhere but in its "
                      "log."),
               each.next});
    for (const templates::Read &read : parsed.reads())
        checkRead(node, read, stepIndex);
}

void Linter::checkRead(yaml::Node node, const templates::Read &read, qsizetype stepIndex)
{
    if (read.path.isEmpty())
        return;
    if (read.path.first() == "parameters"_L1)
        checkParameter(node, read);
    else if (read.path.first() == "steps"_L1)
        checkStepRead(node, read, stepIndex);
}

void Linter::checkParameter(yaml::Node node, const templates::Read &read)
{
    if (read.path.size() < 2) {
        m_readsAllParameters = true;
        return;
    }
    const QString &name = read.path[1];
    m_readParameters.insert(name);
    if (m_parameters.contains(name))
        return;
    addAt(node, rangeInFile(node, read.range),
          {u"path.unknown-parameter"_s, Tr::tr("No page asks for “%1”.").arg(name),
           Tr::tr("Its value is never there, so nothing is printed and a field is dropped."),
           nearestOrList(name, m_parameters, Tr::tr("Add it to “spec.parameters”.")),
           Severity::Warning});
}

void Linter::checkStepRead(yaml::Node node, const templates::Read &read, qsizetype stepIndex)
{
    if (read.path.size() < 2)
        return;
    const QList<PathStep> &steps = m_path.steps();
    const QString &id = read.path[1];
    QStringList before;
    for (qsizetype i = 0; i < std::min(stepIndex, steps.size()); ++i)
        before.append(steps[i].id);
    const TextRange range = rangeInFile(node, read.range);
    if (!before.contains(id)) {
        const bool comesLater = std::ranges::contains(steps, id, &PathStep::id);
        addAt(node, range,
              {u"path.unknown-step"_s,
               comesLater ? Tr::tr("Step “%1” comes later.").arg(id)
                          : Tr::tr("No step is called “%1”.").arg(id),
               Tr::tr("Its outputs are never there, so nothing is printed and a field is dropped."),
               comesLater ? Tr::tr("Move that step up.")
                          : nearestOrList(id, before, Tr::tr("No step comes before this one.")),
               comesLater ? Severity::Error : Severity::Warning});
        return;
    }
    if (read.path.size() < 4 || read.path[2] != "output"_L1)
        return;
    const PathStep &step = *std::ranges::find(steps, id, &PathStep::id);
    const QStringList outputs = outputFields(actionNamed(step.action));
    if (outputs.isEmpty() || outputs.contains(read.path[3]))
        return;
    addAt(node, range,
          {u"path.unknown-output"_s,
           Tr::tr("%1 has no output “%2”.").arg(step.action, read.path[3]),
           Tr::tr("Its value is never there, so nothing is printed and a field is dropped."),
           nearestOrList(read.path[3], outputs, {}), Severity::Warning});
}

void Linter::checkUnused()
{
    if (m_readsAllParameters)
        return;
    QSet<QString> told;
    for (const ParameterPage &page : m_path.pages()) {
        for (const yaml::Entry &property : propertiesOf(page.schema)) {
            const bool isSecret = property.value.value(u"ui:field").text() == "Secret"_L1;
            if (m_readParameters.contains(property.key) || told.contains(property.key) || isSecret
                || !property.value.key().isValid())
                continue;
            told.insert(property.key);
            add(property.value.key(),
                {u"path.unused-parameter"_s,
                 Tr::tr("No step uses the answer to “%1”.").arg(property.key),
                 {},
                 Tr::tr("Use it, or don't ask for it; an answer that only turns pages on and off "
                        "is fine."),
                 Severity::Info});
        }
    }
}

} // namespace waymark::goldenpath
