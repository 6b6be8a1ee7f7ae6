// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key_map.h"
#include "core/exchange/row_sink.h"

#include <string>
#include <string_view>

namespace plumbline::exchange {

/// The rows of one entity by what people call them, for the length of an import: 64 bits of each name, so that a million of
/// them fit. Names are loaded when the first is asked for, references likewise.
class NameIndex
{
public:
    struct Match {
        qint64 n = 0;         ///< 0: none
        bool several = false; ///< the name fits more than one
        bool exact = true;    ///< case and width aside; false: also spaces and signs aside
    };

    NameIndex(RowSink &rows, const Entity &entity) : m_rows(rows), m_entity(entity) {}

    /// A text in the form in which it is asked for.
    struct Question {
        std::string_view text;
        std::string form;
        quint64 key = 0;
    };

    /// Takes the text into the form; what find() will look at is fetched meanwhile.
    void prepare(Question &question, std::string_view text) const;
    Match find(const Question &question);
    /// By identifier, external reference, name, and at last by name without spaces and signs ("GTXPro" → "GTX Pro").
    Match find(std::string_view text);
    /// It will be asked for soon.
    void prefetchReference(std::string_view reference) const { m_byReference.prefetch(keyOfText(reference)); }
    Match findReference(std::string_view reference);
    /// 0 where no row has this UUID.
    qint64 findIdentifier(std::string_view uuid) const;
    void add(qint64 n, std::string_view name, std::string_view reference);
    /// About so many rows with a reference will be added.
    void expect(qint64 rows);

private:
    void loadNames();
    void loadReferences();
    bool isProbing();
    void probe(std::string_view reference);
    using TakeText = std::function<void(qint64 n, std::string_view text)>;
    void eachText(const Field &field, const TakeText &take) const;
    void eachTextInTable(const Field &field, const TakeText &take) const;
    void putName(qint64 n, std::string_view name);
    static Match matchOf(const KeyMap &map, quint64 key, bool exact);

    RowSink &m_rows;
    const Entity &m_entity;
    KeyMap m_byReference;
    KeyMap m_byName;
    KeyMap m_bySquashed; ///< of names with spaces or signs
    std::string m_squashed;
    std::string m_folded; // all three kept for their memory
    Question m_question;
    bool m_hasNames = false;
    bool m_hasReferences = false;
    bool m_isAsked = false; ///< for a reference
    bool m_canProbe = false;
    int m_probed = 0;
};

} // namespace plumbline::exchange
