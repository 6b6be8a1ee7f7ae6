// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/choice.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <map>
#include <QRegularExpression>
#include <QSet>

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// A row of every entity, empty but for its name, and a choice in every list. Definitions of custom fields are left to
/// their own act: a row of them changes the catalogue.
std::map<int, qint64> addRows(Edit &edit)
{
    std::map<int, qint64> rows;
    const ChoiceBook book = ChoiceBook::load(edit.reader());
    for (const Entity &entity : edit.reader().catalogue().entities()) {
        if (entity.number == entity::customField)
            continue;
        for (const Field &field : entity.fields) {
            const QString list = QString::fromUtf8(field.choiceList);
            if (!list.isEmpty() && book.of(list).empty())
                add(edit, Choice{list, u"only"_s, {u"Only"_s, u"唯一"_s}, 0, false});
        }
        std::vector<Value> values(entity.fields.size());
        if (const Field *name = nameField(entity))
            values[size_t(entity.indexOf(name->number))] = u"行 "_s + QString::fromUtf8(entity.key);
        rows[entity.number] = edit.insert(entity.number, values);
    }
    return rows;
}

QString sampleText(const Reader &reader, const FieldText &text, const Field &field, const std::map<int, qint64> &rows)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes: return u"样本 Sample "_s + QString::number(field.number);
    case FieldKind::Integer: return u"-42"_s;
    case FieldKind::YesNo: return u"yes"_s;
    case FieldKind::Money: return u"EUR 1284.50"_s;
    case FieldKind::Date: return u"2026-03-15"_s;
    case FieldKind::Moment: return u"2026-03-15T14:05:06+08:00"_s;
    case FieldKind::Choice:
    case FieldKind::Choices: return text.choices().of(QString::fromUtf8(field.choiceList)).back().name.chinese;
    case FieldKind::Code: return QString::fromLatin1(field.codes->back().key);
    case FieldKind::Reference: return nameOfRow(reader, field.references, rows.at(field.references));
    case FieldKind::Name: return u"名"_s;
    case FieldKind::Bytes: break;
    }
    return {};
}

/// Through FieldText, as a person or a file writes it; bytes only through the row itself.
Value sampleOf(const Reader &reader, const FieldText &text, const Entity &entity, const Field &field,
               const std::map<int, qint64> &rows)
{
    return field.kind == FieldKind::Bytes ? Value(QByteArray("\x00\xff", 2))
                                          : valueOf(text.read(entity, field, sampleText(reader, text, field, rows)));
}

} // namespace

TEST_CASE("every field of every entity keeps what is written, and undo takes it back", "[records][PIPE-11][PIPE-12]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto rows = valueOf(
        workspace.edit(Phrase::verbatim(u"rows"_s), [&](Edit &edit) -> Result<std::map<int, qint64>> { return addRows(edit); }));
    const QByteArray before = pictureOf(workspace);

    std::map<int, std::vector<FieldValue>> written;
    valueOf(workspace.edit(Phrase::verbatim(u"fields"_s), [&](Edit &edit) -> Result<Done> {
        const FieldText text(edit.reader(), ChoiceBook::load(edit.reader()));
        for (const auto &[number, n] : rows) {
            const Entity &entity = edit.reader().entity(number);
            for (const Field &field : entity.fields) {
                CAPTURE(entity.key, field.key);
                written[number].push_back({field.number, sampleOf(edit.reader(), text, entity, field, rows)});
            }
            edit.update(number, n, written[number]);
        }
        return Done{};
    }));

    fixture.reopen();
    int fields = 0;
    fixture.workspace().read([&](const Reader &reader) {
        const FieldText text(reader, ChoiceBook::load(reader));
        const Words english(Language::English);
        for (const auto &[number, n] : rows) {
            const Entity &entity = reader.entity(number);
            const Row row = *reader.row(number, n);
            for (const FieldValue &value : written[number]) {
                const Field &field = *entity.field(value.field);
                CAPTURE(entity.key, field.key);
                CHECK(isFilled(value.value));
                CHECK(row.at(entity, value.field) == value.value);
                CHECK_FALSE(text.speak(field, value.value, english).isEmpty());
                if (field.kind != FieldKind::Bytes)
                    CHECK(valueOf(text.read(entity, field, text.write(field, value.value, english))) == value.value);
                ++fields;
            }
        }
        return 0;
    });
    CHECK(fields > 130);
    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("the numbers, keys and labels of an entity's fields are its own", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const Words languages[] = {Words(Language::English), Words(Language::Chinese)};
    fixture.workspace().read([&](const Reader &reader) {
        QSet<int> entityNumbers;
        QSet<QByteArray> entityKeys;
        for (const Entity &entity : reader.catalogue().entities()) {
            CAPTURE(entity.key);
            CHECK_FALSE(entityNumbers.contains(entity.number));
            CHECK_FALSE(entityKeys.contains(entity.key));
            entityNumbers.insert(entity.number);
            entityKeys.insert(entity.key);
            CHECK(entity.label().context() == "fields");
            QSet<int> numbers;
            QSet<QByteArray> keys;
            QSet<QString> labels[2];
            for (const Field &field : entity.fields) {
                CAPTURE(field.key);
                CHECK(field.number > 0);
                CHECK_FALSE(numbers.contains(field.number));
                CHECK_FALSE(keys.contains(field.key));
                CHECK(QString::fromUtf8(field.key).contains(QRegularExpression(u"^[a-z][a-z0-9_]*$"_s)));
                numbers.insert(field.number);
                keys.insert(field.key);
                CHECK(field.label().context() == "fields"); // translated with the program
                for (size_t i = 0; i < std::size(languages); ++i) {
                    const QString label = languages[i].say(field.label());
                    CHECK_FALSE(label.trimmed().isEmpty());
                    CHECK_FALSE(labels[i].contains(label));
                    labels[i].insert(label);
                }
            }
        }
        return 0;
    });
}

TEST_CASE("the codes of a list have numbers, keys and names of their own", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const Words languages[] = {Words(Language::English), Words(Language::Chinese)};
    fixture.workspace().read([&](const Reader &reader) {
        for (const Entity &entity : reader.catalogue().entities()) {
            for (const Field &field : entity.fields) {
                if (field.kind != FieldKind::Code)
                    continue;
                CAPTURE(entity.key, field.key);
                REQUIRE(field.codes);
                QSet<int> numbers;
                QSet<QString> texts[2];
                for (const Code &code : *field.codes) {
                    CHECK_FALSE(numbers.contains(code.number));
                    numbers.insert(code.number);
                    for (size_t i = 0; i < std::size(languages); ++i) {
                        const QString name = languages[i].say(Phrase("codes", code.label));
                        CHECK_FALSE(name.isEmpty());
                        CHECK_FALSE(texts[i].contains(name));
                        texts[i].insert(name);
                    }
                }
            }
        }
        return 0;
    });
}

TEST_CASE("a deal and a person have the fields that the specification names", "[records][PIPE-11]")
{
    const Entity &deal = tableOf<Deal>().entity();
    for (const char *key :
         {"title",          "account",        "handle",      "source",           "budget_band", "owner",        "amount",
          "expected_close", "decision_chain", "pain_points", "decision_factors", "competitors", "industry",     "region",
          "customer_size",  "deal_kind",      "referred_by", "contract_end",     "next_step",   "next_step_on", "tags"}) {
        CAPTURE(key);
        CHECK(deal.fieldByKey(key));
    }
    CHECK(deal.fieldByKey("amount")->kind == FieldKind::Money);
    CHECK(deal.fieldByKey("expected_close")->kind == FieldKind::Date);
    CHECK(deal.fieldByKey("decision_chain")->kind == FieldKind::Code); // choices only
    CHECK(deal.fieldByKey("pain_points")->kind == FieldKind::Choices);
    CHECK(deal.fieldByKey("referred_by")->references == entity::account);
    WorkspaceFixture fixture;
    fixture.workspace().read([](const Reader &reader) {
        for (const char *key : {"joined_on", "left_on", "leave_reason", "mobile"})
            CHECK(reader.entity(entity::person).fieldByKey(key));
        return 0;
    });
}
