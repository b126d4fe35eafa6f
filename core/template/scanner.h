// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/token.h"

namespace waymark::templates {

enum class PieceKind : quint8 { Text, Variable, Block };

/// A template cut at its tags; comments are gone.
struct Piece
{
    PieceKind kind = PieceKind::Text;
    Stretch stretch; ///< with the braces
    Stretch code;    ///< between them
    QString text;    ///< of Text, after whitespace control
};

struct Scanned
{
    std::vector<Piece> pieces;
    std::vector<TokenProblem> problems;
};

[[nodiscard]] Scanned scan(const QString &source, const Syntax &syntax);

} // namespace waymark::templates
