// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/questionpages.h"

#include "goldenpath/answers.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/secretanswers.h"
#include "schema/schemafile.h"
#include "yaml/json.h"
#include "yaml/writer.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype largestPage = 100'000; ///< values

schema::FormSection sectionOf(const QuestionPage &page, yaml::Node schema)
{
    // The form has the page's title, so its only section has none.
    schema::FormSection section;
    const yaml::Node properties = schema.value(u"properties").target();
    for (const yaml::Entry &entry :
         properties.isMapping() ? properties.entries() : QList<yaml::Entry>())
        section.fields.append(JsonPointer({entry.key}));
    for (const QString &name : page.names) {
        const JsonPointer field({name});
        if (!section.fields.contains(field))
            section.fields.append(field);
    }
    return section;
}

std::shared_ptr<const schema::KindEntry> kindOf(const QuestionPage &page, yaml::Node node)
{
    auto made = std::make_shared<schema::KindEntry>();
    const auto json = yaml::toJson(node, largestPage);
    if (json) {
        const schema::CompileOptions options{.draft = schema::Draft::Draft7};
        const auto read = schema::readSchemaFile(SourceText(*json), u"parameters"_s, {}, options);
        if (read && !read->kinds.isEmpty())
            *made = *read->kinds.front();
    }
    made->key = {};
    made->title = page.title;
    made->description = page.description;
    schema::FormHints hints = schema::formHintsOfSchema(node);
    hints.title = page.title;
    hints.description = page.description;
    hints.sections = {sectionOf(page, node)};
    made->hints = std::make_shared<const schema::FormHints>(std::move(hints));
    return made;
}

yaml::Value without(const yaml::Value &value, const JsonPointer &place,
                    const QSet<JsonPointer> &secrets)
{
    if (const auto *entries = value.mapping()) {
        yaml::Value::Mapping kept;
        for (const auto &[key, each] : *entries) {
            if (!secrets.contains(place.child(key)))
                kept.append({key, without(each, place.child(key), secrets)});
        }
        return kept;
    }
    if (const auto *items = value.sequence()) {
        yaml::Value::Sequence kept;
        for (qsizetype i = 0; i < items->size(); ++i) {
            const JsonPointer item = place.child(QString::number(i));
            if (!secrets.contains(item))
                kept.append(without(items->at(i), item, secrets));
        }
        return kept;
    }
    return value;
}

} // namespace

QList<QuestionPage> questionPages(const PathTemplate &path)
{
    QList<QuestionPage> pages;
    if (!path.checkAliases())
        return pages;
    for (const ParameterPage &each : path.pages()) {
        QuestionPage page{
            .title = each.title, .description = {}, .names = {}, .kind = {}, .schema = {}};
        const yaml::Node schema = each.schema.target();
        if (page.title.isEmpty())
            page.title = Tr::tr("Page %1").arg(pages.size() + 1);
        page.description = schema.value(u"description").target().text();
        for (const yaml::Entry &entry : propertiesOf(schema)) {
            if (!page.names.contains(entry.key))
                page.names.append(entry.key);
        }
        page.kind = kindOf(page, schema);
        page.schema = schema.toValue(largestPage).value_or(yaml::Value());
        pages.append(page);
    }
    return pages;
}

std::shared_ptr<const analysis::Rules>
answerRules(const QuestionPage &page, const std::shared_ptr<const analysis::Rules> &workspace)
{
    auto rules = std::make_shared<analysis::Rules>();
    rules->kindOfAll = page.kind;
    if (workspace) {
        rules->entities = workspace->entities;
        rules->catalog = workspace->catalog;
        rules->entitiesDigest = workspace->entitiesDigest;
    }
    return rules;
}

SourceText joinedAnswers(const QList<SourceText> &pages)
{
    QByteArray joined;
    QSet<QString> known;
    for (const SourceText &text : pages) {
        const auto tree = yaml::SyntaxTree::parse(text);
        if (tree->documents().isEmpty() || !tree->documents().front().root.isMapping())
            continue;
        const yaml::Node root = tree->documents().front().root;
        yaml::Value::Mapping fresh;
        const QList<yaml::Entry> entries = root.entries();
        for (const yaml::Entry &entry : entries) {
            const qsizetype before = known.size();
            known.insert(entry.key);
            if (known.size() > before)
                fresh.append(
                    {entry.key, entry.value.target().toValue(largestPage).value_or(yaml::Value())});
        }
        // What was typed stays as it is where it can, so that findings have their places.
        if (fresh.size() == entries.size() && root.style() != yaml::NodeStyle::Flow)
            joined += text.bytes();
        else if (!fresh.isEmpty())
            joined += yaml::Writer(yaml::WriteStyle()).block(yaml::Value(fresh), 0);
        if (!joined.isEmpty() && !joined.endsWith('\n'))
            joined += '\n';
    }
    return SourceText(joined);
}

QByteArray completedAnswers(const QuestionPage &page, const QByteArray &answers)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(answers));
    const bool hasAny = !tree->documents().isEmpty();
    const auto known = hasAny ? tree->documents().front().root.toValue(largestPage)
                              : Result<yaml::Value>(yaml::Value());
    yaml::Value::Mapping given;
    if (known && known->mapping() != nullptr)
        given = *known->mapping();
    const yaml::Value whole = withDefaults(given, page.schema);
    yaml::Value::Mapping more;
    for (const auto &entry : whole.mapping() ? *whole.mapping() : yaml::Value::Mapping()) {
        if (std::ranges::find(given, entry.first, &std::pair<QString, yaml::Value>::first)
            == given.end())
            more.append(entry);
    }
    QByteArray text = given.isEmpty() ? QByteArray() : answers;
    if (!more.isEmpty())
        text += yaml::Writer(yaml::WriteStyle()).block(more, 0) + '\n';
    return text.isEmpty() ? QByteArray("{}\n") : text;
}

QByteArray answersFor(const QuestionPage &page, const yaml::SyntaxTree &all)
{
    QByteArray text;
    yaml::Value::Mapping given;
    const yaml::Node root = all.documents().isEmpty() ? yaml::Node() : all.documents().front().root;
    for (const yaml::Entry &entry : root.isMapping() ? root.entries() : QList<yaml::Entry>()) {
        if (!page.names.contains(entry.key))
            continue;
        const TextRange range = entry.value.entryRange();
        text += all.text().bytes().sliced(range.begin, range.end - range.begin);
        if (!text.endsWith('\n'))
            text += '\n';
        given.append(
            {entry.key, entry.value.target().toValue(largestPage).value_or(yaml::Value())});
    }
    // As it is written, where that stands alone: an alias may lead to what another page asks for.
    const auto alone = yaml::SyntaxTree::parse(SourceText(text));
    if (given.isEmpty())
        return text;
    if (!alone->hasErrors() && !alone->documents().isEmpty()) {
        const auto read = alone->documents().front().root.toValue(largestPage);
        if (read && *read == yaml::Value(given))
            return text;
    }
    return yaml::Writer(yaml::WriteStyle()).block(given, 0) + '\n';
}

QByteArray withoutSecrets(const PathTemplate &path, const SourceText &answers)
{
    const auto tree = yaml::SyntaxTree::parse(answers);
    if (tree->documents().isEmpty())
        return {};
    const auto value = tree->documents().front().root.toValue(largestPage);
    if (!value || value->mapping() == nullptr)
        return {};
    QSet<JsonPointer> secrets;
    for (const ParameterPage &page : path.pages()) {
        if (const auto schema = page.schema.toValue(largestPage))
            secrets += secretPlaces(*value, *schema);
    }
    return yaml::Writer(yaml::WriteStyle()).block(without(*value, {}, secrets), 0) + '\n';
}

} // namespace waymark::goldenpath
