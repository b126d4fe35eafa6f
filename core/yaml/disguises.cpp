// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/disguises.h"

#include "text/invisible.h"
#include "yaml/bytes.h"
#include "yaml/reporter.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <algorithm>
#include <cstring>
#include <ranges>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

constexpr QLatin1StringView invisibleCode = "yaml.invisible-character"_L1;
constexpr QLatin1StringView twinCode = "yaml.look-alike"_L1;

/// The code point at `at` and its length; 0 for bytes that aren't UTF-8.
std::pair<char32_t, qsizetype> pointAt(QByteArrayView bytes, qsizetype at)
{
    if (at >= bytes.size())
        return {0, 1};
    const CharacterSize size = characterSize(bytes.sliced(at));
    if (!size.valid)
        return {0, 1};
    const auto lead = quint8(bytes[at]);
    char32_t point = size.bytes == 1   ? lead
                     : size.bytes == 2 ? lead & 0x1FU
                     : size.bytes == 3 ? lead & 0x0FU
                                       : lead & 0x07U;
    for (qsizetype i = 1; i < size.bytes; ++i)
        point = point << 6 | (quint8(bytes[at + i]) & 0x3FU);
    return {point, size.bytes};
}

char32_t pointBefore(QByteArrayView bytes, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && (quint8(bytes[--begin]) & 0xC0) == 0x80) {
    }
    return begin < at ? pointAt(bytes, begin).first : 0;
}

/// A stretch of the text that is one thing to its reader.
struct Stretch
{
    TextRange range;
    bool isKey = false;
    bool isComment = false;
};

class Search
{
public:
    Search(const TreeData &tree, Reporter &reporter)
        : m_tree(tree)
        , m_bytes(tree.text.bytes())
        , m_reporter(reporter)
    {}

    void run()
    {
        qsizetype done = 0;
        for (qsizetype at = behindAscii(0); at < m_bytes.size(); at = behindAscii(at)) {
            const auto [point, length] = pointAt(m_bytes, at);
            const bool isOdd = isDisguised(point, at, length) || asciiTwin(point) != 0;
            if (isOdd && at >= done)
                done = std::max(done, look(at));
            at += length;
        }
    }

private:
    /// Eight bytes at a time: nearly all of most texts is ASCII.
    [[nodiscard]] qsizetype behindAscii(qsizetype at) const
    {
        constexpr quint64 highBits = 0x8080808080808080U;
        for (quint64 chunk = 0; at + 8 <= m_bytes.size(); at += 8) {
            std::memcpy(&chunk, m_bytes.constData() + at, 8);
            if ((chunk & highBits) != 0)
                break;
        }
        while (at < m_bytes.size() && quint8(m_bytes[at]) < 0x80)
            ++at;
        return at;
    }

    [[nodiscard]] bool isDisguised(char32_t point, qsizetype at, qsizetype length) const
    {
        if (point == 0xFEFF && (at == 0 || isLineEnd(m_bytes[at - 1])))
            return false; // before a document
        const char32_t after = pointAt(m_bytes, at + length).first;
        return disguiseOf(point, pointBefore(m_bytes, at), after) != Disguise::None;
    }

    /// Reports what is odd in the stretch at `at`; where that ends.
    qsizetype look(qsizetype at)
    {
        const Stretch stretch = stretchAt(at);
        Fix fix;
        TextRange first;
        char32_t name = 0;
        bool hasDirection = false;
        for (qsizetype i = stretch.range.begin; i < stretch.range.end;) {
            const auto [point, length] = pointAt(m_bytes, i);
            if (quint8(m_bytes[i]) >= 0x80 && isDisguised(point, i, length)) {
                const Disguise disguise = disguiseOf(point, 0, 0);
                hasDirection = hasDirection || disguise == Disguise::Direction;
                const bool isBlank = disguise == Disguise::Blank || disguise == Disguise::Break;
                fix.edits.append(TextEdit{{i, i + length}, isBlank ? " " : ""});
                if (name == 0) {
                    name = point;
                    first = {i, i + length};
                } else if (first.end == i) {
                    first.end = i + length;
                }
            }
            i += length;
        }
        if (!fix.edits.isEmpty() && (!stretch.isComment || hasDirection))
            report(stretch, name, first, std::move(fix));
        if (stretch.isKey)
            reportTwins(stretch.range);
        return stretch.range.end;
    }

    void report(const Stretch &stretch, char32_t name, TextRange first, Fix fix)
    {
        auto *found = m_reporter.report(Problem::InvisibleCharacter, first, characterName(name));
        if (found == nullptr)
            return;
        const bool isBlank = fix.edits.first().replacement == " ";
        const int count = int(fix.edits.size());
        fix.title = isBlank ? Tr::tr("Replace %n character(s) with spaces", nullptr, count)
                            : Tr::tr("Delete %n character(s)", nullptr, count);
        const bool isSpace = disguiseOf(name, 0, 0) == Disguise::Blank;
        if (!stretch.isKey && isSpace && isProse(stretch.range, first))
            found->severity = Severity::Info;
        found->fixes.append(std::move(fix));
    }

    /// Words with blanks between, where authors set no-break spaces on purpose.
    [[nodiscard]] bool isProse(TextRange range, TextRange first) const
    {
        return first.begin > range.begin && first.end < range.end
               && m_tree.text.slice(range).contains(' ');
    }

    void reportTwins(TextRange range)
    {
        const QString text = QString::fromUtf8(m_tree.text.slice(range));
        if (!hiddenTwin(text))
            return;
        Fix fix{Tr::tr("Write it in Latin letters"), {}, false};
        QString names;
        for (qsizetype i = range.begin; i < range.end;) {
            const auto [point, length] = pointAt(m_bytes, i);
            if (const char32_t twin = asciiTwin(point); twin != 0) {
                fix.edits.append(TextEdit{{i, i + length}, QByteArray(1, char(twin))});
                if (names.isEmpty())
                    names = Tr::tr("%1 (“%2”)").arg(characterName(point), QChar(char16_t(twin)));
            }
            i += length;
        }
        if (auto *found = m_reporter.report(Problem::LookAlike, fix.edits.first().range, names))
            found->fixes.append(std::move(fix));
    }

    /// The key, value, comment or rest of a line that `at` stands in.
    [[nodiscard]] Stretch stretchAt(qsizetype at) const
    {
        auto node =
            std::ranges::upper_bound(m_tree.nodes.begin() + 1, m_tree.nodes.end(), at, {},
                                     [](const NodeData &data) { return qsizetype(data.begin); });
        // A collection may begin where its first scalar does.
        while (node != m_tree.nodes.begin() + 1) {
            --node;
            if (node->kind != NodeKind::Scalar && node->kind != NodeKind::Alias)
                continue;
            if (qsizetype(node->end) <= at)
                break;
            return {{node->begin, node->end}, (node->flags & NodeData::IsKey) != 0, false};
        }
        const TextRange line = m_tree.text.line(m_tree.text.lineAt(at));
        const qsizetype comment = m_tree.text.slice({line.begin, at}).indexOf('#');
        return {{comment < 0 ? at : line.begin + comment, line.end}, false, comment >= 0};
    }

    const TreeData &m_tree;
    const QByteArray &m_bytes;
    Reporter &m_reporter;
};

bool touches(TextRange a, TextRange b)
{
    return a.begin <= b.end && b.begin <= a.end;
}

bool touchesAny(TextRange range, const TextEdits &edits)
{
    return std::ranges::any_of(edits,
                               [&](const TextEdit &edit) { return touches(range, edit.range); });
}

/// The stretch that both change, with one of the changes made.
QByteArray changed(const QByteArray &bytes, TextRange region, const TextEdits &edits)
{
    QByteArray text = bytes.sliced(region.begin, region.size());
    for (const TextEdit &edit : edits | std::views::reverse)
        text.replace(edit.range.begin - region.begin, edit.range.size(), edit.replacement);
    return text;
}

/// From the first place that any of the edits changes to the last one.
TextRange regionOf(const TextEdits &edits)
{
    TextRange region = edits.first().range;
    for (const TextEdit &edit : edits)
        region = {std::min(region.begin, edit.range.begin), std::max(region.end, edit.range.end)};
    return region;
}

bool isSameChange(const QByteArray &bytes, const TextEdits &a, const TextEdits &b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    const TextRange region = regionOf(a + b);
    return changed(bytes, region, a) == changed(bytes, region, b);
}

} // namespace

void checkDisguises(const TreeData &tree, Reporter &reporter)
{
    Search(tree, reporter).run();
}

void respectDisguises(const QByteArray &bytes, const Diagnostics &found, Diagnostic &finding)
{
    const bool isSyntax = finding.code.startsWith("yaml."_L1);
    for (const Diagnostic &disguise : found) {
        if ((disguise.code != invisibleCode && disguise.code != twinCode)
            || disguise.fixes.isEmpty() || finding.code == disguise.code)
            continue;
        const Fix &fix = disguise.fixes.first();
        const auto isSame = [&](const Fix &other) {
            return isSameChange(bytes, other.edits, fix.edits);
        };
        const bool isAbout = isSyntax && touchesAny(finding.range, fix.edits);
        const auto removed = finding.fixes.removeIf([&](const Fix &other) {
            const bool isThere = std::ranges::any_of(other.edits, [&](const TextEdit &edit) {
                return touchesAny(edit.range, fix.edits);
            });
            return (isAbout || isThere) && !isSame(other);
        });
        if (isAbout)
            finding.why = disguise.message;
        if ((isAbout || removed > 0) && std::ranges::none_of(finding.fixes, isSame))
            finding.fixes.append(fix);
    }
}

} // namespace waymark::yaml
