// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/refbundle.h"
#include "yaml/syntaxtree.h"

#include <QMap>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QString mainFile = u"/fuzz/api/openapi.yaml"_s;
const QString repository = u"/fuzz"_s;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The files of one input, and nothing else; whoever asks for what lies outside ends the run.
class InputFiles final : public FileSystem
{
public:
    explicit InputFiles(const QByteArrayList &texts)
    {
        // Where `$ref`s can lead to each other by short names, both ways.
        const QStringList paths{mainFile, u"/fuzz/api/a.yaml"_s, u"/fuzz/api/b/c.json"_s,
                                u"/fuzz/d.md"_s};
        for (qsizetype i = 0; i < std::min(texts.size(), paths.size()); ++i)
            m_files.insert(paths[i], texts[i]);
    }

    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64) const override
    {
        require(path.startsWith(repository + u'/') && !path.contains("/../"_L1));
        const auto found = m_files.constFind(path);
        if (found == m_files.cend())
            return std::unexpected(Error{u"io.open"_s, u"There is no such file."_s, path, {}});
        return *found;
    }

    [[nodiscard]] Result<void> write(const QString &, const QByteArray &) const override
    {
        std::abort();
    }

    [[nodiscard]] QByteArray of(const QString &path) const { return m_files.value(path); }

private:
    QMap<QString, QByteArray> m_files;
};

} // namespace

/// Files that refer to each other, divided by a zero: what is put together is whole, and says of
/// each `$ref` that leads nowhere where it stands.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const InputFiles files(input.split('\0'));
    const auto made = catalog::bundled(files.of(mainFile), mainFile, repository, files);
    if (!made) {
        require(!made.error().message.isEmpty() && !made.error().code.isEmpty());
        return 0;
    }
    require(!yaml::SyntaxTree::parse(SourceText(made->text))->hasErrors());
    for (const catalog::BrokenRef &broken : made->broken) {
        require(!broken.message.isEmpty() && !broken.next.isEmpty());
        require(broken.line >= 0 && broken.line < SourceText(files.of(broken.file)).lineCount());
    }
    // Each place that the whole now refers to is in it.
    if (made->broken.isEmpty()) {
        const auto again = catalog::bundled(made->text, mainFile, repository, InputFiles({}));
        require(again && again->broken.isEmpty() && again->files.isEmpty());
    }
    return 0;
}
