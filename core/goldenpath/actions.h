// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/jsonschema.h"
#include "template/value.h"

#include <QStringList>

#include <optional>

namespace waymark::goldenpath {

/// An action that the scaffolder has, as far as Waymark knows it.
struct Action
{
    QString id;
    bool isLocal = false;          ///< Waymark runs it itself
    bool hasDryRun = false;        ///< Backstage runs it in a dry run, too
    bool isKnown = false;          ///< else nothing of what follows is said
    const char *input = nullptr;   ///< a JSON Schema; nullptr: anything
    const char *outputs = nullptr; ///< a JSON Schema of an object; nullptr: Backstage has none
};

/// Of an id that nobody knows one that isn't known.
[[nodiscard]] Action actionNamed(const QString &id);
[[nodiscard]] QStringList knownActions();

/// The fields that its schema names; empty where that says nothing.
[[nodiscard]] QStringList inputFields(const Action &action);
[[nodiscard]] QStringList requiredInputs(const Action &action);
[[nodiscard]] QStringList outputFields(const Action &action);

/// What Backstage's dry run invents for the outputs of an action that it doesn't run: from each
/// schema its first example, else `<example>`, 0, false, a list of one; `<unknown>` for the rest.
[[nodiscard]] templates::Value inventedOutput(const Action &action);
[[nodiscard]] templates::Value inventedValue(const templates::Value &schema);

/// The inputs that an action takes: made once a step, asked for each iteration.
class InputCheck
{
public:
    explicit InputCheck(const Action &action);

    /// Why `input` isn't one that the action takes; nullopt where it is.
    [[nodiscard]] std::optional<QString> whatIsWrongWith(const templates::Value &input) const;

private:
    std::optional<JsonSchema> m_schema;
};

} // namespace waymark::goldenpath
