// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/company_name.h"

#include "core/base/pinyin.h"
#include "core/base/simplified.h"
#include "core/base/text.h"
#include "core/leads/regions.h"

#include <algorithm>
#include <array>
#include <QStringList>

namespace plumbline::leads {
namespace {

// Longer ones before those that they end with.
constexpr std::array chineseForms{
    QStringView(u"股份有限责任公司"),
    QStringView(u"有限责任公司"),
    QStringView(u"股份有限公司"),
    QStringView(u"有限公司"),
    QStringView(u"股份公司"),
    QStringView(u"集团公司"),
    QStringView(u"总公司"),
    QStringView(u"公司"),
    QStringView(u"特殊普通合伙"),
    QStringView(u"普通合伙"),
    QStringView(u"有限合伙"),
    QStringView(u"股份"),
    QStringView(u"集团"),
    QStringView(u"株式会社"),
};

constexpr std::array latinForms{
    QStringView(u"co"),   QStringView(u"ltd"), QStringView(u"limited"), QStringView(u"inc"),     QStringView(u"incorporated"),
    QStringView(u"llc"),  QStringView(u"llp"), QStringView(u"lp"),      QStringView(u"corp"),    QStringView(u"corporation"),
    QStringView(u"gmbh"), QStringView(u"mbh"), QStringView(u"ag"),      QStringView(u"kg"),      QStringView(u"kgaa"),
    QStringView(u"ohg"),  QStringView(u"ev"),  QStringView(u"se"),      QStringView(u"sa"),      QStringView(u"sas"),
    QStringView(u"sarl"), QStringView(u"srl"), QStringView(u"spa"),     QStringView(u"bv"),      QStringView(u"nv"),
    QStringView(u"pte"),  QStringView(u"pty"), QStringView(u"plc"),     QStringView(u"company"), QStringView(u"coltd"),
    QStringView(u"oy"),   QStringView(u"ab"),  QStringView(u"kk"),      QStringView(u"group"),   QStringView(u"holding"),
    QStringView(u"und"),  QStringView(u"and"), QStringView(u"pvt"),     QStringView(u"private"), QStringView(u"as"),
};

constexpr std::array branchForms{
    QStringView(u"分公司"), QStringView(u"分行"),   QStringView(u"支行"), QStringView(u"办事处"), QStringView(u"代表处"),
    QStringView(u"分部"),   QStringView(u"营业部"), QStringView(u"分店"), QStringView(u"分院"),   QStringView(u"分厂"),
};

template <size_t N> bool contains(const std::array<QStringView, N> &list, QStringView word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <size_t N> qsizetype suffixLength(const std::array<QStringView, N> &list, QStringView text)
{
    for (const QStringView word : list) {
        if (text.endsWith(word))
            return word.size();
    }
    return 0;
}

bool isLatin(QChar c) { return c.unicode() < 0x250 && c.isLetterOrNumber(); }

QString lettersOf(QStringView text)
{
    QString letters = text.toString();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return letters;
}

/// Takes out what stands in brackets and only says where or in which form; the last such place is kept as the region.
QString withoutBrackets(QString text, QString &region)
{
    constexpr QStringView opening = u"([{【〔〈《「『<";
    constexpr QStringView closing = u")]}】〕〉》」』>";
    for (qsizetype from = 0; from < text.size(); ++from) {
        const qsizetype kind = opening.indexOf(text[from]);
        const qsizetype end = kind < 0 ? -1 : text.indexOf(closing[kind], from + 1);
        if (end < 0)
            continue;
        const QString inside = lettersOf(QStringView(text).mid(from + 1, end - from - 1));
        const bool isPlace = isRegion(inside);
        if (isPlace)
            region = inside;
        if (isPlace || contains(chineseForms, inside) || contains(latinForms, inside))
            text.replace(from, end - from + 1, u' ');
    }
    return text;
}

/// Words of letters and digits; a dot within a word is left out (S.A. is sa, Co.Ltd is coltd).
QStringList wordsOf(QStringView text)
{
    QStringList words;
    bool open = false;
    for (const QChar c : text) {
        if (c == u'.' || c == u'\'' || c == u'’')
            continue;
        const bool belongs = c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
        if (belongs && !open)
            words.append(QString());
        if (belongs)
            words.back().append(c);
        open = belongs;
    }
    return words;
}

/// Without legal form behind; words glued together, as "GTX Pro" and "GTXPro" are the same.
QString withoutForm(QStringList words)
{
    while (!words.isEmpty() && (words.back().isEmpty() || contains(latinForms, words.back())))
        words.removeLast();
    QString text = words.join(QString());
    while (const qsizetype length = suffixLength(chineseForms, text))
        text.chop(length);
    return contains(latinForms, text) ? QString() : text;
}

/// Where the branch begins: behind the legal form of the whole (宏达有限公司|西湖支行), else with its place (宏达|杭州分公司).
qsizetype branchStart(QStringView text)
{
    const qsizetype form = suffixLength(branchForms, text);
    if (form == 0)
        return text.size();
    const QStringView before = text.chopped(form);
    qsizetype start = -1;
    for (const QStringView word : chineseForms) {
        if (const qsizetype at = before.lastIndexOf(word); at > 0)
            start = std::max(start, at + word.size());
    }
    return start > 0 ? start : before.size() - trailingRegion(before);
}

/// 上海市宏达 is 上海宏达.
QString withShortRegion(QString core)
{
    const qsizetype length = leadingRegion(core);
    if (length == 0 || length == core.size())
        return core;
    qsizetype named = length;
    for (const QStringView suffix : {QStringView(u"省"), QStringView(u"市")}) {
        if (QStringView(core).left(length).endsWith(suffix) && isRegion(QStringView(core).left(length - 1)))
            named = length - 1;
    }
    return named == length ? core : withShortRegion(core.remove(named, length - named));
}

/// What is no name without the place before it.
bool isGeneric(QStringView text)
{
    constexpr std::array words{QStringView(u"银行"), QStringView(u"医院"), QStringView(u"大学"), QStringView(u"学院"),
                               QStringView(u"机场"), QStringView(u"地铁"), QStringView(u"电力"), QStringView(u"电信"),
                               QStringView(u"移动"), QStringView(u"联通"), QStringView(u"石油"), QStringView(u"石化"),
                               QStringView(u"烟草"), QStringView(u"日报"), QStringView(u"贸易"), QStringView(u"科技"),
                               QStringView(u"机械"), QStringView(u"实业"), QStringView(u"投资"), QStringView(u"人民医院")};
    return text.size() < 2 || contains(words, text);
}

void appendLatinSound(QString &sound, QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isVowel = QStringView(u"aeiouyäöü").contains(word[i]);
        if (i == 0 || word[i].isDigit() || (!isVowel && word[i] != word[i - 1]))
            sound.append(word[i]);
    }
}

CompanyName readOnce(QStringView written)
{
    CompanyName name;
    const QString text = withoutBrackets(simplified(folded(written)), name.region);
    QStringList words = wordsOf(text);
    const QString whole = words.join(QString());
    const qsizetype start = branchStart(whole);
    if (start < whole.size()) {
        name.branch = whole.mid(start);
        if (name.branch.size() <= words.back().size())
            words.back().chop(name.branch.size());
        else
            words = {whole.left(start)};
    }
    name.core = withShortRegion(withoutForm(std::move(words)));
    if (branchStart(name.core) == 0)
        name.core.clear();
    if (name.core.isEmpty())
        name.branch.clear();
    return name;
}

} // namespace

CompanyName companyName(QStringView written)
{
    CompanyName name = readOnce(written);
    // A legal form in the middle may hide another branch: 上海有限公司分公司 ends as nothing.
    while (suffixLength(branchForms, name.exact()) > 0) {
        CompanyName again = readOnce(name.exact());
        if (again.exact() == name.exact())
            break;
        name.core = again.core;
        name.branch = again.branch;
    }
    return name;
}

QString CompanyName::withoutPlace() const
{
    const QString rest = core.mid(leadingRegion(core));
    return isGeneric(rest) ? core : rest;
}

QString CompanyName::sound() const
{
    const QString text = withoutPlace();
    QString sound;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isLatin(text[end]))
            ++end;
        if (end > i) {
            appendLatinSound(sound, QStringView(text).mid(i, end - i));
        } else {
            const QString syllable = roughPinyin(text[i]);
            sound.append(syllable.isEmpty() ? QString(text[i]) : syllable);
            end = i + 1;
        }
        i = end;
    }
    return sound;
}

} // namespace plumbline::leads
