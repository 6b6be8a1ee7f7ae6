// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/preferences.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

Preferences::Preferences() : m_settings(QSettings::IniFormat, QSettings::UserScope, u"plumbline"_s, u"plumbline"_s) {}

void Preferences::set(const QString &key, const QVariant &value)
{
    // From a file everything comes as text, and a list of one as that one.
    QVariant was = m_settings.value(key);
    if (!was.convert(value.metaType()) || was != value)
        m_settings.setValue(key, value);
}

Language Preferences::language() const
{
    const auto chosen = languageFromCode(m_settings.value(u"language"_s).toString());
    return chosen ? *chosen : languageFromCode(QLocale::system().name()).value_or(Language::English);
}
void Preferences::setLanguage(Language language) { set(u"language"_s, codeOf(language)); }

Appearance Preferences::appearance() const
{
    const QString text = m_settings.value(u"appearance"_s).toString();
    return text == u"light" ? Appearance::Light : text == u"dark" ? Appearance::Dark : Appearance::Automatic;
}
void Preferences::setAppearance(Appearance appearance)
{
    set(u"appearance"_s, appearance == Appearance::Light  ? u"light"_s
                         : appearance == Appearance::Dark ? u"dark"_s
                                                          : u"automatic"_s);
}
bool Preferences::systemIsDark() const { return m_settings.value(u"systemIsDark"_s).toBool(); }
void Preferences::setSystemIsDark(bool dark) { set(u"systemIsDark"_s, dark); }

int Preferences::textPercent() const { return std::clamp(m_settings.value(u"textPercent"_s, 100).toInt(), 100, 150); }
void Preferences::setTextPercent(int percent) { set(u"textPercent"_s, percent); }

QString Preferences::workspace() const { return m_settings.value(u"workspace"_s).toString(); }
void Preferences::setWorkspace(const QString &path)
{
    set(u"workspace"_s, path);
    QStringList recent = recentWorkspaces();
    recent.removeAll(path);
    recent.prepend(path);
    set(u"recentWorkspaces"_s, recent.mid(0, 8));
}
QStringList Preferences::recentWorkspaces() const
{
    QStringList there;
    for (const QString &path : m_settings.value(u"recentWorkspaces"_s).toStringList()) {
        if (QFileInfo::exists(path))
            there.append(path);
    }
    return there;
}

QByteArray Preferences::windowGeometry() const { return m_settings.value(u"windowGeometry"_s).toByteArray(); }
void Preferences::setWindowGeometry(const QByteArray &geometry) { set(u"windowGeometry"_s, geometry); }
QString Preferences::lastPage() const { return m_settings.value(u"lastPage"_s).toString(); }
void Preferences::setLastPage(const QString &page) { set(u"lastPage"_s, page); }
bool Preferences::navigationFolded() const { return m_settings.value(u"navigationFolded"_s).toBool(); }
void Preferences::setNavigationFolded(bool folded) { set(u"navigationFolded"_s, folded); }

bool Preferences::isUnfolded(const QString &form) const { return m_settings.value(u"unfolded/"_s + form).toBool(); }
void Preferences::setUnfolded(const QString &form, bool unfolded) { set(u"unfolded/"_s + form, unfolded); }
QVariantMap Preferences::columnWidths(const QString &table) const { return m_settings.value(u"columns/"_s + table).toMap(); }
void Preferences::setColumnWidths(const QString &table, const QVariantMap &widths) { set(u"columns/"_s + table, widths); }
QString Preferences::sorting(const QString &table) const { return m_settings.value(u"sorting/"_s + table).toString(); }
void Preferences::setSorting(const QString &table, const QString &sorting) { set(u"sorting/"_s + table, sorting); }
QString Preferences::draftsFile(const QString &workspace, const QString &replica) const
{
    const QByteArray name = QCryptographicHash::hash((workspace + u'\n' + replica).toUtf8(), QCryptographicHash::Sha256);
    return QFileInfo(m_settings.fileName()).dir().filePath(u"drafts/%1.json"_s.arg(QString::fromLatin1(name.toHex().left(32))));
}
QStringList Preferences::recent() const { return m_settings.value(u"recent"_s).toStringList(); }
void Preferences::addRecent(const QString &what)
{
    QStringList all = recent();
    all.removeAll(what);
    all.prepend(what);
    set(u"recent"_s, all.mid(0, 12));
}

} // namespace plumbline::ui
