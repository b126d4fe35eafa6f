// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/baseline.h"
#include "diagnostics/jsonwriter.h"
#include "diagnostics/reportwriters.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int jsonSchemaVersion = 1;

void writePlace(JsonWriter &json, const SourceText &text, TextRange range)
{
    const PrintedRange place = printedRange(text, range);
    json.number("line", place.line);
    json.number("column", place.column);
    json.number("endLine", place.endLine);
    json.number("endColumn", place.endColumn);
    json.number("offset", range.begin);
    json.number("endOffset", range.end);
}

void writeFixes(JsonWriter &json, const SourceText &text, const QList<Fix> &fixes)
{
    json.array("fixes");
    for (const Fix &fix : fixes) {
        json.object();
        json.text("title", fix.title);
        json.boolean("safe", fix.isSafe);
        json.array("edits");
        for (const TextEdit &edit : fix.edits) {
            json.object();
            writePlace(json, text, edit.range);
            json.text("text", QString::fromUtf8(edit.replacement));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeRelated(JsonWriter &json, const SourceText &text, const QList<RelatedPlace> &related)
{
    json.array("relatedLocations");
    for (const RelatedPlace &place : related) {
        json.object();
        json.text("message", place.message);
        writePlace(json, text, place.range);
        json.endObject();
    }
    json.endArray();
}

void writeDiagnostic(JsonWriter &json, const CheckedFile &file, const Diagnostic &diagnostic)
{
    json.object();
    json.text("code", diagnostic.code);
    json.text("severity", severityName(diagnostic.severity));
    json.text("message", diagnostic.message);
    json.text("why", diagnostic.why);
    json.text("next", diagnostic.next);
    json.text("file", file.path);
    json.number("document", diagnostic.document);
    writePlace(json, file.text, diagnostic.range);
    json.text("pointer", diagnostic.pointer.toString());
    json.text("rule", diagnostic.rule);
    json.text("fingerprint", QString::fromLatin1(fingerprintOf(file, diagnostic)));
    writeRelated(json, file.text, diagnostic.related);
    writeFixes(json, file.text, diagnostic.fixes);
    json.endObject();
}

} // namespace

void writeDiagnostics(JsonWriter &json, const Report &report)
{
    json.array("diagnostics");
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &diagnostic : file.diagnostics)
            writeDiagnostic(json, file, diagnostic);
    }
    json.endArray();
}

QByteArray writtenAsJson(const Report &report)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", jsonSchemaVersion);
    json.object("summary");
    json.number("files", report.files.size());
    json.number("documents", report.documentCount());
    json.number("errors", report.count(Severity::Error));
    json.number("warnings", report.count(Severity::Warning));
    json.number("suppressed", report.suppressedCount());
    json.number("baselined", report.baselinedCount());
    json.endObject();
    json.array("documents");
    for (const CheckedFile &file : report.files) {
        for (const CheckedDocument &document : file.documents) {
            json.object();
            json.text("file", file.path);
            json.number("index", document.index);
            json.text("apiVersion", document.apiVersion);
            json.text("kind", document.kind);
            json.text("name", document.name);
            json.boolean("valid", document.isValid);
            json.endObject();
        }
    }
    json.endArray();
    writeDiagnostics(json, report);
    json.endObject();
    return json.result();
}

} // namespace waymark
