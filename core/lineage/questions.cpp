// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/questions.h"

#include "goldenpath/secretanswers.h"
#include "template/json.h"
#include "yaml/json.h"
#include "yaml/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype mostKeptAnswers = 100'000;

yaml::Value::Mapping entriesOf(const SourceText &text)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    if (tree->hasErrors() || tree->documents().isEmpty())
        return {};
    const auto value = tree->documents().front().root.target().toValue(mostKeptAnswers);
    return value && value->mapping() ? *value->mapping() : yaml::Value::Mapping();
}

const yaml::Value *valueIn(const yaml::Value::Mapping &entries, const QString &key)
{
    const auto found = std::ranges::find(entries, key, &std::pair<QString, yaml::Value>::first);
    return found == entries.end() ? nullptr : &found->second;
}

/// Title and kind of a field, by every page that has it.
struct Field
{
    QString title;
    bool isSecret = false;
};

Field fieldNamed(const goldenpath::PathTemplate &path, const QString &name)
{
    for (const goldenpath::ParameterPage &page : path.pages()) {
        for (const yaml::Entry &entry : goldenpath::propertiesOf(page.schema)) {
            if (entry.key == name)
                return {entry.value.value(u"title").text(),
                        entry.value.value(u"ui:field").text() == "Secret"_L1};
        }
    }
    return {};
}

/// What is wrong with each answer, and with all of them where no answer is named.
QHash<QString, QString> problemsOf(const goldenpath::Answers &answers, const QStringList &names)
{
    QHash<QString, QString> problems;
    const Report report = answers.findings.report();
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &found : file.diagnostics) {
            if (found.severity != Severity::Error)
                continue;
            QString name = found.pointer.depth() > 0 ? found.pointer.segments().front() : QString();
            if (name.isEmpty()) {
                // What is missing has no place of its own; the message names it.
                for (const QString &each : names) {
                    if (found.message.contains(u'“' + each + u'”')
                        || found.message.contains(u'"' + each + u'"'))
                        name = each;
                }
            }
            if (!problems.contains(name))
                problems.insert(name, found.message);
        }
    }
    return problems;
}

} // namespace

bool UpgradeAnswers::isComplete() const
{
    return answers.isGood() && std::ranges::none_of(questions, &Question::isOpen);
}

Result<UpgradeAnswers> upgradeAnswers(const goldenpath::PathTemplate &path, const Lineage &lineage,
                                      const SourceText &given, const QString &file)
{
    const QStringList names = path.parameterNames();
    const yaml::Value::Mapping fresh = entriesOf(given);
    const yaml::Value::Mapping kept =
        lineage.answers.mapping() ? *lineage.answers.mapping() : yaml::Value::Mapping();
    UpgradeAnswers found;
    yaml::Value::Mapping all;
    for (const auto &[key, value] : kept) {
        if (!names.contains(key))
            found.dropped.append(key);
        else if (valueIn(fresh, key) == nullptr)
            all.emplaceBack(key, value);
    }
    // What was given is read as it is written, so that its mistakes have their places.
    QByteArray text = given.bytes();
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    const bool isFlow = text.trimmed().startsWith('{');
    if (isFlow) {
        all += fresh;
        text.clear();
    }
    if (!all.isEmpty())
        text += yaml::Writer(yaml::WriteStyle()).block(all, 0) + '\n';
    auto answers = goldenpath::readAnswers(path, SourceText(text), file);
    if (!answers)
        return std::unexpected(answers.error());
    found.answers = *std::move(answers);
    const auto problems = problemsOf(found.answers, names);
    const auto *parameters = found.answers.parameters.object();
    for (const QString &name : names) {
        const Field field = fieldNamed(path, name);
        const bool isGiven = valueIn(fresh, name) != nullptr;
        const bool isKnown =
            valueIn(kept, name) != nullptr || lineage.unanswered.contains(name) || isGiven;
        const QString problem = problems.value(name);
        const auto *value = parameters != nullptr ? parameters->find(name) : nullptr;
        Question question{.name = name, .title = field.title};
        question.isOpen = !problem.isEmpty();
        question.problem = problem;
        if (field.isSecret && !isGiven)
            question.kind = Question::Kind::Secret;
        else if (!isKnown)
            question.kind = Question::Kind::New;
        else if (question.isOpen)
            question.kind = Question::Kind::Invalid;
        else
            continue;
        if (value != nullptr && !question.isOpen && !field.isSecret)
            question.value = templates::toJson(*value);
        found.questions.append(question);
    }
    if (const QString other = problems.value({}); !other.isEmpty())
        found.questions.append(
            {.name = {}, .kind = Question::Kind::Invalid, .isOpen = true, .problem = other});
    return found;
}

} // namespace waymark::lineage
