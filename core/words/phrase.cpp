// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/phrase.h"

#include <QJsonArray>

namespace plumbline {
namespace {

using namespace Qt::StringLiterals;

/// Large integers do not survive JSON numbers.
QJsonValue exact(qint64 number) { return QString::number(number); }

QJsonObject toJson(const PhraseArgument &argument)
{
    struct Encode {
        QJsonObject operator()(const QString &text) const { return {{u"text"_s, text}}; }
        QJsonObject operator()(qint64 number) const { return {{u"number"_s, exact(number)}}; }
        QJsonObject operator()(const LocalText &text) const { return {{u"name"_s, text.toJson()}}; }
        QJsonObject operator()(const Money &money) const
        {
            return {{u"minor"_s, exact(money.minor)}, {u"currency"_s, QString::fromLatin1(money.currency)}};
        }
        QJsonObject operator()(CivilDate date) const { return {{u"date"_s, toIso(date)}}; }
        QJsonObject operator()(Moment at) const { return {{u"at"_s, exact(at.ms)}}; }
        QJsonObject operator()(const std::vector<Phrase> &phrases) const
        {
            QJsonArray list;
            for (const Phrase &phrase : phrases)
                list.append(phrase.toJson());
            return {{u"phrases"_s, list}};
        }
    };
    return std::visit(Encode{}, argument);
}

PhraseArgument argumentFromJson(const QJsonObject &json)
{
    if (json.contains("number"_L1))
        return json["number"_L1].toString().toLongLong();
    if (json.contains("name"_L1))
        return LocalText::fromJson(json["name"_L1]);
    if (json.contains("minor"_L1))
        return Money{json["minor"_L1].toString().toLongLong(), json["currency"_L1].toString().toLatin1()};
    if (json.contains("date"_L1))
        return dateFromIso(json["date"_L1].toString()).value_or(CivilDate{});
    if (json.contains("at"_L1))
        return Moment{json["at"_L1].toString().toLongLong()};
    if (json.contains("phrases"_L1)) {
        std::vector<Phrase> phrases;
        const QJsonArray list = json["phrases"_L1].toArray();
        for (const auto &item : list)
            phrases.push_back(Phrase::fromJson(item.toObject()));
        return phrases;
    }
    return json["text"_L1].toString();
}

} // namespace

Phrase Phrase::verbatim(const QString &text) { return Phrase("", "%1").with(text); }

Phrase Phrase::verbatim(const LocalText &text) { return Phrase("", "%1").with(text); }

std::vector<Phrase> Phrase::verbatimList(const QStringList &texts)
{
    std::vector<Phrase> phrases;
    for (const QString &text : texts)
        phrases.push_back(verbatim(text));
    return phrases;
}

QJsonObject Phrase::toJson() const
{
    QJsonObject json{{u"context"_s, QString::fromUtf8(m_context)}, {u"source"_s, QString::fromUtf8(m_source)}};
    if (!m_arguments.empty()) {
        QJsonArray list;
        for (const auto &argument : m_arguments)
            list.append(plumbline::toJson(argument));
        json[u"with"_s] = list;
    }
    if (m_count)
        json[u"count"_s] = exact(*m_count);
    return json;
}

Phrase Phrase::fromJson(const QJsonObject &json)
{
    Phrase phrase(json["context"_L1].toString().toUtf8().constData(), json["source"_L1].toString().toUtf8().constData());
    const QJsonArray list = json["with"_L1].toArray();
    for (const auto &item : list)
        phrase.m_arguments.push_back(argumentFromJson(item.toObject()));
    if (json.contains("count"_L1))
        phrase.m_count = json["count"_L1].toString().toLongLong();
    return phrase;
}

} // namespace plumbline
