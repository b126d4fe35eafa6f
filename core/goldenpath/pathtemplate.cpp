// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/pathtemplate.h"

#include "goldenpath/goldenpathtr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int deepestSchema = 50;
constexpr qsizetype mostNodesOfTemplate = 100'000;

void collectProperties(yaml::Node schema, int depth, QList<yaml::Entry> &found)
{
    schema = schema.target();
    if (!schema.isMapping() || depth > deepestSchema)
        return;
    for (const yaml::Entry &property : schema.value(u"properties").target().entries())
        found.append(property);
    for (const auto *list : {u"allOf", u"anyOf", u"oneOf"}) {
        for (auto each = schema.value(QStringView(list)).target().firstChild(); each;
             each = each.nextSibling())
            collectProperties(each, depth + 1, found);
    }
    for (const auto *one : {u"then", u"else"})
        collectProperties(schema.value(QStringView(one)), depth + 1, found);
    for (const auto *map : {u"dependencies", u"dependentSchemas"}) {
        for (const yaml::Entry &each : schema.value(QStringView(map)).target().entries())
            collectProperties(each.value, depth + 1, found);
    }
}

PathStep stepOf(yaml::Node node, qsizetype index)
{
    PathStep step;
    step.node = node;
    step.id = node.value(u"id").text();
    step.hasOwnId = !step.id.isEmpty();
    if (!step.hasOwnId)
        step.id = u"step-%1"_s.arg(index + 1);
    step.name = node.value(u"name").text();
    if (step.name.isEmpty())
        step.name = step.id;
    step.action = node.value(u"action").text();
    step.condition = node.value(u"if").target();
    step.each = node.value(u"each").target();
    step.input = node.value(u"input").target();
    return step;
}

} // namespace

bool PathStep::hasEach() const
{
    const bool isEmpty =
        each.kind() == yaml::NodeKind::Missing
        || (each.isScalar()
            && (each.text().isEmpty() || each.scalarType() == yaml::ScalarType::Null));
    return each.isValid() && !isEmpty;
}

PathTemplate::PathTemplate(yaml::SyntaxTree tree, qsizetype document, QString file)
    : m_tree(std::move(tree))
    , m_document(document)
    , m_file(std::move(file))
{
    const yaml::Node parameters = spec().value(u"parameters").target();
    const auto addPage = [this](yaml::Node page) {
        if (page.target().isMapping())
            m_pages.append({page.target().value(u"title").text(), page.target()});
    };
    if (parameters.isSequence()) {
        for (auto page = parameters.firstChild(); page; page = page.nextSibling())
            addPage(page);
    } else {
        addPage(parameters);
    }
    const yaml::Node steps = spec().value(u"steps").target();
    qsizetype index = 0;
    for (auto step = steps.firstChild(); steps.isSequence() && step; step = step.nextSibling()) {
        if (step.target().isMapping())
            m_steps.append(stepOf(step.target(), index));
        ++index;
    }
}

Result<void> PathTemplate::checkAliases() const
{
    const auto value = root().toValue(mostNodesOfTemplate);
    return value ? Result<void>() : std::unexpected(value.error());
}

QString PathTemplate::name() const
{
    return root().value(u"metadata").value(u"name").text();
}

QString PathTemplate::title() const
{
    const QString title = root().value(u"metadata").value(u"title").text();
    return title.isEmpty() ? name() : title;
}

QString PathTemplate::ref() const
{
    const QString space = root().value(u"metadata").value(u"namespace").text();
    return u"template:%1/%2"_s.arg(space.isEmpty() ? u"default"_s : space, name()).toLower();
}

QString PathTemplate::annotation(const QString &key) const
{
    return root().value(u"metadata").value(u"annotations").value(key).text();
}

templates::Dialect PathTemplate::dialect() const
{
    const QString says = annotation(u"waymark.dev/backstage"_s).trimmed();
    const bool isOld = says.startsWith(u'≤') || says.startsWith(u'<') || says == "old"_L1;
    return isOld ? templates::Dialect::Nunjucks : templates::Dialect::Nunjitsu;
}

std::optional<bool> PathTemplate::isStrict() const
{
    const QString says = annotation(u"waymark.dev/strict"_s).trimmed();
    if (says == "true"_L1 || says == "false"_L1)
        return says == "true"_L1;
    return std::nullopt;
}

QStringList PathTemplate::parameterNames() const
{
    QStringList names;
    for (const ParameterPage &page : m_pages) {
        for (const yaml::Entry &property : propertiesOf(page.schema))
            names.append(property.key);
    }
    names.removeDuplicates();
    return names;
}

bool isPlaceholder(yaml::Node node)
{
    const QList<yaml::Entry> entries = node.target().entries();
    return entries.size() == 1
           && (entries.front().key == "$yaml"_L1 || entries.front().key == "$json"_L1
               || entries.front().key == "$text"_L1);
}

bool isTemplate(const yaml::Document &document)
{
    return document.topLevel(u"kind") == "Template"_L1
           && document.topLevel(u"apiVersion").startsWith("scaffolder.backstage.io/"_L1);
}

QList<PathTemplate> templatesIn(const yaml::SyntaxTree &tree, const QString &file)
{
    QList<PathTemplate> found;
    for (qsizetype i = 0; i < tree.documents().size(); ++i) {
        if (isTemplate(tree.documents()[i]))
            found.append(PathTemplate(tree, i, file));
    }
    return found;
}

Diagnostics syntaxFindings(const yaml::SyntaxTree &tree)
{
    Diagnostics found = tree.diagnostics();
    found.removeIf([](const Diagnostic &each) { return each.code == "yaml.template"_L1; });
    return found;
}

Result<PathTemplate> firstTemplateIn(const SourceText &text, const QString &file)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    const QList<PathTemplate> found = tree ? templatesIn(*tree, file) : QList<PathTemplate>();
    if (found.isEmpty())
        return std::unexpected(Error{u"path.no-template"_s,
                                     Tr::tr("%1 holds no Template.").arg(file), file,
                                     Tr::tr("Name a file with “kind: Template” and “apiVersion: "
                                            "scaffolder.backstage.io/v1beta3”.")});
    return found.front();
}

QList<yaml::Entry> propertiesOf(yaml::Node schema)
{
    QList<yaml::Entry> found;
    collectProperties(schema, 0, found);
    return found;
}

} // namespace waymark::goldenpath
