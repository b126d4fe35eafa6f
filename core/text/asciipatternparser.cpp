// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/asciipattern.h"

namespace waymark {

namespace {

constexpr int nestedGroups = 20;
constexpr int largestSize = 300;
constexpr int largestCount = 256;

using Node = AsciiPatternNode;
using Set = AsciiPattern::Set;

Set rangeOf(char first, char last)
{
    Set set;
    for (int c = first; c <= last; ++c)
        set.set(size_t(c));
    return set;
}

/// Recursive descent; whatever it isn't sure of, it leaves to an engine.
class AsciiPatternParser
{
public:
    AsciiPatternParser(QStringView pattern, AsciiPattern::Dialect dialect)
        : m_in(pattern)
        , m_dialect(dialect)
    {}

    std::optional<std::vector<Node>> run()
    {
        const int root = choice(0);
        if (m_hasFailed || m_at != m_in.size() || m_nodes[size_t(root)].size > largestSize)
            return std::nullopt;
        return std::move(m_nodes);
    }

private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        const qsizetype at = m_at + ahead;
        return at < m_in.size() ? m_in[at].toLatin1() : '\0';
    }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_in.size(); }

    int fail()
    {
        m_hasFailed = true;
        m_at = m_in.size();
        return add({});
    }

    int add(Node node)
    {
        const auto sizeOf = [this](int child) {
            return child < 0 ? 0 : m_nodes[size_t(child)].size;
        };
        node.size = 1 + sizeOf(node.left) + sizeOf(node.right);
        if (node.kind == Node::Kind::Repeat)
            node.size = 2 + (sizeOf(node.left) + 1) * std::max({1, node.minimum, node.maximum});
        if (node.size > largestSize)
            m_hasFailed = true;
        m_nodes.push_back(node);
        return int(m_nodes.size()) - 1;
    }

    int choice(int depth)
    {
        int left = sequence(depth);
        while (!m_hasFailed && peek() == '|') {
            ++m_at;
            const int right = sequence(depth);
            left = add({.kind = Node::Kind::Choice, .left = left, .right = right});
        }
        return left;
    }

    int sequence(int depth)
    {
        int left = add({});
        while (!m_hasFailed && !isAtEnd() && peek() != '|' && peek() != ')') {
            const int right = repeated(depth);
            left = add({.kind = Node::Kind::Sequence, .left = left, .right = right});
        }
        return left;
    }

    int repeated(int depth)
    {
        const int one = atom(depth);
        if (m_hasFailed)
            return one;
        int minimum = 0;
        int maximum = -1;
        const char sign = peek();
        if (sign == '{') {
            if (!readCount(minimum, maximum))
                return fail();
        } else if (sign == '*' || sign == '+' || sign == '?') {
            ++m_at;
            minimum = sign == '+' ? 1 : 0;
            maximum = sign == '?' ? 1 : -1;
        } else {
            return one;
        }
        if (peek() == '?') // how much is taken makes no difference to whether it fits
            ++m_at;
        const char after = peek();
        const Node::Kind kind = m_nodes[size_t(one)].kind;
        if (after == '*' || after == '+' || after == '?' || after == '{'
            || kind == Node::Kind::Begin || kind == Node::Kind::End)
            return fail();
        return add(
            {.kind = Node::Kind::Repeat, .left = one, .minimum = minimum, .maximum = maximum});
    }

    std::optional<int> readNumber()
    {
        int number = 0;
        const qsizetype start = m_at;
        for (; peek() >= '0' && peek() <= '9'; ++m_at) {
            number = number * 10 + (peek() - '0');
            if (number > largestCount)
                return std::nullopt;
        }
        return m_at > start ? std::optional(number) : std::nullopt;
    }

    bool readCount(int &minimum, int &maximum)
    {
        ++m_at;
        const auto first = readNumber();
        if (!first)
            return false;
        minimum = *first;
        maximum = *first;
        if (peek() == ',') {
            ++m_at;
            maximum = -1;
            if (peek() != '}') {
                const auto second = readNumber();
                if (!second || *second < minimum)
                    return false;
                maximum = *second;
            }
        }
        if (peek() != '}')
            return false;
        ++m_at;
        return true;
    }

    int atom(int depth)
    {
        const char16_t unit = m_in[m_at].unicode();
        if (unit == 0 || unit > 127)
            return fail();
        const char c = char(unit);
        ++m_at;
        switch (c) {
        case '(':
            return group(depth);
        case '[':
            return bracket();
        case '\\':
            return escape();
        case '^':
            return add({.kind = Node::Kind::Begin});
        case '$':
            return add({.kind = Node::Kind::End});
        case '.':
            return addSet(dot());
        case '*':
        case '+':
        case '?':
        case '{':
        case '}':
        case ']':
            return fail();
        default:
            return addSet(rangeOf(c, c));
        }
    }

    int addSet(const Set &set) { return add({.kind = Node::Kind::Set, .set = set}); }

    int group(int depth)
    {
        if (depth >= nestedGroups || peek() == '*')
            return fail();
        if (peek() == '?') {
            if (peek(1) != ':')
                return fail();
            m_at += 2;
        }
        const int inner = choice(depth + 1);
        if (m_hasFailed || peek() != ')')
            return fail();
        ++m_at;
        // A repetition of it is one of the whole, whatever stands in it.
        return add({.kind = Node::Kind::Sequence, .left = add({}), .right = inner});
    }

    int escape()
    {
        const auto set = escaped();
        return set ? addSet(*set) : fail();
    }

    [[nodiscard]] Set dot() const
    {
        Set set = ~rangeOf('\n', '\n');
        if (m_dialect == AsciiPattern::Dialect::Ecma)
            set.reset('\r');
        return set;
    }

    /// What stands after a backslash; only what both dialects know.
    std::optional<Set> escaped()
    {
        const char c = peek();
        ++m_at;
        const Set digits = rangeOf('0', '9');
        const Set word = digits | rangeOf('a', 'z') | rangeOf('A', 'Z') | rangeOf('_', '_');
        Set space = rangeOf('\t', '\r') | rangeOf(' ', ' ');
        if (m_dialect == AsciiPattern::Dialect::Re2)
            space.reset('\v');
        switch (c) {
        case 'd':
            return digits;
        case 'D':
            return ~digits;
        case 'w':
            return word;
        case 'W':
            return ~word;
        case 's':
            return space;
        case 'S':
            return ~space;
        case 't':
            return rangeOf('\t', '\t');
        case 'n':
            return rangeOf('\n', '\n');
        case 'r':
            return rangeOf('\r', '\r');
        default:
            break;
        }
        constexpr QByteArrayView signs = "^$\\.*+?()[]{}|/-";
        return c != '\0' && signs.contains(c) ? std::optional(rangeOf(c, c)) : std::nullopt;
    }

    /// One member of a class; nullopt for what isn't plain.
    std::optional<Set> member()
    {
        const char16_t unit = isAtEnd() ? u'\0' : m_in[m_at].unicode();
        if (unit == 0 || unit > 127 || unit == u'[')
            return std::nullopt;
        ++m_at;
        return unit == u'\\' ? escaped() : std::optional(rangeOf(char(unit), char(unit)));
    }

    int bracket()
    {
        const bool isNegated = peek() == '^';
        if (isNegated)
            ++m_at;
        Set set;
        bool isFirst = true;
        while (peek() != ']' || isFirst) {
            // A hyphen in the middle is read in several ways.
            const bool isHyphen = peek() == '-';
            if (peek() == ']' || (isHyphen && !isFirst && peek(1) != ']'))
                return fail();
            isFirst = false;
            auto first = member();
            if (!first)
                return fail();
            if (peek() == '-' && peek(1) != ']') {
                ++m_at;
                const auto last = member();
                if (isHyphen || !last || first->count() != 1 || last->count() != 1)
                    return fail();
                const Set range = rangeOf(firstOf(*first), firstOf(*last));
                if (range.none())
                    return fail();
                first = range;
            }
            set |= *first;
        }
        ++m_at;
        return addSet(isNegated ? ~set : set);
    }

    static char firstOf(const Set &set)
    {
        size_t c = 0;
        while (!set.test(c))
            ++c;
        return char(c);
    }

    QStringView m_in;
    AsciiPattern::Dialect m_dialect;
    qsizetype m_at = 0;
    bool m_hasFailed = false;
    std::vector<Node> m_nodes;
};

} // namespace

std::optional<std::vector<AsciiPatternNode>> parseAsciiPattern(QStringView pattern,
                                                               AsciiPattern::Dialect dialect)
{
    return AsciiPatternParser(pattern, dialect).run();
}

} // namespace waymark
