// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "scoredworkspace.h"

#include "workspace/checkedfiles.h"
#include "workspace/loader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

QByteArray indented(const QByteArray &text, int by)
{
    QByteArray result;
    for (const QByteArray &line : text.split('\n'))
        result += line.isEmpty() ? QByteArray() : QByteArray(by, ' ') + line + '\n';
    return result;
}

} // namespace

ScoredWorkspace::ScoredWorkspace()
{
    write(u"waymark.yaml"_s, "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                             "metadata: {name: test}\nspec: {roots: [{role: mine, path: .}]}\n");
    write(u"org.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Group\n"
                         "metadata: {name: shop}\nspec: {type: team, children: []}\n---\n"
                         "apiVersion: backstage.io/v1alpha1\nkind: User\n"
                         "metadata: {name: ann}\nspec: {memberOf: [shop]}\n---\n"
                         "apiVersion: backstage.io/v1alpha1\nkind: User\n"
                         "metadata: {name: bob}\nspec: {memberOf: []}\n");
    for (const auto *name : {"cart", "stock"})
        write(QString::fromLatin1(name) + "/catalog-info.yaml"_L1,
              "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: "
                  + QByteArray(name)
                  + "\n  annotations: {tier: '1'}\n"
                    "spec: {type: service, lifecycle: production, owner: shop}\n");
}

void ScoredWorkspace::remove(const QString &path) const
{
    QFile::remove(m_folder.path(path));
}

void ScoredWorkspace::writeChecks(const QByteArray &checks, const QByteArray &facts) const
{
    QByteArray text = "apiVersion: waymark.dev/v1alpha1\nkind: Scorecard\nmetadata: {name: ready}\n"
                      "spec:\n  owner: shop\n  levels:\n    - {id: bronze, title: Bronze}\n"
                      "    - {id: silver, title: Silver}\n"
                      "    - {id: gold, title: Gold, evidence: observed}\n";
    if (!facts.isEmpty())
        text += "  facts:\n" + indented(facts, 4);
    write(u"ready.yaml"_s, text + "  checks:\n" + indented(checks, 4));
}

Readiness ScoredWorkspace::scored(const QString &now, const Readiness *previous) const
{
    const QDateTime time = QDateTime::fromString(now, Qt::ISODate);
    auto snapshot = workspace::loadWorkspace({.folder = m_folder.path(),
                                              .previous = previous ? previous->snapshot : nullptr,
                                              .now = time},
                                             m_disk, {});
    auto files = workspace::CheckedFiles::of(*snapshot, m_disk, nullptr, nullptr);
    return *evaluate({.snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(snapshot)),
                      .files = *files,
                      .now = time,
                      .commit = {}},
                     previous);
}

EntityScore rowOf(const Readiness &readiness, const QString &entity)
{
    const auto found = std::ranges::find_if(readiness.rows,
                                            [&](const auto &row) { return row->entity == entity; });
    return found == readiness.rows.cend() ? EntityScore() : **found;
}

CheckResult resultOf(const Readiness &readiness, const QString &entity, const QString &check)
{
    const EntityScore row = rowOf(readiness, entity);
    if (row.entity.isEmpty())
        return {};
    const auto &checks = readiness.scorecardOf(row).checks;
    const auto found = std::ranges::find(checks, check, &Check::id);
    return found == checks.cend() ? CheckResult() : row.results[found - checks.cbegin()];
}

QString outcomeOf(const Readiness &readiness, const QString &entity, const QString &check)
{
    const EntityScore row = rowOf(readiness, entity);
    return row.entity.isEmpty() ? u"no row"_s
                                : outcomeName(resultOf(readiness, entity, check).outcome());
}

} // namespace waymark::readiness
