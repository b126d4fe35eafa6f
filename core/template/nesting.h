// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "template/expressionparser.h"

namespace waymark::templates {

/// Counts how deep brackets are in one another; fails the tag where it is too deep.
class ExpressionParser::Nesting
{
public:
    explicit Nesting(ExpressionParser &parser);
    ~Nesting() { --m_parser.m_depth; }
    Q_DISABLE_COPY_MOVE(Nesting)

private:
    ExpressionParser &m_parser;
};

} // namespace waymark::templates
