// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/generateddocuments.h"

#include "base/expensive.h"
#include "catalog/expression.h"
#include "policy/policyset.h"
#include "rehearsal/rehearsaltr.h"
#include "yaml/edit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::Exception;
using yaml::Value;

QString annotationOf(const yaml::Document &document, QStringView name)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    return metadata.value(u"annotations").target().value(name).target().text();
}

/// What a document should hold, place by place.
struct Wanted
{
    QList<std::pair<JsonPointer, Value>> values;
    QList<JsonPointer> gone = {}; ///< that must not be there
    QDateTime since;              ///< the last instant at which time alone changed it
    QString problem;
};

JsonPointer dataKey(const QString &key)
{
    return JsonPointer({u"data"_s, key});
}

Wanted wantedOwners(const snapshot::Snapshot &snapshot, const yaml::Document &document)
{
    const QString filter = annotationOf(document, u"waymark.dev/filter");
    if (!snapshot.catalog || filter.isEmpty())
        return {.values = {},
                .since = {},
                .problem = Tr::tr("The annotation waymark.dev/filter says which entities it "
                                  "lists, such as kind=Group,spec.type=team.")};
    QStringList names;
    const auto condition = catalog::parseFilters({filter});
    if (!condition)
        return {.values = {}, .since = {}, .problem = condition.error().message};
    const auto found = catalog::evaluate(*condition, *snapshot.catalog);
    for (catalog::EntityId id = 0; id < catalog::EntityId(found.universe()); ++id) {
        if (found.contains(id))
            names.append(snapshot.catalog->entity(id).name());
    }
    names.sort();
    names.removeDuplicates();
    if (names.isEmpty())
        return {.values = {},
                .since = {},
                .problem =
                    Tr::tr("The annotation waymark.dev/filter picks no entity: %1.").arg(filter)};
    return {
        .values = {{dataKey(u"owners"_s), Value(names.join(u'\n'))}}, .since = {}, .problem = {}};
}

QString targetLine(const Exception &exception)
{
    const QString space =
        exception.targetSpace.isEmpty() ? QString() : exception.targetSpace + u'/';
    return exception.targetKind + u'/' + space + exception.targetName;
}

Wanted wantedExceptions(const policy::PolicySet &policies, const yaml::Document &document)
{
    const QString name = annotationOf(document, u"waymark.dev/policy");
    const auto *policy = policies.policyNamed(name);
    if (policy == nullptr)
        return {.values = {},
                .since = {},
                .problem = name.isEmpty()
                               ? Tr::tr("The annotation waymark.dev/policy says whose exceptions "
                                        "it lists.")
                               : Tr::tr("There is no policy “%1”.").arg(name)};
    Wanted wanted;
    const QDateTime &now = policies.now();
    QDateTime until;
    for (int rule = 0; rule < int(policy->validations.size()); ++rule) {
        QStringList targets;
        for (const Exception &exception : policies.exceptions()) {
            if (exception.policy == name && exception.isInForce(now)
                && (exception.validation < 0 || exception.validation == rule))
                targets.append(targetLine(exception));
        }
        targets.sort();
        targets.removeDuplicates();
        wanted.values.append(
            {dataKey("rule-"_L1 + QString::number(rule)), Value(targets.join(u'\n'))});
    }
    for (const Exception &exception : policies.exceptions()) {
        if (exception.policy != name || exception.outcome != Exception::Outcome::Granted)
            continue;
        for (const QDateTime &change : {exception.from, exception.until}) {
            if (!change.isValid())
                continue;
            if (change > now && (!until.isValid() || change < until))
                until = change;
        }
    }
    const yaml::Node data = document.root.value(u"data").target();
    // It says itself how long it was right.
    const QDateTime validUntil = policy::instantOf(data.value(u"validUntil").target().text());
    if (validUntil.isValid() && validUntil <= now)
        wanted.since = validUntil;
    for (const yaml::Entry &entry : data.entries()) {
        bool isNumber = false;
        const int rule =
            entry.key.startsWith("rule-"_L1) ? entry.key.sliced(5).toInt(&isNumber) : 0;
        if (isNumber && rule >= policy->validations.size())
            wanted.gone.append(dataKey(entry.key));
    }
    wanted.values.append({dataKey(u"validUntil"_s),
                          Value(until.isValid() ? until.toString(Qt::ISODate) : QString())});
    return wanted;
}

/// Why an API server would refuse a binding with these actions; empty: it takes them.
QString actionsProblem(const QStringList &actions)
{
    const QStringList known{u"Deny"_s, u"Warn"_s, u"Audit"_s};
    for (const QString &action : actions) {
        if (!known.contains(action))
            return Tr::tr("The actions of a stage are Deny, Warn and Audit, not “%1”.").arg(action);
        if (actions.count(action) > 1)
            return Tr::tr("A stage names the action %1 twice.").arg(action);
    }
    if (actions.isEmpty())
        return Tr::tr("A stage has no action: Deny, Warn or Audit.");
    if (actions.contains(u"Deny"_s) && actions.contains(u"Warn"_s))
        return Tr::tr("A stage can't both deny and warn: what is denied is said anyway.");
    return {};
}

/// Stages follow each other: one that begins before another that stands before it would overlap it.
QString orderProblem(const QString &stage, const QDateTime &from, const QDateTime &last,
                     bool isLater)
{
    if (isLater && !from.isValid())
        return Tr::tr("Only the first stage has no date; from when on is “%1”?").arg(stage);
    if (from.isValid() && last.isValid() && from <= last)
        return Tr::tr("“%1” begins no later than the stage before it.").arg(stage);
    return {};
}

Wanted wantedActions(const QString &stages, const QDateTime &now)
{
    Wanted wanted;
    Value::Sequence actions;
    QDateTime last;
    bool isFirst = true;
    for (const QString &stage : stages.split(u';', Qt::SkipEmptyParts)) {
        const QStringList parts = stage.simplified().split(u" from "_s);
        const QDateTime from = parts.size() > 1 ? policy::instantOf(parts[1]) : QDateTime();
        if (parts.size() > 2 || (parts.size() == 2 && !from.isValid())) {
            wanted.problem =
                Tr::tr("A stage is “Deny from 2026-12-15”, not “%1”.").arg(stage.trimmed());
            return wanted;
        }
        if (const QString problem = orderProblem(stage.trimmed(), from, last, !isFirst);
            !problem.isEmpty()) {
            wanted.problem = problem;
            return wanted;
        }
        last = from;
        isFirst = false;
        QStringList names;
        for (const QString &action : parts[0].split(u',', Qt::SkipEmptyParts))
            names.append(action.trimmed());
        wanted.problem = actionsProblem(names);
        if (!wanted.problem.isEmpty())
            return wanted;
        if (from.isValid() && from > now)
            continue;
        wanted.since = from;
        actions.clear();
        for (const QString &action : names)
            actions.append(Value(action));
    }
    if (actions.isEmpty())
        wanted.problem = Tr::tr("No stage has begun; the first one needs no date.");
    else
        wanted.values.append({JsonPointer({u"spec"_s, u"validationActions"_s}), Value(actions)});
    return wanted;
}

/// The smallest single edit that makes one text of another.
TextEdits difference(const SourceText &before, const SourceText &after)
{
    const QByteArray &a = before.bytes();
    const QByteArray &b = after.bytes();
    if (a == b)
        return {};
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < most && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return {{{head, a.size() - tail}, b.sliced(head, b.size() - tail - head)}};
}

/// The edits that put in what is wanted; a problem where that can't be done.
void fillIn(const yaml::SyntaxTree &tree, const Wanted &wanted, GeneratedDocument &into)
{
    yaml::SyntaxTree now = tree;
    for (const auto &[place, value] : wanted.values) {
        const yaml::Document &document = now.documents()[into.document];
        const yaml::Node node = document.root.at(place).target();
        const auto known = node ? node.toValue() : Result<Value>(Value());
        if (node && known && *known == value)
            continue;
        const auto edits = yaml::setValue(now, document, place, value);
        if (!edits) {
            into.problem = edits.error().message;
            return;
        }
        now = *yaml::SyntaxTree::parse(now.text().applied(*edits));
    }
    for (const JsonPointer &place : wanted.gone) {
        const auto edits = yaml::removeValue(now, now.documents()[into.document], place);
        if (!edits) {
            into.problem = edits.error().message;
            return;
        }
        now = *yaml::SyntaxTree::parse(now.text().applied(*edits));
    }
    into.edits = difference(tree.text(), now.text());
    if (!into.edits.isEmpty())
        into.staleSince = wanted.since;
}

} // namespace

QList<GeneratedDocument>
generatedDocuments(const snapshot::Snapshot &snapshot, std::stop_token stop,
                   const std::function<bool(const snapshot::FileEntry &)> &isAsked)
{
    expensive();
    QList<GeneratedDocument> found;
    const policy::PolicySet &policies = *snapshot.rules->policies;
    for (const auto &file : snapshot.files) {
        if (stop.stop_requested())
            return found;
        // What others keep in their repository, they write.
        if (file->root < snapshot.roots.size() && snapshot.roots[file->root].isFollowed)
            continue;
        if (isAsked && !isAsked(*file))
            continue;
        const SourceText text = file->text();
        if (!text.bytes().contains("waymark.dev/generate")
            && !text.bytes().contains("waymark.dev/stages"))
            continue;
        const auto tree = yaml::SyntaxTree::parse(text, stop);
        for (const yaml::Document &document : tree ? tree->documents() : QList<yaml::Document>()) {
            const QString generate = annotationOf(document, u"waymark.dev/generate");
            const QString stages = annotationOf(document, u"waymark.dev/stages");
            if (generate.isEmpty() && stages.isEmpty())
                continue;
            const yaml::Node name =
                document.root.value(u"metadata").target().value(u"name").target();
            GeneratedDocument one{.path = file->path,
                                  .shown = file->shownPath(),
                                  .document = document.index,
                                  .name = name.text(),
                                  .nameRange = name.range(),
                                  .edits = {},
                                  .staleSince = {},
                                  .problem = {}};
            const Wanted wanted = !stages.isEmpty()         ? wantedActions(stages, policies.now())
                                  : generate == "owners"_L1 ? wantedOwners(snapshot, document)
                                  : generate == "exceptions"_L1
                                      ? wantedExceptions(policies, document)
                                      : Wanted{.problem = Tr::tr("waymark.dev/generate is "
                                                                 "owners or exceptions.")};
            one.problem = wanted.problem;
            if (one.problem.isEmpty())
                fillIn(*tree, wanted, one);
            found.append(one);
        }
    }
    return found;
}

std::optional<Diagnostic> staleness(const GeneratedDocument &generated)
{
    if (generated.edits.isEmpty() && generated.problem.isEmpty())
        return std::nullopt;
    Diagnostic finding;
    finding.code = u"policy.stale-params"_s;
    finding.severity = Severity::Warning;
    finding.document = generated.document;
    finding.range = generated.nameRange;
    if (!generated.problem.isEmpty()) {
        finding.message = Tr::tr("“%1” can't be generated.").arg(generated.name);
        finding.why = generated.problem;
        finding.next = Tr::tr("Correct what its annotations say.");
        return finding;
    }
    finding.message =
        generated.staleSince.isValid()
            ? Tr::tr("“%1” is stale since %2.")
                  .arg(generated.name, generated.staleSince.toString(Qt::ISODate))
            : Tr::tr("“%1” is no longer what the workspace says.").arg(generated.name);
    finding.why = Tr::tr("A cluster decides by it, and knows neither the catalog nor the date.");
    finding.next = Tr::tr("Write it anew: “waymarkctl policy params”.");
    finding.fixes.append({Tr::tr("Write it anew"), generated.edits, false, FixKind::Change});
    return finding;
}

} // namespace waymark::rehearsal
