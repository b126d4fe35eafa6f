// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/reconcileoutput.h"

#include "cli/clitr.h"
#include "diagnostics/jsonwriter.h"
#include "text/printable.h"

#include <QDir>

#include <algorithm>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

using fulfilment::ReconcileEvent;

constexpr int reconcileSchemaVersion = 1;

QString eventName(ReconcileEvent::Kind kind)
{
    switch (kind) {
    case ReconcileEvent::Kind::Moved:
        return u"moved"_s;
    case ReconcileEvent::Kind::Changed:
        return u"changed"_s;
    case ReconcileEvent::Kind::Repaired:
        return u"repaired"_s;
    case ReconcileEvent::Kind::Warned:
        return u"warned"_s;
    case ReconcileEvent::Kind::Held:
        return u"held"_s;
    }
    return {};
}

QString eventSentence(const ReconcileEvent &event)
{
    switch (event.kind) {
    case ReconcileEvent::Kind::Moved:
        return phaseName(event.before) + " -> "_L1 + phaseName(event.after);
    case ReconcileEvent::Kind::Changed:
        return Tr::tr("delivered anew");
    case ReconcileEvent::Kind::Repaired:
        return Tr::tr("delivered again: somebody had changed the files");
    case ReconcileEvent::Kind::Warned:
        return Tr::tr("ends within %1").arg(event.message);
    case ReconcileEvent::Kind::Held:
        return Tr::tr("should be taken away, and isn't");
    }
    return {};
}

} // namespace

QByteArray reconcileText(const fulfilment::ReconcileReport &report, bool isDryRun)
{
    QString text;
    for (const ReconcileEvent &event : report.events) {
        text += event.request.shown() + ": "_L1 + eventSentence(event) + u'\n';
        const bool hasMore = event.kind == ReconcileEvent::Kind::Moved && !event.message.isEmpty();
        for (const QString &line : hasMore ? event.message.split(u'\n') : QStringList())
            text += "    "_L1 + line + u'\n';
    }
    text += Tr::tr("%n request(s)", nullptr, int(report.requests)) + ", "_L1
            + (isDryRun ? Tr::tr("nothing was written")
                        : Tr::tr("%n file(s) written", nullptr, int(report.written)))
            + u'\n';
    QByteArray printed;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        printed += printable(line).toUtf8() + '\n';
    return printed;
}

QByteArray reconcileJson(const fulfilment::ReconcileReport &report, bool isDryRun)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", reconcileSchemaVersion);
    json.boolean("dryRun", isDryRun);
    json.number("requests", report.requests);
    json.number("written", report.written);
    json.array("events");
    for (const ReconcileEvent &event : report.events) {
        json.object();
        json.text("request", event.request.shown());
        json.text("event", eventName(event.kind));
        json.text("before", phaseName(event.before));
        json.text("after", phaseName(event.after));
        json.text("message", event.message);
        json.endObject();
    }
    json.endArray();
    json.array("retiring");
    for (const requests::RequestId &id : report.retiring)
        json.text({}, id.shown());
    json.endArray();
    if (report.held)
        json.text("held", report.held->code);
    json.array("failures");
    for (const Error &failure : report.failures) {
        json.object();
        json.text("code", failure.code);
        json.text("message", failure.message);
        json.text("subject", failure.subject);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

void printFindings(const fulfilment::ReconcileReport &report, const QString &folder,
                   const Context &context)
{
    QStringList files = report.findings.keys();
    files.sort();
    for (const QString &file : std::as_const(files)) {
        const auto bytes = context.environment.files.read(file, defaultReadLimit);
        const SourceText text(bytes.value_or(QByteArray()));
        for (const Diagnostic &finding : report.findings.value(file)) {
            const LineColumn place =
                text.codePointPosition(std::min(finding.range.begin, text.size()));
            const QString line = u"%1:%2:%3: %4 %5"_s.arg(QDir(folder).relativeFilePath(file))
                                     .arg(place.line + 1)
                                     .arg(place.column + 1)
                                     .arg(finding.message, finding.next);
            print(context.io.err, printable(line).toUtf8() + '\n');
        }
    }
}

} // namespace waymark::cli
