// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/schemarules.h"

#include "analysis/builtinkinds.h"
#include "cli/clitr.h"
#include "diagnostics/report.h"
#include "schema/schemastore.h"
#include "yaml/json.h"

#include <QDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

using schema::KindEntry;
using schema::ValidationRule;
using yaml::Value;

struct RulesOptions
{
    std::string schema;
    std::string format = "text";
};

/// What the rule is about, as a person reads it.
QString scopeWords(const ValidationRule &rule)
{
    const QString scope = rule.scope.toString();
    return scope.isEmpty() ? Tr::tr("the whole document") : scope;
}

QByteArray inText(const KindEntry &kind, const ValidationRule &rule)
{
    QList<std::pair<QString, QString>> rows{{Tr::tr("rule"), rule.rule}};
    const auto add = [&](const QString &name, const QString &words) {
        if (!words.isEmpty())
            rows.append({name, words});
    };
    add(Tr::tr("message"), rule.message);
    add(Tr::tr("message expression"), rule.messageExpression);
    add(Tr::tr("reason"), rule.reason);
    add(Tr::tr("field"), rule.fieldPath);
    if (rule.isTransition)
        add(Tr::tr("compares"), rule.optionalOldSelf
                                    ? Tr::tr("with the version before, where there is one")
                                    : Tr::tr("with the version before; new documents pass"));
    QString text = kind.key.apiVersion + u' ' + kind.key.kind + u' ' + scopeWords(rule) + u'\n';
    for (const auto &[name, words] : std::as_const(rows))
        text += "    "_L1 + name + ": "_L1 + words.simplified() + u'\n';
    return text.toUtf8();
}

Value inJson(const KindEntry &kind, const ValidationRule &rule, const SourceText &text)
{
    const LineColumn place = text.codePointPosition(rule.range.begin);
    return Value(Value::Mapping{{u"apiVersion"_s, Value(kind.key.apiVersion)},
                                {u"kind"_s, Value(kind.key.kind)},
                                {u"scope"_s, Value(rule.scope.toString())},
                                {u"rule"_s, Value(rule.rule)},
                                {u"message"_s, Value(rule.message)},
                                {u"messageExpression"_s, Value(rule.messageExpression)},
                                {u"reason"_s, Value(rule.reason)},
                                {u"fieldPath"_s, Value(rule.fieldPath)},
                                {u"isTransition"_s, Value(rule.isTransition)},
                                {u"optionalOldSelf"_s, Value(rule.optionalOldSelf)},
                                {u"pointer"_s, Value(rule.place.toString())},
                                {u"line"_s, Value(qint64(place.line + 1))},
                                {u"column"_s, Value(qint64(place.column + 1))}});
}

ExitCode listRules(const RulesOptions &options, const Context &context)
{
    schema::SchemaSources sources;
    sources.known = analysis::bundledSchemas();
    sources.files = &context.environment.files;
    const schema::SchemaStore store(sources);
    const QString path = QDir::cleanPath(QDir(pathFromArgument(options.schema)).absolutePath());
    const auto file = store.find(path);
    if (!*file) {
        printError(context.io.err, file->error());
        return CannotRun;
    }
    const SourceText text(store.filesRead().value(path));
    QByteArray printed;
    Value::Sequence rules;
    for (const auto &kind : (*file)->kinds) {
        for (const ValidationRule &rule : kind->rules) {
            rules.append(inJson(*kind, rule, text));
            printed += (printed.isEmpty() ? "" : "\n") + inText(*kind, rule);
        }
    }
    if (options.format == "json")
        print(context.io.out,
              yaml::toJson(Value(Value::Mapping{{u"schemaVersion"_s, Value(qint64(1))},
                                                {u"rules"_s, Value(std::move(rules))}}))
                  + '\n');
    else if (printed.isEmpty())
        print(context.io.err,
              (Tr::tr("%1 has no x-kubernetes-validations.").arg(path) + u'\n').toUtf8());
    else
        print(context.io.out, printed);
    return Ok;
}

} // namespace

void addSchemaRules(CLI::App &group, Context &context)
{
    const auto options = std::make_shared<RulesOptions>();
    auto *command = group.add_subcommand(
        "rules", "Lists what a CustomResourceDefinition asks by CEL (x-kubernetes-validations)");
    command->add_option("FILE", options->schema, "CustomResourceDefinition")
        ->type_name("")
        ->required();
    command->add_option("--format", options->format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    command->callback([options, &context] { context.exitCode = listRules(*options, context); });
}

} // namespace waymark::cli
