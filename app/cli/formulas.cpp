// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/formulas.h"

#include "app/cli/phrases.h"
#include "core/db/database.h"
#include "core/pipeline/formula_facts.h"

#include <QJsonArray>

namespace plumbline::cli {

using namespace Qt::StringLiterals;
using formula::Kind;

namespace {

QJsonValue uuidOf(const Reader &reader, int entity, qint64 n)
{
    db::Statement row = reader.database().prepare("SELECT id FROM " + reader.entity(entity).key + " WHERE n = ?1");
    row.bind(1, n);
    return row.step() ? QJsonValue(Uuid{row.blob(0)}.toString()) : QJsonValue();
}

} // namespace

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Number: return u"number"_s;
    case Kind::Text: return u"text"_s;
    case Kind::YesNo: return u"yes_no"_s;
    case Kind::Date: return u"date"_s;
    case Kind::Moment: return u"moment"_s;
    case Kind::Duration: return u"minutes"_s;
    case Kind::Money: return u"money"_s;
    case Kind::Choice:
    case Kind::Code: return u"choice"_s;
    case Kind::Choices: return u"choices"_s;
    case Kind::Reference: return u"record"_s;
    }
    return {};
}

QJsonObject jsonOfAnswer(const formula::Answer &answer, const Reader &reader, const Words &words)
{
    QJsonObject json{{u"type"_s, nameOf(answer.type.kind)}, {u"value"_s, QJsonValue()}};
    if (answer.failure) {
        json[u"failure"_s] = words.say(formula::describe(*answer.failure, QString()));
        json[u"at"_s] = answer.from + 1;
        json[u"length"_s] = answer.length;
        return json;
    }
    struct Write {
        const Reader &reader;
        const formula::Type &type;
        QJsonObject &json;
        QJsonValue operator()(std::monostate) const { return {}; }
        QJsonValue operator()(const Decimal &number) const { return number.toText(); }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(bool yes) const { return yes; }
        QJsonValue operator()(CivilDate date) const { return toIso(date); }
        QJsonValue operator()(Moment moment) const { return reader.zone().toIso(moment); }
        QJsonValue operator()(const formula::Span &span) const { return quotient(span.ms, 60'000)->toText(); }
        QJsonValue operator()(const formula::Amount &amount) const
        {
            const QByteArray currency = amount.currency.isEmpty() ? reader.currency() : amount.currency;
            json[u"currency"_s] = QString::fromLatin1(currency);
            const auto money = moneyOf(amount.major, currency);
            return money ? toPlainText(*money) : amount.major.toText();
        }
        QJsonValue operator()(const formula::Chosen &chosen) const { return chosen.key; }
        QJsonValue operator()(const QStringList &keys) const { return QJsonArray::fromStringList(keys); }
        QJsonValue operator()(const formula::Referred &row) const { return uuidOf(reader, type.entity, row.n); }
    };
    json[u"value"_s] = std::visit(Write{reader, answer.type, json}, answer.value);
    return json;
}

std::optional<formula::Explanation> explainOn(const Reader &reader, const formula::Formula &formula, records::DealId deal,
                                              Moment now)
{
    const auto belongings = formula.belongingsRead();
    const auto facts = pipeline::formulaDeal(reader, deal, {belongings.begin(), belongings.end()});
    if (!facts)
        return std::nullopt;
    const pipeline::FormulaRecord record(facts->row, facts->facts, now, reader.zone());
    return formula.explain(record.record(), formula::Surroundings(now, reader.zone(), facts->facts.calendar));
}

Result<std::vector<FormulaColumn>> formulaColumns(const Reader &reader, const std::vector<std::string> &texts)
{
    std::vector<FormulaColumn> columns;
    for (const std::string &one : texts) {
        const QString text = QString::fromStdString(one);
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            return Refusal{
                say(QT_TRANSLATE_NOOP("cli", "“%1” is no column; write NAME=FORMULA, like 'Share=amount / budget'.")).with(text),
                u"argument.column"_s};
        const QString formulaText = text.mid(equals + 1).trimmed();
        auto compiled = pipeline::dealFormula(reader, formulaText);
        if (!compiled.ok())
            return compiled.problem->refusal(formulaText);
        columns.push_back({text.left(equals).trimmed(), std::move(*compiled.formula)});
    }
    return columns;
}

} // namespace plumbline::cli
