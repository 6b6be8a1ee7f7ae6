// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/robot.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QPlainTextEdit>

namespace plumbline::tests {
namespace {

constexpr int patienceMs = 15'000;

QMutex warningsMutex;
QStringList warnings;

void handleMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    // The offscreen platform's own, and the runtime folder of a bare container.
    if (type == QtDebugMsg || type == QtInfoMsg || text.startsWith(QStringLiteral("This plugin does not support"))
        || text.contains(QStringLiteral("XDG_RUNTIME_DIR")))
        return;
    const QMutexLocker lock(&warningsMutex);
    warnings.append(text);
}

} // namespace

void keepWarnings() { qInstallMessageHandler(handleMessage); }

QStringList takeWarnings()
{
    const QMutexLocker lock(&warningsMutex);
    return std::exchange(warnings, {});
}

QWidget *Robot::look(const QString &name) const
{
    QList<QWidget *> places{&m_window};
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != &m_window && top->isVisible())
            places.append(top);
    }
    for (QWidget *place : places) {
        if (place->objectName() == name && place->isVisible())
            return place;
        for (QWidget *widget : place->findChildren<QWidget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

QWidget *Robot::find(const QString &name) const
{
    QWidget *found = nullptr;
    waitFor([&] { return (found = look(name)) != nullptr; }, qPrintable(name));
    return found;
}

bool Robot::sees(const QString &name) const { return look(name) != nullptr; }

QStringList Robot::texts() const
{
    QStringList texts;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        for (const QWidget *widget : top->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                texts.append(label->text());
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                texts.append(button->text());
            else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
                texts.append(line->text());
        }
    }
    return texts;
}

bool Robot::reads(const QString &text) const
{
    const QStringList all = texts();
    return std::any_of(all.begin(), all.end(), [&](const QString &shown) { return shown.contains(text); });
}

void Robot::click(const QString &name) const
{
    QWidget *widget = find(name);
    waitFor([&] { return widget->isEnabled(); }, "enabled");
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Robot::type(const QString &name, const QString &text) const
{
    QWidget *widget = find(name);
    widget->setFocus();
    type(widget, text);
}

void Robot::type(QWidget *widget, const QString &text) const
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(widget, &event);
}

void Robot::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = QApplication::focusWidget();
    press(focus ? focus : &m_window, key, modifiers);
}

void Robot::press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(widget, key, modifiers);
}

void Robot::shortcut(const QString &keys) const
{
    const QKeySequence wanted = QKeySequence::fromString(keys, QKeySequence::PortableText);
    for (QAction *action : m_window.actions()) {
        if (action->shortcut() == wanted && action->isEnabled())
            return action->trigger();
    }
    throw std::runtime_error("no shortcut " + keys.toStdString());
}

void Robot::waitFor(const std::function<bool()> &condition, const char *what) const
{
    const QDeadlineTimer deadline(patienceMs);
    while (!condition()) {
        if (deadline.hasExpired())
            throw std::runtime_error(std::string("waited in vain for ") + what);
        QApplication::processEvents(QEventLoop::AllEvents, 10);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace plumbline::tests
