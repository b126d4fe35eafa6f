// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include "base/basetr.h"
#include "base/latelibrary.h"

#include <QRegularExpression>

#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace waymark::log {

namespace {

/// What setUp() asked for, so that what isn't logged costs no look at spdlog.
std::atomic<Level> leastLevel = Level::Trace;

/// spdlog, loaded by the first line: most commands end without one.
class Sinks
{
public:
    /// The library's words where the file can't be opened.
    QString setUp(const LogOptions &options)
    {
        const std::scoped_lock lock(m_mutex);
        m_options = options;
        // A file that can't be written has to be said now.
        return m_isLoaded || !options.filePath.isEmpty() ? started() : QString();
    }

    void write(const char *room, Level level, const QString &message)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isLoaded || m_options)
            (void)started();
        if (m_write != nullptr)
            m_write(room, level, message);
        else
            std::fprintf(stderr, "[%s] %s\n", room, qUtf8Printable(message));
    }

private:
    using SetUp = void (*)(const LogOptions &, QString &);
    using Write = void (*)(const char *, Level, const QString &);

    QString started()
    {
        if (!m_isLoaded) {
            m_isLoaded = true;
            const auto setUp = lateFunction(u"waymark-log"_s, "waymarkSetUpLog");
            const auto write = lateFunction(u"waymark-log"_s, "waymarkWriteLog");
            if (setUp && write) {
                m_setUp = reinterpret_cast<SetUp>(*setUp);
                m_write = reinterpret_cast<Write>(*write);
            }
        }
        QString error;
        if (m_options && m_setUp != nullptr)
            m_setUp(*m_options, error);
        m_options.reset();
        return error;
    }

    /// What is said while the library is loaded comes back here.
    std::recursive_mutex m_mutex;
    std::optional<LogOptions> m_options; ///< that spdlog doesn't know yet
    bool m_isLoaded = false;             ///< or it was tried
    SetUp m_setUp = nullptr;
    Write m_write = nullptr;
};

/// Never destroyed: when the display goes away Qt calls exit(), and what is said while the
/// program's statics are destroyed is logged, too.
Sinks &sinks()
{
    static auto &all = *new Sinks;
    return all;
}

/// Qt's categories become rooms: `qt.svg` logs as `qt.svg`.
void bridgeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const char *room = context.category != nullptr ? context.category : "qt";
    switch (type) {
    case QtDebugMsg:
        return write(room, Level::Debug, message);
    case QtInfoMsg:
        return write(room, Level::Info, message);
    case QtWarningMsg:
        return write(room, Level::Warning, message);
    case QtCriticalMsg:
    case QtFatalMsg:
        return write(room, Level::Error, message);
    }
}

struct Secret
{
    QRegularExpression pattern;
    QString replacement;
};

const auto &secrets()
{
    // Never destroyed, as the loggers: an invalid pattern would let through what it is to mask.
    static const auto &known = *new std::array<Secret, 5>{{
        {QRegularExpression(uR"(([a-z][a-z0-9+.-]*://)[^/\s@]+@)"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1***@"_s},
        {QRegularExpression(uR"(\b(bearer|basic|token)\s+[A-Za-z0-9._~+/=-]{6,})"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"\\1 ***"_s},
        {QRegularExpression(
             uR"(\b((?:access_?|api_?|private_?|secret_?)?(?:token|key|secret|password|passwd|pwd))(["']?\s*[=:]\s*["']?)[^\s"'&,;]+)"_s,
             QRegularExpression::CaseInsensitiveOption),
         u"\\1\\2***"_s},
        {QRegularExpression(
             uR"(\b(gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|eyJ)[A-Za-z0-9._-]{10,})"_s),
         u"\\1***"_s},
        {QRegularExpression(
             uR"(-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$))"_s,
             QRegularExpression::DotMatchesEverythingOption),
         u"***"_s},
    }};
    return known;
}

} // namespace

Result<void> setUp(const LogOptions &options)
{
    leastLevel.store(options.level, std::memory_order_relaxed);
    const QString error = sinks().setUp(options);
    qInstallMessageHandler(bridgeQtMessage);
    if (error.isEmpty())
        return {};
    return std::unexpected(Error{
        u"log.file"_s, Tr::tr("The log file %1 can't be written: %2.").arg(options.filePath, error),
        options.filePath, Tr::tr("Check free space and permissions of its folder.")});
}

std::optional<Level> levelFromName(QStringView name)
{
    static constexpr std::array names{u"trace"sv,   u"debug"sv, u"info"sv,
                                      u"warning"sv, u"error"sv, u"off"sv};
    const auto found =
        std::ranges::find(names, std::u16string_view(name.utf16(), size_t(name.size())));
    if (found == names.end())
        return std::nullopt;
    return Level(found - names.begin());
}

void write(const char *room, Level level, const QString &message)
{
    if (level >= leastLevel.load(std::memory_order_relaxed))
        sinks().write(room, level, withoutSecrets(message));
}

QString withoutSecrets(QString text)
{
    for (const Secret &secret : secrets())
        text.replace(secret.pattern, secret.replacement);
    return text;
}

} // namespace waymark::log
