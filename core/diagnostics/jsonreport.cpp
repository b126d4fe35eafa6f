// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/reportwriters.h"

#include <jsoncons/json_encoder.hpp>

#include <QUrl>

#include <string>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int jsonSchemaVersion = 1;
constexpr auto sarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes JSON in the order it is told; keeps jsoncons out of everything else.
class JsonWriter
{
public:
    JsonWriter()
        : m_encoder(m_text, options())
    {}

    void object(std::string_view key = {}) { named(key).begin_object(); }
    void endObject() { m_encoder.end_object(); }
    void array(std::string_view key = {}) { named(key).begin_array(); }
    void endArray() { m_encoder.end_array(); }
    void text(std::string_view key, const QString &value)
    {
        named(key).string_value(value.toStdString());
    }
    void number(std::string_view key, qsizetype value) { named(key).int64_value(value); }
    void boolean(std::string_view key, bool value) { named(key).bool_value(value); }

    [[nodiscard]] QByteArray result()
    {
        m_encoder.flush();
        return QByteArray::fromStdString(m_text) + '\n';
    }

private:
    using Encoder = jsoncons::basic_json_encoder<char, jsoncons::string_sink<std::string>>;

    static jsoncons::json_options options()
    {
        return jsoncons::json_options{}.indent_size(2).object_array_line_splits(
            jsoncons::line_split_kind::new_line);
    }

    Encoder &named(std::string_view key)
    {
        if (!key.empty())
            m_encoder.key(key);
        return m_encoder;
    }

    std::string m_text;
    Encoder m_encoder;
};

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
    writeFixes(json, file.text, diagnostic.fixes);
    json.endObject();
}

QString sarifLevel(Severity severity)
{
    return severity == Severity::Info ? u"note"_s : severityName(severity);
}

/// A path as SARIF wants it: a URI, relative where the path is.
QString uriOf(const QString &path)
{
    const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return path.startsWith(u'/') ? "file://"_L1 + escaped : escaped;
}

void writeSarifRegion(JsonWriter &json, const SourceText &text, TextRange range)
{
    const PrintedRange place = printedRange(text, range);
    json.object("region");
    json.number("startLine", place.line);
    json.number("startColumn", place.column);
    json.number("endLine", place.endLine);
    json.number("endColumn", place.endColumn);
    json.number("byteOffset", range.begin);
    json.number("byteLength", range.size());
    json.endObject();
}

void writeSarifResult(JsonWriter &json, const CheckedFile &file, const Diagnostic &diagnostic)
{
    json.object();
    json.text("ruleId", diagnostic.code);
    json.text("level", sarifLevel(diagnostic.severity));
    json.object("message");
    QString message = diagnostic.message;
    for (const QString &more : {diagnostic.why, diagnostic.next})
        message += more.isEmpty() ? QString() : u' ' + more;
    json.text("text", message);
    json.endObject();
    json.array("locations");
    json.object();
    json.object("physicalLocation");
    json.object("artifactLocation");
    json.text("uri", uriOf(file.path));
    json.endObject();
    writeSarifRegion(json, file.text, diagnostic.range);
    json.endObject();
    json.array("logicalLocations");
    json.object();
    json.text("fullyQualifiedName", diagnostic.pointer.toString());
    json.endObject();
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
}

QStringList codesOf(const Report &report)
{
    QStringList codes;
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &diagnostic : file.diagnostics)
            codes.append(diagnostic.code);
    }
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

} // namespace

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
    json.array("diagnostics");
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &diagnostic : file.diagnostics)
            writeDiagnostic(json, file, diagnostic);
    }
    json.endArray();
    json.endObject();
    return json.result();
}

QByteArray writtenAsSarif(const Report &report)
{
    JsonWriter json;
    json.object();
    json.text("$schema", QLatin1StringView(sarifSchema));
    json.text("version", u"2.1.0"_s);
    json.array("runs");
    json.object();
    json.object("tool");
    json.object("driver");
    json.text("name", u"waymarkctl"_s);
    json.text("version", QLatin1StringView(WAYMARK_VERSION));
    json.array("rules");
    for (const QString &code : codesOf(report)) {
        json.object();
        json.text("id", code);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endObject();
    json.text("columnKind", u"unicodeCodePoints"_s);
    json.array("results");
    for (const CheckedFile &file : report.files) {
        for (const Diagnostic &diagnostic : file.diagnostics)
            writeSarifResult(json, file, diagnostic);
    }
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
    return json.result();
}

} // namespace waymark
