// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/command.h"
#include "diagnostics/jsonwriter.h"
#include "evidence/evaluation.h"
#include "evidence/verification.h"
#include "requests/lifetime.h"
#include "workspace/loader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <ostream>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct EvidenceOptions
{
    std::string workspace;
    std::string now;
    std::string format = "text";
    std::string place = "local";
    std::string out; ///< a folder; empty: standard output
    std::vector<std::string> files;
};

/// Of one document that evidence is about.
struct Verified
{
    evidence::Evidence now;
    std::optional<evidence::Place> place;
    std::optional<Error> difference;
};

class EvidenceRun
{
public:
    EvidenceRun(const EvidenceOptions &options, const Context &context)
        : m_options(options)
        , m_context(context)
        , m_now(timeFromOption(options.now, context))
    {}

    ExitCode write()
    {
        if (!load(pathFromArgument(m_options.files.front())))
            return CannotRun;
        ExitCode code = Ok;
        for (const QString &path : pathsFromArguments(m_options.files)) {
            const auto made = evidenceOf(QFileInfo(path).absoluteFilePath());
            if (!made || !put(*made))
                return CannotRun;
            if (made->result() == evidence::Outcome::Failed)
                code = Findings;
        }
        return code;
    }

    ExitCode verify()
    {
        if (!load(u"."_s))
            return CannotRun;
        for (const QString &path : pathsFromArguments(m_options.files)) {
            const auto bytes =
                m_context.environment.files.read(path, evidence::largestStatementFile + 1);
            const auto said =
                bytes ? evidence::readStatements(*bytes, path) : std::unexpected(bytes.error());
            if (!said) {
                printError(m_context.io.err, said.error());
                return bytes ? Findings : CannotRun;
            }
            verifyAll(*said, path);
        }
        print(m_context.io.out, m_options.format == "json" ? json() : text());
        const bool isAnyWrong = std::ranges::any_of(
            m_verified, [](const Verified &one) { return one.difference.has_value(); });
        return isAnyWrong ? Findings : Ok;
    }

private:
    bool load(const QString &start)
    {
        const auto folder = workspaceFromOption(m_options.workspace, start, m_context);
        if (!folder)
            return false;
        auto snapshot = workspace::loadWorkspace({.folder = *folder,
                                                  .previous = {},
                                                  .progressed = {},
                                                  .now = m_now,
                                                  .isShortLived = true},
                                                 m_context.environment.files, {});
        if (!snapshot)
            return false;
        m_snapshot = *std::move(snapshot);
        return true;
    }

    std::optional<evidence::Evidence> evidenceOf(const QString &path)
    {
        const auto bytes = m_context.environment.files.read(path, defaultReadLimit);
        if (!bytes) {
            printError(m_context.io.err, bytes.error());
            return std::nullopt;
        }
        const auto place = evidence::placeFromName(QString::fromStdString(m_options.place));
        return evidence::evaluated(m_snapshot, path, *bytes,
                                   {.version = QStringLiteral(WAYMARK_VERSION),
                                    .now = m_now,
                                    .place = place.value_or(evidence::Place::Local)});
    }

    bool put(const evidence::Evidence &made)
    {
        const QByteArray bytes = evidence::writtenEvidence(made);
        if (m_options.out.empty()) {
            print(m_context.io.out, bytes);
            return true;
        }
        const QDir folder(pathFromArgument(m_options.out));
        folder.mkpath(u"."_s);
        const QString path =
            folder.filePath(QFileInfo(made.file).completeBaseName() + ".intoto.jsonl"_L1);
        const auto written = m_context.environment.files.write(path, bytes);
        if (!written)
            printError(m_context.io.err, written.error());
        return written.has_value();
    }

    /// Each document that a statement names, once. A subject's name leads nowhere but into the
    /// workspace.
    void verifyAll(const evidence::StatementFile &said, const QString &path)
    {
        QStringList names;
        for (const evidence::Statement &statement : said.statements) {
            for (const auto &subject : statement.subjects)
                names.append(subject.name);
        }
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            const QString document = QDir::cleanPath(m_snapshot.folder + u'/' + name);
            const bool isInside = document.startsWith(m_snapshot.folder + u'/');
            if (name.isEmpty() || !isInside || !QFileInfo(document).isFile()) {
                noteMissing(name.isEmpty() ? path : name);
                continue;
            }
            const auto now = evidenceOf(document);
            if (!now)
                continue;
            Verified one{*now, std::nullopt, evidence::firstDifference(said, *now)};
            for (const evidence::Statement &statement : said.statements) {
                const auto read = evidence::readEvidence(statement);
                if (read && read->file == name)
                    one.place = read->place;
            }
            m_verified.append(one);
        }
    }

    void noteMissing(const QString &name)
    {
        Verified one;
        one.now.file = name;
        one.difference =
            Error{u"evidence.no-document"_s, Tr::tr("%1 isn't in this workspace.").arg(name), name,
                  Tr::tr("Run the command in the workspace that the evidence is "
                         "from.")};
        m_verified.append(one);
    }

    [[nodiscard]] static bool counts(const Verified &one)
    {
        return !one.difference && one.place && *one.place != evidence::Place::Local;
    }

    [[nodiscard]] QByteArray text() const
    {
        QString text;
        for (const Verified &one : m_verified) {
            if (one.difference)
                text += u"%1: %2 %3 %4\n"_s.arg(one.now.file, one.difference->code,
                                                one.difference->message, one.difference->next);
            else
                text += counts(one)
                            ? Tr::tr("%1: true, evaluated by %2.")
                                      .arg(one.now.file, evidence::placeName(*one.place))
                                  + u'\n'
                            : Tr::tr("%1: true, but evaluated on somebody's own machine: that is "
                                     "shown and doesn't count.")
                                      .arg(one.now.file)
                                  + u'\n';
        }
        return text.toUtf8();
    }

    [[nodiscard]] QByteArray json() const
    {
        JsonWriter json;
        json.object();
        json.number("schemaVersion", 1);
        json.array("documents");
        for (const Verified &one : m_verified) {
            json.object();
            json.text("file", one.now.file);
            json.boolean("isTrue", !one.difference);
            json.boolean("counts", counts(one));
            if (one.place)
                json.text("place", evidence::placeName(*one.place));
            if (one.difference) {
                json.text("code", one.difference->code);
                json.text("message", one.difference->message);
                json.text("subject", one.difference->subject);
                json.text("next", one.difference->next);
            }
            json.endObject();
        }
        json.endArray();
        json.endObject();
        return json.result();
    }

    const EvidenceOptions &m_options;
    const Context &m_context;
    QDateTime m_now;
    snapshot::Snapshot m_snapshot;
    QList<Verified> m_verified;
};

void addCommon(CLI::App &command, EvidenceOptions &options)
{
    command
        .add_option("--workspace", options.workspace,
                    "By default the nearest parent with waymark.yaml or .git")
        ->type_name("DIR");
    addNow(command, options.now)
        ->description("The time to evaluate at, such as 2026-12-01T12:00:00Z; by default now");
}

} // namespace

void addEvidence(CLI::App &program, Context &context)
{
    auto *command = program.add_subcommand(
        "evidence", "Which rules a document was held to, by whom and with what result");
    command->require_subcommand(1);

    const auto written = std::make_shared<EvidenceOptions>();
    auto *write = command->add_subcommand(
        "write", "Evaluates documents and writes in-toto Statements (test-result and svr)");
    write->add_option("FILE", written->files, "Documents of the workspace")
        ->type_name("")
        ->required();
    write
        ->add_option("--out", written->out,
                     "Folder for NAME.intoto.jsonl; by default they are printed")
        ->type_name("DIR");
    write->add_option("--place", written->place, "Where it runs; local evidence doesn't count")
        ->type_name("PLACE")
        ->check(CLI::IsMember({"local", "ci", "reconcile"}));
    addCommon(*write, *written);
    write->footer("Example:\n"
                  "  waymarkctl evidence write requests/*.yaml --place ci --out evidence\n\n"
                  "Exit status: 1 where a document breaks a rule (the evidence says so).");
    write->callback(
        [written, &context] { context.exitCode = EvidenceRun(*written, context).write(); });

    const auto verified = std::make_shared<EvidenceOptions>();
    auto *verify = command->add_subcommand(
        "verify", "Evaluates again and names the first difference: document, rule, exception, "
                  "result");
    verify->add_option("FILE", verified->files, "Files of statements")->type_name("")->required();
    addCommon(*verify, *verified);
    verify->add_option("--format", verified->format, "How it is printed")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}));
    verify->footer("Example:\n"
                   "  waymarkctl evidence verify evidence/payments-staging.intoto.jsonl\n\n"
                   "Signatures aren't looked at. Exit status: 1 where something differs.");
    verify->callback(
        [verified, &context] { context.exitCode = EvidenceRun(*verified, context).verify(); });
}

} // namespace waymark::cli
