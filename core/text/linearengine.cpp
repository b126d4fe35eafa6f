// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "text/linearengine.h"

#include "base/latelibrary.h"
#include "base/log.h"
#include "text/asciipattern.h"

#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using MadeEngine = std::expected<std::unique_ptr<const LinearEngine>, QString>;

MadeEngine makeRe2(const QString &pattern)
{
    static const auto found = lateFunction(u"waymark-re2"_s, "waymarkMakeLinearEngine");
    if (!found)
        return std::unexpected(found.error().message);
    using Make = const LinearEngine *(*)(QByteArrayView, QString *);
    QString error;
    std::unique_ptr<const LinearEngine> engine(
        reinterpret_cast<Make>(*found)(pattern.toUtf8(), &error));
    if (!engine)
        return std::unexpected(error);
    return engine;
}

/// A table, and RE2 for what it can't say.
class PlainEngine final : public LinearEngine
{
public:
    PlainEngine(QString pattern, AsciiPattern table)
        : m_pattern(std::move(pattern))
        , m_table(std::move(table))
    {}

    [[nodiscard]] bool matches(QByteArrayView utf8) const override
    {
        if (const auto matches = m_table.matches(utf8))
            return *matches;
        const LinearEngine *engine = re2();
        return engine != nullptr && engine->matches(utf8);
    }

    [[nodiscard]] std::optional<TextRange> find(QByteArrayView utf8, qsizetype from) const override
    {
        const LinearEngine *engine = re2();
        return engine != nullptr ? engine->find(utf8, from) : std::nullopt;
    }

private:
    /// nullptr where the library isn't there: the pattern itself is good.
    [[nodiscard]] const LinearEngine *re2() const
    {
        std::call_once(m_once, [this] {
            MadeEngine made = makeRe2(m_pattern);
            if (made)
                m_re2 = *std::move(made);
            else
                log::warning("text", made.error());
        });
        return m_re2.get();
    }

    QString m_pattern;
    AsciiPattern m_table;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const LinearEngine> m_re2;
};

} // namespace

std::expected<std::unique_ptr<const LinearEngine>, QString> makeLinearEngine(const QString &pattern)
{
    if (auto table = AsciiPattern::read(pattern, AsciiPattern::Dialect::Re2))
        return std::make_unique<const PlainEngine>(pattern, *std::move(table));
    return makeRe2(pattern);
}

} // namespace waymark
