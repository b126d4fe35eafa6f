// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/run.h"

namespace waymark::goldenpath {

/// Keeps secrets, and what was made from them, out of what is shown. Knows each text as it is
/// and as JSON and YAML write it, in small and in capital letters, and the longer lines of those
/// that have several.
class Masking
{
public:
    explicit Masking(const templates::Value &secrets = {});

    [[nodiscard]] bool isEmpty() const { return m_forms.isEmpty(); }
    /// Masks the texts of `actual` from now on that say something else than those that were made
    /// from masked data in the same way.
    void learn(const templates::Value &actual, const templates::Value &fromMasked);

    [[nodiscard]] QString masked(QString text) const;
    [[nodiscard]] templates::Value masked(const templates::Value &value) const;
    /// In the same number of bytes, so that places in it stay right.
    [[nodiscard]] QByteArray blanked(QByteArray text) const;
    void mask(StepReport &report) const;
    void mask(Findings &findings) const;
    /// Everything but the tree, which is what was asked for.
    void mask(RunResult &result) const;

private:
    void add(const QString &text);
    void addWritten(const QString &text);
    void addForm(const QString &form);

    QStringList m_forms; ///< the longest first
};

} // namespace waymark::goldenpath
