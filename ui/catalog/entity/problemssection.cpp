// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/entity/rowssection.h"
#include "widgets/rowbutton.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

/// What is wrong, why and what to do next; a click shows the place.
class ProblemsSection final : public RowsSection
{
public:
    ProblemsSection(const CatalogServices &services, QWidget *parent)
        : RowsSection(services, Tr::tr("Problems of this entity"), parent)
    {}

private:
    void fill() override
    {
        const auto file = context().file();
        const Entity entity = context().entity();
        if (!file)
            return showEmpty(Tr::tr("Not checked here"),
                             Tr::tr("The entity comes from a server, which checks it itself."));
        clear();
        int shown = 0;
        const SourceText text = file->text();
        for (const Diagnostic &diagnostic : file->diagnostics) {
            if (diagnostic.document != entity.document())
                continue;
            ++shown;
            addProblem(file->path, text.lineAt(diagnostic.range.begin) + 1, diagnostic);
        }
        if (shown == 0)
            return showEmpty(Tr::tr("No problems"),
                             Tr::tr("Its descriptor and everything that it names are in order."));
        showRows();
    }

    void addProblem(const QString &path, qsizetype line, const Diagnostic &diagnostic)
    {
        auto *row = addRow(diagnostic.message, Tr::tr("line %L1").arg(line), {});
        row->setStatus(widgets::statusOf(diagnostic.severity));
        row->setToolTip(diagnostic.code);
        connect(row, &QAbstractButton::clicked, this,
                [this, path, range = diagnostic.range] { Q_EMIT placeRequested(path, range); });
        QStringList words{diagnostic.why, diagnostic.next};
        words.removeAll(QString());
        if (!words.isEmpty())
            addNote(words.join(u' '));
    }
};

} // namespace

EntitySection *makeProblemsSection(const CatalogServices &services, QWidget *parent)
{
    return new ProblemsSection(services, parent);
}

} // namespace waymark::catalog
