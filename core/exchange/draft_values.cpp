// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/draft_values.h"

#include "core/base/text.h"
#include <type_traits>

namespace plumbline::exchange {

Value toValue(const DraftValue &value)
{
    return std::visit(
        [](const auto &held) -> Value {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string_view>)
                return toQString(held);
            else
                return held;
        },
        value);
}

void DraftValues::begin(size_t fields)
{
    for (const int index : m_touched) {
        m_values[size_t(index)] = {};
        m_isTouched[size_t(index)] = 0;
    }
    m_touched.clear();
    m_values.resize(fields);
    m_isTouched.resize(fields);
    m_textsUsed = 0;
}

std::string_view DraftValues::textAt(int index) const
{
    const auto *text = index < 0 ? nullptr : std::get_if<std::string_view>(&at(index));
    return text ? *text : std::string_view();
}

void DraftValues::setValue(int index, const Value &value)
{
    set(index, std::visit(
                   [this](const auto &held) -> DraftValue {
                       if constexpr (std::is_same_v<std::decay_t<decltype(held)>, QString>)
                           return keep(held);
                       else
                           return held;
                   },
                   value));
}

std::string_view DraftValues::keep(const QString &text)
{
    if (m_textsUsed == m_texts.size())
        m_texts.emplace_back();
    std::string &kept = m_texts[m_textsUsed++];
    const QByteArray utf8 = text.toUtf8();
    kept.assign(utf8.constData(), size_t(utf8.size()));
    return kept;
}

std::vector<Value> DraftValues::toValues() const
{
    std::vector<Value> values(m_values.size());
    for (const int index : m_touched)
        values[size_t(index)] = toValue(at(index));
    return values;
}

} // namespace plumbline::exchange
