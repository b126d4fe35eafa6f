// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/entity/docsview.h"

#include "widgets/buttons.h"
#include "widgets/emptystate.h"
#include "widgets/externallink.h"
#include "widgets/label.h"
#include "widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QListView>
#include <QRegularExpression>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

using widgets::Label;
namespace space = theme::space;

namespace {

constexpr int contentsWidth = 220;
constexpr int widestImage = 760;
constexpr qsizetype mostImages = 200;
enum { PathRole = Qt::UserRole + 1 };

/// What a page calls its images: `![text](address "title")` and `<img src="address">`.
QStringList imagesOf(const QString &markdown)
{
    static const QRegularExpression image(
        u"!\\[[^\\]]*\\]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)|<img\\s[^>]*src=[\"']([^\"']+)[\"']"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (const auto &match : image.globalMatch(markdown)) {
        const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        if (!found.contains(name) && found.size() < mostImages)
            found << name;
    }
    return found;
}

} // namespace

DocsView::DocsView(const CatalogServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    build();
    connect(m_view, &DocsPageView::linkActivated, this, &DocsView::follow);
    connect(m_contents, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { showPage(index.data(PathRole).toString()); });
    connect(m_contents, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { showPage(index.data(PathRole).toString()); });
    connect(m_edit, &QAbstractButton::clicked, this,
            [this] { Q_EMIT editRequested(m_site.folder + u'/' + m_page); });
    connect(m_empty, &widgets::EmptyState::primaryTriggered, this, [this] {
        if (m_place)
            setPlace(*std::exchange(m_place, std::nullopt));
    });
}

DocsView::~DocsView() = default;

void DocsView::build()
{
    const theme::Theme &theme = m_services.theme;
    m_title = new Label(theme, Label::Role::Section, {}, this);
    m_title->setElided();
    m_contents = new QListView(this);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setMouseTracking(true);
    m_contents->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_contents->setItemDelegate(new widgets::RowDelegate(theme, space::row, m_contents));
    m_model = new QStandardItemModel(this);
    m_contents->setModel(m_model);
    m_problem = new Label(theme, Label::Role::Secondary, {}, this);
    m_problem->setWordWrap(true);
    m_edit = new widgets::LinkButton(theme, tr("Edit this page"), this);
    auto *left = new QWidget(this);
    auto *contents = new QVBoxLayout(left);
    contents->setContentsMargins(0, 0, space::related, 0);
    contents->addWidget(m_title);
    contents->addWidget(m_contents, 1);
    contents->addWidget(m_problem);
    contents->addWidget(m_edit, 0, Qt::AlignLeft);
    m_view = new DocsPageView(theme, this);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"documentation"_s);
    split->addWidget(left);
    split->addWidget(m_view);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({contentsWidth, 10'000});
    split->setChildrenCollapsible(false);
    m_empty = new widgets::EmptyState(theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void DocsView::setPlace(const DocsPlace &place)
{
    if (m_place == place)
        return;
    m_place = place;
    m_isBusy = true;
    m_task = inBackground(
        m_services.bulk, this,
        [place, files = &m_services.files](std::stop_token stop) -> Result<DocsSite> {
            const auto folder = findDocs(place.annotation, place.descriptor, place.root);
            if (!folder)
                return std::unexpected(folder.error());
            return readDocs(*folder, *files, stop);
        },
        [this](const Result<DocsSite> &site) {
            m_isBusy = false;
            if (!site)
                return showError(site.error());
            m_site = *site;
            m_stack->setCurrentIndex(0);
            fillContents();
            showPage(m_site.start());
        });
}

void DocsView::showError(const Error &error)
{
    m_stack->setCurrentIndex(1);
    m_empty->setTexts(error.message, error.next);
    const QUrl url = error.code == "catalog.docs-elsewhere"_L1
                         ? widgets::externalUrl(error.subject.section(u':', 1))
                         : QUrl();
    m_empty->setActions(tr("Try again"), url.isValid() ? tr("Open in the browser") : QString());
    disconnect(m_empty, &widgets::EmptyState::linkTriggered, this, nullptr);
    connect(m_empty, &widgets::EmptyState::linkTriggered, this,
            [url] { widgets::openExternally(url); });
}

void DocsView::fillContents()
{
    m_title->setText(m_site.title.isEmpty() ? tr("Documentation") : m_site.title);
    m_model->clear();
    for (const DocsPage &page : std::as_const(m_site.pages)) {
        auto *item = new QStandardItem(QString(page.depth * 3, QChar(QChar::Nbsp)) + page.title);
        item->setData(page.path, PathRole);
        item->setToolTip(page.path);
        if (page.path.isEmpty()) {
            item->setFlags(Qt::NoItemFlags);
            item->setFont(m_services.theme.sectionFont());
        }
        m_model->appendRow(item);
    }
    m_problem->setVisible(!m_site.problems.isEmpty());
    if (!m_site.problems.isEmpty())
        m_problem->setText(tr("%Ln page(s) of the navigation can't be shown: %1", nullptr,
                              int(m_site.problems.size()))
                               .arg(m_site.problems.first().message));
}

void DocsView::showCurrentEntry()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(PathRole).toString() == m_page)
            return m_contents->setCurrentIndex(m_model->index(row, 0));
    }
    m_contents->setCurrentIndex({});
}

Result<DocsView::LoadedPage> DocsView::loadPage(const DocsSite &site, const QString &path,
                                                const FileSystem &files)
{
    const auto bytes = readDocsFile(site, path, files);
    if (!bytes)
        return std::unexpected(bytes.error());
    LoadedPage page{path, docsMarkdown(*bytes), {}};
    for (const QString &name : imagesOf(page.markdown)) {
        const auto target = docsTarget(path, name);
        const auto picture = target && target->external.isEmpty()
                                 ? readDocsFile(site, target->path, files)
                                 : std::unexpected(Error());
        QImage image = picture ? QImage::fromData(*picture) : QImage();
        if (image.width() > widestImage)
            image = image.scaledToWidth(widestImage, Qt::SmoothTransformation);
        if (!image.isNull())
            page.images.insert(name, image);
    }
    return page;
}

void DocsView::showPage(const QString &path, const QString &anchor)
{
    if (path.isEmpty())
        return;
    m_isBusy = true;
    m_task = inBackground(
        m_services.bulk, this,
        [site = m_site, path, files = &m_services.files](std::stop_token) {
            return loadPage(site, path, *files);
        },
        [this, path, anchor](const Result<LoadedPage> &page) {
            m_isBusy = false;
            m_page = path;
            m_edit->setVisible(page.has_value());
            showCurrentEntry();
            if (!page)
                return m_view->setPage(u"# %1\n\n%2"_s.arg(page.error().message, page.error().next),
                                       {});
            m_view->setPage(page->markdown, page->images);
            if (!anchor.isEmpty())
                m_view->showAnchor(anchor);
        });
}

void DocsView::follow(const QString &link)
{
    const auto target = docsTarget(m_page, link);
    if (!target)
        return;
    if (!target->external.isEmpty())
        return widgets::openExternally(widgets::externalUrl(target->external));
    if (target->path == m_page)
        m_view->showAnchor(target->anchor);
    else
        showPage(target->path, target->anchor);
}

} // namespace waymark::catalog
