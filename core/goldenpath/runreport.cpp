// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/runreport.h"

#include "goldenpath/goldenpathtr.h"
#include "template/json.h"
#include "text/printable.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr int runSchemaVersion = 1;

QString modeText(const TreeEntry &entry)
{
    const int kind = entry.kind == TreeEntry::Kind::Link ? 0120000 : 0100000;
    return QString::number(kind | entry.mode, 8);
}

/// `path`: as it may be shown.
templates::Value fileValue(const QString &path, const TreeEntry &entry,
                           const RunReportOptions &options)
{
    const QByteArray digest =
        QCryptographicHash::hash(entry.bytes, QCryptographicHash::Sha256).toHex();
    std::vector<templates::Entry> entries{{u"path"_s, path},
                                          {u"mode"_s, modeText(entry)},
                                          {u"size"_s, double(entry.bytes.size())},
                                          {u"sha256"_s, QString::fromLatin1(digest)}};
    if (entry.isAssumed)
        entries.emplace_back(u"assumed"_s, true);
    if (options.withContents) {
        const bool isText = SourceText(entry.bytes).firstInvalidUtf8() < 0;
        entries.emplace_back(u"content"_s, isText ? QString::fromUtf8(entry.bytes)
                                                  : QString::fromLatin1(entry.bytes.toBase64()));
        if (!isText)
            entries.emplace_back(u"encoding"_s, u"base64"_s);
    }
    return entries;
}

templates::Value stepValue(const StepReport &step)
{
    templates::Items log;
    for (const QString &line : step.log)
        log.push_back(templates::Value(line));
    std::vector<templates::Entry> entries{{u"id"_s, step.id},
                                          {u"name"_s, step.name},
                                          {u"action"_s, step.action},
                                          {u"status"_s, statusName(step.status)},
                                          {u"assumed"_s, step.isAssumed},
                                          {u"log"_s, std::move(log)}};
    if (!step.output.isUndefined())
        entries.emplace_back(u"output"_s, step.output);
    return entries;
}

templates::Value registrationValue(const Registration &registration)
{
    return std::vector<templates::Entry>{{u"url"_s, registration.url},
                                         {u"entityRef"_s, registration.entityRef},
                                         {u"optional"_s, registration.isOptional},
                                         {u"assumed"_s, registration.isAssumed}};
}

templates::Value findingsValue(const Report &findings)
{
    const auto written =
        templates::fromJson(QString::fromUtf8(waymark::written(findings, ReportFormat::Json)));
    const templates::Value *list =
        written && written->object() ? written->object()->find(u"diagnostics") : nullptr;
    return list ? *list : templates::Value(templates::Items{});
}

templates::Value planValue(const RunResult &result, const WritePlan &plan)
{
    const auto shown = [&](const QStringList &paths) {
        templates::Items items;
        for (const QString &path : paths)
            items.push_back(templates::Value(result.shown(path)));
        return templates::Value(std::move(items));
    };
    return std::vector<templates::Entry>{{u"created"_s, shown(plan.created)},
                                         {u"replaced"_s, shown(plan.replaced)},
                                         {u"unchanged"_s, shown(plan.unchanged)}};
}

QString planText(const RunResult &result, const WritePlan &plan, const QString &target)
{
    QString text = Tr::tr("In %1:").arg(printableLine(target)) + u'\n';
    const auto add = [&](const QStringList &paths, const QString &words) {
        for (const QString &path : paths)
            text += u"  %1  %2\n"_s.arg(words, -11).arg(printableLine(result.shown(path)));
    };
    add(plan.created, Tr::tr("new"));
    add(plan.replaced, Tr::tr("replaced"));
    add(plan.unchanged, Tr::tr("unchanged"));
    return text;
}

QString statusText(const StepReport &step)
{
    switch (step.status) {
    case StepStatus::Completed:
        return Tr::tr("done");
    case StepStatus::Skipped:
        return Tr::tr("skipped");
    case StepStatus::NotRun:
        return Tr::tr("not run");
    case StepStatus::Failed:
        return Tr::tr("failed");
    case StepStatus::Cancelled:
        return Tr::tr("stopped");
    case StepStatus::Waiting:
        return Tr::tr("not reached");
    }
    return {};
}

QString fieldText(const templates::Value &object, QStringView key)
{
    const templates::Value *value = object.object() ? object.object()->find(key) : nullptr;
    return value && value->text() ? *value->text() : QString();
}

QString outputText(const templates::Value &output)
{
    QString text;
    const templates::Value *links = output.object() ? output.object()->find(u"links") : nullptr;
    for (const templates::Value &link :
         links && links->list() ? *links->list() : templates::Items()) {
        const QString url = fieldText(link, u"url");
        text += u"  "_s + printableLine(fieldText(link, u"title")) + u": "_s
                + printableLine(url.isEmpty() ? fieldText(link, u"entityRef") : url) + u'\n';
    }
    const templates::Value *texts = output.object() ? output.object()->find(u"text") : nullptr;
    for (const templates::Value &each :
         texts && texts->list() ? *texts->list() : templates::Items())
        text += u"  "_s + printableLine(fieldText(each, u"title")) + u": "_s
                + printableLine(fieldText(each, u"content").simplified()) + u'\n';
    return text;
}

} // namespace

QByteArray runAsJson(const RunResult &result, const Report &findings,
                     const RunReportOptions &options)
{
    templates::Items files;
    for (const auto &[path, entry] : result.tree.entries()) {
        if (entry.kind != TreeEntry::Kind::Folder)
            files.push_back(fileValue(result.shown(path), entry, options));
    }
    templates::Items steps;
    for (const StepReport &step : result.steps)
        steps.push_back(stepValue(step));
    templates::Items registrations;
    for (const Registration &each : result.registrations)
        registrations.push_back(registrationValue(each));
    std::vector<templates::Entry> whole{
        {u"schemaVersion"_s, runSchemaVersion},
        {u"good"_s, result.isGood},
        {u"written"_s, options.isWritten},
        {u"files"_s, std::move(files)},
        {u"steps"_s, std::move(steps)},
        {u"registrations"_s, std::move(registrations)},
        {u"output"_s, result.output.isUndefined() ? templates::Value(nullptr) : result.output},
        {u"outputAssumed"_s, result.isOutputAssumed},
        {u"diagnostics"_s, findingsValue(findings)}};
    if (options.plan)
        whole.emplace_back(u"plan"_s, planValue(result, *options.plan));
    return templates::toJson(templates::Value(std::move(whole)), {.indent = u"  "_s}).toUtf8()
           + '\n';
}

QByteArray runAsText(const RunResult &result, const RunReportOptions &options)
{
    QString text = Tr::tr("Steps:") + u'\n';
    for (const StepReport &step : result.steps)
        text += u"  %1  %2 (%3)\n"_s.arg(statusText(step), -11)
                    .arg(printableLine(step.name), printableLine(step.action));
    text += Tr::tr("Files:") + u'\n';
    for (const auto &[path, entry] : result.tree.entries()) {
        if (entry.kind == TreeEntry::Kind::Folder)
            continue;
        text += u"  "_s + printableLine(result.shown(path));
        if (entry.isAssumed)
            text += u"  "_s + Tr::tr("(follows from assumed outputs)");
        text += u'\n';
    }
    if (!result.registrations.isEmpty())
        text += Tr::tr("To be registered in the catalog:") + u'\n';
    for (const Registration &each : result.registrations)
        text += u"  "_s
                + printableLine(each.entityRef.isEmpty() ? each.url
                                                         : each.entityRef + u"  "_s + each.url)
                + u'\n';
    if (const QString output = outputText(result.output); !output.isEmpty())
        text += (result.isOutputAssumed ? Tr::tr("Output (follows from assumed outputs):")
                                        : Tr::tr("Output:"))
                + u'\n' + output;
    const int count = int(result.tree.fileCount());
    if (options.plan)
        text += planText(result, *options.plan, options.target);
    if (options.isWritten)
        text += Tr::tr("%n file(s) written to", nullptr, count) + u' ' + options.target + u'\n';
    else
        text += Tr::tr("%n file(s); nothing was written.", nullptr, count) + u'\n';
    return text.toUtf8();
}

} // namespace waymark::goldenpath
