// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0

// The schemas of others, as far as the build had them. Their resources register themselves when
// this library is loaded; the function is what one asks for to have it loaded.

#include <QtGlobal>

extern "C" Q_DECL_EXPORT void waymarkBringSchemas() {}
