// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace plumbline::tests {

/// Finds widgets by their object name (`room.part.thing`) and acts as a hand: looks for what is visible, clicks, types, and
/// waits for conditions, never for time.
class Robot
{
public:
    explicit Robot(QWidget &window) : m_window(window) {}

    /// Visible, in the window or a popup of it; fails the test where there is none within the patience.
    QWidget *find(const QString &name) const;
    template <class W> W *find(const QString &name) const
    {
        auto *found = qobject_cast<W *>(find(name));
        if (!found)
            throw std::runtime_error("not of that kind: " + name.toStdString());
        return found;
    }
    bool sees(const QString &name) const;
    /// Every text that labels, buttons and fields show.
    QStringList texts() const;
    bool reads(const QString &text) const;

    void click(const QString &name) const;
    /// Chinese too: as an input method commits it.
    void type(const QString &name, const QString &text) const;
    void type(QWidget *widget, const QString &text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// A shortcut of the window.
    void shortcut(const QString &keys) const;

    void waitFor(const std::function<bool()> &condition, const char *what) const;

private:
    QWidget *look(const QString &name) const;

    QWidget &m_window;
};

/// Qt's warnings since the last call, but for what the offscreen platform says of itself.
QStringList takeWarnings();
void keepWarnings();

} // namespace plumbline::tests
