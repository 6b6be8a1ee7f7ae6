// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

#include <QHash>
#include <QString>

namespace plumbline::exchange {

/// The rows of one entity by what people call them, in memory for the length of an import.
class NameIndex
{
public:
    struct Match {
        qint64 n = 0;         ///< 0: none
        bool several = false; ///< the name fits more than one
        bool exact = true;    ///< case and width aside; false: also spaces and signs aside
    };

    static NameIndex load(const Reader &reader, const Entity &entity);

    /// By identifier, external reference, name, and at last by name without spaces and signs ("GTXPro" → "GTX Pro").
    Match find(const QString &text) const;
    Match findReference(const QString &reference) const;
    QString nameOf(qint64 n) const { return m_names.value(n); }
    void add(qint64 n, const QString &name, const QString &reference);

private:
    static void put(QHash<QString, qint64> &index, const QString &key, qint64 n);

    QHash<QString, qint64> m_byIdentifier;
    QHash<QString, qint64> m_byReference;
    QHash<QString, qint64> m_byName;
    QHash<QString, qint64> m_bySquashed;
    QHash<qint64, QString> m_names;
};

} // namespace plumbline::exchange
