// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/lineagereport.h"

#include "diagnostics/jsonwriter.h"
#include "lineage/lineagetr.h"
#include "text/columns.h"
#include "text/printable.h"

#include <map>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qsizetype lineageSchemaVersion = 1;

void writeTextsOf(JsonWriter &json, std::string_view key, const QStringList &texts)
{
    json.array(key);
    for (const QString &text : texts)
        json.text({}, text);
    json.endArray();
}

void addLines(QString &text, const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    text += title + u'\n';
    for (const QString &line : lines)
        text += "  "_L1 + printableLine(line.simplified()) + u'\n';
    text += u'\n';
}

QString questionLine(const Question &question)
{
    if (question.kind == Question::Kind::Secret)
        return Tr::tr("%1: a secret, which isn't kept; give it with --values").arg(question.name);
    return question.value.isEmpty()
               ? Tr::tr("%1: new, without an answer").arg(question.name)
               : Tr::tr("%1: new, taken as %2").arg(question.name, question.value);
}

QStringList noteLines(const UpgradePlan &plan)
{
    QStringList lines;
    for (const auto &note : plan.notes) {
        lines.append(note.version
                     + (note.isBreaking ? u" ("_s + Tr::tr("breaking") + u")"_s : QString())
                     + ": "_L1 + note.notes);
        for (const QString &removed : note.removed)
            lines.append("  "_L1 + Tr::tr("removed: %1").arg(removed));
        for (const QString &changed : note.changed)
            lines.append("  "_L1 + Tr::tr("changed: %1").arg(changed));
    }
    return lines;
}

QString kindName(Question::Kind kind)
{
    switch (kind) {
    case Question::Kind::New:
        return u"new"_s;
    case Question::Kind::Invalid:
        return u"invalid"_s;
    case Question::Kind::Secret:
        return u"secret"_s;
    }
    return {};
}

QString outcomeWords(BranchOutcome::Kind kind)
{
    switch (kind) {
    case BranchOutcome::Kind::Ready:
        return Tr::tr("ready");
    case BranchOutcome::Kind::Current:
        return Tr::tr("current");
    case BranchOutcome::Kind::Conflicts:
        return Tr::tr("conflicts");
    case BranchOutcome::Kind::Questions:
        return Tr::tr("questions");
    case BranchOutcome::Kind::Skipped:
        return Tr::tr("skipped");
    case BranchOutcome::Kind::Failed:
        return Tr::tr("failed");
    }
    return {};
}

QString stateWords(const Drift &drift)
{
    switch (drift.state) {
    case Drift::State::Current:
        return drift.isRepublished ? Tr::tr("current, but the path changed without a new version")
                                   : Tr::tr("current");
    case Drift::State::Behind:
        return drift.breaking > 0
                   ? Tr::tr("behind, %n version(s) ask to act", nullptr, drift.breaking)
                   : Tr::tr("behind");
    case Drift::State::Upgrading:
        return Tr::tr("upgrading. %1").arg(drift.reason);
    case Drift::State::Skipped:
        return drift.until.isValid() ? Tr::tr("skipped until %1: %2")
                                           .arg(drift.until.toString(Qt::ISODate), drift.reason)
                                     : Tr::tr("skipped: %1").arg(drift.reason);
    case Drift::State::Unknown:
        return Tr::tr("unknown: %1").arg(drift.reason);
    }
    return {};
}

QString fleetDetail(const BranchOutcome &outcome)
{
    if (outcome.kind == BranchOutcome::Kind::Ready)
        return outcome.branch;
    if (outcome.kind == BranchOutcome::Kind::Conflicts)
        return outcome.files.join(", "_L1);
    return outcome.why.message;
}

} // namespace

QString classWords(const FileOutcome &outcome)
{
    switch (outcome.kind) {
    case FileClass::Unchanged:
        return Tr::tr("unchanged");
    case FileClass::Added:
        return Tr::tr("new");
    case FileClass::Updated:
        return Tr::tr("updated");
    case FileClass::Removed:
        return Tr::tr("removed: the path dropped it");
    case FileClass::Edited:
        return Tr::tr("stays as you changed it");
    case FileClass::Same:
        return Tr::tr("you made the same change");
    case FileClass::Merged:
        return Tr::tr("merged with your change");
    case FileClass::Conflict:
        return outcome.places.isEmpty()
                   ? Tr::tr("%n conflict(s)", nullptr, int(outcome.conflicts.size()))
                   : Tr::tr("conflict in %1").arg(outcome.places.join(", "_L1));
    case FileClass::Form:
        return Tr::tr("mode or line ends");
    case FileClass::Binary:
        return Tr::tr("both changed it and it can't be merged: choose");
    case FileClass::DeletedHere:
        return Tr::tr("stays deleted");
    case FileClass::DroppedEdited:
        return Tr::tr("the path dropped it; yours stays");
    case FileClass::Renamed:
        return Tr::tr("renamed from %1, with your change").arg(outcome.from);
    case FileClass::MovedHere:
        return Tr::tr("your %1, with the path's change").arg(outcome.from);
    case FileClass::Own:
        return Tr::tr("yours for good");
    }
    return {};
}

QByteArray planAsText(const UpgradePlan &plan)
{
    QString text = Tr::tr("%1: %2 to %3").arg(plan.path, plan.from, plan.to) + u"\n\n"_s;
    addLines(text, Tr::tr("What changed:"), noteLines(plan));
    QStringList questions;
    for (const Question &question : plan.questions)
        questions.append(questionLine(question));
    addLines(text, Tr::tr("Questions:"), questions);
    addLines(text, Tr::tr("No longer asked:"), plan.dropped);
    QList<QStringList> rows;
    for (const FileOutcome &outcome : plan.files)
        rows.append({u"  "_s + outcome.path, classWords(outcome)});
    text += Tr::tr("Files:") + u'\n' + QString::fromUtf8(inColumns(rows));
    text +=
        "  "_L1 + Tr::tr("%n file(s) stay as they are", nullptr, int(plan.unchanged)) + u"\n\n"_s;
    text += Tr::tr("Plan: %1").arg(plan.digest) + u'\n';
    return text.toUtf8();
}

QByteArray planAsJson(const UpgradePlan &plan)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", lineageSchemaVersion);
    json.text("path", plan.path);
    json.text("from", plan.from);
    json.text("to", plan.to);
    json.text("digest", plan.digest);
    json.boolean("clean", plan.isClean());
    json.number("unchanged", plan.unchanged);
    json.array("files");
    for (const FileOutcome &outcome : plan.files) {
        json.object();
        json.text("path", outcome.path);
        json.text("class", className(outcome.kind));
        if (!outcome.from.isEmpty())
            json.text("from", outcome.from);
        json.boolean("open", outcome.isOpen());
        json.array("conflicts");
        for (const ConflictBlock &block : outcome.conflicts) {
            json.object();
            json.text("base", QString::fromUtf8(block.base));
            json.text("yours", QString::fromUtf8(block.yours));
            json.text("path", QString::fromUtf8(block.path));
            json.endObject();
        }
        json.endArray();
        writeTextsOf(json, "places", outcome.places);
        json.endObject();
    }
    json.endArray();
    json.array("questions");
    for (const Question &question : plan.questions) {
        json.object();
        json.text("name", question.name);
        json.text("kind", kindName(question.kind));
        json.text("title", question.title);
        json.boolean("open", question.isOpen);
        json.text("problem", question.problem);
        json.text("value", question.value);
        json.endObject();
    }
    json.endArray();
    writeTextsOf(json, "dropped", plan.dropped);
    json.array("notes");
    for (const auto &note : plan.notes) {
        json.object();
        json.text("version", note.version);
        json.text("released", note.released.toString(Qt::ISODate));
        json.boolean("breaking", note.isBreaking);
        json.text("notes", note.notes);
        writeTextsOf(json, "removed", note.removed);
        writeTextsOf(json, "changed", note.changed);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

QByteArray driftAsTable(const QList<Drift> &drifts)
{
    QList<QStringList> rows{{Tr::tr("PROJECT"), Tr::tr("PATH"), Tr::tr("VERSION"), Tr::tr("LATEST"),
                             Tr::tr("CHANGED BY HAND"), Tr::tr("STATE")}};
    for (const Drift &drift : drifts) {
        QString byHand = drift.edited.isEmpty() ? u"-"_s : QString::number(drift.edited.size());
        if (!drift.deleted.isEmpty())
            byHand += u", "_s + Tr::tr("%n deleted", nullptr, int(drift.deleted.size()));
        rows.append(
            {drift.name, drift.path, drift.version, drift.latest, byHand, stateWords(drift)});
    }
    return inColumns(rows);
}

QByteArray driftAsJson(const QList<Drift> &drifts)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", lineageSchemaVersion);
    json.array("projects");
    for (const Drift &drift : drifts) {
        json.object();
        json.text("folder", drift.folder);
        json.text("name", drift.name);
        json.text("state", stateName(drift.state));
        json.text("path", drift.path);
        json.text("version", drift.version);
        json.text("latest", drift.latest);
        writeTextsOf(json, "edited", drift.edited);
        writeTextsOf(json, "deleted", drift.deleted);
        json.text("reason", drift.reason);
        json.text("until", drift.until.toString(Qt::ISODate));
        json.number("breaking", drift.breaking);
        json.boolean("republished", drift.isRepublished);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

QByteArray fleetAsText(const QList<BranchOutcome> &outcomes)
{
    QList<QStringList> rows{{Tr::tr("PROJECT"), Tr::tr("PATH"), Tr::tr("FROM"), Tr::tr("TO"),
                             Tr::tr("OUTCOME"), Tr::tr("BRANCH OR REASON")}};
    std::map<BranchOutcome::Kind, int> counts;
    for (const BranchOutcome &outcome : outcomes) {
        rows.append({outcome.name, outcome.path, outcome.from, outcome.to,
                     outcomeWords(outcome.kind), fleetDetail(outcome)});
        ++counts[outcome.kind];
    }
    QStringList sums;
    for (const auto &[kind, count] : counts)
        sums.append(QString::number(count) + u' ' + outcomeWords(kind));
    return inColumns(rows) + '\n' + sums.join(", "_L1).toUtf8() + '\n';
}

QByteArray fleetAsJson(const QList<BranchOutcome> &outcomes)
{
    std::map<QString, int> counts;
    for (const BranchOutcome &outcome : outcomes)
        ++counts[outcomeName(outcome.kind)];
    JsonWriter json;
    json.object();
    json.number("schemaVersion", lineageSchemaVersion);
    json.object("counts");
    for (const auto &[name, count] : counts)
        json.number(name.toStdString(), count);
    json.endObject();
    json.array("projects");
    for (const BranchOutcome &outcome : outcomes) {
        json.object();
        json.text("folder", outcome.folder);
        json.text("name", outcome.name);
        json.text("outcome", outcomeName(outcome.kind));
        json.text("path", outcome.path);
        json.text("from", outcome.from);
        json.text("to", outcome.to);
        json.text("branch", outcome.branch);
        writeTextsOf(json, "files", outcome.files);
        json.text("code", outcome.why.code);
        json.text("message", outcome.why.message);
        json.text("next", outcome.why.next);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

} // namespace waymark::lineage
