// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/backstage.h"

#include "catalog/entityref.h"
#include "template/json.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

using Answer = std::expected<Value, QString>;
using Given = std::span<const Value>;

const Value &at(Given given, size_t index)
{
    static const Value nothing;
    return index < given.size() ? given[index] : nothing;
}

/// `a=1&b=x+y` as URLSearchParams reads it.
QHash<QString, QString> queryOf(const QString &query)
{
    QHash<QString, QString> parameters;
    for (const QStringView part : QStringView(query).split(u'&', Qt::SkipEmptyParts)) {
        const auto decoded = [](QStringView text) {
            QByteArray bytes = text.toUtf8();
            bytes.replace('+', ' ');
            return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
        };
        const qsizetype equals = part.indexOf(u'=');
        const QString name = decoded(equals < 0 ? part : part.first(equals));
        if (!parameters.contains(name)) // the first counts
            parameters.insert(name, equals < 0 ? QString() : decoded(part.sliced(equals + 1)));
    }
    return parameters;
}

QStringList requiredFor(const QString &type, const QHash<QString, QString> &parameters)
{
    if (type == u"bitbucketCloud")
        return {u"workspace"_s, u"project"_s, u"repo"_s};
    if (type == u"bitbucketServer" || type == u"azure")
        return {u"project"_s, u"repo"_s};
    if (type == u"gitlab") {
        const bool hasProject = !parameters.value(u"project"_s).isEmpty();
        return hasProject ? QStringList() : QStringList{u"owner"_s, u"repo"_s};
    }
    if (type == u"gitea" || type == u"gerrit")
        return {u"repo"_s};
    return {u"repo"_s, u"owner"_s};
}

QString withoutSlashes(QStringView text)
{
    while (text.startsWith(u'/'))
        text = text.sliced(1);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text.toString();
}

Answer repoUrl(const Value &input, const Integrations &integrations)
{
    const QString *text = input.text();
    const QString written = text != nullptr ? *text : toJson(input);
    const qsizetype mark = written.indexOf(u'?');
    const QUrl address(u"https://"_s + (mark < 0 ? written : written.first(mark)),
                       QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty())
        return std::unexpected(
            Tr::tr(
                "“%1” is no repository as a repository picker gives it (host?owner=...&repo=...).")
                .arg(written));
    QString host = address.host(QUrl::FullyEncoded);
    if (address.port(443) != 443)
        host += u':' + QString::number(address.port());
    const QString type = integrations.value(host);
    if (type.isEmpty())
        return std::unexpected(
            Tr::tr("Backstage needs to know what runs at “%1”; no integration names it.")
                .arg(host));
    QString query = mark < 0 ? QString() : written.sliced(mark + 1);
    query = query.section(u'#', 0, 0);
    const QHash<QString, QString> parameters = queryOf(query);
    for (const QString &name : requiredFor(type, parameters)) {
        if (parameters.value(name).isEmpty())
            return std::unexpected(Tr::tr("“%1” lacks “%2”.").arg(written, name));
    }
    std::vector<Entry> entries{{u"host"_s, host}};
    for (const QString &name :
         {u"owner"_s, u"repo"_s, u"organization"_s, u"workspace"_s, u"project"_s}) {
        const auto found = parameters.constFind(name);
        entries.emplace_back(name,
                             found == parameters.cend() ? Value() : Value(withoutSlashes(*found)));
    }
    return Value(std::move(entries));
}

QString memberText(const Value &value, QStringView name)
{
    const Object *object = value.object();
    const Value *found = object != nullptr ? object->find(name) : nullptr;
    const QString *text = found != nullptr ? found->text() : nullptr;
    return text != nullptr ? *text : QString();
}

Answer entityRef(const Value &input, const Value &defaults)
{
    const QString *text = input.text();
    if (text == nullptr ? input.object() == nullptr && input.list() == nullptr : text->isEmpty())
        return std::unexpected(Tr::tr("A reference to an entity must not be empty."));
    QString kind = memberText(input, u"kind");
    QString space = memberText(input, u"namespace");
    QString name = memberText(input, u"name");
    if (text != nullptr) {
        const auto [ref, problem] = catalog::parseRef(*text, {.kind = {}, .space = {}});
        kind = ref.kind;
        space = ref.space;
        name = ref.name;
        if (problem == catalog::RefProblem::Empty)
            return std::unexpected(
                Tr::tr("“%1” isn't of the form [kind:][namespace/]name.").arg(*text));
    }
    if (kind.isEmpty())
        kind = memberText(defaults, u"defaultKind");
    if (space.isEmpty())
        space = memberText(defaults, u"defaultNamespace");
    if (space.isEmpty())
        space = u"default"_s;
    if (kind.isEmpty())
        return std::unexpected(
            Tr::tr("“%1” lacks a kind, such as “component:”.").arg(toJson(input)));
    if (name.isEmpty())
        return std::unexpected(Tr::tr("“%1” lacks a name.").arg(toJson(input)));
    return Value(std::vector<Entry>{{u"kind"_s, kind}, {u"namespace"_s, space}, {u"name"_s, name}});
}

/// `a.b[0]["c"]`
QStringList segments(QStringView path)
{
    QStringList parts;
    QString part;
    bool isOpen = !path.isEmpty(); // a part is being read, possibly an empty one
    for (qsizetype index = 0; index < path.size(); ++index) {
        const QChar c = path[index];
        if (c == u'.') {
            if (isOpen)
                parts.append(std::exchange(part, {}));
            isOpen = true;
        } else if (c == u'[' && path.indexOf(u']', index) > 0) {
            if (isOpen && !part.isEmpty())
                parts.append(std::exchange(part, {}));
            const qsizetype end = path.indexOf(u']', index);
            QStringView key = path.sliced(index + 1, end - index - 1);
            if (key.size() > 1 && (key.front() == u'"' || key.front() == u'\'')
                && key.back() == key.front())
                key = key.sliced(1).chopped(1);
            parts.append(key.toString());
            isOpen = false;
            index = end;
        } else {
            part += c;
            isOpen = true;
        }
    }
    if (isOpen)
        parts.append(part);
    return parts;
}

Value memberOf(const Value &value, const QString &key)
{
    if (const Object *object = value.object()) {
        const Value *found = object->find(key);
        return found != nullptr ? *found : Value();
    }
    const auto index = arrayIndex(key);
    if (const Items *list = value.list()) {
        if (key == u"length")
            return double(list->size());
        return index && *index < list->size() ? (*list)[*index] : Value();
    }
    if (const QString *text = value.text()) {
        if (key == u"length")
            return double(text->size());
        return index && qsizetype(*index) < text->size() ? Value(QString((*text)[*index]))
                                                         : Value();
    }
    return {};
}

/// Lodash's `get`.
Answer picked(Given given)
{
    const Value &path = at(given, 1);
    QStringList keys;
    if (const Items *list = path.list()) {
        for (const Value &key : *list)
            keys.append(key.text() != nullptr ? *key.text() : toJson(key));
    } else if (const QString *text = path.text()) {
        const bool isKey = !memberOf(at(given, 0), *text).isUndefined();
        keys = isKey ? QStringList{*text} : segments(*text);
    } else if (const double *number = path.number()) {
        keys = {numberText(*number)};
    } else {
        keys = {path.isUndefined() ? u"undefined"_s : toJson(path)};
    }
    Value value = keys.isEmpty() ? Value() : at(given, 0);
    for (const QString &key : keys)
        value = memberOf(value, key);
    return value.isUndefined() ? at(given, 2) : value;
}

} // namespace

Integrations defaultIntegrations()
{
    return {
        {u"github.com"_s, u"github"_s},
        {u"gitlab.com"_s, u"gitlab"_s},
        {u"bitbucket.org"_s, u"bitbucketCloud"_s},
        {u"dev.azure.com"_s, u"azure"_s},
    };
}

Environment backstageEnvironment(const Integrations &integrations)
{
    Environment environment;
    environment.filters = {
        {u"parseRepoUrl"_s,
         [integrations](Given given) {
             return repoUrl(at(given, 0), integrations);
         }},
        {u"parseEntityRef"_s,
         [](Given given) {
             return entityRef(at(given, 0), at(given, 1));
         }},
        {u"pick"_s, picked},
        {u"projectSlug"_s,
         [integrations](Given given) -> Answer {
             const Answer parsed = repoUrl(at(given, 0), integrations);
             if (!parsed)
                 return parsed;
             const auto part = [&](QStringView name) {
                 const Value *found = parsed->object()->find(name);
                 const QString *text = found != nullptr ? found->text() : nullptr;
                 return text != nullptr ? *text : u"undefined"_s;
             };
             return Value(QString(part(u"owner") + u'/' + part(u"repo")));
         }},
    };
    return environment;
}

} // namespace waymark::templates
