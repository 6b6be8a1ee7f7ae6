// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/route.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <vector>

namespace plumbline::ui {

/// What was half-written in one workspace, by the routes of the pages it stands on, and in the one-sentence box. It is kept on
/// this computer beside the preferences, so that neither leaving a page nor the end of the program loses a word; what is saved
/// or emptied goes.
class Drafts : public QObject
{
    Q_OBJECT

public:
    struct Kept {
        Route route;
        bool inDrawer = false;
        QJsonObject words;
    };

    /// `file` is made when there is something to keep, and removed when there is no more.
    explicit Drafts(QString file, QObject *parent = nullptr);
    ~Drafts() override;

    QJsonObject of(const Route &route) const;
    /// Empty words: there is nothing to keep any more.
    void keep(const Route &route, bool inDrawer, const QJsonObject &words);
    /// These words were saved, on a page that is gone by now; what was written there since stays.
    void forget(const Route &route, const QJsonObject &saved);
    /// The one touched last comes last.
    const std::vector<Kept> &all() const { return m_kept; }

    QString sentence() const { return m_sentence; }
    void setSentence(const QString &sentence);

    /// At once rather than soon.
    void save();

private:
    std::vector<Kept>::iterator find(const Route &route);
    void load();
    void changed();

    QString m_file;
    std::vector<Kept> m_kept;
    QString m_sentence;
    bool m_isChanged = false;
    QTimer m_soon;
};

} // namespace plumbline::ui
