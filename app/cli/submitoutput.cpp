// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/submitoutput.h"

#include "cli/clitr.h"
#include "diagnostics/jsonwriter.h"
#include "text/printable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr int submissionSchemaVersion = 1;

QString indented(const QString &text)
{
    return QString(text).replace(u'\n', u"\n           "_s);
}

void writeLines(JsonWriter &json, const submission::Preflight &preflight)
{
    json.array("preflight");
    for (const submission::PreflightLine &line : preflight.lines) {
        json.object();
        json.text("id", line.id);
        json.text("state", submission::preflightStateName(line.state));
        json.text("message", line.message);
        json.text("next", line.next);
        json.endObject();
    }
    json.endArray();
}

void writeFiles(JsonWriter &json, const submission::Preflight &preflight)
{
    json.array("files");
    for (const submission::SubmittedFile &file : preflight.files) {
        json.object();
        json.text("file", file.shown);
        json.boolean("removed", !file.bytes);
        if (file.bytes)
            json.text("content", QString::fromUtf8(*file.bytes));
        if (!file.blob.isEmpty())
            json.text("gitBlob", file.blob);
        json.endObject();
    }
    json.endArray();
}

void writeRecord(JsonWriter &json, const submission::Submitted &submitted)
{
    const submission::Record &record = submitted.record;
    json.object("submission");
    json.text("branch", record.branch);
    json.text("commit", record.commit);
    json.text("remote", record.remote);
    json.boolean("pushed", record.isPushed);
    json.text("address", record.address);
    json.number("pullRequest", record.pullRequest);
    json.boolean("finished", record.isFinished());
    json.array("steps");
    for (std::size_t i = 0; i < submission::stepCount; ++i) {
        json.object();
        json.text("name", submission::stepName(submission::StepKind(i)));
        json.text("state", submission::stepStateName(record.steps[i].state));
        json.text("note", record.steps[i].note);
        json.endObject();
    }
    json.endArray();
    if (submitted.stopped) {
        json.text("code", submitted.stopped->code);
        json.text("message", submitted.stopped->message);
        json.text("next", submitted.stopped->next);
    }
    json.endObject();
}

} // namespace

QByteArray preflightText(const submission::Preflight &preflight)
{
    static const std::array states{Tr::tr("ok"), Tr::tr("note"), Tr::tr("failed")};
    QString text;
    for (const submission::PreflightLine &line : preflight.lines) {
        text += u"%1  %2\n"_s.arg(states[std::size_t(line.state)], -9).arg(indented(line.message));
        if (!line.next.isEmpty())
            text += u"           "_s + indented(line.next) + u'\n';
    }
    for (const submission::SubmittedFile &file : preflight.files) {
        text += u"\n--- %1\n"_s.arg(file.shown);
        if (file.bytes)
            text += QString::fromUtf8(*file.bytes);
        else
            text += Tr::tr("It is taken away.") + u'\n';
        if (!text.endsWith(u'\n'))
            text += u'\n';
    }
    return printable(text).toUtf8();
}

QByteArray submissionText(const submission::Submitted &submitted)
{
    static const std::array titles{Tr::tr("Evidence"), Tr::tr("Branch"),       Tr::tr("Commit"),
                                   Tr::tr("Push"),     Tr::tr("Pull request"), Tr::tr("Comment")};
    static const std::array states{Tr::tr("not begun"), Tr::tr("begun"), Tr::tr("done"),
                                   Tr::tr("left out")};
    QString text = u"\n"_s;
    for (std::size_t i = 0; i < submission::stepCount; ++i) {
        const submission::RecordedStep &step = submitted.record.steps[i];
        text += u"%1  %2  %3"_s.arg(titles[i], -13)
                    .arg(states[std::size_t(step.state)], -9)
                    .arg(step.note)
                    .trimmed()
                + u'\n';
    }
    if (!submitted.record.address.isEmpty())
        text += submitted.record.address + u'\n';
    return printable(text).toUtf8();
}

QByteArray handedInText(const submission::Preflight &preflight, const QStringList &changed)
{
    QString text = u"\n"_s;
    for (const QString &path : changed)
        text += path + u'\n';
    if (preflight.way == submission::Way::Here)
        text +=
            Tr::tr("It is handed in: there is no Git here, so the folder itself is what counts.")
            + u'\n';
    else if (changed.isEmpty())
        text += Tr::tr("%1 has it already.").arg(preflight.folder) + u'\n';
    return printable(text).toUtf8();
}

QByteArray submissionJson(const submission::Preflight &preflight,
                          const submission::Submitted *submitted, const QStringList &changed)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", submissionSchemaVersion);
    json.boolean("good", preflight.isGood());
    writeLines(json, preflight);
    writeFiles(json, preflight);
    if (preflight.plan) {
        json.text("branch", preflight.plan->branch);
        json.text("base", preflight.plan->base);
        json.text("remote", preflight.plan->remote);
    }
    json.array("written");
    for (const QString &path : changed)
        json.text({}, path);
    json.endArray();
    if (submitted != nullptr)
        writeRecord(json, *submitted);
    json.endObject();
    return json.result();
}

} // namespace waymark::cli
