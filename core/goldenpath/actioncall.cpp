// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actioncall.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

const templates::Value *ActionCall::find(QStringView key) const
{
    const templates::Value *value = input.object() ? input.object()->find(key) : nullptr;
    return value && !value->isUndefined() ? value : nullptr;
}

QString ActionCall::text(QStringView key, const QString &otherwise) const
{
    const templates::Value *value = find(key);
    return value && value->text() ? *value->text() : otherwise;
}

bool ActionCall::isSet(QStringView key) const
{
    const templates::Value *value = find(key);
    return value && holds(*value);
}

QStringList ActionCall::texts(QStringView key) const
{
    QStringList found;
    const templates::Value *value = find(key);
    if (!value || !value->list())
        return found;
    for (const templates::Value &each : *value->list()) {
        if (each.text())
            found.append(*each.text());
    }
    return found;
}

ActionHandler handlerOf(const QString &action)
{
    struct Row
    {
        QLatin1StringView id;
        ActionHandler handler;
    };
    static constexpr Row rows[] = {
        {"fetch:plain"_L1, fetchPlain},
        {"fetch:plain:file"_L1, fetchPlainFile},
        {"fetch:template"_L1, fetchTemplate},
        {"fetch:template:file"_L1, fetchTemplateFile},
        {"workspace:template"_L1, workspaceTemplate},
        {"workspace:template:file"_L1, workspaceTemplateFile},
        {"debug:log"_L1, debugLog},
        {"debug:wait"_L1, debugWait},
        {"fs:delete"_L1, deleteFiles},
        {"fs:rename"_L1, renameFiles},
        {"fs:readdir"_L1, readFolders},
        {"catalog:register"_L1, registerEntity},
        {"catalog:write"_L1, writeEntity},
        {"catalog:fetch"_L1, fetchEntities},
        {"catalog:template:version"_L1, writeTemplateVersion},
        {"catalog:scaffolded-from"_L1, writeScaffoldedFrom},
    };
    for (const Row &row : rows) {
        if (action == row.id)
            return row.handler;
    }
    return nullptr;
}

} // namespace waymark::goldenpath
