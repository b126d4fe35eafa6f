// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/testinput.h"

#include "rehearsal/changedvalue.h"
#include "rehearsal/rehearsaltr.h"
#include "yaml/writer.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using policy::Operation;
using yaml::Value;

constexpr qint64 largestCase = qint64{16} * 1024 * 1024;

QString inputText(yaml::Node parent, QStringView key)
{
    return parent.value(key).target().text();
}

Error caseError(const QString &message, const TestSuite &suite, const QString &next)
{
    return {u"policy.bad-case"_s, message, suite.path, next};
}

class InputReader
{
public:
    InputReader(const TestCase &one, const TestSuite &suite, const TestSurroundings &around)
        : m_case(one)
        , m_suite(suite)
        , m_around(around)
    {}

    Result<TestInput> read()
    {
        m_review = m_case.spec.value(u"review").target();
        if (m_review.isScalar()) {
            const auto file = readFile(m_review.text());
            if (!file)
                return std::unexpected(file.error());
            m_review = *file;
        }
        m_review = m_review.value(u"request").target();
        m_input.now = policy::instantOf(inputText(m_case.spec, u"now"));
        const auto object = part(u"object", u"file", true);
        if (!object)
            return std::unexpected(object.error());
        auto before = part(u"oldObject", u"oldFile", false);
        if (!before)
            return std::unexpected(before.error());
        policy::AdmissionRequest &request = m_input.request;
        request.operation = operation(*before);
        if (request.operation == Operation::Update && !*before)
            before = object;
        // What is deleted is what there was; the object is null then.
        const bool isDeleted = request.operation == Operation::Delete;
        const yaml::Node now = isDeleted ? yaml::Node() : *object;
        const yaml::Node was = isDeleted && !*before ? *object : *before;
        if (!now && !was)
            return std::unexpected(
                caseError(Tr::tr("The case “%1” has no object.").arg(m_case.name), m_suite,
                          Tr::tr("Give it an object, a file or a review.")));
        fillIn(now ? now : was);
        m_input.object = served(now);
        m_input.before = served(was);
        request.object = m_input.object->root();
        request.oldObject = m_input.before->root();
        readSurroundings();
        return std::move(m_input);
    }

private:
    Result<yaml::Node> readFile(const QString &name)
    {
        const QString path = QDir::cleanPath(QFileInfo(m_suite.path).dir().absoluteFilePath(name));
        const auto bytes = m_around.files.read(path, largestCase);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes));
        if (tree->hasErrors() || tree->documents().isEmpty())
            return std::unexpected(caseError(Tr::tr("%1 can't be read as YAML.").arg(name), m_suite,
                                             Tr::tr("“waymarkctl validate” says why.")));
        m_input.trees.append(*tree);
        return tree->documents().front().root;
    }

    /// An object as a text of its own, so that places in it are those of a document.
    yaml::Node standing(const Value &value)
    {
        const auto tree = yaml::SyntaxTree::parse(SourceText(yaml::Writer({}).flow(value)));
        m_input.trees.append(*tree);
        return tree->documents().front().root;
    }

    /// The object, or what it was; invalid where the case has none.
    Result<yaml::Node> part(QStringView key, QStringView fileKey, bool isChanged)
    {
        yaml::Node given = m_case.spec.value(key).target();
        if (!given)
            given = m_review.value(key).target();
        if (const QString file = inputText(m_case.spec, fileKey); !file.isEmpty()) {
            const auto read = readFile(file);
            if (!read)
                return read;
            given = *read;
        }
        if (!given.isMapping())
            return yaml::Node();
        auto value = given.toValue();
        if (!value)
            return std::unexpected(value.error());
        if (isChanged) {
            value = changed(*std::move(value));
            if (!value)
                return std::unexpected(value.error());
        }
        return standing(*value);
    }

    /// With what the case says is different.
    Result<Value> changed(Value value) const
    {
        const auto change = [&](const QString &place,
                                const std::optional<Value> &to) -> Result<void> {
            const auto pointer = JsonPointer::parse(place);
            auto next = pointer ? withValue(value, pointer->segments(), to) : std::nullopt;
            if (!next)
                return std::unexpected(caseError(
                    Tr::tr("The object of the case “%1” has no place %2.").arg(m_case.name, place),
                    m_suite,
                    Tr::tr("Write the pointer of a place in it; behind the last item of a list "
                           "“with” appends one.")));
            value = *std::move(next);
            return {};
        };
        for (const yaml::Entry &entry : m_case.spec.value(u"with").target().entries()) {
            const auto to = entry.value.toValue();
            if (!to)
                return std::unexpected(to.error());
            if (const auto done = change(entry.key, *to); !done)
                return std::unexpected(done.error());
        }
        const yaml::Node without = m_case.spec.value(u"without").target();
        for (yaml::Node item = without.firstChild(); item; item = item.nextSibling()) {
            if (const auto done = change(item.target().text(), std::nullopt); !done)
                return std::unexpected(done.error());
        }
        return value;
    }

    Operation operation(yaml::Node before) const
    {
        QString name = inputText(m_case.spec, u"operation");
        if (name.isEmpty())
            name = inputText(m_review, u"operation");
        return name == "UPDATE"_L1        ? Operation::Update
               : name == "DELETE"_L1      ? Operation::Delete
               : name == "CONNECT"_L1     ? Operation::Connect
               : name.isEmpty() && before ? Operation::Update
                                          : Operation::Create;
    }

    void fillIn(yaml::Node object)
    {
        policy::AdmissionRequest &request = m_input.request;
        const yaml::Node metadata = object.value(u"metadata").target();
        request.resource = m_around.policies.resources().of(inputText(object, u"apiVersion"),
                                                            inputText(object, u"kind"));
        const QString sub = inputText(m_case.spec, u"subResource");
        request.resource.subResource = sub.isEmpty() ? inputText(m_review, u"subResource") : sub;
        request.name = inputText(metadata, u"name");
        if (request.name.isEmpty())
            request.name = inputText(m_review, u"name");
        request.space = inputText(metadata, u"namespace");
        if (request.space.isEmpty())
            request.space = inputText(m_review, u"namespace");
        if (!request.resource.isNamespaced)
            request.space.clear();
        else if (request.space.isEmpty())
            request.space = u"default"_s;
        const yaml::Node user = m_case.spec.value(u"user").target();
        const yaml::Node reviewed = m_review.value(u"userInfo").target();
        request.user = user ? inputText(user, u"name") : inputText(reviewed, u"username");
        const yaml::Node groups = (user ? user : reviewed).value(u"groups").target();
        for (yaml::Node item = groups.firstChild(); item; item = item.nextSibling())
            request.groups.append(item.target().text());
        const yaml::Node dryRun = m_case.spec.value(u"dryRun").target();
        request.isDryRun =
            (dryRun ? dryRun : m_review.value(u"dryRun").target()).toBool().value_or(false);
    }

    std::shared_ptr<const policy::ServedObject> served(yaml::Node node) const
    {
        const auto kind =
            m_around.kinds.share({inputText(node, u"apiVersion"), inputText(node, u"kind")});
        return std::make_shared<const policy::ServedObject>(node, kind ? &kind->schema : nullptr);
    }

    void readAuthorizer()
    {
        const yaml::Node answers = m_case.spec.value(u"authorizer").target();
        if (!answers.isSequence())
            return;
        policy::AuthorizerAnswers all;
        for (yaml::Node item = answers.firstChild(); item; item = item.nextSibling()) {
            const yaml::Node answer = item.target();
            const auto text = [&](QStringView key) {
                return answer.value(key).target().utf8();
            };
            all.append({.verb = text(u"verb"),
                        .path = text(u"path"),
                        .group = text(u"group"),
                        .resource = text(u"resource"),
                        .subResource = text(u"subResource"),
                        .space = text(u"namespace"),
                        .name = text(u"name"),
                        .serviceAccount = text(u"serviceAccount"),
                        .isAllowed = answer.value(u"allowed").target().toBool().value_or(false),
                        .reason = text(u"reason"),
                        .error = text(u"error")});
        }
        m_input.request.authorizer =
            std::make_shared<const policy::AuthorizerAnswers>(std::move(all));
    }

    void readSurroundings()
    {
        readAuthorizer();
        policy::AdmissionRequest &request = m_input.request;
        const yaml::Node space = m_case.spec.value(u"namespace").target();
        if (space && !request.space.isEmpty()) {
            const Value::Mapping metadata{
                {u"name"_s, Value(request.space)},
                {u"labels"_s,
                 space.value(u"labels").target().toValue().value_or(Value(Value::Mapping()))}};
            request.namespaceObject = standing(Value::Mapping{{u"apiVersion"_s, Value(u"v1"_s)},
                                                              {u"kind"_s, Value(u"Namespace"_s)},
                                                              {u"metadata"_s, Value(metadata)}});
        } else if (!request.space.isEmpty()) {
            request.namespaceObject = m_around.policies.namespaceNode(request.space);
        }
        const yaml::Node params = m_case.spec.value(u"params").target();
        for (yaml::Node item = params.firstChild(); item; item = item.nextSibling()) {
            if (const auto value = item.target().toValue()) {
                (void)standing(*value);
                m_input.params.append(m_input.trees.last());
            }
        }
    }

    const TestCase &m_case;
    const TestSuite &m_suite;
    const TestSurroundings &m_around;
    yaml::Node m_review;
    TestInput m_input;
};

} // namespace

Result<TestInput> inputOf(const TestCase &one, const TestSuite &suite,
                          const TestSurroundings &around)
{
    return InputReader(one, suite, around).read();
}

} // namespace waymark::rehearsal
