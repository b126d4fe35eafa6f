// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/givenoutputs.h"

#include "base/expensive.h"
#include "goldenpath/goldenpathtr.h"
#include "template/json.h"
#include "text/nearest.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype mostOutputs = 100'000;

QStringList stepNames(const PathTemplate &path)
{
    QStringList names;
    for (const PathStep &step : path.steps())
        names.append(step.id);
    return names;
}

Diagnostic unknownStep(const yaml::Entry &entry, const QStringList &names)
{
    Diagnostic found;
    found.code = u"path.unknown-answer"_s;
    found.severity = Severity::Error;
    found.message = Tr::tr("The template has no step “%1”.").arg(entry.key);
    const auto meant = likelyMeant(entry.key, names);
    found.next = meant ? Tr::tr("Did you mean “%1”?").arg(*meant) : Tr::tr("Leave it out.");
    found.range = entry.value.key().isValid() ? entry.value.key().range() : entry.value.range();
    return found;
}

Diagnostic noOutputs(const yaml::Entry &entry)
{
    Diagnostic found;
    found.code = u"path.values"_s;
    found.severity = Severity::Error;
    found.message = Tr::tr("The outputs of step “%1” are no object.").arg(entry.key);
    found.next = Tr::tr("Give each output by its name, such as “remoteUrl: …”.");
    found.range = entry.value.range();
    return found;
}

} // namespace

Result<GivenOutputs> readOutputs(const PathTemplate &path, const SourceText &text,
                                 const QString &file, std::stop_token stop)
{
    expensive();
    const auto tree = yaml::SyntaxTree::parse(text, stop);
    if (!tree)
        return std::unexpected(Error{u"path.stopped"_s, Tr::tr("The run was stopped."), {}, {}});
    GivenOutputs given;
    if (tree->hasErrors()) {
        given.findings.add(*tree, file, tree->diagnostics());
        return given;
    }
    const yaml::Node root =
        tree->documents().isEmpty() ? yaml::Node() : tree->documents().front().root.target();
    if (!root.isMapping())
        return std::unexpected(
            Error{u"path.values"_s, Tr::tr("%1 holds no outputs: it is no object.").arg(file), file,
                  Tr::tr("Write “STEP: {NAME: VALUE}” for each step that isn't run.")});
    if (const auto bounded = root.toValue(mostOutputs); !bounded)
        return std::unexpected(bounded.error());
    const QStringList names = stepNames(path);
    for (const yaml::Entry &entry : root.entries()) {
        if (!names.contains(entry.key))
            given.findings.add(file, text, unknownStep(entry, names));
        else if (const auto value = entry.value.toValue(mostOutputs); value && value->mapping())
            given.outputs.insert(entry.key, templates::fromYaml(*value));
        else
            given.findings.add(file, text, noOutputs(entry));
    }
    return given;
}

} // namespace waymark::goldenpath
