// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"
#include "core/workspace/catalogue.h"

#include <memory>

namespace plumbline {

/// What a query reads from: one snapshot of the workspace, its field tables, its zone and its own currency.
class Reader
{
public:
    Reader(db::Database &database, std::shared_ptr<const Catalogue> catalogue, Zone zone, QByteArray currency)
        : m_database(&database), m_catalogue(std::move(catalogue)), m_zone(std::move(zone)), m_currency(std::move(currency))
    {}

    db::Database &database() const { return *m_database; }
    const Catalogue &catalogue() const { return *m_catalogue; }
    std::shared_ptr<const Catalogue> sharedCatalogue() const { return m_catalogue; }
    const Entity &entity(int number) const { return m_catalogue->entity(number); }
    const Zone &zone() const { return m_zone; }
    const QByteArray &currency() const { return m_currency; }

    std::optional<Row> row(int entity, qint64 n) const { return loadRow(*m_database, m_catalogue->entity(entity), n); }
    /// What the file remembers beside the facts, for this machine alone; empty where it does not.
    QString setting(const QString &key) const;

private:
    db::Database *m_database;
    std::shared_ptr<const Catalogue> m_catalogue;
    Zone m_zone;
    QByteArray m_currency;
};

} // namespace plumbline
