// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/loopstate.h"

#include "requests/lifetime.h"
#include "yaml/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

const yaml::Value *entryOf(const yaml::Value &object, const QString &key)
{
    const auto *entries = object.mapping();
    if (entries == nullptr)
        return nullptr;
    const auto found = std::ranges::find(*entries, key, &std::pair<QString, yaml::Value>::first);
    return found == entries->cend() ? nullptr : &found->second;
}

QString textOf(const yaml::Value &object, const QString &key)
{
    const yaml::Value *value = entryOf(object, key);
    const QString *text = value == nullptr ? nullptr : value->string();
    return text == nullptr ? QString() : *text;
}

} // namespace

std::optional<LoopState> readLoopState(const QByteArray &json)
{
    const auto value = yaml::valueFromJson(json);
    if (!value)
        return std::nullopt;
    LoopState state{.lastRun = rfc3339(textOf(*value, u"lastRun"_s)),
                    .interval = durationOf(textOf(*value, u"interval"_s)).value_or(seconds(0)),
                    .digests = {}};
    if (!state.lastRun.isValid())
        return std::nullopt;
    const yaml::Value *digests = entryOf(*value, u"digests"_s);
    if (digests != nullptr && digests->mapping() != nullptr) {
        for (const auto &[name, digest] : *digests->mapping()) {
            if (const QString *text = digest.string())
                state.digests.insert(name, text->toLatin1());
        }
    }
    return state;
}

QByteArray writtenLoopState(const LoopState &state)
{
    yaml::Value::Mapping digests;
    QStringList names = state.digests.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        digests.append({name, QString::fromLatin1(state.digests.value(name))});
    return yaml::toJson(yaml::Value::Mapping{{u"schemaVersion"_s, qint64(1)},
                                             {u"lastRun"_s, rfc3339Text(state.lastRun)},
                                             {u"interval"_s, durationText(state.interval)},
                                             {u"digests"_s, digests}})
           + '\n';
}

bool isLoopOverdue(const LoopState &state, const QDateTime &now)
{
    return state.interval.count() > 0 && now >= state.lastRun.addSecs(2 * state.interval.count());
}

QDateTime nextRunAfter(const QDateTime &instant, const LoopState &state)
{
    return instant.addSecs(state.interval.count());
}

} // namespace waymark::requests
