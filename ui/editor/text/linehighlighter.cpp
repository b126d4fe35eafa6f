// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editor/text/linehighlighter.h"

#include "base/trace.h"
#include "theme/contrast.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QAbstractTextDocumentLayout>
#include <QDeadlineTimer>
#include <QSignalBlocker>
#include <QTextCursor>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::editor {

namespace {

constexpr int sliceMs = 4;
constexpr int editMs = 1;
constexpr int mostAtOnce = 8; ///< lines that an overlay changes, coloured without a turn

using RepositoryPointer = std::shared_ptr<KSyntaxHighlighting::Repository>;

/// Editors share the definitions: reading their index takes longer than colouring a file.
std::weak_ptr<KSyntaxHighlighting::Repository> &knownRepository()
{
    static std::weak_ptr<KSyntaxHighlighting::Repository> known;
    return known;
}

RepositoryPointer sharedRepository()
{
    auto repository = knownRepository().lock();
    if (!repository) {
        repository = std::make_shared<KSyntaxHighlighting::Repository>();
        knownRepository() = repository;
    }
    return repository;
}

} // namespace

/// What a line starts and ends in; a line whose start changed must be coloured again.
struct LineHighlighter::LineState final : QTextBlockUserData
{
    KSyntaxHighlighting::State begin;
    KSyntaxHighlighting::State end;
    bool isOverlaid = true; ///< as the overlay is now
};

Task LineHighlighter::prepare(Pool &pool, QObject *context,
                              std::function<void(std::shared_ptr<void> kept)> done)
{
    // A repository is for one thread at a time, so another one than editors work with.
    return inBackground(
        pool, context,
        [](const std::stop_token &) {
            auto repository = std::make_shared<KSyntaxHighlighting::Repository>();
            // Markdown alone reads dozens of definitions: all that it may quote.
            for (const auto *name : {u"Markdown", u"YAML", u"JSON", u"JavaScript", u"TypeScript",
                                     u"Go", u"Python", u"Dockerfile", u"Bash", u"INI Files"})
                (void)repository->definitionForName(QString::fromUtf16(name)).includedDefinitions();
            return repository;
        },
        [done = std::move(done)](const RepositoryPointer &repository) {
            knownRepository() = repository;
            done(repository);
        });
}

QString LineHighlighter::languageOf(const QString &fileName)
{
    const RepositoryPointer repository = knownRepository().lock();
    if (!repository)
        return u"None"_s;
    const auto definition = repository->definitionForFileName(fileName);
    return definition.isValid() ? definition.name() : u"None"_s;
}

LineHighlighter::LineHighlighter(QTextDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LineHighlighter::runSlice);
    connect(&document, &QTextDocument::contentsChange, this, &LineHighlighter::takeChange);
}

LineHighlighter::~LineHighlighter() = default;

void LineHighlighter::setScheme(theme::Scheme scheme)
{
    if (!m_repository) {
        m_repository = sharedRepository();
        setDefinition(m_repository->definitionForName(m_language));
    }
    m_scheme = scheme;
    const bool isDark = scheme == theme::Scheme::Dark;
    setTheme(m_repository->theme(isDark ? u"Breeze Dark"_s : u"Breeze Light"_s));
    m_formats.clear();
    m_wordFormats.clear();
    start();
}

void LineHighlighter::setActive(bool active)
{
    m_isActive = active;
    start();
}

void LineHighlighter::start()
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (block.userData() != nullptr)
            block.setUserData(nullptr);
    }
    m_resume = QTextCursor(&m_document);
    m_hasSeenAll = false;
    if (m_isActive && !m_isHeld && definition().isValid())
        m_slices.start();
    else
        m_slices.stop();
}

void LineHighlighter::setHeld(bool held)
{
    if (m_isHeld == held)
        return;
    m_isHeld = held;
    if (held || m_hasSeenAll || !m_isActive || !definition().isValid())
        m_slices.stop();
    else
        m_slices.start();
}

void LineHighlighter::takeChange(int position, int removed, int added)
{
    m_overlay.textChanged(position, removed, added);
    if (!m_isActive || !definition().isValid())
        return;
    const QTextBlock first = m_document.findBlock(position);
    QTextBlock last = m_document.findBlock(position + added);
    if (!last.isValid())
        last = m_document.lastBlock();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        block.setUserData(nullptr);
        if (block == last)
            break;
    }
    // What comes behind the front is coloured when that is there, or when it is seen.
    if (!m_hasSeenAll && first.position() > m_resume.position())
        return;
    m_edited = first;
    const QTextBlock rest = colourEdited(first);
    m_edited = QTextBlock();
    m_noted.reset(); // told with this edit
    goOnFrom(rest);
}

void LineHighlighter::goOnFrom(const QTextBlock &rest)
{
    if (!rest.isValid())
        return;
    const bool hasFront = !m_hasSeenAll || m_slices.isActive();
    if (!hasFront || rest.position() < m_resume.position())
        m_resume = QTextCursor(rest);
    // Two places to go on from: from the first one to the end, then.
    m_hasSeenAll = !hasFront;
    if (!m_isHeld)
        m_slices.start();
}

void LineHighlighter::setRestarts(const QList<int> &lines)
{
    if (lines == m_restarts)
        return;
    QList<int> touched;
    std::ranges::set_symmetric_difference(lines, m_restarts, std::back_inserter(touched));
    m_restarts = lines;
    if (!m_isActive || !definition().isValid())
        return;
    for (const int line : std::as_const(touched)) {
        const QTextBlock block = m_document.findBlockByNumber(line);
        const bool isColoured = block.isValid() && block.userData() != nullptr;
        const QTextBlock rest = isColoured ? colourEdited(block) : QTextBlock();
        goOnFrom(rest);
    }
    tellColours();
}

void LineHighlighter::tellColours()
{
    if (!m_noted)
        return;
    const QSignalBlocker quiet(m_document.documentLayout()); // recoloured() said it already
    m_document.markContentsDirty(*std::exchange(m_noted, std::nullopt), 0);
}

void LineHighlighter::runSlice()
{
    const trace::Span span("editor.highlight");
    const QTextBlock rest = colourFrom(m_resume.block(), sliceMs);
    if (rest.isValid()) {
        m_resume.setPosition(rest.position());
        m_slices.start();
    } else {
        m_hasSeenAll = true;
    }
    tellColours();
}

QTextBlock LineHighlighter::colourEdited(QTextBlock block)
{
    const QDeadlineTimer timer(editMs, Qt::PreciseTimer);
    do {
        // A line that fits ends what the edit has set off; behind the front nothing fits yet.
        colour(block);
        block = block.next();
        if (!block.isValid() || fits(block))
            return {};
    } while (!timer.hasExpired());
    return block;
}

QTextBlock LineHighlighter::colourFrom(QTextBlock block, qint64 milliseconds)
{
    const QDeadlineTimer timer(milliseconds, Qt::PreciseTimer);
    for (; block.isValid() && !timer.hasExpired(); block = block.next()) {
        // Once all of the file was coloured, a line that fits ends what an edit has set off.
        if (!colour(block) && m_hasSeenAll)
            return {};
    }
    return block;
}

KSyntaxHighlighting::State LineHighlighter::beginOf(const QTextBlock &block) const
{
    const auto *before = static_cast<const LineState *>(block.previous().userData());
    const bool isAnew =
        before == nullptr || std::ranges::binary_search(m_restarts, block.blockNumber());
    return isAnew ? KSyntaxHighlighting::State() : before->end;
}

bool LineHighlighter::fits(const QTextBlock &block) const
{
    const auto *state = static_cast<const LineState *>(block.userData());
    return state != nullptr && state->isOverlaid && state->begin == beginOf(block);
}

bool LineHighlighter::colour(QTextBlock &block)
{
    const auto begin = beginOf(block);
    auto *state = static_cast<LineState *>(block.userData());
    if (state != nullptr && state->isOverlaid && state->begin == begin)
        return false;
    if (state == nullptr) {
        state = new LineState;
        block.setUserData(state);
    }
    m_ranges.clear();
    state->begin = begin;
    state->end = highlightLine(block.text(), begin);
    state->isOverlaid = true;
    overlay(block);
    if (block.layout()->formats() != m_ranges) {
        block.layout()->setFormats(m_ranges);
        m_noted = block.position();
        if (block != m_edited)
            Q_EMIT recoloured(block);
    }
    return true;
}

void LineHighlighter::ensure(const QTextBlock &first, const QTextBlock &last)
{
    if (!m_isActive || isComplete() || !definition().isValid())
        return;
    if (!m_isHeld && m_resume.blockNumber() <= first.blockNumber()) {
        const QTextBlock rest = colourFrom(m_resume.block(), sliceMs);
        m_hasSeenAll = m_hasSeenAll || !rest.isValid();
        if (rest.isValid())
            m_resume.setPosition(rest.position());
    }
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        if (isWaiting(block))
            colour(block);
        if (block == last)
            break;
    }
    tellColours();
}

bool LineHighlighter::isWaiting(const QTextBlock &block)
{
    const auto *state = static_cast<const LineState *>(block.userData());
    return state == nullptr || !state->isOverlaid;
}

void LineHighlighter::setOverlay(const std::vector<ColourSpan> &spans)
{
    const auto different = m_overlay.set(spans);
    if (!m_isActive || !definition().isValid())
        return;
    QList<QTextBlock> touched;
    for (const auto &[begin, end] : different) {
        for (QTextBlock block = m_document.findBlock(begin);
             block.isValid() && block.position() < end; block = block.next()) {
            auto *state = static_cast<LineState *>(block.userData());
            if (state == nullptr || !std::exchange(state->isOverlaid, false))
                continue; // it is still to be coloured
            touched.append(block);
        }
    }
    if (touched.isEmpty())
        return;
    if (touched.size() <= mostAtOnce) {
        for (QTextBlock &block : touched)
            colour(block);
        return tellColours();
    }
    const QTextBlock first = *std::ranges::min_element(touched, {}, &QTextBlock::position);
    if (m_hasSeenAll || first.position() < m_resume.position())
        m_resume = QTextCursor(first);
    m_hasSeenAll = false;
    if (!m_isHeld)
        m_slices.start();
}

void LineHighlighter::overlay(const QTextBlock &block)
{
    const int begin = block.position();
    const int end = begin + block.length() - 1;
    for (const ColourSpan &span : m_overlay.in(begin, end)) {
        const int from = std::max(span.begin, begin);
        m_ranges.append({from - begin, std::min(span.end, end) - from, formatOf(span.word)});
    }
}

QTextCharFormat LineHighlighter::formatOf(assist::ExpressionTint word)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    if (const auto known = m_wordFormats.constFind(word); known != m_wordFormats.cend())
        return *known;
    const Style style = word == assist::ExpressionTint::Keyword    ? Style::Keyword
                        : word == assist::ExpressionTint::Function ? Style::Function
                        : word == assist::ExpressionTint::Root     ? Style::Variable
                        : word == assist::ExpressionTint::String   ? Style::String
                        : word == assist::ExpressionTint::Number   ? Style::DecVal
                        : word == assist::ExpressionTint::Operator ? Style::Operator
                                                                   : Style::Normal;
    QTextCharFormat format;
    format.setForeground(
        theme::readableOn(theme().textColor(style), theme::tokensOf(m_scheme).raised));
    // What lies below may be heavy.
    format.setFontWeight(theme().isBold(style) ? QFont::Bold : QFont::Normal);
    format.setFontItalic(false);
    m_wordFormats.insert(word, format);
    return format;
}

void LineHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0 || !format.isValid())
        return;
    auto found = m_formats.find(format.id());
    if (found == m_formats.end()) {
        QTextCharFormat chars;
        if (format.hasTextColor(theme()))
            // The line with the caret is tinted, and closer to all colours than the rest.
            chars.setForeground(
                theme::readableOn(format.textColor(theme()), theme::tokensOf(m_scheme).raised));
        if (format.isBold(theme()))
            chars.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            chars.setFontItalic(true);
        found = m_formats.insert(format.id(), chars);
    }
    if (!found->isEmpty())
        m_ranges.append({offset, length, *found});
}

} // namespace waymark::editor
