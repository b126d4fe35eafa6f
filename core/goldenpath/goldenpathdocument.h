// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/syntaxtree.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace waymark::goldenpath {

/// What makes a product of a Template (`waymark.dev/v1alpha1`, GoldenPath; its schema is
/// `goldenpath.json`). What isn't said is empty; what is wrong is left out, the schema reports it.
struct GoldenPathDocument
{
    struct Input
    {
        QString parameter;
        QString meaning;
        bool isChangeableLater = true;
    };
    struct Provision
    {
        QString what;
        QString how;
        QString capability;
    };
    struct Upgrade
    {
        QString version;
        QDate released;
        bool isBreaking = false;
        QString notes;
        QStringList removed = {}; ///< settings that are gone, and what stands for them
        QStringList changed = {}; ///< behaviour that isn't what it was
    };
    struct Rename
    {
        QString from;
        QString to;
    };
    struct Support
    {
        QString channel;
        QString url;
        QString hours;
        QString response; ///< a duration, as written
    };
    struct Deprecation
    {
        QDate since;
        QDate removal; ///< from then on it no longer runs; invalid: no day was set
        QString replacedBy;
        QString migration;
    };

    QString name;
    QString title; ///< the name where it has none
    QString description;
    QString templateAddress; ///< a file from the document's folder, or `template:name`
    QString version;
    QString stage; ///< `draft`, `pilot`, `supported`, `deprecated`
    QString owner;
    QStringList eligibleTypes; ///< of groups
    QStringList eligibleTeams;
    QStringList componentTypes;
    QString eligibleNote;
    QList<Input> inputs;
    QList<Provision> provides;
    QStringList developerOwns;
    QString documentation;
    QString firstDeployment; ///< a duration, as written
    Support support;
    QList<Upgrade> upgrades; ///< as written: newest first
    QList<Rename> renames;   ///< files of a made project that later versions name otherwise
    QStringList recreates;   ///< globs of files that come back where a project deleted them
    std::optional<Deprecation> deprecation;
};

[[nodiscard]] bool isGoldenPath(const yaml::Document &document);
[[nodiscard]] GoldenPathDocument goldenPathOf(const yaml::Document &document);

} // namespace waymark::goldenpath
