// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/baseline.h"
#include "diagnostics/explanation.h"
#include "diagnostics/jsonwriter.h"
#include "diagnostics/reportwriters.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr auto sarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The part behind the slash is our version of how fingerprints are made (SARIF section 3.27.17).
constexpr auto fingerprintName = "waymarkFinding/v1";

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

/// Why a finding that is listed doesn't count.
struct Standing
{
    enum class Kind { Counts, Commented, Baselined };

    Kind kind = Kind::Counts;
    QString reason = {};
};

class SarifWriter
{
public:
    explicit SarifWriter(const Report &report)
        : m_report(report)
    {
        for (const CheckedFile &file : report.files)
            eachFinding(file, [&](const Diagnostic &finding, const Standing &) {
                m_rules.append(finding.code);
            });
        m_rules.sort();
        m_rules.removeDuplicates();
    }

    QByteArray written()
    {
        m_json.object();
        m_json.text("$schema", QLatin1StringView(sarifSchema));
        m_json.text("version", u"2.1.0"_s);
        m_json.array("runs");
        m_json.object();
        writeTool();
        m_json.text("columnKind", u"unicodeCodePoints"_s);
        m_json.array("results");
        for (const CheckedFile &file : m_report.files)
            eachFinding(file, [&](const Diagnostic &finding, const Standing &standing) {
                writeResult(file, finding, standing);
            });
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        return m_json.result();
    }

private:
    template<typename Visit>
    static void eachFinding(const CheckedFile &file, Visit visit)
    {
        for (const Diagnostic &finding : file.diagnostics)
            visit(finding, Standing());
        for (const SuppressedFinding &suppressed : file.suppressed)
            visit(suppressed.finding, Standing{Standing::Kind::Commented, suppressed.reason});
        for (const Diagnostic &finding : file.baselined)
            visit(finding, Standing{Standing::Kind::Baselined});
    }

    void writeTool()
    {
        m_json.object("tool");
        m_json.object("driver");
        m_json.text("name", u"waymarkctl"_s);
        m_json.text("version", QLatin1StringView(WAYMARK_VERSION));
        m_json.array("rules");
        for (const QString &code : std::as_const(m_rules))
            writeRule(code);
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
    }

    void writeMessage(std::string_view key, const QString &text, const QString &markdown = {})
    {
        m_json.object(key);
        m_json.text("text", text);
        if (!markdown.isEmpty())
            m_json.text("markdown", markdown);
        m_json.endObject();
    }

    void writeRule(const QString &code)
    {
        m_json.object();
        m_json.text("id", code);
        if (const auto page = explanationOf(code)) {
            writeMessage("shortDescription", explanationTitle(*page));
            writeMessage("help", *page, *page);
        }
        m_json.endObject();
    }

    void writeRegion(std::string_view key, const SourceText &text, TextRange range)
    {
        const PrintedRange place = printedRange(text, range);
        m_json.object(key);
        m_json.number("startLine", place.line);
        m_json.number("startColumn", place.column);
        m_json.number("endLine", place.endLine);
        m_json.number("endColumn", place.endColumn);
        m_json.number("byteOffset", range.begin);
        m_json.number("byteLength", range.size());
        m_json.endObject();
    }

    void writeArtifact(const CheckedFile &file)
    {
        m_json.object("artifactLocation");
        m_json.text("uri", uriOf(file.path));
        m_json.endObject();
    }

    void writePhysical(const CheckedFile &file, TextRange range)
    {
        m_json.object("physicalLocation");
        writeArtifact(file);
        writeRegion("region", file.text, range);
        m_json.endObject();
    }

    void writeLocations(const CheckedFile &file, const Diagnostic &finding)
    {
        m_json.array("locations");
        m_json.object();
        writePhysical(file, finding.range);
        if (!finding.pointer.isRoot()) {
            m_json.array("logicalLocations");
            m_json.object();
            m_json.text("fullyQualifiedName", finding.pointer.toString());
            m_json.endObject();
            m_json.endArray();
        }
        m_json.endObject();
        m_json.endArray();
        if (finding.related.isEmpty())
            return;
        m_json.array("relatedLocations");
        for (const RelatedPlace &place : finding.related) {
            m_json.object();
            writePhysical(file, place.range);
            writeMessage("message", place.message);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeFixes(const CheckedFile &file, const Diagnostic &finding)
    {
        if (finding.fixes.isEmpty())
            return;
        m_json.array("fixes");
        for (const Fix &fix : finding.fixes) {
            m_json.object();
            writeMessage("description", fix.title);
            m_json.array("artifactChanges");
            m_json.object();
            writeArtifact(file);
            m_json.array("replacements");
            for (const TextEdit &edit : fix.edits) {
                m_json.object();
                writeRegion("deletedRegion", file.text, edit.range);
                writeMessage("insertedContent", QString::fromUtf8(edit.replacement));
                m_json.endObject();
            }
            m_json.endArray();
            m_json.endObject();
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeStanding(const Standing &standing)
    {
        if (standing.kind == Standing::Kind::Counts)
            return;
        const bool isComment = standing.kind == Standing::Kind::Commented;
        m_json.array("suppressions");
        m_json.object();
        m_json.text("kind", isComment ? u"inSource"_s : u"external"_s);
        m_json.text("status", u"accepted"_s);
        if (isComment)
            m_json.text("justification", standing.reason);
        m_json.endObject();
        m_json.endArray();
        if (!isComment)
            m_json.text("baselineState", u"unchanged"_s);
    }

    void writeResult(const CheckedFile &file, const Diagnostic &finding, const Standing &standing)
    {
        m_json.object();
        m_json.text("ruleId", finding.code);
        m_json.number("ruleIndex", m_rules.indexOf(finding.code));
        m_json.text("level", sarifLevel(finding.severity));
        QString message = finding.message;
        for (const QString &more : {finding.why, finding.next})
            message += more.isEmpty() ? QString() : u' ' + more;
        writeMessage("message", message);
        writeLocations(file, finding);
        // Findings that nothing tells apart are counted, so that each keeps its own.
        const QByteArray fingerprint = fingerprintOf(file, finding);
        m_json.object("partialFingerprints");
        m_json.text(fingerprintName, QString::fromLatin1(fingerprint) + u':'
                                         + QString::number(++m_occurrences[fingerprint]));
        m_json.endObject();
        writeStanding(standing);
        writeFixes(file, finding);
        m_json.endObject();
    }

    const Report &m_report;
    JsonWriter m_json;
    QStringList m_rules;
    QHash<QByteArray, int> m_occurrences;
};

} // namespace

QByteArray writtenAsSarif(const Report &report)
{
    return SarifWriter(report).written();
}

} // namespace waymark
