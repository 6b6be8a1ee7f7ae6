// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/draft_values.h"
#include "core/workspace/edit.h"

#include <functional>

namespace plumbline::exchange {

/// Where the rows of an import go: into an edit, or nowhere (a trial). The importer asks it for what the rows before did, so that
/// a trial counts what the import will count.
class RowSink
{
public:
    virtual ~RowSink() = default;

    /// The tables. Of a trial they show what was there before.
    virtual const Reader &reader() const = 0;
    virtual Moment now() const = 0;
    /// See Edit::expect.
    virtual void expect(int entity, qint64 rows) = 0;
    /// See Edit::insert.
    virtual qint64 insert(int entity, const DraftValues &values, std::span<const Value> derived = {},
                          std::optional<Uuid> id = {}) = 0;
    /// Where this is null, rows that no later row can ask for need not be made.
    virtual Edit *edit() = 0;
    virtual void update(int entity, qint64 n, const std::vector<FieldValue> &values) = 0;
    /// As it stands now.
    virtual std::optional<Row> row(int entity, qint64 n) = 0;
    /// 0 where no row has it.
    virtual qint64 findIdentifier(int entity, const Uuid &id) = 0;
    /// Whether the table shows the row as it stands now.
    virtual bool isInTable(int entity, qint64 n) const = 0;
    /// The rows that their table does not show as they stand now.
    virtual void eachOutsideTable(int entity, const std::function<void(const Row &)> &take) const = 0;

    /// What people call the row; its UUID where they do not.
    QString nameOf(int entity, qint64 n);

protected:
    qint64 findIdentifierInTable(int entity, const Uuid &id) const;
};

/// Into an edit.
class EditSink : public RowSink
{
public:
    explicit EditSink(Edit &edit) : m_edit(edit) {}

    const Reader &reader() const override { return m_edit.reader(); }
    Moment now() const override { return m_edit.now(); }
    void expect(int entity, qint64 rows) override { m_edit.expect(entity, rows); }
    qint64 insert(int entity, const DraftValues &values, std::span<const Value> derived, std::optional<Uuid> id) override;
    Edit *edit() override { return &m_edit; }
    void update(int entity, qint64 n, const std::vector<FieldValue> &values) override { m_edit.update(entity, n, values); }
    std::optional<Row> row(int entity, qint64 n) override { return m_edit.row(entity, n); }
    qint64 findIdentifier(int entity, const Uuid &id) override { return findIdentifierInTable(entity, id); }
    bool isInTable(int, qint64) const override { return true; }
    void eachOutsideTable(int, const std::function<void(const Row &)> &) const override {}

private:
    Edit &m_edit;
};

} // namespace plumbline::exchange
