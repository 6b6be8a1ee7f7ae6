// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/desktop.h"

#include <QPushButton>
#include <QWidget>

class QProgressBar;
class QLabel;
class QLineEdit;

namespace plumbline::ui {

class ElidedLabel;

/// A large button with a picture, a name and what it is good for; Enter chooses it.
class ChoiceCard : public QPushButton
{
    Q_OBJECT

public:
    ChoiceCard(const char *objectName, const char *icon, const QString &title, const QString &text, bool isFirst);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// The first window: who are you, and what do you want to begin with: sample data, a file, or nothing.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    /// `why`: what kept a workspace from opening; empty: nothing did.
    FirstRun(Desktop &desktop, std::optional<Hindrance> why);
    /// Anew in the present theme and language.
    void rebuild();

private:
    QWidget *buildCorner();
    QWidget *buildHead();
    QWidget *buildBanner();
    QWidget *buildForm();
    QWidget *buildCards();
    QWidget *buildProgress();
    QWidget *buildOthers();
    void changePath();
    void openOther();
    void tryToOpen(const QString &path, bool forReading);
    void begin(bool withSample, const Route &first);
    void showProgress(int percent);
    void tellProblem(const QString &text);

    Desktop &m_desktop;
    std::optional<Hindrance> m_why;
    QString m_name;
    QString m_path;
    bool m_pathIsChosen = false;
    int m_pipeline = 0;
    QString m_problem;

    QWidget *m_content = nullptr;
    QLineEdit *m_nameEdit = nullptr;
    ElidedLabel *m_pathLabel = nullptr;
    QWidget *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    QWidget *m_cards = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace plumbline::ui
