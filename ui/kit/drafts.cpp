// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/drafts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int soonMs = 1000;                      ///< a crash loses no more than this
constexpr qsizetype mostBytes = 16 * 1024 * 1024; ///< of the file; the oldest words stay out of it first

QJsonObject toJson(const Drafts::Kept &kept)
{
    QJsonObject filter;
    for (auto part = kept.route.filter.begin(); part != kept.route.filter.end(); ++part)
        filter.insert(part.key(), part.value());
    return {{u"page"_s, kept.route.page}, {u"n"_s, kept.route.n},         {u"detail"_s, kept.route.detail},
            {u"filter"_s, filter},        {u"inDrawer"_s, kept.inDrawer}, {u"words"_s, kept.words}};
}

Drafts::Kept fromJson(const QJsonObject &json)
{
    Drafts::Kept kept{{json[u"page"].toString(), json[u"n"].toInteger(), json[u"detail"].toString(), {}},
                      json[u"inDrawer"].toBool(),
                      json[u"words"].toObject()};
    const QJsonObject filter = json[u"filter"].toObject();
    for (auto part = filter.begin(); part != filter.end(); ++part)
        kept.route.filter.insert(part.key(), part.value().toString());
    return kept;
}

} // namespace

Drafts::Drafts(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &Drafts::save);
    load();
}

Drafts::~Drafts() { save(); }

std::vector<Drafts::Kept>::iterator Drafts::find(const Route &route)
{
    return std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept &kept) { return kept.route == route; });
}

QJsonObject Drafts::of(const Route &route) const
{
    const auto found = const_cast<Drafts *>(this)->find(route);
    return found == m_kept.end() ? QJsonObject() : found->words;
}

void Drafts::keep(const Route &route, bool inDrawer, const QJsonObject &words)
{
    const auto known = find(route);
    if (known == m_kept.end() ? words.isEmpty() : known->words == words)
        return;
    if (known != m_kept.end())
        m_kept.erase(known);
    if (!words.isEmpty())
        m_kept.push_back({route, inDrawer, words});
    changed();
}

void Drafts::forget(const Route &route, const QJsonObject &saved)
{
    const auto known = find(route);
    if (known == m_kept.end())
        return;
    QJsonObject left = known->words;
    for (auto part = saved.begin(); part != saved.end(); ++part) {
        if (left.value(part.key()) == part.value())
            left.remove(part.key());
    }
    keep(route, known->inDrawer, left);
}

void Drafts::setSentence(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    changed();
}

void Drafts::changed()
{
    m_isChanged = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void Drafts::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    // What cannot be read is no draft; the next save writes it anew.
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    m_sentence = all[u"sentence"].toString();
    for (const QJsonValue &kept : all[u"drafts"].toArray()) {
        Kept known = fromJson(kept.toObject());
        if (!known.route.isEmpty() && !known.words.isEmpty())
            m_kept.push_back(std::move(known));
    }
}

void Drafts::save()
{
    m_soon.stop();
    if (!std::exchange(m_isChanged, false))
        return;
    if (m_kept.empty() && m_sentence.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QJsonArray drafts;
    qsizetype bytes = m_sentence.size() * 3;
    for (auto kept = m_kept.rbegin(); kept != m_kept.rend(); ++kept) {
        const QJsonObject json = toJson(*kept);
        bytes += QJsonDocument(json).toJson(QJsonDocument::Compact).size();
        if (bytes > mostBytes)
            break;
        drafts.prepend(json);
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    // Nobody else's business.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument({{u"sentence"_s, m_sentence}, {u"drafts"_s, drafts}}).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace plumbline::ui
