// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/apioperations.h"
#include "catalog/catalogtr.h"
#include "catalog/entity/entitysections.h"
#include "catalog/placeholders.h"
#include "editor/text/codeview.h"
#include "widgets/emptystate.h"
#include "widgets/label.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int operationsWidth = 360;
enum { LineRole = Qt::UserRole + 1 };

struct LoadedDefinition
{
    QByteArray text;
    QList<ApiOperation> operations;
};

/// KSyntaxHighlighting's name for the language of a definition.
QString languageOf(const QString &type, const QByteArray &text)
{
    if (type == "graphql"_L1)
        return u"GraphQL"_s;
    if (type == "grpc"_L1)
        return u"Protobuf"_s;
    if (text.trimmed().startsWith('{'))
        return u"JSON"_s;
    return text.trimmed().startsWith('<') ? u"XML"_s : u"YAML"_s;
}

Result<LoadedDefinition> loadDefinition(const EntityContext &context, const FileSystem &files,
                                        std::stop_token stop)
{
    const auto file = context.file();
    const Entity entity = context.entity();
    if (!file)
        return LoadedDefinition{entity.value(u"spec.definition").toUtf8(), {}};
    const auto tree = yaml::SyntaxTree::parse(file->text(), stop);
    if (!tree || entity.document() >= tree->documents().size())
        return LoadedDefinition();
    const auto *root = context.snapshot->rootOf(file->path);
    const auto text =
        definitionText(tree->documents()[entity.document()], file->path,
                       root != nullptr ? root->path : context.snapshot->folder, files);
    if (!text)
        return std::unexpected(text.error());
    return LoadedDefinition{*text, apiOperations(*text, stop)};
}

/// Operations at the left, the text at the right; an operation shows its place.
class DefinitionSection final : public EntitySection
{
public:
    DefinitionSection(const CatalogServices &services, QWidget *parent)
        : EntitySection(parent)
        , m_services(services)
        , m_count(new Label(services.theme, Label::Role::Section, {}, this))
        , m_operations(new QListView(this))
        , m_model(new QStandardItemModel(this))
        , m_text(new editor::CodeView(services.theme, Tr::tr("Definition"), this))
        , m_cut(new Label(services.theme, Label::Role::Secondary, {}, this))
        , m_empty(new widgets::EmptyState(services.theme, this))
        , m_stack(new QStackedWidget(this))
    {
        m_operations->setAccessibleName(Tr::tr("Operations"));
        m_operations->setFrameShape(QFrame::NoFrame);
        m_operations->setMouseTracking(true);
        m_operations->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_operations->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_operations->setItemDelegate(
            new widgets::RowDelegate(services.theme, space::row, m_operations));
        m_operations->setModel(m_model);
        m_left = new QWidget(this);
        auto *left = new QVBoxLayout(m_left);
        left->setContentsMargins(0, 0, space::related, 0);
        left->addWidget(m_count);
        left->addWidget(m_operations, 1);
        auto *right = new QWidget(this);
        auto *text = new QVBoxLayout(right);
        text->setContentsMargins(0, 0, 0, 0);
        text->addWidget(m_cut);
        text->addWidget(m_text, 1);
        auto *split = new QSplitter(Qt::Horizontal, this);
        split->setObjectName(u"definition"_s);
        split->addWidget(m_left);
        split->addWidget(right);
        split->setSizes({operationsWidth, 10'000});
        split->setStretchFactor(1, 1);
        split->setChildrenCollapsible(false);
        m_stack->addWidget(split);
        m_stack->addWidget(m_empty);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, space::related, 0, 0);
        column->addWidget(m_stack);
        connect(m_operations->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this](const QModelIndex &index) {
                    if (index.isValid())
                        m_text->showLine(index.data(LineRole).toLongLong());
                });
    }

    void setContext(const EntityContext &context) override
    {
        if (context == m_context)
            return;
        m_context = context;
        m_isBusy = true;
        m_task = inBackground(
            m_services.bulk, this,
            [context, files = &m_services.files](std::stop_token stop) {
                return loadDefinition(context, *files, stop);
            },
            [this](const Result<LoadedDefinition> &loaded) {
                m_isBusy = false;
                showLoaded(loaded);
            });
    }

    [[nodiscard]] bool isSettled() const override { return !m_isBusy; }

private:
    void showLoaded(const Result<LoadedDefinition> &loaded)
    {
        const bool hasText = loaded && !loaded->text.isEmpty();
        m_stack->setCurrentIndex(hasText ? 0 : 1);
        if (!loaded)
            m_empty->setTexts(loaded.error().message, loaded.error().next);
        else if (!hasText)
            m_empty->setTexts(Tr::tr("No definition yet"),
                              Tr::tr("spec.definition holds the API's own description, or names "
                                     "its file with $text."));
        if (!hasText)
            return;
        const bool isWhole =
            m_text->setText(loaded->text, languageOf(m_context.entity().type(), loaded->text));
        m_cut->setVisible(!isWhole);
        m_cut->setText(Tr::tr("Only the first megabyte is shown."));
        m_model->clear();
        for (const ApiOperation &operation : loaded->operations)
            addOperation(operation);
        m_count->setText(Tr::tr("%Ln operation(s)", nullptr, int(loaded->operations.size())));
        m_left->setVisible(!loaded->operations.isEmpty());
    }

    void addOperation(const ApiOperation &operation)
    {
        auto *item = new QStandardItem(u"%1  %2"_s.arg(operation.method, operation.path));
        item->setData(operation.isDeprecated ? Tr::tr("deprecated; %1").arg(operation.summary)
                                             : operation.summary,
                      widgets::DetailRole);
        item->setData(operation.line, LineRole);
        item->setToolTip(u"%1 %2\n%3"_s.arg(operation.method, operation.path, operation.summary));
        m_model->appendRow(item);
    }

    const CatalogServices m_services;
    EntityContext m_context;
    bool m_isBusy = false;
    Task m_task;
    Label *m_count;
    QListView *m_operations;
    QStandardItemModel *m_model;
    editor::CodeView *m_text;
    Label *m_cut;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_left = nullptr;
};

} // namespace

EntitySection *makeDefinitionSection(const CatalogServices &services, QWidget *parent)
{
    return new DefinitionSection(services, parent);
}

} // namespace waymark::catalog
