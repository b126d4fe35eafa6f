// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "yaml/value.h"

#include <QByteArray>

#include <random>

namespace waymark::test {

/// Makes values, and texts that mean them in ever other layouts: indents, quotes, block and flow
/// style, comments, blank lines, line ends.
class RandomYaml
{
public:
    explicit RandomYaml(quint32 seed)
        : m_random(seed)
    {}

    [[nodiscard]] yaml::Value scalar();
    [[nodiscard]] QString key();
    [[nodiscard]] yaml::Value value(int depth);
    /// A map or list with some content.
    [[nodiscard]] yaml::Value document();
    [[nodiscard]] QByteArray text(const yaml::Value &value);

    [[nodiscard]] int below(int limit) { return limit <= 1 ? 0 : int(m_random() % quint32(limit)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

private:
    QByteArray scalarText(const yaml::Value &value, bool inFlow, int column);
    QByteArray keyText(const QString &text, bool inFlow);
    QByteArray flow(const yaml::Value &value, int column);
    void block(const yaml::Value &value, int column, QByteArray &out);
    void child(const yaml::Value &value, int column, bool isEntry, QByteArray &out);
    void endLine(QByteArray &out);
    void comments(int column, QByteArray &out);

    std::mt19937 m_random;
    int m_step = 2;
    bool m_indentless = false;
};

} // namespace waymark::test
