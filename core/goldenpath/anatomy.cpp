// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/anatomy.h"

#include "goldenpath/goldenpathtr.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

QStringList asked(const PathProduct &path)
{
    QStringList lines;
    QStringList others = path.path ? path.path->parameterNames() : QStringList();
    for (const auto &input :
         path.product ? path.product->inputs : QList<GoldenPathDocument::Input>()) {
        others.removeAll(input.parameter);
        lines.append(
            input.isChangeableLater
                ? Tr::tr("%1: %2").arg(input.parameter, input.meaning)
                : Tr::tr("%1: %2. It can't be changed later.").arg(input.parameter, input.meaning));
    }
    if (!others.isEmpty())
        lines.append((lines.isEmpty() ? Tr::tr("Asked for: %1") : Tr::tr("And: %1"))
                         .arg(others.join(", "_L1)));
    return lines;
}

QStringList supportOf(const GoldenPathDocument &product)
{
    const GoldenPathDocument::Support &support = product.support;
    QStringList lines;
    if (!support.channel.isEmpty())
        lines.append(
            support.response.isEmpty()
                ? support.channel
                : Tr::tr("%1, first answer within %2").arg(support.channel, support.response));
    lines.append({support.hours, support.url, product.documentation});
    lines.removeAll(QString());
    return lines;
}

} // namespace

Anatomy anatomyOf(const PathProduct &path)
{
    Anatomy anatomy{.asks = asked(path)};
    if (!path.product)
        return anatomy;
    const GoldenPathDocument &product = *path.product;
    for (const auto &each : product.provides)
        anatomy.provides.append(each.how.isEmpty() ? each.what
                                                   : Tr::tr("%1 (%2)").arg(each.what, each.how));
    anatomy.owns = product.developerOwns;
    anatomy.support = supportOf(product);
    QStringList audience = product.eligibleTeams;
    audience.append(product.eligibleNote);
    audience.removeAll(QString());
    anatomy.audience = audience.join(", "_L1);
    for (const auto &upgrade : product.upgrades) {
        const QString day = upgrade.released.toString(Qt::ISODate);
        anatomy.versions.append(
            upgrade.isBreaking
                ? Tr::tr("%1 of %2, something to do: %3").arg(upgrade.version, day, upgrade.notes)
                : Tr::tr("%1 of %2: %3").arg(upgrade.version, day, upgrade.notes));
    }
    return anatomy;
}

} // namespace waymark::goldenpath
