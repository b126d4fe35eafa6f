// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSplitter;

namespace waymark::settings {
class Settings;
}

namespace waymark::shell {

/// Keeps how a person moved splitters, over restarts. One is known by its object name, and by that
/// of the page it stands on; one without a name isn't kept. What is made late comes back late: when
/// it is first shown.
class SplitterStates final : public QObject
{
    Q_OBJECT

public:
    /// Of all windows of the program. `settings` outlives this.
    explicit SplitterStates(settings::Settings &settings, QObject *parent = nullptr);

    /// Empty for one that isn't kept.
    [[nodiscard]] static QString nameOf(const QSplitter &splitter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore(QSplitter &splitter) const;

    settings::Settings &m_settings;
};

} // namespace waymark::shell
