// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/result.h"

#include <QByteArray>

namespace waymark::readiness {

enum class ScoreFormat : quint8 { Table, Json, Csv, Markdown, Html, Sarif };

/// nullopt for a word that is no format: table, json, csv, markdown, html, sarif.
[[nodiscard]] std::optional<ScoreFormat> scoreFormatNamed(QStringView name);

/// All rows, in their order: the same results are the same bytes. JSON has the shape of DESIGN.md
/// section 11; SARIF is a run of its own, whose rules begin with `readiness/`, so that it never
/// mixes with findings of `validate`.
[[nodiscard]] QByteArray written(const Readiness &readiness, ScoreFormat format);

// One function a format; `written()` chooses.
[[nodiscard]] QByteArray scoreTable(const Readiness &readiness);
[[nodiscard]] QByteArray scoreJson(const Readiness &readiness);
[[nodiscard]] QByteArray scoreCsv(const Readiness &readiness);
[[nodiscard]] QByteArray scoreMarkdown(const Readiness &readiness);
[[nodiscard]] QByteArray scoreHtml(const Readiness &readiness);
[[nodiscard]] QByteArray scoreSarif(const Readiness &readiness);

// What they have in common.

/// The title of a level; "none yet" of -1, "not asked" where no check applies.
[[nodiscard]] QString levelWords(const Figures &figures, int level, const Scorecard &scorecard);
/// `Gold but for 1 check`; empty where nothing is missing.
[[nodiscard]] QString missingWords(const Figures &figures, const Scorecard &scorecard);
/// What was found: the measure, or what the result says, or what it stands on.
[[nodiscard]] QString resultWords(const CheckResult &result);
[[nodiscard]] QString measureWords(const Measure &measure);
[[nodiscard]] QString evidenceWords(const Evidence &evidence);
/// What to do next of a result that doesn't pass.
[[nodiscard]] QString nextWords(const CheckResult &result, const Check &check);
/// One letter for narrow cells; no two outcomes share one.
[[nodiscard]] QString outcomeLetter(Outcome outcome);
/// Which files, and when: what everything that is shown names.
[[nodiscard]] QString momentWords(const Readiness &readiness);
/// `3 Gold, 5 Silver, 1 none yet`.
[[nodiscard]] QString pooledWords(const Readiness &readiness, int scorecard);

} // namespace waymark::readiness
