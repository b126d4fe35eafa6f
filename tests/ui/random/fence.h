// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "base/process.h"
#include "base/secretstore.h"
#include "net/http.h"

#include <QObject>
#include <QString>
#include <QUrl>

namespace waymark::random {

/// From now on neither this program nor one that it starts can write outside of `folder`. False
/// where the kernel can't do that; the fences below then stand alone.
[[nodiscard]] bool confineWrites(const QString &folder);

/// Ends the program on a write outside of its folder: a finding.
class FencedFiles final : public FileSystem
{
public:
    explicit FencedFiles(QString folder)
        : m_folder(std::move(folder))
    {}

    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) const override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) const override;
    [[nodiscard]] FileAccess access(const QString &path) const override;
    [[nodiscard]] std::optional<FileStamp> stamp(const QString &path) const override;

private:
    QString m_folder;
    DiskFileSystem m_disk;
};

/// Git without the net, and no other program.
class OnlyGit final : public Process
{
public:
    [[nodiscard]] Result<ProcessResult> run(const ProcessRequest &request,
                                            std::stop_token stop) const override;

private:
    SystemProcess m_system;
};

class NoNet final : public net::HttpClient
{
public:
    [[nodiscard]] Result<net::HttpResponse> send(const net::HttpRequest &request,
                                                 std::stop_token stop) const override;
};

/// Takes addresses that would open in another program. `opened()` counts them.
class NoDesktop final : public QObject
{
    Q_OBJECT

public:
    NoDesktop();
    ~NoDesktop() override;

    [[nodiscard]] int opened() const { return m_opened; }

public Q_SLOTS:
    void open(const QUrl &url);

private:
    int m_opened = 0;
};

} // namespace waymark::random
