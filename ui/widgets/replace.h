// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLayout;
class QScrollArea;
class QWidget;

namespace waymark::widgets {

// Contents that are made anew are often replaced by a click on one of them: the old ones stay alive
// until that click has been dealt with.

/// Takes all widgets out of a layout.
void clearLayout(QLayout &layout);

/// Shows `content` in a scroll area instead of what was there.
void replaceContent(QScrollArea &area, QWidget *content);

} // namespace waymark::widgets
