// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "submission/preflight.h"
#include "theme/theme.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QScrollArea;

namespace waymark::editor {
class CodeView;
}
namespace waymark::widgets {
class Label;
}

namespace waymark::requests {

/// A submission before it begins: what was checked, line by line with the next step of what failed,
/// and exactly the bytes that would be published.
class PreflightView final : public QWidget
{
    Q_OBJECT

public:
    /// `pool` reads the languages' colours.
    PreflightView(const theme::Theme &theme, Pool &pool, QWidget *parent = nullptr);
    ~PreflightView() override;

    void setPreflight(const submission::Preflight &preflight);

private:
    void addLine(QGridLayout &grid, const submission::PreflightLine &line);
    void showFile(int index);

    const theme::Theme &m_theme;
    QScrollArea *m_lines;
    widgets::Label *m_what;
    QComboBox *m_choice;
    editor::CodeView *m_code;
    QList<submission::SubmittedFile> m_files;
    std::shared_ptr<void> m_keptLanguages;
    Task m_languages;
};

/// "Schema", "Policies": what lines of that `PreflightLine::id` are about.
[[nodiscard]] QString preflightTitle(const QString &id);

} // namespace waymark::requests
