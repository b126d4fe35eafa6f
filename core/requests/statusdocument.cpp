// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/lifetime.h"
#include "requests/requeststatus.h"
#include "requests/requeststr.h"
#include "yaml/secondreader.h"
#include "yaml/writer.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

using yaml::Value;

constexpr auto statusApiVersion = "waymark.dev/v1alpha1"_L1;
constexpr auto statusKind = "RequestStatus"_L1;

void addText(Value::Mapping &into, const char *key, const QString &text)
{
    if (!text.isEmpty())
        into.append({QString::fromLatin1(key), text});
}

void addTime(Value::Mapping &into, const char *key, const QDateTime &time)
{
    addText(into, key, rfc3339Text(time));
}

template<typename Item, typename Make>
void addList(Value::Mapping &into, const char *key, const QList<Item> &items, const Make &make)
{
    if (items.isEmpty())
        return;
    Value::Sequence list;
    for (const Item &item : items)
        list.append(make(item));
    into.append({QString::fromLatin1(key), std::move(list)});
}

Value conditionValue(const Condition &condition)
{
    Value::Mapping made;
    addText(made, "type", condition.type);
    addText(made, "status", condition.status);
    made.append({u"observedGeneration"_s, condition.observedGeneration});
    addTime(made, "lastTransitionTime", condition.since);
    addText(made, "reason", condition.reason);
    made.append({u"message"_s, condition.message});
    return made;
}

Value stepValue(const Step &step)
{
    Value::Mapping made;
    addText(made, "name", step.name);
    addText(made, "phase", stepPhaseName(step.phase));
    made.append({u"attempts"_s, qint64(step.attempts)});
    addTime(made, "lastTransitionTime", step.since);
    addTime(made, "nextRetryAt", step.nextTry);
    addText(made, "message", step.message);
    return made;
}

Value addressValue(const NamedAddress &address)
{
    Value::Mapping made;
    addText(made, "name", address.name);
    addText(made, "url", address.url);
    return made;
}

Value fileValue(const DeliveredFile &file)
{
    Value::Mapping made;
    addText(made, "path", file.path);
    addText(made, "sha256", file.sha256);
    return made;
}

Value documentOf(const RequestStatus &status)
{
    Value::Mapping metadata;
    addText(metadata, "name", status.request.name);
    addText(metadata, "namespace", status.request.space);
    Value::Mapping request;
    addText(request, "apiVersion", status.request.kind.apiVersion);
    addText(request, "kind", status.request.kind.kind);
    addText(request, "file", status.file);
    Value::Mapping body;
    addText(body, "phase", phaseName(status.phase));
    body.append({u"observedGeneration"_s, status.generation});
    addText(body, "observedDigest", status.digest);
    addTime(body, "createdAt", status.created);
    addTime(body, "readyAt", status.ready);
    addTime(body, "expiresAt", status.expires);
    addTime(body, "graceEndsAt", status.graceEnds);
    addList(body, "warned", status.warned, [](const QString &text) { return Value(text); });
    addList(body, "conditions", status.conditions, conditionValue);
    addList(body, "steps", status.steps, stepValue);
    addList(body, "endpoints", status.endpoints, addressValue);
    addList(body, "links", status.links, addressValue);
    addList(body, "manifests", status.manifests, fileValue);
    return Value::Mapping{{u"apiVersion"_s, QString(statusApiVersion)},
                          {u"kind"_s, QString(statusKind)},
                          {u"metadata"_s, metadata},
                          {u"request"_s, request},
                          {u"status"_s, body}};
}

QString fieldText(yaml::Node node, QStringView key)
{
    return node.value(key).target().text();
}

void eachItem(yaml::Node list, const std::function<void(yaml::Node)> &take)
{
    const yaml::Node target = list.target();
    for (yaml::Node item = target.isSequence() ? target.firstChild() : yaml::Node(); item;
         item = item.nextSibling())
        take(item.target());
}

std::unexpected<Error> badStatus(const QString &path, const QString &message)
{
    return std::unexpected(
        Error{u"requests.bad-status"_s, message, path,
              Tr::tr("Take the file back from the last commit; until then nothing of this request "
                     "is taken away.")});
}

QList<NamedAddress> addressesAt(yaml::Node status, QStringView key)
{
    QList<NamedAddress> found;
    eachItem(status.value(key), [&](yaml::Node item) {
        found.append({fieldText(item, u"name"), fieldText(item, u"url")});
    });
    return found;
}

void readLists(yaml::Node status, RequestStatus &into)
{
    eachItem(status.value(u"warned"), [&](yaml::Node item) { into.warned.append(item.text()); });
    eachItem(status.value(u"conditions"), [&](yaml::Node item) {
        into.conditions.append(
            {fieldText(item, u"type"), fieldText(item, u"status"), fieldText(item, u"reason"),
             fieldText(item, u"message"), rfc3339(fieldText(item, u"lastTransitionTime")),
             item.value(u"observedGeneration").target().toInteger().value_or(0)});
    });
    eachItem(status.value(u"steps"), [&](yaml::Node item) {
        into.steps.append(
            {fieldText(item, u"name"),
             stepPhaseFromName(fieldText(item, u"phase")).value_or(Step::Phase::Pending),
             int(item.value(u"attempts").target().toInteger().value_or(0)),
             fieldText(item, u"message"), rfc3339(fieldText(item, u"lastTransitionTime")),
             rfc3339(fieldText(item, u"nextRetryAt"))});
    });
    into.endpoints = addressesAt(status, u"endpoints");
    into.links = addressesAt(status, u"links");
    eachItem(status.value(u"manifests"), [&](yaml::Node item) {
        into.manifests.append({fieldText(item, u"path"), fieldText(item, u"sha256")});
    });
}

} // namespace

bool isRequestStatus(const yaml::Document &document)
{
    return document.topLevel(u"apiVersion") == statusApiVersion
           && document.topLevel(u"kind") == statusKind;
}

Result<RequestStatus> readStatus(const SourceText &text, const QString &path)
{
    const auto tree = yaml::SyntaxTree::parse(text);
    if (tree->hasErrors() || tree->documents().size() != 1
        || !isRequestStatus(tree->documents().first()))
        return badStatus(path, Tr::tr("%1 isn't a readable status.").arg(path));
    const yaml::Node root = tree->documents().first().root;
    const yaml::Node metadata = root.value(u"metadata").target();
    const yaml::Node request = root.value(u"request").target();
    const yaml::Node status = root.value(u"status").target();
    const auto phase = phaseFromName(fieldText(status, u"phase"));
    RequestStatus found{
        .request = {{fieldText(request, u"apiVersion"), fieldText(request, u"kind")},
                    fieldText(metadata, u"namespace"),
                    fieldText(metadata, u"name")},
        .file = fieldText(request, u"file"),
        .phase = phase.value_or(Phase::Unknown),
        .generation = status.value(u"observedGeneration").target().toInteger().value_or(0),
        .digest = fieldText(status, u"observedDigest"),
        .created = rfc3339(fieldText(status, u"createdAt")),
        .expires = rfc3339(fieldText(status, u"expiresAt")),
        .graceEnds = rfc3339(fieldText(status, u"graceEndsAt")),
        .warned = {},
        .ready = rfc3339(fieldText(status, u"readyAt")),
        .conditions = {},
        .steps = {},
        .endpoints = {},
        .links = {},
        .manifests = {}};
    if (!phase || found.request.name.isEmpty() || found.request.kind.kind.isEmpty()
        || found.request.space.isEmpty() || !found.created.isValid())
        return badStatus(
            path, Tr::tr("%1 lacks the request's name, its phase or its beginning.").arg(path));
    readLists(status, found);
    return found;
}

Result<QByteArray> writtenStatus(const RequestStatus &status, bool isInterim)
{
    const Value document = documentOf(status);
    // The second reader looks at all of it below, so the emitter needn't write it: that takes
    // longer.
    const QByteArray bytes = yaml::Writer({.emitter = false}).block(document, 0) + '\n';
    const auto tree = yaml::SyntaxTree::parse(SourceText(bytes));
    const auto back = tree->hasErrors() || tree->documents().size() != 1
                          ? Result<Value>(Value())
                          : tree->documents().first().root.toValue();
    if (!back || !(*back == document))
        return badStatus(status.request.shown(),
                         Tr::tr("The status of %1 doesn't read back.").arg(status.request.shown()));
    if (isInterim)
        return bytes;
    if (const auto second = yaml::readsBack(SourceText(bytes)); !second)
        return std::unexpected(second.error());
    return bytes;
}

} // namespace waymark::requests
