// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"
#include "snapshot/snapshot.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace waymark::home {

struct Figure
{
    QString name;
    qsizetype count = 0;
    int withProblems = 0; ///< documents with an error or a warning
    int withErrors = 0;   ///< of those
    link::Place place;    ///< the rows that are counted
};

/// A document that doesn't pass its checks.
struct Attention
{
    QString path;
    QString name;
    QString kind;
    QString message; ///< of its gravest finding
    TextRange range; ///< of that finding
    int errors = 0;
    int warnings = 0;
};

struct OwnerCount
{
    QString owner;
    int requests = 0;
    int withProblems = 0;
};

/// Something that is wrong between entities of the catalog: no owner, nothing leads there, ...
struct CatalogFinding
{
    QString code;
    QString title; ///< in words
    int count = 0; ///< entities that have it
    int mine = 0;  ///< of those, what I and my teams answer for

    bool operator==(const CatalogFinding &) const = default;
};

/// What the home page says of a workspace.
struct Overview
{
    qsizetype documents = 0;
    qsizetype files = 0;
    QList<Figure> figures;
    QList<Attention> attention;     ///< the gravest first
    int needingAttention = 0;       ///< all of them, listed or not
    QStringList mine;               ///< names of me and my teams; empty: not known
    qsizetype owned = 0;            ///< entities and requests that they answer for
    QList<Attention> toDo;          ///< of what they own, the gravest first
    int toDoCount = 0;              ///< all of it, listed or not
    QList<OwnerCount> owners;       ///< of requests, the most first
    QList<CatalogFinding> findings; ///< the most first, mine before others
};

struct OverviewInput
{
    std::shared_ptr<const snapshot::Snapshot> snapshot;
    QStringList mine; ///< I and my teams, canonical; teams below them count
};

/// Off the UI thread where a workspace is large. nullopt only when stopped.
[[nodiscard]] std::optional<Overview> overviewFor(const OverviewInput &input, std::stop_token stop);

[[nodiscard]] Overview overviewOf(const snapshot::Snapshot &snapshot, const QStringList &mine = {});

} // namespace waymark::home
