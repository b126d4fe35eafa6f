// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/bundledtext.h"

#include "base/latelibrary.h"
#include "base/log.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::analysis {

namespace {

std::optional<QByteArray> resourceAt(const QString &name)
{
    QFile file(":/waymark/schemas/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/// Whether the schemas of others are among the resources; says once why they are not.
bool bringSchemasOfOthers()
{
    static const bool areThere = [] {
        const auto bring = lateFunction(u"waymark-schemas"_s, "waymarkBringSchemas");
        if (bring)
            (*bring)();
        else
            log::warning("workspace", bring.error().message);
        return bring.has_value();
    }();
    return areThere;
}

} // namespace

std::optional<QByteArray> bundledText(const QString &name)
{
    if (auto own = resourceAt(name))
        return own;
    return bringSchemasOfOthers() ? resourceAt(name) : std::nullopt;
}

} // namespace waymark::analysis
