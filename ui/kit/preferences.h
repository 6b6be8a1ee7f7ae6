// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/language.h"

#include <memory>
#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>

namespace plumbline::ui {

enum class Appearance { Automatic, Light, Dark };

/// What this person likes on this computer; nothing of it belongs into a workspace. Kept in the user's configuration folder.
class Preferences
{
public:
    Preferences();

    Language language() const;
    void setLanguage(Language language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// What the system said last, so that the first window has the right colours before it is asked again.
    bool systemIsDark() const;
    void setSystemIsDark(bool dark);
    int textPercent() const; ///< 100, 125 or 150
    void setTextPercent(int percent);

    QString workspace() const; ///< opened last; empty: none
    void setWorkspace(const QString &path);
    QStringList recentWorkspaces() const;

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QString lastPage() const;
    void setLastPage(const QString &page);
    bool navigationFolded() const;
    void setNavigationFolded(bool folded);

    bool isUnfolded(const QString &form) const;
    void setUnfolded(const QString &form, bool unfolded);
    /// Of the columns of a table, by their keys.
    QVariantMap columnWidths(const QString &table) const;
    void setColumnWidths(const QString &table, const QVariantMap &widths);
    /// By which column a table is sorted: "amount", "-amount" from much to little; empty: as it comes.
    QString sorting(const QString &table) const;
    void setSorting(const QString &table, const QString &sorting);
    /// Where what was half-written in this workspace is kept. `replica` is the file's own: another one that comes to lie at
    /// the same path has other records under the same numbers.
    QString draftsFile(const QString &workspace, const QString &replica) const;
    QStringList recent() const; ///< what was opened last from the palette, newest first: "9:17"
    void addRecent(const QString &what);

private:
    /// What is the same already is not written again: each writing takes the disk's time, and a start sets what it has read.
    void set(const QString &key, const QVariant &value);

    mutable QSettings m_settings;
};

} // namespace plumbline::ui
