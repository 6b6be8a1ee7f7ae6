// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/controls.h"

#include "ui/kit/icon.h"
#include "ui/kit/text_line.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

namespace plumbline::ui {

void setTone(QWidget *widget, const char *tone)
{
    widget->setProperty("tone", QLatin1String(tone));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

namespace {

template <class L> L *dressed(L *label, int pixels, const char *tone, bool bold)
{
    label->setFont(theme().font(pixels, bold));
    label->setProperty("tone", QLatin1String(tone));
    return label;
}

} // namespace

QLabel *label(const QString &text, int pixels, const char *tone, bool bold)
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    return dressed(made, pixels, tone, bold);
}

QLabel *paragraph(const QString &text, int pixels, const char *tone)
{
    QLabel *made = label(text, pixels, tone);
    made->setWordWrap(true);
    return made;
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFullText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text.trimmed();
    m_text.replace(u'\n', u' ');
    setText(m_text);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(fontMetrics().horizontalAdvance(u'国') * 3, sizeHint().width()), sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + margins.left() + margins.right() + 2,
            fontMetrics().height() + margins.top() + margins.bottom()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(m_text) > contentsRect().width() ? m_text : QString());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    painter.drawText(area, int(alignment() | Qt::TextSingleLine), fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

ElidedLabel *elided(const QString &text, int pixels, const char *tone, bool bold)
{
    return dressed(new ElidedLabel(text), pixels, tone, bold);
}

QPushButton *button(const QString &text, const char *kind, const char *iconName)
{
    auto *made = new QPushButton(text);
    made->setFont(theme().font(type::dense, qstrcmp(kind, "primary") == 0));
    made->setAutoDefault(false);
    if (*kind)
        made->setProperty("kind", QLatin1String(kind));
    if (iconName) {
        made->setIcon(icon(iconName, qstrcmp(kind, "primary") == 0 ? theme().onAccent : theme().text2));
        made->setIconSize(QSize(theme().px(16), theme().px(16)));
    }
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

QToolButton *iconButton(const char *iconName, const QString &name)
{
    auto *made = new QToolButton;
    made->setIcon(icon(iconName));
    made->setIconSize(QSize(theme().px(18), theme().px(18)));
    made->setFixedSize(theme().px(32), theme().px(32));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::TabFocus);
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

QHBoxLayout *row(int spacing)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QVBoxLayout *column(int spacing)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QFrame *line()
{
    auto *made = new QFrame;
    made->setFixedHeight(1);
    made->setAttribute(Qt::WA_StyledBackground);
    made->setStyleSheet(QStringLiteral("background: %1; border: none;").arg(theme().border.name()));
    return made;
}

Card::Card(const QString &title, const QString &question, QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("card"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 14, 16, 16);
    whole->setSpacing(10);
    if (!title.isEmpty()) {
        m_head = row(8);
        m_title = elided(title, type::cardTitle, "", true);
        m_head->addWidget(m_title);
        if (!question.isEmpty())
            m_head->addWidget(label(question, type::caption, "2"));
        m_head->addStretch(1);
        whole->addLayout(m_head);
        setAccessibleName(title);
    }
    m_body = column(8);
    whole->addLayout(m_body);
}

void Card::addToHead(QWidget *widget)
{
    Q_ASSERT(m_head);
    m_head->addWidget(widget);
}

void Card::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setAccessibleName(title);
}

EmptyState::EmptyState(const char *iconName, const QString &title, const QString &text, QPushButton *action, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch();
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap(iconName, theme().px(32), theme().text3, devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture);
    QLabel *head = label(title, type::cardTitle, "", true);
    head->setAlignment(Qt::AlignCenter);
    head->setWordWrap(true);
    layout->addWidget(head);
    QLabel *body = paragraph(text, type::dense, "2");
    body->setAlignment(Qt::AlignCenter);
    layout->addWidget(body);
    if (action) {
        layout->addSpacing(8);
        layout->addWidget(action, 0, Qt::AlignCenter);
    }
    layout->addStretch();
}

namespace {

struct ToneColours {
    QColor ink, ground;
};

ToneColours coloursOf(Tone tone)
{
    const Theme &t = theme();
    switch (tone) {
    case Tone::Good: return {t.green, t.greenSoft};
    case Tone::Warning: return {t.amber, t.amberSoft};
    case Tone::Bad: return {t.red, t.redSoft};
    case Tone::Accent: return {t.accent, t.accentSoft};
    case Tone::Neutral: break;
    }
    return {t.text2, t.sunken};
}

constexpr int pillPadding = 8;
constexpr int pillIcon = 12;

} // namespace

const char *iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return "check-circle";
    case Tone::Warning: return "alert-triangle";
    case Tone::Bad: return "alert-octagon";
    case Tone::Accent:
    case Tone::Neutral: break;
    }
    return nullptr;
}

int paintPill(QPainter &painter, const QPoint &topLeft, int height, const QString &text, Tone tone, int mostWidth)
{
    const ToneColours colours = coloursOf(tone);
    const char *iconName = iconOf(tone);
    const int iconSize = theme().px(pillIcon);
    const int iconWidth = iconName ? iconSize + 4 : 0;
    const int room = mostWidth - 2 * pillPadding - iconWidth;
    const TextLine line(painter, text, room);
    const int width = line.width() + 2 * pillPadding + iconWidth;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(QRect(topLeft, QSize(width, height)), height / 2.0, height / 2.0);
    if (iconName)
        painter.drawPixmap(topLeft.x() + pillPadding, topLeft.y() + (height - iconSize) / 2,
                           iconPixmap(iconName, iconSize, colours.ink, painter.device()->devicePixelRatioF()));
    painter.setPen(colours.ink);
    line.paint(painter, {topLeft.x() + pillPadding + iconWidth, topLeft.y(), width, height});
    painter.restore();
    return width;
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(theme().font(type::caption, true));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::set(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const int iconWidth = iconOf(m_tone) ? theme().px(pillIcon) + 4 : 0;
    return {fontMetrics().horizontalAdvance(text()) + 2 * pillPadding + iconWidth + 1, fontMetrics().height() + 6};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paintPill(painter, {0, 0}, height(), text(), m_tone, width());
}

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

void scrollTo(QScrollArea *area, int value)
{
    if (value > 0)
        QMetaObject::invokeMethod(
            area, [area, value] { area->verticalScrollBar()->setValue(value); }, Qt::QueuedConnection);
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(inner);
        }
        delete item;
    }
}

} // namespace plumbline::ui
