// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/changes/changepreview.h"

#include "base/expensive.h"
#include "text/linedifference.h"
#include "theme/stylepaint.h"
#include "widgets/rowdelegate.h"
#include "widgets/tableview.h"

#include <QBoxLayout>
#include <QHash>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace space = theme::space;

namespace {

constexpr qsizetype linesAround = 3;
constexpr int listWidth = 260;

class PreviewMaker
{
public:
    explicit PreviewMaker(const FileChange &change)
        : m_before(change.before)
        , m_after(change.after())
    {
        m_preview.path = change.path;
    }

    FilePreview make(std::stop_token stop)
    {
        const auto hunks = lineDifference(m_before, m_after, std::move(stop));
        if (!hunks)
            return m_preview;
        for (const LineHunk &hunk : *hunks)
            add(hunk);
        if (!m_preview.lines.isEmpty())
            addContext(m_shown, std::min(m_shown + linesAround, m_before.lineCount()));
        return std::move(m_preview);
    }

private:
    static QString textOf(const SourceText &text, qsizetype line)
    {
        return QString::fromUtf8(text.slice(text.line(line)));
    }

    void addContext(qsizetype first, qsizetype end)
    {
        for (qsizetype line = first; line < end; ++line)
            m_preview.lines << ChangeLine{ChangeLine::Kind::Context, textOf(m_before, line)};
    }

    void add(const LineHunk &hunk)
    {
        const qsizetype start = hunk.before.first - linesAround;
        const bool isFirst = m_preview.lines.isEmpty();
        if (!isFirst && m_shown + linesAround < start) {
            addContext(m_shown, m_shown + linesAround);
            m_preview.lines << ChangeLine{ChangeLine::Kind::Gap, {}};
        }
        addContext(std::max({isFirst ? qsizetype(0) : m_shown, start, qsizetype(0)}),
                   hunk.before.first);
        for (qsizetype line = hunk.before.first; line < hunk.before.end(); ++line)
            m_preview.lines << ChangeLine{ChangeLine::Kind::Removed, textOf(m_before, line)};
        for (qsizetype line = hunk.after.first; line < hunk.after.end(); ++line)
            m_preview.lines << ChangeLine{ChangeLine::Kind::Added, textOf(m_after, line)};
        m_preview.removed += int(hunk.before.count);
        m_preview.added += int(hunk.after.count);
        m_shown = hunk.before.end();
    }

    const SourceText m_before;
    const SourceText m_after;
    FilePreview m_preview;
    qsizetype m_shown = 0; ///< lines of the old text that have been dealt with
};

} // namespace

QList<FilePreview> previewsOf(const ChangeSet &changes, std::stop_token stop)
{
    expensive();
    QList<FilePreview> previews;
    for (const FileChange &change : changes.files) {
        if (stop.stop_requested())
            break;
        previews << PreviewMaker(change).make(stop);
    }
    return previews;
}

ChangePreview::ChangePreview(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
{
    m_list->setAccessibleName(tr("Changed files"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideLeft);
    m_list->setItemDelegate(new widgets::RowDelegate(theme, space::row, m_list));
    m_text->setAccessibleName(tr("Difference"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme.codeFont());
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"changes"_s);
    split->addWidget(m_list);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setSizes({listWidth, 10'000});
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangePreview::showFile);
}

void ChangePreview::setFiles(const QList<FilePreview> &files, const QString &folder)
{
    const QString kept = m_list->currentRow() >= 0 && m_list->currentRow() < m_files.size()
                             ? m_files[m_list->currentRow()].path
                             : QString();
    m_files = files;
    QHash<QString, int> sameName;
    for (const FilePreview &file : files)
        ++sameName[file.path.section(u'/', -1)];
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int current = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const FilePreview &file = files[i];
        const QString shown =
            file.path.startsWith(folder + u'/') ? file.path.mid(folder.size() + 1) : file.path;
        // Most descriptors are called alike: their folder tells them apart.
        const int parts = sameName.value(shown.section(u'/', -1)) > 1 ? 2 : 1;
        auto *item = new QListWidgetItem(shown.section(u'/', -parts), m_list);
        item->setData(widgets::DetailRole, u"+%1 −%2"_s.arg(file.added).arg(file.removed));
        item->setToolTip(shown);
        if (file.path == kept)
            current = int(i);
    }
    m_list->setCurrentRow(files.isEmpty() ? -1 : current);
    showFile(m_list->currentRow());
}

void ChangePreview::showFile(int row)
{
    m_text->clear();
    if (row < 0 || row >= m_files.size())
        return;
    const theme::Tokens &tokens = m_theme.tokens();
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    bool isFirst = true;
    for (const ChangeLine &line : m_files[row].lines) {
        QTextBlockFormat block;
        QTextCharFormat text;
        QString sign = u"  "_s;
        if (line.kind == ChangeLine::Kind::Added) {
            block.setBackground(theme::mixed(tokens.surface, tokens.good, 0.16));
            sign = u"+ "_s;
        } else if (line.kind == ChangeLine::Kind::Removed) {
            block.setBackground(theme::mixed(tokens.surface, tokens.bad, 0.14));
            sign = u"− "_s;
        } else {
            text.setForeground(tokens.secondary);
        }
        if (line.kind == ChangeLine::Kind::Gap)
            sign = u"⋯"_s;
        if (isFirst) {
            cursor.setBlockFormat(block);
            cursor.setCharFormat(text);
        } else {
            cursor.insertBlock(block, text);
        }
        isFirst = false;
        cursor.insertText(sign + line.text, text);
    }
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace waymark::catalog
