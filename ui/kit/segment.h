// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QButtonGroup;

namespace plumbline::ui {

/// A few choices side by side, of which one is taken: Light · Dark. The arrow keys go from one to the next.
class Segment : public QFrame
{
    Q_OBJECT

public:
    /// Buttons are named `<objectName>.0`, `.1` …
    Segment(const char *objectName, const QString &accessibleName, const QStringList &choices, int chosen,
            QWidget *parent = nullptr);
    int chosen() const;
    /// Without telling.
    void choose(int index);
    void rename(int index, const QString &choice);
    void setChoiceVisible(int index, bool isVisible);

Q_SIGNALS:
    void chose(int index);

private:
    QButtonGroup *m_group;
};

} // namespace plumbline::ui
