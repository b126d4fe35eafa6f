// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/fieldformat.h"
#include "catalog/ruleswriter.h"
#include "catalog/weburl.h"
#include "yaml/writer.h"

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

bool isText(const yaml::Node &node)
{
    return node.isScalar() && node.scalarType() == yaml::ScalarType::String;
}

bool isThere(const yaml::Node &node)
{
    return node && !(node.isScalar() && node.scalarType() == yaml::ScalarType::Null)
           && node.kind() != yaml::NodeKind::Missing;
}

Fix rewritten(const yaml::Node &node, const QString &text)
{
    return {Tr::tr("Write %1").arg(text),
            {{node.range(), yaml::Writer::string(text, yaml::NodeStyle::Plain, true)}},
            false};
}

/// The nearest text that is a valid tag; empty where nothing is left.
QString asTag(const QString &text)
{
    QString tag;
    for (const QChar letter : text.toLower()) {
        const bool isKept = isValidTag(QStringView(&letter, 1));
        if (isKept)
            tag += letter;
        else if (!tag.isEmpty() && !tag.endsWith(u'-'))
            tag += u'-';
    }
    while (tag.endsWith(u'-'))
        tag.chop(1);
    return tag.first(std::min<qsizetype>(tag.size(), 63));
}

class EnvelopeChecker
{
public:
    EnvelopeChecker(RulesWriter &writer, bool isStrict, bool hasSchema)
        : m_writer(writer)
        , m_root(writer.document().root)
        , m_metadata(m_root.value(u"metadata"))
        , m_isStrict(isStrict)
        , m_hasSchema(hasSchema)
    {}

    void run()
    {
        if (!m_hasSchema) {
            checkVersionAndKind();
            checkName();
            checkTags();
        }
        checkLinks();
        checkPairs(m_metadata.value(u"labels"), true);
        checkPairs(m_metadata.value(u"annotations"), false);
        if (m_isStrict)
            checkDocumentedTags();
    }

private:
    void format(const yaml::Node &node, bool isValid, const QString &code, const QString &what,
                const QString &rule)
    {
        if (isValid)
            return;
        m_writer.add(node, {code, Severity::Error,
                            isText(node) ? Tr::tr("“%1” is no valid %2.").arg(node.text(), what)
                                         : Tr::tr("This is no valid %1.").arg(what),
                            Tr::tr("A catalog server refuses the whole entity."), rule});
    }

    void checkVersionAndKind()
    {
        const yaml::Node version = m_root.value(u"apiVersion").target();
        format(version, isText(version) && isValidApiVersion(version.text()),
               u"catalog.bad-api-version"_s, Tr::tr("API version"),
               Tr::tr("Write it as group/version, such as backstage.io/v1alpha1."));
        const yaml::Node kind = m_root.value(u"kind").target();
        format(kind, isText(kind) && isValidKind(kind.text()), u"catalog.bad-kind"_s,
               Tr::tr("kind"), Tr::tr("Use letters and digits, a letter first, 63 at most."));
    }

    void checkName()
    {
        const yaml::Node name = m_metadata.value(u"name").target();
        if (!isThere(name)) {
            m_writer.add(isThere(m_metadata) ? m_metadata : m_root,
                         {u"catalog.missing-name"_s, Severity::Error,
                          Tr::tr("The entity has no name."),
                          Tr::tr("Nothing can refer to it, and a catalog server refuses it."),
                          Tr::tr("Add “metadata.name”.")});
        } else {
            format(name, isText(name) && isValidObjectName(name.text()), u"catalog.bad-name"_s,
                   Tr::tr("name"),
                   Tr::tr("Use letters, digits, “-”, “_” and “.”, with a letter or digit at both "
                          "ends, 63 at most."));
        }
        const yaml::Node space = m_metadata.value(u"namespace").target();
        if (isThere(space))
            format(space, isText(space) && isValidNamespace(space.text()),
                   u"catalog.bad-namespace"_s, Tr::tr("namespace"),
                   Tr::tr("Use lower-case letters, digits and hyphens, 63 at most."));
    }

    void checkTags()
    {
        const yaml::Node tags = m_metadata.value(u"tags").target();
        for (auto tag = tags.firstChild(); tags.isSequence() && tag; tag = tag.nextSibling()) {
            if (isText(tag.target()) && isValidTag(tag.target().text()))
                continue;
            Diagnostic &found = m_writer.add(
                tag, {u"catalog.bad-tag"_s, Severity::Error,
                      Tr::tr("“%1” is no valid tag.").arg(tag.target().text()),
                      Tr::tr("A catalog server refuses the whole entity."),
                      Tr::tr("Use lower-case letters, digits, “:”, “+” and “#”, joined by single "
                             "hyphens.")});
            if (const QString better = asTag(tag.target().text()); !better.isEmpty())
                found.fixes.append(rewritten(tag, better));
        }
    }

    void checkDocumentedTags()
    {
        const yaml::Node tags = m_metadata.value(u"tags").target();
        for (auto tag = tags.firstChild(); tags.isSequence() && tag; tag = tag.nextSibling()) {
            const QString text = tag.target().text();
            if (isValidTag(text) && !isDocumentedTag(text))
                m_writer.add(tag, {u"catalog.undocumented-tag"_s, Severity::Warning,
                                   Tr::tr("The documentation knows no tags like “%1”.").arg(text),
                                   Tr::tr("Servers take it, but tools that follow the "
                                          "documentation may not."),
                                   Tr::tr("Use lower-case letters and digits, joined by single "
                                          "hyphens.")});
        }
    }

    void checkLinks()
    {
        const yaml::Node links = m_metadata.value(u"links").target();
        for (auto link = links.firstChild(); links.isSequence() && link;
             link = link.nextSibling()) {
            const yaml::Node url = link.value(u"url").target();
            // What isn't there, or is no text, the schema finds.
            if (!m_hasSchema || (isText(url) && !url.text().isEmpty()))
                format(url ? url : link, isText(url) && isWebUrl(url.text()), u"catalog.bad-link"_s,
                       Tr::tr("address of a link"),
                       Tr::tr("Write the whole address, such as https://example.com/page."));
            if (m_hasSchema)
                continue;
            const yaml::Node title = link.value(u"title").target();
            if (isThere(title))
                format(title, isText(title) && !title.text().trimmed().isEmpty(),
                       u"catalog.bad-link"_s, Tr::tr("title of a link"),
                       Tr::tr("Write a text, or leave the title out."));
            const yaml::Node icon = link.value(u"icon").target();
            if (isThere(icon))
                format(icon, isText(icon) && !icon.text().trimmed().isEmpty(),
                       u"catalog.bad-link"_s, Tr::tr("icon of a link"),
                       Tr::tr("An icon is named by a word that the portal knows, such as "
                              "dashboard, docs or chat."));
        }
    }

    void checkPairs(const yaml::Node &node, bool areLabels)
    {
        const yaml::Node map = node.target();
        const QString code = areLabels ? u"catalog.bad-label"_s : u"catalog.bad-annotation"_s;
        for (auto value = map.firstChild(); map.isMapping() && value; value = value.nextSibling()) {
            if (!isValidKey(value.keyText()))
                m_writer.addAtKey(
                    value,
                    {code, Severity::Error,
                     areLabels
                         ? Tr::tr("“%1” is no valid name of a label.").arg(value.keyText())
                         : Tr::tr("“%1” is no valid name of an annotation.").arg(value.keyText()),
                     Tr::tr("A catalog server refuses the whole entity."),
                     Tr::tr("Use letters, digits, “-”, “_” and “.”; a lower-case domain and "
                            "one “/” may stand before.")});
            if (!m_hasSchema)
                checkPairValue(value, code, areLabels);
        }
    }

    void checkPairValue(const yaml::Node &value, const QString &code, bool areLabels)
    {
        const yaml::Node text = value.target();
        const bool isValid = isText(text) && (!areLabels || isValidLabelValue(text.text()));
        if (isValid)
            return;
        Diagnostic &found = m_writer.add(
            value, {code, Severity::Error,
                    areLabels ? Tr::tr("This is no valid value of a label.")
                              : Tr::tr("The value of an annotation is a text."),
                    Tr::tr("A catalog server refuses the whole entity."),
                    areLabels ? Tr::tr("Use letters, digits, “-”, “_” and “.”, with a letter or "
                                       "digit at both ends, or leave it empty.")
                              : Tr::tr("Put it in quotes.")});
        if (text.isScalar() && !isText(text))
            found.fixes.append({Tr::tr("Put it in quotes"),
                                {{text.range(), '"' + text.text().toUtf8() + '"'}},
                                true});
    }

    RulesWriter &m_writer;
    yaml::Node m_root;
    yaml::Node m_metadata;
    bool m_isStrict;
    bool m_hasSchema;
};

} // namespace

void checkEnvelope(RulesWriter &writer, bool isStrict, bool hasSchema)
{
    EnvelopeChecker(writer, isStrict, hasSchema).run();
}

} // namespace waymark::catalog
