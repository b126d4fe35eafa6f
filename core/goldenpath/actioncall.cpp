// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actioncall.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

struct HandlerRow
{
    QLatin1StringView id;
    ActionHandler handler;
    bool changesFiles;
};

const HandlerRow *handlerRow(const QString &action)
{
    static constexpr HandlerRow rows[] = {
        {"fetch:plain"_L1, fetchPlain, true},
        {"fetch:plain:file"_L1, fetchPlainFile, true},
        {"fetch:template"_L1, fetchTemplate, true},
        {"fetch:template:file"_L1, fetchTemplateFile, true},
        {"workspace:template"_L1, workspaceTemplate, true},
        {"workspace:template:file"_L1, workspaceTemplateFile, true},
        {"debug:log"_L1, debugLog, false},
        {"debug:wait"_L1, debugWait, false},
        {"fs:delete"_L1, deleteFiles, true},
        {"fs:rename"_L1, renameFiles, true},
        {"fs:readdir"_L1, readFolders, false},
        {"catalog:register"_L1, registerEntity, false},
        {"catalog:write"_L1, writeEntity, true},
        {"catalog:fetch"_L1, fetchEntities, false},
        {"catalog:template:version"_L1, writeTemplateVersion, true},
        {"catalog:scaffolded-from"_L1, writeScaffoldedFrom, true},
    };
    const auto found = std::ranges::find(rows, action, &HandlerRow::id);
    return found == std::end(rows) ? nullptr : found;
}

} // namespace

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
    const HandlerRow *row = handlerRow(action);
    return row ? row->handler : nullptr;
}

bool changesFiles(const QString &action)
{
    const HandlerRow *row = handlerRow(action);
    return row && row->changesFiles;
}

} // namespace waymark::goldenpath
