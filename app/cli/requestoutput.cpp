// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/requestoutput.h"

#include "cli/clitr.h"
#include "diagnostics/jsonwriter.h"
#include "text/columns.h"
#include "text/csv.h"
#include "text/printable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

using requests::RequestRow;

constexpr int requestSchemaVersion = 1;

/// `3d 4h`: the two largest units.
QString roughly(qint64 seconds)
{
    constexpr std::array<std::pair<qint64, char16_t>, 4> units{
        {{86'400, u'd'}, {3'600, u'h'}, {60, u'm'}, {1, u's'}}};
    QStringList parts;
    for (const auto &[unit, letter] : units) {
        if (const qint64 count = seconds / unit; count > 0 && parts.size() < 2)
            parts.append(QString::number(count) + QChar(letter));
        else if (!parts.isEmpty())
            break;
        seconds %= unit;
    }
    return parts.isEmpty() ? u"0s"_s : parts.join(u' ');
}

QString leftOf(const RequestRow &row, const QDateTime &now)
{
    if (!row.expires.isValid())
        return row.life.stage == requests::LifetimeAt::Stage::Blocked ? u"?"_s : QString();
    const qint64 left = now.secsTo(row.expires);
    return left > 0 ? roughly(left) : u"-"_s + roughly(-left);
}

QString phaseCell(const RequestRow &row)
{
    QString text = phaseName(row.phase);
    if (row.isOverdue)
        text += ", "_L1 + Tr::tr("overdue");
    if (row.hasUnseenChange)
        text += ", "_L1 + Tr::tr("change not yet seen");
    return text;
}

QString sourceOf(const RequestRow &row)
{
    return row.file.isEmpty() ? QString() : row.file + u':' + QString::number(row.line + 1);
}

void writeConditions(JsonWriter &json, const RequestRow &row)
{
    json.array("conditions");
    const auto conditions = row.status ? row.status->conditions : QList<requests::Condition>();
    for (const requests::Condition &condition : conditions) {
        json.object();
        json.text("type", condition.type);
        json.text("status", condition.status);
        json.number("observedGeneration", condition.observedGeneration);
        json.text("lastTransitionTime", requests::rfc3339Text(condition.since));
        json.text("reason", condition.reason);
        json.text("message", condition.message);
        json.endObject();
    }
    json.endArray();
}

void writeRow(JsonWriter &json, const RequestRow &row)
{
    json.text("kind", row.id.kind.kind);
    json.text("apiVersion", row.id.kind.apiVersion);
    json.text("namespace", row.id.space);
    json.text("name", row.id.name);
    json.text("phase", phaseName(row.phase));
    json.text("owner", row.owner);
    json.text("expires", requests::rfc3339Text(row.expires));
    json.boolean("overdue", row.isOverdue);
    json.boolean("changeNotYetSeen", row.hasUnseenChange);
    json.text("cause", row.cause);
    writeConditions(json, row);
    json.object("source");
    json.text("file", row.file);
    json.number("line", row.line + 1);
    json.endObject();
}

void writeSteps(JsonWriter &json, const requests::RequestStatus &status)
{
    json.array("steps");
    for (const requests::Step &step : status.steps) {
        json.object();
        json.text("name", step.name);
        json.text("phase", requests::stepPhaseName(step.phase));
        json.number("attempts", step.attempts);
        json.text("message", step.message);
        json.text("lastTransitionTime", requests::rfc3339Text(step.since));
        json.text("nextRetryAt", requests::rfc3339Text(step.nextTry));
        json.endObject();
    }
    json.endArray();
}

void writeAddresses(JsonWriter &json, std::string_view key,
                    const QList<requests::NamedAddress> &addresses)
{
    json.array(key);
    for (const requests::NamedAddress &address : addresses) {
        json.object();
        json.text("name", address.name);
        json.text("url", address.url);
        json.endObject();
    }
    json.endArray();
}

/// When it ends, and when it is gone at the latest: both, since a run may come later.
QString endSentence(const RequestRow &row, const std::optional<requests::LoopState> &loop)
{
    if (!row.expires.isValid())
        return {};
    const QDateTime grace =
        row.status && row.status->graceEnds.isValid() ? row.status->graceEnds : row.life.graceEnds;
    if (!grace.isValid())
        return requests::rfc3339Text(row.expires);
    return Tr::tr("%1; taken away at the next run after %2, %3 at the latest")
        .arg(requests::rfc3339Text(row.expires), requests::rfc3339Text(grace),
             loop ? requests::rfc3339Text(requests::nextRunAfter(grace, *loop))
                  : Tr::tr("nobody knows when"));
}

void addStatusRows(QList<QStringList> &rows, const requests::RequestStatus &status)
{
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows.append({name, value});
    };
    add(Tr::tr("Since"), requests::rfc3339Text(status.created));
    add(Tr::tr("Ready since"), requests::rfc3339Text(status.ready));
    for (const requests::NamedAddress &address : status.endpoints + status.links)
        add(address.name, address.url);
    for (const requests::Condition &condition : status.conditions)
        add(condition.type,
            QStringList{condition.status, condition.reason, requests::rfc3339Text(condition.since),
                        condition.message.section(u'\n', 0, 0)}
                .join(u' ')
                .trimmed());
    for (const requests::Step &step : status.steps) {
        QString text = requests::stepPhaseName(step.phase);
        if (step.attempts > 1)
            text += ", "_L1 + Tr::tr("%n attempt(s)", nullptr, step.attempts);
        if (step.nextTry.isValid())
            text += ", "_L1 + Tr::tr("next try %1").arg(requests::rfc3339Text(step.nextTry));
        add(step.name, text);
    }
    for (const requests::DeliveredFile &file : status.manifests)
        add(Tr::tr("Manifest"), file.path);
}

QString healthOf(const requests::ClusterObject &object)
{
    return object.isThere ? objectstatus::healthName(object.standing.health) : u"missing"_s;
}

void writeObjects(JsonWriter &json, const QList<requests::ClusterObject> &objects)
{
    json.array("objects");
    for (const requests::ClusterObject &object : objects) {
        json.object();
        json.text("apiVersion", object.apiVersion);
        json.text("kind", object.kind);
        json.text("namespace", object.space);
        json.text("name", object.name);
        json.text("health", healthOf(object));
        json.text("said", object.standing.said);
        json.text("reason", object.standing.reason);
        json.text("message", object.standing.message);
        json.text("since", requests::rfc3339Text(object.standing.since));
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray requestTable(const QList<RequestRow> &rows, const QDateTime &now)
{
    QList<QStringList> table{{Tr::tr("NAME"), Tr::tr("KIND"), Tr::tr("PHASE"), Tr::tr("OWNER"),
                              Tr::tr("TIME LEFT"), Tr::tr("SOURCE")}};
    for (const RequestRow &row : rows)
        table.append({printable(row.id.name), printable(row.id.kind.kind), phaseCell(row),
                      printable(row.owner), leftOf(row, now), printable(sourceOf(row))});
    return inColumns(table);
}

QByteArray requestStatusTable(const QList<RequestRow> &rows, const QDateTime &now)
{
    QList<QStringList> table{
        {Tr::tr("NAME"), Tr::tr("PHASE"), Tr::tr("WAITS SINCE"), Tr::tr("CAUSE")}};
    for (const RequestRow &row : rows)
        table.append({printable(row.id.name), phaseCell(row),
                      row.since.isValid() ? roughly(row.since.secsTo(now)) : QString(),
                      printable(row.cause.section(u'\n', 0, 0))});
    return inColumns(table);
}

QByteArray requestListJson(const QList<RequestRow> &rows)
{
    JsonWriter json;
    json.array();
    for (const RequestRow &row : rows) {
        json.object();
        writeRow(json, row);
        json.endObject();
    }
    json.endArray();
    return json.result();
}

QByteArray requestCsv(const QList<RequestRow> &rows)
{
    QString text = u"kind,namespace,name,phase,owner,expires,overdue,cause,source\n"_s;
    for (const RequestRow &row : rows) {
        QStringList cells{row.id.kind.kind,
                          row.id.space,
                          row.id.name,
                          phaseName(row.phase),
                          row.owner,
                          requests::rfc3339Text(row.expires),
                          row.isOverdue ? u"true"_s : u"false"_s,
                          row.cause,
                          sourceOf(row)};
        std::ranges::transform(cells, cells.begin(), csvField);
        text += cells.join(u',') + u'\n';
    }
    return text.toUtf8();
}

QByteArray requestText(const RequestRow &row, const std::optional<requests::LoopState> &loop,
                       const QDateTime &now)
{
    QString head = row.id.shown() + ": "_L1 + phaseTitle(row.phase) + ". "_L1
                   + phaseMeaning(row.phase) + u'\n';
    if (!row.cause.isEmpty())
        head += row.cause + u'\n';
    if (row.hasUnseenChange)
        head += Tr::tr("A change of its text was not yet seen.") + u'\n';
    if (row.isOverdue) {
        head += Tr::tr("Overdue: it takes %1, and its kind expects %2.")
                    .arg(roughly(row.since.secsTo(now)),
                         requests::durationText(*row.kind->fulfilment.expected));
        if (!row.kind->support.channel.isEmpty())
            head += u' ' + Tr::tr("Ask in %1.").arg(row.kind->support.channel);
        head += u'\n';
    }
    QList<QStringList> rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows.append({name, value});
    };
    add(Tr::tr("Owner"), row.owner);
    add(Tr::tr("Source"), sourceOf(row));
    add(Tr::tr("Ends"), endSentence(row, loop));
    if (row.status)
        addStatusRows(rows, *row.status);
    for (QStringList &cells : rows) {
        for (QString &cell : cells)
            cell = printable(cell);
    }
    QByteArray printed;
    for (const QString &line : head.split(u'\n', Qt::SkipEmptyParts))
        printed += printable(line).toUtf8() + '\n';
    return printed + inColumns(rows);
}

QByteArray requestJson(const RequestRow &row, const QList<requests::ClusterObject> *objects)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", requestSchemaVersion);
    writeRow(json, row);
    const requests::RequestStatus status = row.status.value_or(requests::RequestStatus());
    json.text("createdAt", requests::rfc3339Text(status.created));
    json.text("readyAt", requests::rfc3339Text(status.ready));
    writeSteps(json, status);
    writeAddresses(json, "endpoints", status.endpoints);
    writeAddresses(json, "links", status.links);
    json.array("manifests");
    for (const requests::DeliveredFile &file : status.manifests) {
        json.object();
        json.text("path", file.path);
        json.text("sha256", file.sha256);
        json.endObject();
    }
    json.endArray();
    if (objects != nullptr)
        writeObjects(json, *objects);
    json.endObject();
    return json.result();
}

QByteArray clusterText(const QList<requests::ClusterObject> &objects)
{
    if (objects.isEmpty())
        return Tr::tr("Nothing was delivered that a cluster could know.").toUtf8() + '\n';
    QList<QStringList> rows;
    for (const requests::ClusterObject &object : objects)
        rows.append({healthOf(object), printable(object.shown()),
                     printable(QStringList{object.standing.said, object.standing.reason,
                                           object.standing.message, object.standing.contradiction}
                                   .join(u' ')
                                   .simplified())});
    return inColumns(rows);
}

QByteArray clusterMarkdown(const QList<requests::ClusterObject> &objects)
{
    QByteArray printed = "\n## " + Tr::tr("In the cluster").toUtf8() + "\n\n";
    // Indented by four it is code, whatever a message holds.
    for (const QByteArray &line : clusterText(objects).trimmed().split('\n'))
        printed += "    " + line + '\n';
    return printed;
}

} // namespace waymark::cli
