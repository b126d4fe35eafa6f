// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/fields/previewlines.h"

#include "form/formtr.h"
#include "theme/theme.h"
#include "widgets/label.h"
#include "widgets/status.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr qsizetype mostPreviewed = 16;

} // namespace

class PreviewLines::Lines final : public QWidget
{
public:
    struct Line
    {
        QString number;
        QChar sign;
        QString text;
    };

    Lines(const theme::Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFont(theme.codeFont());
    }

    void setPreview(const assist::EditPreview &preview)
    {
        lines.clear();
        for (const auto &hunk : preview.hunks) {
            qsizetype number = hunk.line + 1;
            for (const QString &text : hunk.removed)
                lines.append({QString::number(number++), u'-', text});
            for (const QString &text : hunk.added)
                lines.append({{}, u'+', text});
        }
        const qsizetype more = lines.size() - mostPreviewed;
        if (more > 0) {
            lines.resize(mostPreviewed);
            lines.append({{}, u' ', Tr::tr("%n more line(s)", nullptr, int(more))});
        }
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {120, int(lines.size()) * fontMetrics().lineSpacing() + theme::space::inside};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    QList<Line> lines;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        const theme::Tokens &tokens = m_theme.tokens();
        const int height = fontMetrics().lineSpacing();
        const int numbers = fontMetrics().horizontalAdvance(u"00000 "_s);
        int top = 0;
        for (const Line &line : std::as_const(lines)) {
            const bool isGone = line.sign == u'-';
            const QRect row(0, top, width(), height);
            if (line.sign != u' ') {
                QColor ground = isGone ? tokens.bad : tokens.good;
                ground.setAlphaF(0.12F);
                painter.fillRect(row, ground);
            }
            painter.setPen(tokens.secondary);
            painter.drawText(row.adjusted(0, 0, numbers - row.width(), 0),
                             int(Qt::AlignRight) | int(Qt::AlignVCenter), line.number + u' ');
            painter.setPen(tokens.text);
            const QRect inside = row.adjusted(numbers, 0, -theme::space::inside, 0);
            painter.drawText(inside, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                             fontMetrics().elidedText(line.sign + u' ' + line.text, Qt::ElideRight,
                                                      inside.width()));
            top += height;
        }
    }

private:
    const theme::Theme &m_theme;
};

PreviewLines::PreviewLines(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_question(new QWidget(this))
    , m_text(new widgets::Label(theme, widgets::Label::Role::Body, {}, m_question))
    , m_lines(new Lines(theme, this))
    , m_make(new QPushButton(this))
    , m_drop(new QPushButton(this))
{
    auto *asked = new QHBoxLayout(m_question);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(theme::space::related);
    asked->addWidget(new widgets::StatusGlyph(theme, widgets::Status::Warning, m_question), 0,
                     Qt::AlignTop);
    asked->addWidget(m_text, 1);
    m_text->setWrapped();
    m_text->setMinimumWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space::inside, 0, theme::space::inside);
    column->setSpacing(theme::space::inside);
    column->addWidget(m_question);
    column->addWidget(m_lines);
    auto *row = new QHBoxLayout;
    row->addWidget(m_make);
    row->addWidget(m_drop);
    row->addStretch();
    column->addLayout(row);
    setFocusProxy(m_make);
    connect(m_make, &QPushButton::clicked, this, &PreviewLines::applied);
    connect(m_drop, &QPushButton::clicked, this, &PreviewLines::dropped);
    clear();
}

void PreviewLines::ask(const ChangeQuestion &question)
{
    m_text->setText(question.text);
    m_question->setVisible(!question.text.isEmpty());
    m_make->setText(question.make.isEmpty() ? Tr::tr("Make this change") : question.make);
    m_drop->setText(question.drop.isEmpty() ? Tr::tr("Leave it as it is") : question.drop);
    for (QPushButton *button : {m_make, m_drop})
        button->setAccessibleName(button->text());
    setPreview({});
}

void PreviewLines::setPreview(const assist::EditPreview &preview)
{
    m_lines->setPreview(preview);
    m_lines->setVisible(!preview.hunks.isEmpty());
    setVisible(!preview.hunks.isEmpty() || !m_text->text().isEmpty());
    m_lines->setAccessibleName(text());
    updateGeometry();
}

void PreviewLines::clear()
{
    ask({});
}

QString PreviewLines::text() const
{
    QStringList texts;
    if (!m_text->text().isEmpty())
        texts << m_text->text();
    for (const Lines::Line &line : std::as_const(m_lines->lines))
        texts << line.sign + u' ' + line.text;
    return texts.join(u'\n');
}

} // namespace waymark::form
