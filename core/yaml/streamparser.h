// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/blockparser.h"

namespace waymark::yaml {

/// Parses a whole file: directives, markers, and the documents between them.
class StreamParser
{
public:
    StreamParser(TreeData &tree, const ParseLimits &limits, const std::stop_token &stop);

    /// False when stopped.
    [[nodiscard]] bool run();

private:
    bool skipByteOrderMark();
    bool skipMisplacedMark();
    void prologue();
    void directive();
    void yamlDirective(const QList<QByteArrayView> &words, TextRange line);
    void tagDirective(const QList<QByteArrayView> &words, TextRange line);
    [[nodiscard]] bool document();
    void documentEnd();

    TreeData &m_tree;
    Reporter m_reporter;
    Scanner m_in;
    TreeBuilder m_builder;
    PropertyReader m_properties;
    BlockParser m_block;

    DocumentData m_next; ///< what the prologue said
    TextRange m_directives;
    bool m_hasDirectives = false;
    bool m_hasVersion = false;
    bool m_mayHaveDirectives = true;
};

} // namespace waymark::yaml
