// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "template/syntax.h"
#include "yaml/syntaxtree.h"

#include <optional>

namespace waymark::goldenpath {

/// One step, as the scaffolder takes it: what the file leaves out is filled in.
struct PathStep
{
    QString id;   ///< `step-1` where the file has none
    QString name; ///< the id where the file has none
    QString action;
    bool hasOwnId = false;
    yaml::Node node; ///< of the whole step; the others are invalid where the step has none
    yaml::Node condition;
    yaml::Node each;
    yaml::Node input;

    /// As the scaffolder takes it: null and an empty text are none.
    [[nodiscard]] bool hasEach() const;
};

/// A page of questions: a JSON Schema with `ui:` keys in it.
struct ParameterPage
{
    QString title;
    yaml::Node schema;
};

/// A Template (`scaffolder.backstage.io/v1beta3`) as its file has it. Whatever is wrong in it is
/// left out here and reported by `lint()`. By value; keeps its text alive.
class PathTemplate
{
public:
    PathTemplate(yaml::SyntaxTree tree, qsizetype document, QString file);

    [[nodiscard]] const yaml::SyntaxTree &tree() const { return m_tree; }
    [[nodiscard]] const yaml::Document &document() const { return m_tree.documents()[m_document]; }
    [[nodiscard]] yaml::Node root() const { return document().root; }
    [[nodiscard]] yaml::Node spec() const { return root().value(u"spec"); }
    /// Absolute; its folder is what addresses such as `./skeleton` start from.
    [[nodiscard]] const QString &file() const { return m_file; }

    /// Fails with `yaml.alias-budget` where aliases multiply without end, or stand for themselves.
    /// Nothing may go through the document's values before.
    [[nodiscard]] Result<void> checkAliases() const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString title() const; ///< the name where it has none
    [[nodiscard]] QString type() const { return spec().value(u"type").text(); }
    [[nodiscard]] QString owner() const { return spec().value(u"owner").text(); }
    /// `template:default/name`
    [[nodiscard]] QString ref() const;
    [[nodiscard]] QString annotation(const QString &key) const;

    /// `waymark.dev/backstage`: `≤4.0.2` is the old one.
    [[nodiscard]] templates::Dialect dialect() const;
    /// `waymark.dev/strict`; nullopt where it doesn't say.
    [[nodiscard]] std::optional<bool> isStrict() const;

    [[nodiscard]] const QList<ParameterPage> &pages() const { return m_pages; }
    [[nodiscard]] const QList<PathStep> &steps() const { return m_steps; }
    [[nodiscard]] yaml::Node output() const { return spec().value(u"output"); }
    /// Names of all parameters that its pages may ask for, conditions included.
    [[nodiscard]] QStringList parameterNames() const;

private:
    yaml::SyntaxTree m_tree;
    qsizetype m_document;
    QString m_file;
    QList<ParameterPage> m_pages;
    QList<PathStep> m_steps;
};

/// `$yaml: file` and its like, which Backstage's catalog replaces by what is in the file. Waymark
/// doesn't read those in templates.
[[nodiscard]] bool isPlaceholder(yaml::Node node);

[[nodiscard]] bool isTemplate(const yaml::Document &document);

/// Every Template of a file. `file` is its path, absolute.
[[nodiscard]] QList<PathTemplate> templatesIn(const yaml::SyntaxTree &tree, const QString &file);

/// What keeps a file from being read as it is meant. That expressions stand in a template
/// (`yaml.template`) is what it is for.
[[nodiscard]] Diagnostics syntaxFindings(const yaml::SyntaxTree &tree);

/// The first Template of a file. Fails with `path.no-template`, or as reading a file does.
[[nodiscard]] Result<PathTemplate> firstTemplateIn(const SourceText &text, const QString &file);

/// Every property that a JSON Schema names for its object, those of `dependencies`, `allOf`,
/// `oneOf`, `then` and the like included: name and schema, in the order of the text.
[[nodiscard]] QList<yaml::Entry> propertiesOf(yaml::Node schema);

} // namespace waymark::goldenpath
