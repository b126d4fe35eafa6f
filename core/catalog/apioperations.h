// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <stop_token>

namespace waymark::catalog {

/// One thing that an API can be asked.
struct ApiOperation
{
    QString method; ///< `GET`
    QString path;   ///< `/payments/{payment}`
    QString id;     ///< `operationId`; may be empty
    QString summary;
    QStringList tags;
    bool isDeprecated = false;
    qsizetype line = 0; ///< in the definition, from 0

    bool operator==(const ApiOperation &) const = default;
};

/// The operations of an OpenAPI definition (2.0 and 3.x, YAML or JSON), in its order. Empty for
/// whatever isn't one. Any thread.
[[nodiscard]] QList<ApiOperation> apiOperations(const QByteArray &definition,
                                                std::stop_token stop = {});

} // namespace waymark::catalog
