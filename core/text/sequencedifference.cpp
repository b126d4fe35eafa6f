// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/sequencedifference.h"

#include <algorithm>
#include <limits>
#include <span>

namespace waymark {

namespace {

/// Beyond this many changes a stretch is split where the search has come farthest: the effort stays
/// linear in the length, and nobody reads such a difference for being the shortest.
constexpr qsizetype mostSteps = 256;

constexpr qsizetype nowhere = -1;
constexpr qsizetype beyond = std::numeric_limits<qsizetype>::max();

/// Myers' algorithm in linear space: finds a point on a shortest path and solves both sides.
class Comparison
{
public:
    Comparison(std::span<const int> before, std::span<const int> after, std::stop_token stop)
        : m_before(before)
        , m_after(after)
        , m_stop(std::move(stop))
        , m_forward(before.size() + after.size() + 1)
        , m_backward(before.size() + after.size() + 1)
        , m_isGone(before.size())
        , m_isNew(after.size())
    {}

    std::optional<QList<LineHunk>> run()
    {
        std::vector<Box> open{{0, qsizetype(m_before.size()), 0, qsizetype(m_after.size())}};
        while (!open.empty()) {
            if (m_stop.stop_requested())
                return std::nullopt;
            const Box box = trimmed(open.back());
            open.pop_back();
            if (box.left == box.right || box.top == box.bottom) {
                std::fill(m_isGone.begin() + box.left, m_isGone.begin() + box.right, true);
                std::fill(m_isNew.begin() + box.top, m_isNew.begin() + box.bottom, true);
                continue;
            }
            const Point middle = split(box);
            open.push_back({box.left, middle.x, box.top, middle.y});
            open.push_back({middle.x, box.right, middle.y, box.bottom});
        }
        return hunks();
    }

private:
    /// `before` from left to right against `after` from top to bottom. Diagonals are x - y.
    struct Box
    {
        qsizetype left;
        qsizetype right;
        qsizetype top;
        qsizetype bottom;

        [[nodiscard]] qsizetype start() const { return left - top; }
        [[nodiscard]] qsizetype end() const { return right - bottom; }
        [[nodiscard]] bool hasDiagonal(qsizetype k) const
        {
            return k >= left - bottom && k <= right - top;
        }
        /// The first and last diagonals that `step` changes can reach from `origin`.
        [[nodiscard]] qsizetype lowest(qsizetype origin, qsizetype step) const
        {
            const qsizetype outside = left - bottom - (origin - step);
            return origin - step + (outside > 0 ? (outside + 1) / 2 * 2 : 0);
        }
        [[nodiscard]] qsizetype highest(qsizetype origin, qsizetype step) const
        {
            const qsizetype outside = origin + step - (right - top);
            return origin + step - (outside > 0 ? (outside + 1) / 2 * 2 : 0);
        }
    };
    struct Point
    {
        qsizetype x;
        qsizetype y;
    };

    [[nodiscard]] bool isSame(qsizetype x, qsizetype y) const
    {
        return m_before[size_t(x)] == m_after[size_t(y)];
    }

    [[nodiscard]] Box trimmed(Box box) const
    {
        while (box.left < box.right && box.top < box.bottom && isSame(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        while (box.left < box.right && box.top < box.bottom
               && isSame(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
        return box;
    }

    [[nodiscard]] size_t slot(qsizetype diagonal) const
    {
        return size_t(diagonal + qsizetype(m_after.size()));
    }

    /// How far right the start can come on diagonal `k` with `step` changes.
    [[nodiscard]] qsizetype reachedForward(const Box &box, qsizetype k, qsizetype step) const
    {
        if (step == 0)
            return box.left;
        const auto reached = [&](qsizetype from) {
            return std::abs(from - box.start()) < step && box.hasDiagonal(from)
                       ? m_forward[slot(from)]
                       : nowhere;
        };
        qsizetype x = nowhere;
        if (const qsizetype left = reached(k - 1); left != nowhere && left < box.right)
            x = left + 1;
        if (const qsizetype above = reached(k + 1); above != nowhere && above - k <= box.bottom)
            x = std::max(x, above);
        return x;
    }

    [[nodiscard]] qsizetype reachedBackward(const Box &box, qsizetype k, qsizetype step) const
    {
        if (step == 0)
            return box.right;
        const auto reached = [&](qsizetype from) {
            return std::abs(from - box.end()) < step && box.hasDiagonal(from)
                       ? m_backward[slot(from)]
                       : beyond;
        };
        qsizetype x = beyond;
        if (const qsizetype right = reached(k + 1); right != beyond && right > box.left)
            x = right - 1;
        if (const qsizetype below = reached(k - 1); below != beyond && below - k >= box.top)
            x = std::min(x, below);
        return x;
    }

    /// A point that a shortest path through the box passes: where the searches from both corners
    /// meet. The box is trimmed and has two sides, so it is neither of the corners.
    Point split(const Box &box)
    {
        const bool isOdd = ((box.start() - box.end()) & 1) != 0;
        Point farthest{box.left, box.top};
        for (qsizetype step = 0; step <= mostSteps || farthest.x + farthest.y == box.left + box.top;
             ++step) {
            const qsizetype top = box.highest(box.start(), step);
            for (qsizetype k = box.lowest(box.start(), step); k <= top; k += 2) {
                qsizetype x = reachedForward(box, k, step);
                if (x != nowhere) {
                    while (x < box.right && x - k < box.bottom && isSame(x, x - k))
                        ++x;
                    if (2 * x - k > farthest.x + farthest.y)
                        farthest = {x, x - k};
                }
                m_forward[slot(k)] = x;
                const bool canMeet = isOdd && std::abs(k - box.end()) < step && x != nowhere;
                if (canMeet && m_backward[slot(k)] <= x)
                    return {x, x - k};
            }
            const qsizetype last = box.highest(box.end(), step);
            for (qsizetype k = box.lowest(box.end(), step); k <= last; k += 2) {
                qsizetype x = reachedBackward(box, k, step);
                if (x != beyond) {
                    while (x > box.left && x - k > box.top && isSame(x - 1, x - k - 1))
                        --x;
                }
                m_backward[slot(k)] = x;
                const bool canMeet = !isOdd && std::abs(k - box.start()) <= step && x != beyond;
                if (canMeet && m_forward[slot(k)] >= x)
                    return {x, x - k};
            }
        }
        return farthest;
    }

    [[nodiscard]] QList<LineHunk> hunks() const
    {
        QList<LineHunk> found;
        size_t x = 0;
        size_t y = 0;
        while (x < m_isGone.size() || y < m_isNew.size()) {
            const size_t oldFirst = x;
            const size_t newFirst = y;
            while (x < m_isGone.size() && m_isGone[x])
                ++x;
            while (y < m_isNew.size() && m_isNew[y])
                ++y;
            if (x > oldFirst || y > newFirst)
                found.append(LineHunk{{qsizetype(oldFirst), qsizetype(x - oldFirst)},
                                      {qsizetype(newFirst), qsizetype(y - newFirst)}});
            while (x < m_isGone.size() && y < m_isNew.size() && !m_isGone[x] && !m_isNew[y]) {
                ++x;
                ++y;
            }
        }
        return found;
    }

    std::span<const int> m_before;
    std::span<const int> m_after;
    std::stop_token m_stop;
    std::vector<qsizetype> m_forward;  ///< by diagonal, how far right
    std::vector<qsizetype> m_backward; ///< by diagonal, how far left
    std::vector<bool> m_isGone;
    std::vector<bool> m_isNew;
};

} // namespace

std::optional<QList<LineHunk>> sequenceDifference(const std::vector<int> &before,
                                                  const std::vector<int> &after,
                                                  std::stop_token stop)
{
    return Comparison(before, after, std::move(stop)).run();
}

} // namespace waymark
