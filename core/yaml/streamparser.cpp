// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/streamparser.h"

#include "yaml/checks.h"
#include "yaml/disguises.h"
#include "yaml/yamltr.h"

namespace waymark::yaml {

StreamParser::StreamParser(TreeData &tree, const ParseLimits &limits, const std::stop_token &stop)
    : m_tree(tree)
    , m_reporter(limits.diagnostics)
    , m_in(tree.text.bytes(), m_reporter)
    , m_builder(tree, m_reporter)
    , m_properties(m_in, m_reporter)
    , m_block(m_in, m_reporter, m_properties, m_builder, limits, stop)
{}

bool StreamParser::run()
{
    checkCharacters(m_tree.text.bytes(), m_reporter);
    while (!m_in.atEnd()) {
        prologue();
        if (m_in.atEnd())
            break;
        if (m_in.atMarker() && m_in.peek() == '.')
            documentEnd();
        else if (!document())
            return false;
    }
    if (m_hasDirectives)
        m_reporter.report(Problem::MissingDocumentStart, m_directives);
    checkDisguises(m_tree, m_reporter);
    m_tree.readsTemplates = m_in.readTemplate;
    m_tree.hasErrors = m_reporter.hasErrors();
    m_tree.diagnostics = m_reporter.take();
    const Diagnostics found = m_tree.diagnostics;
    for (Diagnostic &finding : m_tree.diagnostics)
        respectDisguises(m_tree.text.bytes(), found, finding);
    return true;
}

bool StreamParser::skipByteOrderMark()
{
    if (m_in.pos != m_in.lineStart || !m_in.isByteOrderMarkAt(m_in.pos))
        return false;
    m_in.pos += 3;
    m_in.lineStart = m_in.pos;
    return true;
}

/// A mark between `---` and the content is inside of the document, where none may stand (5.2).
bool StreamParser::skipMisplacedMark()
{
    const quint32 pos = m_in.pos;
    const quint32 lineStart = m_in.lineStart;
    m_in.skipGap();
    const quint32 mark = m_in.pos;
    if (mark == m_in.lineStart && skipByteOrderMark()) {
        const TextRange range = m_in.range(mark, m_in.pos);
        if (auto *found = m_reporter.report(Problem::ByteOrderMark, range))
            found->fixes.append(fixOf(Tr::tr("Delete the byte order mark"), range, {}, true));
        return true;
    }
    m_in.pos = pos;
    m_in.lineStart = lineStart;
    return false;
}

void StreamParser::prologue()
{
    m_next = {};
    m_hasVersion = false;
    for (;;) {
        while (skipByteOrderMark()) {
        }
        m_in.skipGap();
        if (m_in.pos == m_in.lineStart && m_in.isByteOrderMarkAt(m_in.pos))
            continue;
        if (m_in.atEnd() || m_in.peek() != '%' || m_in.pos != m_in.lineStart
            || !m_mayHaveDirectives)
            return;
        directive();
    }
}

void StreamParser::directive()
{
    const quint32 begin = m_in.pos;
    m_in.skipLine();
    quint32 end = begin;
    while (end < m_in.pos && !(m_in.text[end] == '#' && isBlank(m_in.text[end - 1])))
        ++end;
    const QByteArrayView line = QByteArrayView(m_in.text + begin, end - begin).trimmed();
    const TextRange range = m_in.range(begin, begin + quint32(line.size()));
    if (!m_hasDirectives)
        m_directives = range;
    m_hasDirectives = true;
    QList<QByteArrayView> words;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype stop = at;
        while (stop < line.size() && !isBlank(line[stop]))
            ++stop;
        if (stop > at)
            words.append(line.sliced(at, stop - at));
        at = stop + 1;
    }
    if (words[0] == "%YAML")
        yamlDirective(words, range);
    else if (words[0] == "%TAG")
        tagDirective(words, range);
    else
        m_reporter.report(Problem::UnknownDirective, range, QString::fromUtf8(words[0]));
}

void StreamParser::yamlDirective(const QList<QByteArrayView> &words, TextRange line)
{
    const auto isVersion = [](QByteArrayView word) {
        const qsizetype dot = word.indexOf('.');
        bool isNumber = dot > 0 && dot + 1 < word.size();
        for (qsizetype i = 0; i < word.size(); ++i)
            isNumber = isNumber && (i == dot || (word[i] >= '0' && word[i] <= '9'));
        return isNumber && word.first(dot) == "1";
    };
    if (m_hasVersion || words.size() != 2 || !isVersion(words[1]))
        m_reporter.report(Problem::BadDirective, line);
    m_hasVersion = true;
}

void StreamParser::tagDirective(const QList<QByteArrayView> &words, TextRange line)
{
    const bool isWellFormed =
        words.size() == 3 && words[1].startsWith('!') && words[1].endsWith('!');
    if (!isWellFormed) {
        m_reporter.report(Problem::BadDirective, line);
        return;
    }
    const QByteArray handle = words[1].toByteArray();
    for (const TagHandle &known : std::as_const(m_next.handles)) {
        if (known.handle == handle)
            m_reporter.report(Problem::BadDirective, line);
    }
    m_next.handles.append({handle, words[2].toByteArray()});
}

bool StreamParser::document()
{
    const bool isExplicit = m_in.atMarker();
    if (m_hasDirectives && !isExplicit)
        m_reporter.report(Problem::MissingDocumentStart, m_directives);
    const int index = int(m_tree.documents.size());
    m_reporter.setDocument(index);
    m_builder.startDocument();
    m_properties.setHandles(m_next.handles);
    m_hasDirectives = false;
    Document document;
    document.index = index;
    document.range.begin = m_in.pos;
    m_next.hasStart = isExplicit;
    if (isExplicit)
        m_in.pos += 3;
    else
        m_in.pos = m_in.lineStart; // the parser reads the first line's indent itself
    const size_t firstNode = m_tree.nodes.size();
    const bool isBelowMark = isExplicit && skipMisplacedMark();
    const quint32 root = m_block.parse(isExplicit && !isBelowMark);
    if (root == 0)
        return false;
    document.root = m_tree.node(root);
    document.range.end = m_in.pos;
    m_next.contentEnd = m_block.lastEnd();
    if (m_in.atMarker() && m_in.peek() == '.') {
        m_next.hasEnd = true;
        documentEnd();
        document.range.end = m_in.pos;
    } else {
        m_mayHaveDirectives = false;
    }
    checkNodes(m_tree, firstNode, m_in.sawConflict || m_in.sawTemplateLine, m_reporter);
    m_tree.documents.append(document);
    m_tree.details.append(std::move(m_next));
    return true;
}

void StreamParser::documentEnd()
{
    if (m_hasDirectives)
        m_reporter.report(Problem::MissingDocumentStart, m_directives);
    m_hasDirectives = false;
    m_mayHaveDirectives = true;
    m_in.pos += 3;
    m_in.skipBlanks();
    const bool isComment = m_in.peek() == '#' && isBlank(m_in.text[m_in.pos - 1]);
    if (!m_in.atEnd() && !isLineEnd(m_in.peek()) && !isComment)
        m_reporter.report(Problem::UnexpectedContent,
                          m_in.range(m_in.pos, m_in.lineEndAt(m_in.pos)));
    m_in.skipLine();
}

} // namespace waymark::yaml
