// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/branches.h"

#include "schema/evaluator.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// Judging a value against a branch happens while a form is drawn: about a millisecond.
constexpr Evaluator::Limits judgement{.depth = 200, .steps = 20'000};
constexpr qsizetype namesForTitle = 2;

/// What a branch says as a whole.
struct BranchFacts
{
    types::Mask types = types::Any;
    bool hasStructure = false; ///< declares fields or items
    bool onlyRequires = true;
    QList<QByteArray> declared;
    QList<QByteArray> required;
};

bool isStructure(const CompiledSchema &schema, const Step &step)
{
    if (step.op == Op::Items)
        return true;
    if (step.op != Op::Properties)
        return false;
    const PropertyRules &rules = schema.propertyRules[size_t(step.operand)];
    return rules.properties.count > 0 || !rules.patterns.empty() || rules.rest == Rest::Checked;
}

BranchFacts branchFacts(const CompiledSchema &schema, SchemaId branch)
{
    BranchFacts facts;
    for (const Applicable &source : plainlyExpanded(schema, {{branch, false, false}})) {
        if (!source.isOptional)
            facts.types &= schema.nodes[source.schema].types;
        for (const Step &step : schema.stepsOf(source.schema)) {
            facts.hasStructure |= isStructure(schema, step);
            facts.onlyRequires &= step.op == Op::Required;
            if (step.op == Op::Properties) {
                const Span span = schema.propertyRules[size_t(step.operand)].properties;
                for (quint32 i = span.first; i < span.first + span.count; ++i)
                    facts.declared.append(schema.properties[i].name);
            } else if (step.op == Op::Required && !source.isOptional) {
                const Span span = schema.requiredSpans[size_t(step.operand)];
                for (quint32 i = span.first; i < span.first + span.count; ++i)
                    facts.required.append(schema.requiredNames[i].name);
            }
        }
    }
    facts.onlyRequires &= !facts.required.isEmpty();
    return facts;
}

/// The values a branch lists for a field; empty where it takes others as well.
QList<yaml::Value> marksOf(const CompiledSchema &schema, SchemaId branch, const QByteArray &name)
{
    const auto sources = plainlyExpanded(
        schema, propertySources(schema, plainlyExpanded(schema, {{branch, false, false}}), name));
    for (const Applicable &source : sources) {
        if (source.isOptional)
            continue;
        for (const Op op : {Op::Const, Op::Enum}) {
            if (const Step *step = schema.step(source.schema, op))
                return schema.enumerations[size_t(step->operand)].values;
        }
    }
    return {};
}

bool overlap(const QList<yaml::Value> &a, const QList<yaml::Value> &b)
{
    return std::ranges::any_of(a, [&](const yaml::Value &value) { return b.contains(value); });
}

/// Fills in the discriminator if `name` is one: each branch lists values, and no value twice.
bool takeDiscriminator(const CompiledSchema &schema, const Union &forms, const QByteArray &name,
                       Choice &choice)
{
    QList<QList<yaml::Value>> marks;
    for (const SchemaId branch : forms.branches) {
        const QList<yaml::Value> own = marksOf(schema, branch, name);
        const bool isTaken =
            std::ranges::any_of(marks, [&](const auto &other) { return overlap(own, other); });
        if (own.isEmpty() || isTaken || own.first().sequence() || own.first().mapping())
            return false;
        marks.append(own);
    }
    for (qsizetype i = 0; i < marks.size(); ++i)
        choice.branches[i].marks = marks[i];
    choice.discriminator = QString::fromUtf8(name);
    return true;
}

ValueType typeOfBranch(types::Mask mask)
{
    switch (mask & ~types::Null) {
    case types::Boolean:
        return ValueType::Boolean;
    case types::Integer:
        return ValueType::Integer;
    case types::Number:
        return ValueType::Number;
    case types::String:
        return ValueType::String;
    case types::Array:
        return ValueType::Array;
    case types::Object:
        return ValueType::Object;
    default:
        return ValueType::Any;
    }
}

/// The name a schema author gave it: its title, or the last part of the definition it refers to.
QString writtenTitle(const CompiledSchema &schema, SchemaId branch)
{
    QString name;
    for (const Applicable &source : plainlyExpanded(schema, {{branch, false, false}})) {
        if (source.isOptional)
            continue;
        if (const QString &title = schema.annotationsOf(source.schema).title; !title.isEmpty())
            return title;
        const QString &path = schema.nodes[source.schema].path;
        if (name.isEmpty() && (path.contains("/$defs/"_L1) || path.contains("/definitions/"_L1)))
            name = path.sliced(path.lastIndexOf(u'/') + 1);
    }
    return name;
}

QString writtenDescription(const CompiledSchema &schema, SchemaId branch)
{
    for (const Applicable &source : plainlyExpanded(schema, {{branch, false, false}})) {
        const QString &text = schema.annotationsOf(source.schema).description;
        if (!source.isOptional && !text.isEmpty())
            return text;
    }
    return {};
}

/// The fields that no other branch has.
QStringList ownNames(const std::vector<BranchFacts> &all, size_t index)
{
    QStringList names;
    const auto isElsewhere = [&](const QByteArray &name) {
        for (size_t i = 0; i < all.size(); ++i) {
            if (i != index && (all[i].declared.contains(name) || all[i].required.contains(name)))
                return true;
        }
        return false;
    };
    for (const QByteArray &name : all[index].required + all[index].declared) {
        if (!isElsewhere(name) && !names.contains(QString::fromUtf8(name)))
            names << QString::fromUtf8(name);
    }
    return names;
}

QString textOfMark(const yaml::Value &mark)
{
    return mark.string() ? *mark.string() : QString();
}

int knownFields(const CompiledSchema &schema, SchemaId branch, Instance &value)
{
    if (!value.is(types::Object))
        return 0;
    const BranchFacts facts = branchFacts(schema, branch);
    return int(std::ranges::count_if(value.entries(), [&](const Entry &entry) {
        const QByteArray name = entry.name.toByteArray();
        return facts.declared.contains(name) || facts.required.contains(name);
    }));
}

int branchOfMark(const Choice &choice, Instance &value)
{
    const Entry *entry =
        choice.discriminator.isEmpty() ? nullptr : value.entry(choice.discriminator.toUtf8());
    if (entry == nullptr)
        return -1;
    const auto mark = entry->value.target().toValue(1);
    for (qsizetype i = 0; mark && i < choice.branches.size(); ++i) {
        if (choice.branches[i].marks.contains(*mark))
            return int(i);
    }
    return -1;
}

struct Nearness
{
    int distance = std::numeric_limits<int>::max();
    int known = 0;
};

Nearness nearnessOf(const CompiledSchema &schema, SchemaId branch, Instance &value)
{
    Evaluator evaluator(schema, {}, judgement);
    const Failures failures = evaluator.run(branch, value.place());
    const int far = evaluator.isExhausted() ? 1 : distance(failures, value.place());
    return {far, knownFields(schema, branch, value)};
}

} // namespace

Union unionOf(const CompiledSchema &schema, const Step &step)
{
    Union forms;
    std::vector<BranchFacts> all;
    for (const SchemaId branch : schema.lists[size_t(step.operand)]) {
        if (schema.nodes[branch].isFalse)
            continue;
        BranchFacts facts = branchFacts(schema, branch);
        if (facts.types == types::Null) {
            forms.hasNull = true;
            continue;
        }
        forms.branches.push_back(branch);
        all.push_back(std::move(facts));
    }
    if (all.size() < 2)
        return forms;
    if (std::ranges::all_of(all, &BranchFacts::onlyRequires)) {
        forms.isByField = step.op == Op::OneOf;
        for (size_t i = 0; i < all.size(); ++i)
            forms.isByField = forms.isByField && !ownNames(all, i).isEmpty();
        forms.isChoice = forms.isByField;
        return forms;
    }
    const types::Mask first = all.front().types;
    for (const BranchFacts &facts : all) {
        const bool isContainer =
            facts.types != types::Any && (facts.types & (types::Object | types::Array)) != 0;
        forms.isChoice |=
            facts.hasStructure || (isContainer && facts.types != first)
            || (facts.types != first && (first & types::Object) != 0 && first != types::Any);
    }
    return forms;
}

Choice described(const CompiledSchema &schema, const Union &forms)
{
    Choice choice;
    std::vector<BranchFacts> all;
    for (const SchemaId branch : forms.branches) {
        all.push_back(branchFacts(schema, branch));
        choice.branches.append({writtenTitle(schema, branch),
                                writtenDescription(schema, branch),
                                typeOfBranch(all.back().types),
                                {},
                                {}});
    }
    for (size_t i = 0; i < all.size(); ++i)
        choice.branches[qsizetype(i)].names = ownNames(all, i);
    for (const QByteArray &name : std::as_const(all.front().declared)) {
        if (takeDiscriminator(schema, forms, name, choice))
            break;
    }
    for (Branch &branch : choice.branches) {
        if (branch.title.isEmpty() && !branch.marks.isEmpty())
            branch.title = textOfMark(branch.marks.first());
        if (branch.title.isEmpty() && !branch.names.isEmpty())
            branch.title = branch.names.first(std::min(namesForTitle, branch.names.size()))
                               .join(QLatin1String(", "));
    }
    return choice;
}

int takenBranch(const CompiledSchema &schema, const Union &forms, const Choice &choice,
                const Situation &situation, int pick)
{
    const int fallback = choice.discriminator.isEmpty() ? 0 : -1;
    const int wanted = pick >= 0 && pick < choice.branches.size() ? pick : fallback;
    if (situation.isMissing || (situation.isForced && wanted == pick))
        return wanted;
    Instance value(situation.value);
    if (const int marked = value.is(types::Object) ? branchOfMark(choice, value) : -1; marked >= 0)
        return marked;
    QList<Nearness> all;
    for (const SchemaId branch : forms.branches)
        all.append(nearnessOf(schema, branch, value));
    const auto best = std::ranges::min_element(all, [](const Nearness &a, const Nearness &b) {
        return a.distance != b.distance ? a.distance < b.distance : a.known > b.known;
    });
    const auto nearest = int(best - all.begin());
    if (pick >= 0 && pick < all.size()) {
        const bool isElsewhere = best->distance == 0 && best->known > all[pick].known;
        return isElsewhere ? nearest : pick;
    }
    // Nothing in the value speaks for a branch: whoever fills it in has still to say which.
    return !choice.discriminator.isEmpty() && best->distance > 0 && best->known == 0 ? -1 : nearest;
}

std::optional<bool> fits(const CompiledSchema &schema, SchemaId test, yaml::Node value)
{
    Evaluator evaluator(schema, {}, judgement);
    const bool holds = evaluator.accepts(test, value);
    return evaluator.isExhausted() ? std::nullopt : std::optional(holds);
}

} // namespace waymark::schema
