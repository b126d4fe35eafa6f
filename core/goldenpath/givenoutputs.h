// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/findings.h"
#include "goldenpath/pathtemplate.h"
#include "template/value.h"

#include <QHash>

#include <stop_token>

namespace waymark::goldenpath {

/// What steps that aren't run here would put out, as somebody wrote it down.
struct GivenOutputs
{
    QHash<QString, templates::Value> outputs; ///< by step, for `RunRequest::givenOutputs`
    Findings findings;                        ///< in the file of outputs

    [[nodiscard]] bool isGood() const { return !findings.hasErrors(); }
};

/// Reads a file of outputs (YAML or JSON): `{STEP: {NAME: VALUE}}`. `file` names it in findings.
/// Fails with `path.values` where the text is no object.
[[nodiscard]] Result<GivenOutputs> readOutputs(const PathTemplate &path, const SourceText &text,
                                               const QString &file, std::stop_token stop = {});

} // namespace waymark::goldenpath
