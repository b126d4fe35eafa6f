// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/pathreport.h"

#include "diagnostics/jsonwriter.h"
#include "goldenpath/anatomy.h"
#include "goldenpath/goldenpathtr.h"
#include "text/columns.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int pathSchemaVersion = 1;

QString versionOf(const PathProduct &path)
{
    return path.product ? path.product->version : QString();
}

QString stageOf(const PathProduct &path)
{
    return path.product ? path.product->stage : QString();
}

void writeTexts(JsonWriter &json, std::string_view key, const QStringList &texts)
{
    json.array(key);
    for (const QString &text : texts)
        json.text({}, text);
    json.endArray();
}

void writeHead(JsonWriter &json, const PathProduct &path)
{
    json.text("name", path.name());
    json.text("title", path.title());
    json.text("description", path.description());
    json.text("version", versionOf(path));
    json.text("stage", stageOf(path));
    json.text("owner", path.owner());
    json.text("file", path.file);
}

QByteArray listInText(const QList<PathProduct> &paths)
{
    QList<QStringList> rows{
        {Tr::tr("NAME"), Tr::tr("TITLE"), Tr::tr("VERSION"), Tr::tr("STAGE"), Tr::tr("OWNER")}};
    for (const PathProduct &path : paths)
        rows.append({path.name(), path.title(), versionOf(path), stageOf(path), path.owner()});
    return inColumns(rows);
}

void addPart(QString &text, const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    text += u'\n' + title + u'\n';
    for (const QString &line : lines)
        text += "  - "_L1 + line.simplified() + u'\n';
}

QByteArray describedInText(const PathProduct &path, QDate today)
{
    QString text = path.title() + u" ("_s + path.name() + u")\n"_s;
    QStringList facts{versionOf(path), stageOf(path), path.owner()};
    facts.removeAll(QString());
    text += facts.join(", "_L1) + u'\n' + path.description().simplified() + u'\n';
    if (const auto refusal = path.refusal(today))
        text += u'\n' + refusal->message + u' ' + refusal->next + u'\n';
    const Anatomy anatomy = anatomyOf(path);
    addPart(text, Tr::tr("You give"), anatomy.asks);
    addPart(text, Tr::tr("The platform provides"), anatomy.provides);
    addPart(text, Tr::tr("You still own"), anatomy.owns);
    addPart(text, Tr::tr("Support"), anatomy.support);
    addPart(text, Tr::tr("Who may take it"),
            anatomy.audience.isEmpty() ? QStringList() : QStringList(anatomy.audience));
    addPart(text, Tr::tr("Versions"), anatomy.versions);
    return text.toUtf8();
}

QByteArray describedInJson(const PathProduct &path, QDate today)
{
    JsonWriter json;
    json.object();
    json.number("schemaVersion", pathSchemaVersion);
    writeHead(json, path);
    const auto refusal = path.refusal(today);
    json.boolean("canBeTaken", !refusal);
    json.text("refusal", refusal ? refusal->message : QString());
    json.text("template", path.path ? path.path->file() : QString());
    writeTexts(json, "parameters", path.path ? path.path->parameterNames() : QStringList());
    const Anatomy anatomy = anatomyOf(path);
    writeTexts(json, "provides", anatomy.provides);
    writeTexts(json, "developerOwns", anatomy.owns);
    writeTexts(json, "support", anatomy.support);
    json.text("audience", anatomy.audience);
    writeTexts(json, "versions", anatomy.versions);
    json.endObject();
    return json.result();
}

} // namespace

QByteArray listed(const QList<PathProduct> &paths, PathFormat format)
{
    if (format == PathFormat::Text)
        return listInText(paths);
    JsonWriter json;
    json.object();
    json.number("schemaVersion", pathSchemaVersion);
    json.array("paths");
    for (const PathProduct &path : paths) {
        json.object();
        writeHead(json, path);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

QByteArray described(const PathProduct &path, PathFormat format, QDate today)
{
    return format == PathFormat::Json ? describedInJson(path, today) : describedInText(path, today);
}

} // namespace waymark::goldenpath
