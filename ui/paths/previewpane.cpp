// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "paths/previewpane.h"

#include "editor/text/codeview.h"
#include "editor/text/linehighlighter.h"
#include "paths/filetreemodel.h"
#include "paths/pathstr.h"
#include "text/linedifference.h"
#include "widgets/label.h"
#include "widgets/rowdelegate.h"
#include "widgets/status.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTextBlock>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::paths {

namespace space = theme::space;
using goldenpath::StepStatus;
using goldenpath::TreeEntry;

namespace {

constexpr qsizetype mostMarked = 200'000; ///< bytes

enum FindingRole { FileRole = Qt::UserRole, BeginRole, EndRole };

widgets::Status statusOf(StepStatus status)
{
    switch (status) {
    case StepStatus::Completed:
        return widgets::Status::Good;
    case StepStatus::Failed:
        return widgets::Status::Bad;
    case StepStatus::NotRun:
        return widgets::Status::Warning;
    case StepStatus::Waiting:
    case StepStatus::Skipped:
    case StepStatus::Cancelled:
        return widgets::Status::Unknown;
    }
    return widgets::Status::Unknown;
}

QString wordFor(StepStatus status)
{
    switch (status) {
    case StepStatus::Completed:
        return Tr::tr("Done");
    case StepStatus::Failed:
        return Tr::tr("Failed");
    case StepStatus::NotRun:
        return Tr::tr("Not run here");
    case StepStatus::Waiting:
        return Tr::tr("Not reached");
    case StepStatus::Skipped:
        return Tr::tr("Left out");
    case StepStatus::Cancelled:
        return Tr::tr("Stopped");
    }
    return {};
}

/// What a file of the tree looks like as text; what isn't text is said.
QByteArray shownBytes(const TreeEntry &entry)
{
    if (entry.kind == TreeEntry::Kind::Link)
        return Tr::tr("A link to %1").arg(QString::fromUtf8(entry.bytes)).toUtf8();
    if (entry.bytes.contains('\0'))
        return Tr::tr("%n byte(s) that are no text", nullptr, int(entry.bytes.size())).toUtf8();
    return entry.bytes;
}

} // namespace

PreviewPane::PreviewPane(const RunPreview &preview, Pool &pool, const theme::Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_theme(theme)
    , m_tabs(new QTabWidget(this))
    , m_files(new QTreeView(this))
    , m_model(new FileTreeModel(this))
    , m_name(new widgets::Label(theme, widgets::Label::Role::Secondary, {}, this))
    , m_code(new editor::CodeView(theme, Tr::tr("File"), this))
    , m_steps(new widgets::TableView(theme, this))
    , m_stepRows(new QStandardItemModel(0, 3, this))
    , m_problems(new QListWidget(this))
{
    m_files->setModel(m_model);
    m_files->setHeaderHidden(true);
    m_files->setUniformRowHeights(true);
    m_files->setItemDelegate(new widgets::RowDelegate(theme, space::compactRow, m_files));
    m_files->setAccessibleName(Tr::tr("Files"));
    m_files->setFrameShape(QFrame::NoFrame);
    m_name->setElided(Qt::ElideMiddle);
    m_stepRows->setHorizontalHeaderLabels({Tr::tr("Result"), Tr::tr("Step"), Tr::tr("Action")});
    m_steps->setModel(m_stepRows);
    m_steps->setCompact();
    m_steps->setSortingEnabled(false);
    m_steps->setAccessibleName(Tr::tr("Steps"));
    m_steps->setColumnWidths({{120, 0, 0}, {160, 2, 0}, {140, 1, 1}});
    m_problems->setAccessibleName(Tr::tr("Problems"));
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->setWordWrap(true);
    auto *text = new QWidget(this);
    auto *textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins(space::related, space::inside, 0, 0);
    textColumn->setSpacing(space::inside);
    textColumn->addWidget(m_name);
    textColumn->addWidget(m_code, 1);
    auto *files = new QSplitter(Qt::Vertical, this);
    files->addWidget(m_files);
    files->addWidget(text);
    files->setChildrenCollapsible(false);
    files->setHandleWidth(1);
    files->setSizes({240, 420});
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(files, Tr::tr("Files"));
    m_tabs->addTab(m_steps, Tr::tr("Steps"));
    m_tabs->addTab(m_problems, Tr::tr("Problems"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    // Folds of the person's own stay as long as the files are the same.
    connect(m_model, &QAbstractItemModel::modelReset, m_files, &QTreeView::expandAll);
    connect(&preview, &RunPreview::changed, this, &PreviewPane::present);
    connect(m_files->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                const QString path = m_model->pathAt(index);
                if (!m_isPresenting && !path.isEmpty())
                    showFile(path);
            });
    connect(m_problems, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString file = item->data(FileRole).toString();
        if (!file.isEmpty())
            Q_EMIT placeRequested(
                file, {item->data(BeginRole).toLongLong(), item->data(EndRole).toLongLong()});
    });
    m_languages = editor::LineHighlighter::prepare(pool, this, [this](std::shared_ptr<void> kept) {
        m_keptLanguages = std::move(kept);
        m_hasLanguages = true;
        m_bytes.clear();
        presentFile();
    });
    present();
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::showProblems()
{
    m_tabs->setCurrentWidget(m_problems);
    m_problems->setFocus(Qt::OtherFocusReason);
}

QString PreviewPane::firstFile(const goldenpath::FileTree &tree)
{
    QString first;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind != TreeEntry::Kind::File)
            continue;
        if (path == "README.md"_L1)
            return path;
        if (first.isEmpty() || (first.contains(u'/') && !path.contains(u'/')))
            first = path;
    }
    return first;
}

void PreviewPane::present()
{
    const auto &preview = m_preview.preview();
    setEnabled(preview != nullptr);
    if (!preview)
        return;
    const goldenpath::FileTree &tree = preview->run.tree;
    {
        const QScopedValueRollback presenting(m_isPresenting, true);
        const bool wasEmpty = m_model->rowCount() == 0;
        m_model->setTree(tree, preview->changed);
        if (wasEmpty || tree.find(m_file) == nullptr)
            m_file = firstFile(tree);
        const QModelIndex shown = m_model->indexOf(m_file);
        if (m_files->currentIndex() != shown)
            m_files->setCurrentIndex(shown);
    }
    presentFile();
    presentSteps();
    presentProblems();
}

void PreviewPane::showFile(const QString &path)
{
    if (m_file != path)
        m_bytes.clear();
    m_file = path;
    presentFile();
}

void PreviewPane::presentFile()
{
    const auto &preview = m_preview.preview();
    const TreeEntry *entry = preview ? preview->run.tree.find(m_file) : nullptr;
    const bool isFile = entry != nullptr && entry->kind != TreeEntry::Kind::Folder;
    m_name->setText(m_file);
    const QByteArray bytes = isFile ? shownBytes(*entry) : QByteArray();
    if (bytes == m_bytes && !m_code->document()->isEmpty())
        return;
    const QByteArray before = std::exchange(m_bytes, bytes);
    m_code->setText(bytes, editor::LineHighlighter::languageOf(m_file));
    if (!before.isEmpty())
        markChanges(before, bytes);
    else
        m_code->setExtraSelections({});
}

void PreviewPane::markChanges(const QByteArray &before, const QByteArray &after)
{
    // Nobody looks for a line among so many, and to compare them takes longer than a key.
    if (before.size() + after.size() > mostMarked)
        return m_code->setExtraSelections({});
    const auto hunks = lineDifference(SourceText(before), SourceText(after));
    QList<QTextEdit::ExtraSelection> marks;
    for (const LineHunk &hunk : hunks.value_or(QList<LineHunk>())) {
        for (qsizetype line = hunk.after.first; line < hunk.after.end(); ++line) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_code->document()->findBlockByNumber(int(line)));
            mark.format.setBackground(m_theme.tokens().selection);
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks.append(mark);
        }
    }
    m_code->setExtraSelections(marks);
    if (!marks.isEmpty())
        m_code->showLine(marks.first().cursor.blockNumber());
}

void PreviewPane::presentSteps()
{
    m_stepRows->removeRows(0, m_stepRows->rowCount());
    for (const goldenpath::StepReport &step : m_preview.preview()->run.steps) {
        auto *result = new QStandardItem(wordFor(step.status));
        result->setData(int(statusOf(step.status)), widgets::StatusRole);
        auto *name = new QStandardItem(step.name);
        name->setToolTip(step.log.join(u'\n'));
        auto *action = new QStandardItem(step.action);
        action->setData(true, widgets::SecondaryRole);
        m_stepRows->appendRow({result, name, action});
    }
    m_tabs->setTabText(1, Tr::tr("Steps (%L1)").arg(m_stepRows->rowCount()));
}

void PreviewPane::presentProblems()
{
    const Preview &preview = *m_preview.preview();
    m_problems->clear();
    const auto add = [this](const QString &words, const QString &file, TextRange range) {
        auto *item = new QListWidgetItem(words, m_problems);
        item->setData(FileRole, file);
        item->setData(BeginRole, qlonglong(range.begin));
        item->setData(EndRole, qlonglong(range.end));
    };
    if (preview.error)
        add(preview.error->message + u' ' + preview.error->next, {}, {});
    const auto addAll = [&](const goldenpath::Findings &findings, bool opens) {
        const Report report = findings.report();
        for (const CheckedFile &file : report.files) {
            for (const Diagnostic &found : file.diagnostics) {
                if (found.severity >= Severity::Warning)
                    add(found.message + u' ' + found.next, opens ? file.path : QString(),
                        found.range);
            }
        }
    };
    addAll(preview.answers.findings, false);
    // Where answers are missing, what comes of it isn't the template's fault.
    if (preview.answers.isGood())
        addAll(preview.run.findings, true);
    m_tabs->setTabText(2, m_problems->count() == 0
                              ? Tr::tr("Problems")
                              : Tr::tr("Problems (%L1)").arg(m_problems->count()));
    m_tabs->setTabText(0, Tr::tr("Files (%L1)").arg(preview.run.tree.fileCount()));
}

} // namespace waymark::paths
