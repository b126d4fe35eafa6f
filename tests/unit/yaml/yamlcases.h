// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace waymark::test {

/// What the cases and files below are read from, for WAYMARK_NEEDS_SHARED.
inline const QString yamlTestSuiteData = QStringLiteral("data/yaml-test-suite");
inline const QString yamlCorpusData = QStringLiteral("data/backstage-catalogs");

/// One case of yaml-test-suite.
struct YamlCase
{
    QByteArray id;
    QByteArray yaml;
    QByteArray events;
    bool mustFail = false;
    bool hasJson = false;
    QJsonArray documents;
};

/// All cases, read once; empty where the data isn't at hand.
[[nodiscard]] const QList<YamlCase> &yamlTestSuite();

/// A real file of the corpora.
struct CorpusFile
{
    QString name; ///< below the data folder
    QByteArray bytes;
};

/// All `.yaml` and `.yml` files of the corpora, read once.
[[nodiscard]] const QList<CorpusFile> &yamlCorpus();

} // namespace waymark::test
