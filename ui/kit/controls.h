// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QScrollArea;

namespace plumbline::ui {

/// Gives a widget its object name (`room.part.thing`) and what a screen reader says of it.
template <class W> W *named(W *widget, const char *objectName, const QString &accessibleName = {})
{
    widget->setObjectName(QLatin1String(objectName));
    if (!accessibleName.isEmpty())
        widget->setAccessibleName(accessibleName);
    return widget;
}

/// Text in a tone of the theme: "" (text), "2", "3", "red", "amber", "green", "accent".
QLabel *label(const QString &text, int pixels, const char *tone = "", bool bold = false);
/// May wrap.
QLabel *paragraph(const QString &text, int pixels, const char *tone = "");
void setTone(QWidget *widget, const char *tone);

/// One line that ends in … where there is no room, with the whole text as tooltip then.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    QString fullText() const { return m_text; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};
ElidedLabel *elided(const QString &text, int pixels, const char *tone = "", bool bold = false);

/// A text button; kind "primary", "quiet", "link", "toggle", "row", "segment", or "" for a bordered one.
QPushButton *button(const QString &text, const char *kind = "", const char *icon = nullptr);
/// An icon alone; the name is its tooltip and what is read aloud.
QToolButton *iconButton(const char *icon, const QString &name);

QHBoxLayout *row(int spacing = 8);
QVBoxLayout *column(int spacing = 8);
/// A line of the border's colour.
QFrame *line();

/// A panel with a title and, beside it in a quieter tone, the question it answers.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, const QString &question = {}, QWidget *parent = nullptr);
    /// Where the content goes.
    QVBoxLayout *body() const { return m_body; }
    /// On the right of the title.
    void addToHead(QWidget *widget);
    void setTitle(const QString &title);

private:
    QHBoxLayout *m_head = nullptr;
    QVBoxLayout *m_body = nullptr;
    ElidedLabel *m_title = nullptr;
};

/// What is said where there is nothing to show: what belongs here, why it helps, and one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const char *icon, const QString &title, const QString &text, QPushButton *action = nullptr,
               QWidget *parent = nullptr);
};

/// Status as shape, word and colour together.
enum class Tone { Neutral, Good, Warning, Bad, Accent };
class Pill : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void set(const QString &text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};
/// Paints a pill for a delegate; returns its width.
int paintPill(QPainter &painter, const QPoint &topLeft, int height, const QString &text, Tone tone, int mostWidth);
const char *iconOf(Tone tone);

/// A vertical scroll area around the content.
QScrollArea *scrolled(QWidget *content);
/// Once what was filled in just now is laid out; 0: stays where it is.
void scrollTo(QScrollArea *area, int value);

/// Takes everything out of a layout and deletes it.
void clear(QLayout *layout);

} // namespace plumbline::ui
