// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/vocabulary.h"

#include "core/base/text.h"
#include "core/words/words.h"

#include <algorithm>

namespace plumbline::formula {

namespace {

const std::vector<Words> &voices()
{
    static const auto all = [] {
        std::vector<Words> made;
        for (const Language language : allLanguages())
            made.emplace_back(language);
        return made;
    }();
    return all;
}

} // namespace

QStringList inEveryLanguage(const Phrase &phrase)
{
    QStringList texts;
    for (const Words &words : voices())
        texts.append(words.say(phrase));
    return texts;
}

QString inLanguage(const Phrase &phrase, Language language)
{
    const auto &all = voices();
    return std::find_if(all.begin(), all.end(), [=](const Words &words) { return words.language() == language; })->say(phrase);
}

QString Vocabulary::nameKey(QStringView name) { return folded(name).replace(u'_', u' ').simplified(); }

void Vocabulary::name(const QString &spelling, int tier, int index, bool belonging)
{
    auto &names = belonging ? m_belongingNames : m_termNames;
    const QString key = nameKey(spelling);
    const auto known = names.constFind(key);
    if (!key.isEmpty() && (known == names.constEnd() || tier < known->tier))
        names.insert(key, {tier, index});
}

void Vocabulary::addFieldsOf(const Entity &entity)
{
    Q_ASSERT(m_terms.empty());
    for (const Field &field : entity.fields) {
        const auto type = typeOf(field);
        const bool readable = type && !field.internal;
        if (readable) {
            add({field.key, field.label(), *type, field.synonyms});
        } else {
            m_terms.push_back({field.key, field.label(), {}, {}});
            m_readable.push_back(false);
        }
    }
    m_fieldCount = int(m_terms.size());
}

void Vocabulary::add(Term term)
{
    const int index = int(m_terms.size());
    name(QString::fromUtf8(term.key), 0, index, false);
    for (const QString &label : inEveryLanguage(term.label))
        name(label, 1, index, false);
    for (const QString &synonym : term.synonyms)
        name(synonym, 2, index, false);
    m_terms.push_back(std::move(term));
    m_readable.push_back(true);
}

void Vocabulary::add(Belonging belonging)
{
    const int index = int(m_belongings.size());
    name(QString::fromUtf8(belonging.key), 0, index, true);
    for (const QString &label : inEveryLanguage(belonging.label))
        name(label, 1, index, true);
    for (const QString &synonym : belonging.synonyms)
        name(synonym, 2, index, true);
    m_belongings.push_back(std::move(belonging));
}

int Vocabulary::termNamed(QStringView name) const
{
    const auto found = m_termNames.constFind(nameKey(name));
    return found == m_termNames.constEnd() ? -1 : found->index;
}

int Vocabulary::belongingNamed(QStringView name) const
{
    const auto found = m_belongingNames.constFind(nameKey(name));
    return found == m_belongingNames.constEnd() ? -1 : found->index;
}

bool Vocabulary::isNamed(QStringView name) const
{
    const QString wanted = nameKey(name);
    const QStringList labels = inEveryLanguage(m_label);
    return wanted == nameKey(QString::fromUtf8(m_key))
           || std::any_of(labels.begin(), labels.end(), [&](const QString &label) { return nameKey(label) == wanted; });
}

bool Vocabulary::knows(const QString &name) const
{
    return termNamed(name) >= 0 || belongingNamed(name) >= 0 || isNamed(name)
           || std::any_of(m_belongings.begin(), m_belongings.end(),
                          [&](const Belonging &belonging) { return belonging.vocabulary->termNamed(name) >= 0; });
}

QStringList Vocabulary::spellings() const
{
    QStringList all;
    const auto add = [&all](const QByteArray &key, const Phrase &label) {
        all.append(QString::fromUtf8(key));
        all.append(inEveryLanguage(label));
    };
    for (size_t i = 0; i < m_terms.size(); ++i) {
        if (m_readable[i])
            add(m_terms[i].key, m_terms[i].label);
    }
    for (const Belonging &belonging : m_belongings)
        add(belonging.key, belonging.label);
    all.removeDuplicates();
    return all;
}

const std::vector<Option> &Lists::of(const QByteArray &list) const
{
    static const std::vector<Option> none;
    const auto found = options.constFind(list);
    return found == options.constEnd() ? none : *found;
}

const Option *Lists::option(const QByteArray &list, QStringView text) const
{
    const auto &known = of(list);
    const auto byKey = std::find_if(known.begin(), known.end(), [&](const Option &option) { return option.key == text; });
    if (byKey != known.end())
        return &*byKey;
    const QString key = Vocabulary::nameKey(text);
    const auto byName = std::find_if(known.begin(), known.end(), [&](const Option &option) {
        return Vocabulary::nameKey(option.key) == key || option.name.matches(text);
    });
    return byName == known.end() ? nullptr : &*byName;
}

} // namespace plumbline::formula
