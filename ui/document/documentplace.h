// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/documentplace.h"

namespace waymark::document {

class DocumentView;

/// Where a view stands: the value at the caret (or its line while the text isn't analysed yet, or
/// has none), and what is shown of form and text. Its path is left to whoever knows the workspace.
[[nodiscard]] link::DocumentPlace placeIn(const DocumentView &view);

/// Brings the view there. A value that is gone leads to what is left of the way to it. False while
/// the text isn't loaded or analysed as far as that takes.
[[nodiscard]] bool showPlace(DocumentView &view, const link::DocumentPlace &place);

} // namespace waymark::document
