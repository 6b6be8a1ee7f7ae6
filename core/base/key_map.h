// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/large_allocator.h"

#include <algorithm>
#include <bit>
#include <QtGlobal>
#include <string_view>
#include <vector>

namespace plumbline {

/// 64 bits of a text, the same in every build of a machine. Two of a million texts share them once in ten million tries.
inline quint64 keyOfText(std::string_view text, quint64 seed = 0)
{
    return quint64(std::_Hash_bytes(text.data(), text.size(), size_t(seed * 0x9E37'79B9'7F4A'7C15ULL + 0xC70F'6907ULL)));
}

/// Numbers by 64-bit keys, in 16 to 32 bytes each: what an import remembers of a million rows.
class KeyMap
{
public:
    /// Null where there is none.
    const qint64 *find(quint64 key) const
    {
        if (m_slots.empty())
            return nullptr;
        const Slot &slot = m_slots[placeOf(key)];
        return slot.key == 0 ? nullptr : &slot.value;
    }
    /// This key will be asked for soon: its place is fetched meanwhile.
    void prefetch(quint64 key) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[firstPlaceOf(nonZero(key))]);
    }
    /// The value of the key, made as `value` where there was none; and whether it was made now.
    std::pair<qint64 &, bool> tryInsert(quint64 key, qint64 value)
    {
        if ((m_size + 1) * 3 > m_slots.size() * 2)
            grow(nextSize());
        Slot &slot = m_slots[placeOf(key)];
        const bool isNew = slot.key == 0;
        if (isNew) {
            slot = {nonZero(key), value};
            ++m_size;
        }
        return {slot.value, isNew};
    }
    void insert(quint64 key, qint64 value) { tryInsert(key, value).first = value; }
    /// There will be about so many. Room for them is made when the first few hundred are there, which may be all.
    void expect(size_t count) { m_expected = count; }
    size_t size() const { return m_size; }

private:
    struct Slot {
        quint64 key = 0; ///< 0: free
        qint64 value = 0;
    };

    using Slots = std::vector<Slot, LargeAllocator<Slot>>;

    static quint64 nonZero(quint64 key) { return key == 0 ? 1 : key; }
    size_t firstPlaceOf(quint64 key) const { return size_t(key ^ (key >> 32)) & (m_slots.size() - 1); }
    size_t placeOf(quint64 key) const
    {
        key = nonZero(key);
        size_t place = firstPlaceOf(key);
        while (m_slots[place].key != 0 && m_slots[place].key != key)
            place = (place + 1) & (m_slots.size() - 1);
        return place;
    }
    size_t nextSize() const
    {
        constexpr size_t few = 1024;
        const size_t next = std::max<size_t>(16, m_slots.size() * 2);
        return next <= few ? next : std::max(next, std::bit_ceil(m_expected + m_expected / 2));
    }
    void grow(size_t slots)
    {
        Slots old(slots);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.key != 0)
                m_slots[placeOf(slot.key)] = slot;
        }
    }

    Slots m_slots;
    size_t m_size = 0;
    size_t m_expected = 0;
};

} // namespace plumbline
