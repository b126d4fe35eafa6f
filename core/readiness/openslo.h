// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"
#include "yaml/syntaxtree.h"

#include <QStringList>

namespace waymark::readiness {

/// A service level objective in the format of OpenSLO v1.
struct Slo
{
    QString name;
    QString service;    ///< whom it is about, by name
    QString path;       ///< absolute
    qsizetype line = 0; ///< of its content, from 0
    int objectives = 0;
    QStringList problems; ///< what the specification doesn't allow; empty: it is valid
    QByteArray digest;    ///< of its text

    [[nodiscard]] bool isValid() const { return problems.isEmpty(); }
};

[[nodiscard]] bool isSlo(const yaml::Document &document);
/// The document is one.
[[nodiscard]] Slo readSlo(const yaml::Document &document, const QString &path,
                          const SourceText &text);

} // namespace waymark::readiness
