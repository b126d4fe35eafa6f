// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "submission/record.h"
#include "theme/theme.h"

#include <QWidget>

#include <array>

namespace waymark::widgets {
class Label;
class StatusGlyph;
} // namespace waymark::widgets

namespace waymark::requests {

/// The steps of a submission: which are done, which is at work or failed, and what came of each.
class SubmitSteps final : public QWidget
{
    Q_OBJECT

public:
    explicit SubmitSteps(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `isRunning`: somebody works on the step that was begun; else it is the one that failed.
    void setRecord(const submission::Record &record, bool isRunning);

private:
    struct Row
    {
        widgets::StatusGlyph *glyph = nullptr;
        widgets::Label *title = nullptr;
        widgets::Label *note = nullptr;
    };

    std::array<Row, submission::stepCount> m_rows;
};

} // namespace waymark::requests
