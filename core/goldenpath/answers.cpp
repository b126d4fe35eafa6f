// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/answers.h"

#include "base/expensive.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/jsonschema.h"
#include "template/json.h"
#include "text/nearest.h"
#include "yaml/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype mostAnswers = 100'000;

Error noObject(const QString &file, const QString &why)
{
    return {u"path.values"_s, Tr::tr("%1 holds no answers: %2").arg(file, why), file,
            Tr::tr("Write one object, the parameters' names as keys.")};
}

/// The place in the file of answers that a pointer means, or the nearest one around it.
TextRange placeOf(yaml::Node root, const JsonPointer &pointer)
{
    JsonPointer at = pointer;
    yaml::Node found = root.at(at);
    while (!found.isValid() && !at.isRoot()) {
        at = at.parent();
        found = root.at(at);
    }
    const TextRange range = found.range();
    return at == pointer || at.isRoot() == false ? range : TextRange{range.begin, range.begin};
}

/// Properties that hold a secret: a form sends them apart from the parameters.
QStringList secretNames(const PathTemplate &path)
{
    QStringList names;
    for (const ParameterPage &page : path.pages()) {
        for (const yaml::Entry &property : propertiesOf(page.schema)) {
            if (property.value.value(u"ui:field").text() == "Secret"_L1)
                names.append(property.key);
        }
    }
    return names;
}

void checkNames(const PathTemplate &path, const yaml::SyntaxTree &tree, yaml::Node root,
                const QString &file, Findings &findings)
{
    const QStringList names = path.parameterNames();
    for (const yaml::Entry &entry : root.entries()) {
        if (names.contains(entry.key))
            continue;
        Diagnostic found;
        found.code = u"path.unknown-answer"_s;
        found.severity = Severity::Warning;
        found.message = Tr::tr("The template asks for no “%1”.").arg(entry.key);
        const auto meant = likelyMeant(entry.key, names);
        found.next = meant ? Tr::tr("Did you mean “%1”?").arg(*meant) : Tr::tr("Leave it out.");
        found.range = entry.value.key().isValid() ? entry.value.key().range() : entry.value.range();
        findings.add(file, tree.text(), std::move(found));
    }
}

void collectDefaulted(const yaml::Value &answered, const yaml::Value &whole,
                      const JsonPointer &place, QStringList &found)
{
    if (!whole.mapping() || !answered.mapping())
        return;
    for (const auto &[key, value] : *whole.mapping()) {
        const auto known =
            std::ranges::find(*answered.mapping(), key, &std::pair<QString, yaml::Value>::first);
        if (known == answered.mapping()->end())
            found.append(place.child(key).toString());
        else
            collectDefaulted(known->second, value, place.child(key), found);
    }
}

/// Moves what is secret out of the parameters.
void separateSecrets(const QStringList &names, const yaml::Value &whole, Answers &answers)
{
    yaml::Value::Mapping parameters;
    std::vector<templates::Entry> secrets;
    for (const auto &[key, value] : *whole.mapping()) {
        if (!names.contains(key)) {
            parameters.emplaceBack(key, value);
            continue;
        }
        const QString text = value.string() ? *value.string() : QString();
        secrets.emplace_back(key, text);
        parameters.emplaceBack(key, yaml::Value(QString(text.size(), u'*')));
    }
    answers.parameters = templates::fromYaml(yaml::Value(std::move(parameters)));
    answers.secrets = templates::Value(std::move(secrets));
}

} // namespace

Result<Answers> readAnswers(const PathTemplate &path, const SourceText &text, const QString &file,
                            std::stop_token stop)
{
    expensive();
    const auto tree = yaml::SyntaxTree::parse(text, stop);
    if (!tree)
        return std::unexpected(Error{u"path.stopped"_s, Tr::tr("The run was stopped."), {}, {}});
    Answers answers;
    if (tree->hasErrors()) {
        answers.findings.add(*tree, file, tree->diagnostics());
        return answers;
    }
    const yaml::Node root =
        tree->documents().isEmpty() ? yaml::Node() : tree->documents().front().root.target();
    const bool isEmpty = !root.isValid() || root.kind() == yaml::NodeKind::Missing;
    if (!isEmpty && !root.isMapping())
        return std::unexpected(noObject(file, Tr::tr("it is a single value or a list.")));
    const auto answered = isEmpty ? Result<yaml::Value>(yaml::Value(yaml::Value::Mapping()))
                                  : root.toValue(mostAnswers);
    if (!answered)
        return std::unexpected(answered.error());

    QList<yaml::Value> pages;
    for (const ParameterPage &page : path.pages()) {
        if (const auto schema = page.schema.toValue(mostAnswers))
            pages.append(*schema);
    }
    yaml::Value whole = *answered;
    for (const yaml::Value &page : std::as_const(pages))
        whole = withDefaults(whole, page);
    checkNames(path, *tree, root, file, answers.findings);
    const QByteArray json = yaml::toJson(whole);
    for (const yaml::Value &page : std::as_const(pages)) {
        for (Diagnostic each : JsonSchema(yaml::toJson(page)).findingsIn(json, stop)) {
            each.range = placeOf(root, each.pointer);
            each.fixes.clear();
            each.related.clear();
            each.document = 0;
            answers.findings.add(file, text, std::move(each));
        }
    }
    collectDefaulted(*answered, whole, {}, answers.defaulted);
    separateSecrets(secretNames(path), whole, answers);
    return answers;
}

} // namespace waymark::goldenpath
