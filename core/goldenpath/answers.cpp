// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/answers.h"

#include "base/expensive.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/jsonschema.h"
#include "goldenpath/masking.h"
#include "goldenpath/secretanswers.h"
#include "template/json.h"
#include "text/nearest.h"
#include "yaml/json.h"

#include <QSet>

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

Error stoppedReading()
{
    return {u"path.stopped"_s, Tr::tr("The run was stopped."), {}, {}};
}

void blank(QByteArray &bytes, TextRange range)
{
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (bytes[i] != '\n' && bytes[i] != '\r')
            bytes[i] = '*';
    }
}

SourceText blankText(const SourceText &text)
{
    QByteArray bytes = text.bytes();
    blank(bytes, {0, bytes.size()});
    return SourceText(bytes);
}

/// The answers' text with blanks in the place of secrets, as it may be shown.
SourceText shownText(const SourceText &text, yaml::Node root, const QSet<JsonPointer> &secrets)
{
    QByteArray bytes = text.bytes();
    for (const JsonPointer &place : secrets)
        blank(bytes, root.at(place).target().range());
    return SourceText(bytes);
}

/// What is wrong with the YAML where its words may be a secret's.
Diagnostic withoutWords(const Diagnostic &found)
{
    Diagnostic shown;
    shown.code = found.code;
    shown.severity = found.severity;
    shown.message = Tr::tr("This is no YAML that can be read.");
    shown.next = Tr::tr("Correct the place. What is wrong isn't shown, since it may be a secret.");
    shown.range = found.range;
    return shown;
}

/// A secret that was rejected: neither it nor its line is shown.
Diagnostic rejectedSecret(const Diagnostic &found)
{
    Diagnostic shown;
    shown.code = found.code;
    shown.severity = found.severity;
    shown.message =
        Tr::tr("The secret “%1” doesn't have the required form.").arg(found.pointer.toDisplay());
    shown.next = Tr::tr("Look at what the template asks of it.");
    shown.pointer = found.pointer;
    return shown;
}

void checkNames(const PathTemplate &path, yaml::Node root, const QString &file,
                const SourceText &shown, Findings &findings)
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
        findings.add(file, shown, std::move(found));
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

/// As it is written where it is a number or the like: secrets are texts.
QString secretText(const yaml::Value &value, yaml::Node written)
{
    if (value.string())
        return *value.string();
    if (value.isNull())
        return {};
    const bool isWritten = written.target().isScalar();
    return isWritten ? written.target().text() : QString::fromUtf8(yaml::toJson(value));
}

/// Moves what is secret out of the parameters.
class SecretSeparator
{
public:
    SecretSeparator(const QSet<JsonPointer> &places, yaml::Node root)
        : m_places(places)
        , m_root(root)
    {}

    yaml::Value parametersOf(const yaml::Value &value, const JsonPointer &place)
    {
        if (m_places.contains(place)) {
            const QString text = secretText(value, m_root.at(place));
            // A form names the items of a list by the list.
            const bool isItem = place.depth() > 1 && m_lists.contains(place.parent());
            const QString name =
                isItem ? place.parent().last() + u'-' + place.last() : place.last();
            std::erase_if(secrets, [&](const auto &each) { return each.first == name; });
            secrets.emplace_back(name, text);
            return QString(text.size(), u'*');
        }
        if (value.mapping()) {
            yaml::Value::Mapping kept;
            for (const auto &[key, each] : *value.mapping())
                kept.emplaceBack(key, parametersOf(each, place.child(key)));
            return kept;
        }
        if (value.sequence()) {
            m_lists.insert(place);
            yaml::Value::Sequence kept;
            for (const yaml::Value &each : *value.sequence())
                kept.append(parametersOf(each, place.child(kept.size())));
            return kept;
        }
        return value;
    }

    std::vector<templates::Entry> secrets;

private:
    const QSet<JsonPointer> &m_places;
    yaml::Node m_root;
    QSet<JsonPointer> m_lists;
};

QSet<JsonPointer> secretsIn(const yaml::Value &answers, const QList<yaml::Value> &pages)
{
    QSet<JsonPointer> found;
    for (const yaml::Value &page : pages)
        found.unite(secretPlaces(answers, page));
    return found;
}

} // namespace

Result<Answers> readAnswers(const PathTemplate &path, const SourceText &text, const QString &file,
                            std::stop_token stop)
{
    expensive();
    const auto tree = yaml::SyntaxTree::parse(text, stop);
    if (!tree)
        return std::unexpected(stoppedReading());
    if (const auto bounded = path.checkAliases(); !bounded)
        return std::unexpected(bounded.error());
    QList<yaml::Value> pages;
    for (const ParameterPage &page : path.pages()) {
        if (const auto schema = page.schema.toValue(mostAnswers))
            pages.append(*schema);
    }
    Answers answers;
    const yaml::Node root =
        tree->documents().isEmpty() ? yaml::Node() : tree->documents().front().root.target();
    if (tree->hasErrors()) {
        // Where a secret ends nobody knows then, so no line is shown.
        const bool isOpen = std::ranges::none_of(pages, asksForSecrets);
        const SourceText shown = isOpen ? text : blankText(text);
        for (const Diagnostic &each : tree->diagnostics())
            answers.findings.add(file, shown, isOpen ? each : withoutWords(each));
        return answers;
    }
    const bool isEmpty = !root.isValid() || root.kind() == yaml::NodeKind::Missing;
    if (!isEmpty && !root.isMapping())
        return std::unexpected(noObject(file, Tr::tr("it is a single value or a list.")));
    const auto answered = isEmpty ? Result<yaml::Value>(yaml::Value(yaml::Value::Mapping()))
                                  : root.toValue(mostAnswers);
    if (!answered)
        return std::unexpected(answered.error());

    yaml::Value whole = *answered;
    for (const yaml::Value &page : std::as_const(pages))
        whole = withDefaults(whole, page, stop);
    const QSet<JsonPointer> secrets = secretsIn(whole, pages);
    SecretSeparator separator(secrets, root);
    answers.parameters = templates::fromYaml(separator.parametersOf(whole, {}));
    answers.secrets = templates::Value(std::move(separator.secrets));
    const SourceText shown = shownText(text, root, secrets);
    checkNames(path, root, file, shown, answers.findings);
    const QByteArray json = yaml::toJson(whole);
    for (const yaml::Value &page : std::as_const(pages)) {
        for (Diagnostic each : JsonSchema(yaml::toJson(page)).findingsIn(json, stop)) {
            const bool isSecret = std::ranges::any_of(
                secrets, [&](const JsonPointer &place) { return place.contains(each.pointer); });
            if (isSecret) {
                answers.findings.add(file, shown, rejectedSecret(each));
                continue;
            }
            each.range = placeOf(root, each.pointer);
            each.fixes.clear();
            each.related.clear();
            each.document = 0;
            answers.findings.add(file, shown, std::move(each));
        }
    }
    if (stop.stop_requested())
        return std::unexpected(stoppedReading());
    Masking(answers.secrets).mask(answers.findings);
    collectDefaulted(*answered, whole, {}, answers.defaulted);
    return answers;
}

} // namespace waymark::goldenpath
