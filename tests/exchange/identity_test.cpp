// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/exchange/export_file.h"
#include "core/exchange/import_file.h"
#include "core/exchange/mapping.h"
#include "core/pipeline/nouns.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/activity.h"
#include "core/records/deal_line.h"
#include "core/records/define_field.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/records/unit.h"
#include "core/workspace/check.h"
#include "tests/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <limits>
#include <QSet>
#include <rapidcheck.h>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const Words english(Language::English, *Zone::named("Asia/Shanghai"));
const Words chinese(Language::Chinese, *Zone::named("Asia/Shanghai"));

constexpr int kinds[] = {entity::person, entity::account,  entity::contact,    entity::product,
                         entity::deal,   entity::activity, entity::instalment, entity::receipt};

QString wordOf(int entityNumber)
{
    for (const QString &word : importWords()) {
        if (entityFromWord(word) == entityNumber)
            return word;
    }
    throw std::logic_error("no such kind");
}

void defineFields(WorkspaceFixture &fixture)
{
    const std::vector<LocalText> choices{
        {u"服务、支持"_s, u"服务、支持"_s}, {u"b"_s, u"b"_s}, {u"\"hot\"; x"_s, u"\"hot\"; x"_s}};
    for (const int entity : {entity::deal, entity::account}) {
        for (const char *kind : {"text", "notes", "number", "money", "date", "choice", "choices", "yes_no"}) {
            const QString key = u"own_"_s + QLatin1String(kind);
            valueOf(records::defineField(fixture.workspace(),
                                         {entity, key, {key + u" name"_s, key + u" 名称"_s}, QLatin1String(kind), choices}));
        }
    }
}

template <class T> T oneOf(std::initializer_list<T> values) { return *rc::gen::elementOf(std::vector<T>(values)); }

qint64 below(qint64 end) { return *rc::gen::inRange<qint64>(0, end); }

/// A sign that files, spreadsheets, readers and encodings treat in a way of their own.
QString hardPiece()
{
    static const std::vector<QString> pieces{
        u"=1+1"_s,    u"="_s,          u"'"_s,      u"''=x"_s,    u"-5"_s,     u"+86 21"_s, u"@SUM(A1)"_s,
        u"\t"_s,      u"\n"_s,         u"\n\n"_s,   u"\r\n"_s,    u"\""_s,     u"\"\""_s,   u","_s,
        u";"_s,       u"; "_s,         u"、"_s,     u"|"_s,       u"0"_s,      u"007"_s,    u"1E5"_s,
        u"1,5"_s,     u"2026-01-02"_s, u"ＡＢ１"_s, u"＝"_s,      u"－"_s,     u"😀"_s,      u"👩‍👩‍👧"_s,
        u"𠮷野"_s,    u"𪚥"_s,         u"é"_s,      u"e\u0301"_s, u"\u3000"_s, u"\u00a0"_s, u"\u200b"_s,
        u"\ufeff"_s,  u"\u2028"_s,     u"是"_s,     u"null"_s,    u"#N/A"_s,   u"合计"_s,   u"Total"_s,
        u"true"_s,    u"%1"_s,         u"{}"_s,     u"[1]"_s,     u"\\n"_s,    u"\\"_s,     u"_x000D_"_s,
        u"_x0041_"_s, u"<b>&amp;"_s,   u"\u0001"_s, u"é€"_s,      u"\ue000"_s, u" "_s,      u"客户"_s,
        u"a"_s,       u"ｶﾞ"_s,         u"ﬁ"_s,      u"İ"_s,       u"ß"_s,      u"/"_s,      u"id"_s};
    return *rc::gen::elementOf(pieces);
}

QString hardText()
{
    QString text;
    const qint64 length = below(6);
    for (qint64 i = 0; i < length; ++i)
        text += hardPiece();
    // A cell of a spreadsheet ends at 32,767.
    return below(200) == 0 ? (text + u"长文 long, "_s).repeated(2000).left(32'000) : text;
}

qint64 someDay()
{
    return oneOf<qint64>({civilDate(1, 1, 1)->day, civilDate(1582, 10, 10)->day, civilDate(1899, 12, 31)->day,
                          civilDate(1900, 2, 28)->day, civilDate(1900, 3, 1)->day, civilDate(1969, 12, 31)->day, 0,
                          civilDate(2024, 2, 29)->day, civilDate(2026, 3, 1)->day, civilDate(9999, 12, 31)->day,
                          civilDate(2000, 1, 1)->day + below(9000)});
}

/// The nights when Chinese clocks were put back are among them, and the time before there was a zone.
qint64 someMoment()
{
    const qint64 last = civilDate(9999, 12, 30)->day; // whatever the zone
    const qint64 day = std::min(someDay(), last) * days(1).ms;
    return oneOf<qint64>({day, day + below(days(1).ms), -2'177'452'800'001 + below(1000), 653'590'800'000 + below(3'600'000) * 3,
                          monday.ms - below(days(400).ms)});
}

Money someMoney()
{
    return {oneOf<qint64>({0, 1, -1, 12'850, -5, 999'999'999'999'999, 1'000'000'000'000'001, std::numeric_limits<qint64>::max(),
                           -std::numeric_limits<qint64>::max(), below(1'000'000'000)}),
            oneOf<QByteArray>({"CNY", "CNY", "USD", "JPY", "KWD"})};
}

/// Random rows of every kind, as forms and files could have made them.
class RandomWorld
{
public:
    explicit RandomWorld(Edit &edit)
        : m_edit(edit), m_choices(records::ChoiceBook::load(edit.reader())), m_text(edit.reader(), m_choices)
    {}

    void make()
    {
        for (qint64 i = below(3); i > 0; --i)
            m_units.push_back(add(m_edit, records::Unit{u"Unit "_s + QString::number(i), {}, {}, {}}).n);
        for (const int entity : kinds) {
            for (qint64 i = 1 + below(5); i > 0; --i)
                makeRow(entity);
        }
    }

private:
    void makeRow(int number)
    {
        const Entity &entity = m_edit.reader().entity(number);
        const Field *name = records::nameField(entity);
        std::vector<Value> values;
        for (const Field &field : entity.fields) {
            const bool must = (name && field.key == name->key) || (field.key == "deal" && number != entity::activity);
            Value value = field.internal || (!must && below(3) == 0) ? Value() : some(entity, field);
            if (must && !isFilled(value))
                value = Value(u"n"_s);
            values.push_back(std::move(value));
        }
        finish(entity, values);
        const qint64 n = m_edit.insert(number, std::move(values));
        m_rows[number].push_back(n);
        if (number == entity::deal)
            makeLinesAndStays(n);
    }

    void finish(const Entity &entity, std::vector<Value> &values)
    {
        const auto at = [&](const char *key) -> Value & {
            return values[size_t(entity.indexOf(entity.fieldByKey(key)->number))];
        };
        if (entity.number == entity::deal) {
            at("pipeline") = pipeline::defaultPipeline(m_edit.reader()).id.n;
            // Every deal arrived: where a file does not say when, an import takes its first stay.
            if (!isFilled(at("arrived_at")))
                at("arrived_at") = someMoment();
        }
        if (entity.number != entity::activity)
            return;
        at("recorded_at") = m_edit.now().ms;
        for (const char *code : {"kind", "status", "direction", "answered"}) {
            if (!isFilled(at(code)))
                at(code) = qint64(code == QByteArrayView("kind") ? 8 : 0);
        }
        // What has not happened yet was not held.
        if (isFilled(at("happened_at")) && std::get<qint64>(at("happened_at")) > m_edit.now().ms)
            at("status") = qint64(records::ActivityStatus::Planned);
    }

    Value some(const Entity &entity, const Field &field)
    {
        switch (field.kind) {
        case FieldKind::Text:
        case FieldKind::Notes: return someText(entity, field);
        case FieldKind::Integer:
            return oneOf<qint64>({0, -1, 1998, 999'999'999'999'999, 1'000'000'000'000'001, std::numeric_limits<qint64>::max(),
                                  -std::numeric_limits<qint64>::max(), below(100'000)});
        case FieldKind::YesNo: return below(2);
        case FieldKind::Money: return someMoney();
        case FieldKind::Date: return someDay();
        case FieldKind::Moment: return someMoment();
        case FieldKind::Code: return qint64(field.codes->at(size_t(below(qint64(field.codes->size())))).number);
        case FieldKind::Choice: return someChoice(field);
        case FieldKind::Choices: {
            QStringList keys;
            for (qint64 i = 1 + below(3); i > 0; --i) {
                if (const QString key = someChoice(field); !keys.contains(key))
                    keys.append(key);
            }
            return keys;
        }
        case FieldKind::Reference: {
            const auto &rows = field.references == entity::unit ? m_units : m_rows[field.references];
            return rows.empty() ? Value() : Value(rows[size_t(below(qint64(rows.size())))]);
        }
        default: return {};
        }
    }

    Value someText(const Entity &entity, const Field &field)
    {
        QString text = hardText();
        if (field.key == "reference")
            text = (below(2) == 0 ? u"A"_s : text.left(60)) + QString::number(++m_references);
        else if (const Field *name = records::nameField(entity); name && field.key == name->key && below(3) == 0)
            text = oneOf<QString>({u"Acme"_s, u"ACME"_s, u"Ａｃｍｅ"_s, u"A-cme"_s, u"A1"_s, u"A2"_s});
        const auto read = m_text.read(entity, field, text);
        const Value value = read.ok() ? *read : valueOf(m_text.read(entity, field, text.left(field.limit / 2)));
        // Digits that a spreadsheet rounded are no telephone number (EXCH-5).
        const bool isPhone = field.key == "handle" || field.key == "phone" || field.key == "mobile";
        return isPhone && isFilled(value) && std::get<QString>(value).contains(u'E') ? Value() : value;
    }

    QString someChoice(const Field &field)
    {
        const QString list = QString::fromUtf8(field.choiceList);
        if (records::isFreeList(list) && below(2) == 0) {
            const QString name = oneLine(withoutControls(u"t"_s + hardText().left(40)));
            const records::Choice *known = m_choices.find(list, name);
            if (known)
                return known->key;
            const records::Choice made{list, records::choiceKeyOf(name), {name, name}, 90, false};
            add(m_edit, made);
            m_choices.add(made);
            return made.key;
        }
        const auto &known = m_choices.of(list);
        return known[size_t(below(qint64(known.size())))].key;
    }

    void makeLinesAndStays(qint64 deal)
    {
        const auto &products = m_rows[entity::product];
        for (qint64 i = below(4); i > 0; --i) {
            records::DealLine line;
            line.deal = records::DealId(deal);
            if (below(5) > 0)
                line.product = records::ProductId(products[size_t(below(qint64(products.size())))]);
            if (below(3) > 0)
                line.quantity = below(50);
            if (below(3) > 0)
                line.unitPrice = someMoney();
            add(m_edit, line);
        }
        const pipeline::LoadedPipeline pipeline = pipeline::defaultPipeline(m_edit.reader());
        const auto &stages = pipeline.definition.stages;
        const qint64 moves = below(5);
        Moment at = monday - days(90);
        std::optional<Moment> entered;
        if (moves > 0 || below(3) > 0)
            entered = at;
        qint64 stage = below(qint64(stages.size()));
        for (qint64 i = 0; i <= moves; ++i) {
            pipeline::Stay stay;
            stay.deal = records::DealId(deal);
            stay.stage = pipeline.stageIds.value(stages[size_t(stage)].key);
            stay.version = pipeline.version;
            stay.enteredAt = entered;
            if (i < moves) {
                at = at + Duration{1 + below(days(20).ms)};
                stay.leftAt = entered = at;
                stay.way = pipeline::Way::Forward;
                stay.compliance = pipeline::Compliance::Compliant;
            }
            add(m_edit, stay);
            stage = (stage + 1 + below(qint64(stages.size()) - 1)) % qint64(stages.size());
        }
    }

    Edit &m_edit;
    records::ChoiceBook m_choices;
    records::FieldText m_text;
    std::map<int, std::vector<qint64>> m_rows;
    std::vector<qint64> m_units;
    int m_references = 0;
};

/// Everything that a record says, as texts; what it refers to by its identifier.
class Told
{
public:
    Told(const Reader &reader, const Words &words)
        : m_reader(reader), m_words(words), m_text(reader, records::ChoiceBook::load(reader))
    {}

    std::map<QString, QStringList> rowsOf(int number)
    {
        const Entity &entity = m_reader.entity(number);
        std::map<QString, QStringList> rows;
        db::Statement statement = m_reader.database().prepare(selectRows(entity));
        while (statement.step()) {
            const Row row = readRow(entity, statement);
            QStringList &told = rows[row.id.toString()];
            for (const Field &field : entity.fields) {
                if (!field.internal)
                    told.append(QString::fromUtf8(field.key) + u": "_s + textOf(field, row.at(entity, field.number)));
            }
            if (number == entity::deal)
                told += linesAndStays(row.n);
        }
        return rows;
    }

private:
    QString textOf(const Field &field, const Value &value)
    {
        if (!isFilled(value) || field.kind != FieldKind::Reference || field.references == entity::unit)
            return m_text.write(field, value, m_words);
        return idOf(field.references, std::get<qint64>(value));
    }

    QString idOf(int number, qint64 n) { return Uuid{uuidOf(m_reader.database(), m_reader.entity(number), n)}.toString(); }

    QStringList linesAndStays(qint64 deal)
    {
        QStringList told;
        const Entity &line = m_reader.entity(entity::dealLine);
        for (const auto &[id, noun] : loadWhere<records::DealLine>(m_reader, "t.deal = ?1 ORDER BY t.n", deal)) {
            const std::vector<Value> values = tableOf<records::DealLine>().pack(noun);
            QStringList parts;
            for (size_t i = 1; i < values.size(); ++i)
                parts.append(textOf(line.fields[i], values[i]));
            told.append(u"line: "_s + parts.join(u" | "_s));
        }
        const pipeline::LoadedPipeline pipeline = pipeline::defaultPipeline(m_reader);
        for (const auto &[id, stay] : loadWhere<pipeline::Stay>(m_reader, "t.deal = ?1 ORDER BY t.n", deal)) {
            const auto at = [&](std::optional<Moment> moment) { return moment ? m_words.zone().toIso(*moment) : u"–"_s; };
            told.append(u"stay: "_s + pipeline.stageKeys.value(stay.stage.n) + u' ' + at(stay.enteredAt) + u' '
                        + at(stay.leftAt));
        }
        return told;
    }

    const Reader &m_reader;
    const Words &m_words;
    records::FieldText m_text;
};

struct Way {
    const char *name;
    ExportFormat format;
    Encoding encoding;
    const Words &words;
};
const Way ways[] = {{"CSV, UTF-8, English", ExportFormat::Csv, Encoding::Utf8Bom, english},
                    {"CSV, GB18030, Chinese", ExportFormat::Csv, Encoding::Gb18030, chinese},
                    {"XLSX, Chinese", ExportFormat::Xlsx, Encoding::Utf8Bom, chinese},
                    {"JSON Lines", ExportFormat::JsonLines, Encoding::Utf8Bom, english}};

void comeBack(WorkspaceFixture &source, const Way &way)
{
    WorkspaceFixture target;
    defineFields(target);
    for (const int entity : kinds) {
        const QString what = wordOf(entity);
        const QString path = source.folder() + u'/' + what + u'.' + nameOf(way.format);
        valueOf(source.workspace().read([&](const Reader &reader) {
            return exportFile(reader, {.what = what, .path = path, .format = way.format, .encoding = way.encoding}, way.words);
        }));
        ImportWanted wanted{path, what};
        // A user is asked where a short file leaves it open.
        if (way.format == ExportFormat::Csv)
            wanted.format.encoding = way.encoding;
        const ImportReport report = valueOf(importAsTried(target.workspace(), wanted, way.words));
        for (const ImportNote &reject : report.rejects) {
            RC_LOG() << way.name << ", " << what.toStdString() << ", line " << reject.line << ", " << reject.column.toStdString()
                     << ": " << say(reject.text).toStdString() << '\n';
        }
        RC_ASSERT(report.refused == 0);
        const auto told = [&](WorkspaceFixture &fixture) {
            return fixture.workspace().read([&](const Reader &reader) { return Told(reader, way.words).rowsOf(entity); });
        };
        const auto was = told(source);
        const auto is = told(target);
        RC_LOG() << way.name << ", " << what.toStdString() << '\n';
        for (const auto &[id, record] : was) {
            RC_ASSERT(is.contains(id));
            for (qsizetype i = 0; i < std::max(record.size(), is.at(id).size()); ++i)
                RC_ASSERT(is.at(id).value(i).toStdString() == record.value(i).toStdString());
        }
    }
    for (const Problem &problem : check(target.workspace()).problems)
        RC_FAIL(problem.kind.toStdString() + ": " + say(problem.phrase).toStdString());
}

} // namespace

TEST_CASE("random records of every kind come back from every format with every field", "[exchange][EXCH-9]")
{
    const auto property = [] {
        WorkspaceFixture source;
        defineFields(source);
        valueOf(source.workspace().edit(EditHeader(Phrase::verbatim(u"random"_s)), [](Edit &edit) -> Result<Done> {
            RandomWorld(edit).make();
            return Done{};
        }));
        for (const Way &way : ways)
            comeBack(source, way);
    };
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 8;
    const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata{"identity", "identity"}, params);
    rc::detail::printResultMessage(result, std::cerr);
    CHECK(result.is<rc::detail::SuccessResult>());
}
