// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/type.h"
#include "core/workspace/entity.h"

#include <functional>
#include <memory>
#include <QHash>

namespace plumbline::formula {

/// A name that stands for one value of a record: a field, or something reckoned beside the fields ("held", "days_in_stage").
struct Term {
    QByteArray key;
    Phrase label;
    Type type;
    QStringList synonyms = {};
};

class Vocabulary;

/// Records that belong to a record: the activities of a deal (many), its customer (one, or none).
struct Belonging {
    QByteArray key;
    Phrase label;
    std::shared_ptr<const Vocabulary> vocabulary;
    bool single = false;
    QStringList synonyms = {};
};

/// The names that formulas about one kind of record may use, in both languages. A value: made once for the fields that a
/// workspace has, and read by any thread.
class Vocabulary
{
public:
    Vocabulary(QByteArray key, Phrase label) : m_key(std::move(key)), m_label(std::move(label)) {}

    /// Every field of the entity that a formula can read; the terms stand in the order of the fields, the unreadable ones too, so
    /// that a row's values are the record's fields.
    void addFieldsOf(const Entity &entity);
    void add(Term term);
    void add(Belonging belonging);

    const QByteArray &key() const { return m_key; }
    const Phrase &label() const { return m_label; }
    const std::vector<Term> &terms() const { return m_terms; }
    const std::vector<Belonging> &belongings() const { return m_belongings; }
    /// How many of the terms are fields of the row; the others are computed.
    int fieldCount() const { return m_fieldCount; }

    /// By key, label in either language or synonym; -1 where there is none.
    int termNamed(QStringView name) const;
    int belongingNamed(QStringView name) const;
    bool isReadable(int term) const { return m_readable[size_t(term)]; }
    /// Whether a text is one of the names of this kind of record itself: "deal", 商机.
    bool isNamed(QStringView name) const;

    /// Whether the name is one of its own or of what belongs to it: what tells names from words in Chinese without spaces.
    bool knows(const QString &name) const;
    /// What a person could have meant: keys and labels of both languages.
    QStringList spellings() const;

    /// The form in which two spellings of a name are the same: "Expected close" and expected_close.
    static QString nameKey(QStringView name);

private:
    void name(const QString &spelling, int tier, int index, bool belonging);

    struct Named {
        int tier;
        int index;
    };
    QByteArray m_key;
    Phrase m_label;
    std::vector<Term> m_terms;
    std::vector<bool> m_readable;
    std::vector<Belonging> m_belongings;
    int m_fieldCount = 0;
    QHash<QString, Named> m_termNames;
    QHash<QString, Named> m_belongingNames;
};

/// One entry of a list that a choice is taken from.
struct Option {
    QString key;
    LocalText name;
    bool retired = false;
};

/// What a workspace fills the language with: the lists of choices, the names of its rows, its currency.
struct Lists {
    QHash<QByteArray, std::vector<Option>> options;
    QByteArray currency = "CNY";
    /// The rows of an entity that have this name; without it references cannot be compared with texts.
    std::function<std::vector<qint64>(int entity, const QString &name)> findRows = {};
    /// A name of such a row that could have been meant; may be missing.
    std::function<QString(int entity, const QString &name)> nearestRow = {};

    const std::vector<Option> &of(const QByteArray &list) const;
    /// By key or by name in either language; null where there is none.
    const Option *option(const QByteArray &list, QStringView text) const;
};

/// A phrase in every language of the program; for names that may be written in any of them.
QStringList inEveryLanguage(const Phrase &phrase);
QString inLanguage(const Phrase &phrase, Language language);

} // namespace plumbline::formula
