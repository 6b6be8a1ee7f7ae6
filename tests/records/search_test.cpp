// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/account.h"
#include "core/records/contact.h"
#include "core/records/define_field.h"
#include "core/records/log_activity.h"
#include "core/records/product.h"
#include "core/records/search_query.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// A workspace with one of everything that search looks at.
class Searched : public WorkspaceFixture
{
public:
    Searched()
    {
        deal = WorkspaceFixture::deal(u"影像工作站 GTX-Pro 二期"_s);
        valueOf(defineField(workspace(), {entity::deal, u"site"_s, {u"Site"_s, u"现场"_s}, u"text"_s, {}}));
        set(deal,
            {{u"notes"_s, u"客户提到\n预算审批在五月"_s}, {u"site"_s, u"苏州工业园区"_s}, {u"handle"_s, u"021-58881234"_s}});
        person(u"Müller Straße"_s);
        valueOf(workspace().edit(Phrase::verbatim(u"more"_s), [&](Edit &edit) -> Result<Done> {
            Account account;
            account.name = u"上海远景能源有限公司"_s;
            account.taxCode = u"91310000MA1FL0000X"_s;
            const AccountId id = add(edit, account);
            Contact contact;
            contact.name = u"欧阳晓"_s;
            contact.account = id;
            contact.mobile = u"13912345678"_s;
            contact.wechat = u"ouyang_x"_s;
            add(edit, contact);
            records::Product product;
            product.name = u"Ｐｌａｔｅ　Ｍｉｌｌ 3000"_s;
            add(edit, product);
            return Done{};
        }));
        valueOf(logActivity(workspace(), {deal, ActivityKind::Visit, {}, {}, true, u"见到总工，要求六月交付首套设备"_s}));
    }

    /// Each hit as "entity, field, name".
    QStringList find(const QString &text, int limit = 50)
    {
        return workspace().read([&](const Reader &reader) {
            QStringList found;
            for (const SearchHit &hit : search(reader, text, limit).hits)
                found.append(QString::fromUtf8(reader.entity(hit.entity).key) + u", "_s + say(hit.field) + u", "_s + hit.name);
            return found;
        });
    }

    DealId deal;
};

} // namespace

TEST_CASE("every text that a reader typed is found again", "[records][PIPE-13]")
{
    const QString title = u"影像工作站 GTX-Pro 二期"_s;
    const QString company = u"account, Name, 上海远景能源有限公司"_s;
    const QString product = u"product, Name, Ｐｌａｔｅ　Ｍｉｌｌ 3000"_s;
    const std::pair<QString, QString> cases[] = {
        {u"影像"_s, u"deal, Title, "_s + title}, // two characters at the beginning
        {u"像工"_s, u"deal, Title, "_s + title}, // in the middle
        {u"二期"_s, u"deal, Title, "_s + title}, // at the end
        {u"作"_s, u"deal, Title, "_s + title},
        {u"gtx"_s, u"deal, Title, "_s + title},
        {u"X-PR"_s, u"deal, Title, "_s + title}, // within a word
        {u"ｇｔｘ－ｐｒｏ"_s, u"deal, Title, "_s + title},
        {u" 影像工作站 gtx "_s, u"deal, Title, "_s + title},
        {u"审批"_s, u"deal, Notes, "_s + title},
        {u"提到\n预算"_s, u"deal, Notes, "_s + title},
        {u"工业园"_s, u"deal, Site, "_s + title},
        {u"58881"_s, u"deal, Phone or other handle, "_s + title},
        {u"远景"_s, company},
        {u"源有限"_s, company},
        {u"ma1fl"_s, u"account, Unified social credit code, 上海远景能源有限公司"_s},
        {u"欧阳"_s, u"contact, Full name, 欧阳晓"_s},
        {u"1234567"_s, u"contact, Mobile, 欧阳晓"_s},
        {u"５６７８"_s, u"contact, Mobile, 欧阳晓"_s},
        {u"OUYANG_X"_s, u"contact, WeChat, 欧阳晓"_s},
        {u"müller"_s, u"person, Full name, Müller Straße"_s},
        {u"STRASSE"_s, u"person, Full name, Müller Straße"_s},
        {u"plate mill"_s, product},
        {u"总工"_s, u"activity, Outcome, "_s + title},
        {u"六月交付"_s, u"activity, Outcome, "_s + title},
        {u"yxgzz"_s, u"deal, Title, "_s + title}, // pinyin of names
        {u"YingXiangGZ"_s, u"deal, Title, "_s + title},
        {u"shyj"_s, company},
        {u"shanghai yuanj"_s, company},
        {u"ouyangx"_s, u"contact, Full name, 欧阳晓"_s},
        {u"oyx"_s, u"contact, Full name, 欧阳晓"_s},
    };
    Searched searched;
    for (const auto &[text, expected] : cases) {
        CAPTURE(text);
        CHECK(searched.find(text) == QStringList{expected});
    }
    for (const QString &text : {u"像影"_s, u"gtxpro"_s, u"不存在"_s, u"%"_s, u"GTX_Pro"_s, u"'"_s, QString(), u" 　"_s, u"yssp"_s,
                                u"jfst"_s}) { // pinyin is for names, not for notes
        CAPTURE(text);
        CHECK(searched.find(text) == QStringList());
    }
}

TEST_CASE("what was edited away is not found, what was undone is", "[records][PIPE-13]")
{
    Searched searched;
    searched.set(searched.deal, {{u"site"_s, u"无锡"_s}});
    CHECK(searched.find(u"苏州"_s).isEmpty());
    CHECK(searched.find(u"无锡"_s).size() == 1);
}

TEST_CASE("a hit says where it was found, and leads to its deal", "[records][PIPE-13]")
{
    Searched searched;
    searched.workspace().read([&](const Reader &reader) {
        const Uuid deal = reader.row(entity::deal, searched.deal.n)->id;
        const auto activities = search(reader, u"总工"_s).hits;
        REQUIRE(activities.size() == 1);
        CHECK(activities[0].entity == entity::activity);
        CHECK(activities[0].deal == deal);
        CHECK(activities[0].id != deal);
        CHECK(activities[0].excerpt == u"见到总工，要求六月交付首套设备");
        const auto deals = search(reader, u"审批"_s).hits;
        REQUIRE(deals.size() == 1);
        CHECK(deals[0].id == deal);
        CHECK(deals[0].excerpt == u"客户提到 预算审批在五月");
        return 0;
    });
}

TEST_CASE("what pinyin found is shown around it", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    fixture.deal(QString(40, u'前') + u"远景能源"_s + QString(40, u'后'));
    const auto view = fixture.workspace().read([](const Reader &reader) { return search(reader, u"yjny"_s); });
    REQUIRE(view.hits.size() == 1);
    CHECK(view.hits[0].excerpt.contains(u"前远景能源后"));
    CHECK(view.hits[0].excerpt.size() < 80);
}

TEST_CASE("a long text is shown around what was found", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    fixture.set(deal, {{u"notes"_s, QString(400, u'前') + u"关键词"_s + QString(400, u'后')}});
    const auto view = fixture.workspace().read([](const Reader &reader) { return search(reader, u"关键"_s); });
    REQUIRE(view.hits.size() == 1);
    CHECK(view.hits[0].excerpt.contains(u"前关键词后"));
    CHECK(view.hits[0].excerpt.startsWith(u'…'));
    CHECK(view.hits[0].excerpt.endsWith(u'…'));
    CHECK(view.hits[0].excerpt.size() < 80);
}

TEST_CASE("the newest come first, and the limit says that there are more", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    for (const QString &title : {u"标书 1"_s, u"标书 2"_s, u"标书 3"_s})
        fixture.deal(title);
    fixture.account(u"标书印刷厂"_s);
    const auto names = [&](int limit) {
        return fixture.workspace().read([&](const Reader &reader) {
            const SearchView view = search(reader, u"标书"_s, limit);
            QStringList found;
            for (const SearchHit &hit : view.hits)
                found.append(hit.name);
            return found + (view.more ? QStringList{u"more"_s} : QStringList());
        });
    };
    CHECK(names(50) == QStringList{u"标书 3"_s, u"标书 2"_s, u"标书 1"_s, u"标书印刷厂"_s});
    CHECK(names(4) == QStringList{u"标书 3"_s, u"标书 2"_s, u"标书 1"_s, u"标书印刷厂"_s});
    CHECK(names(3) == QStringList{u"标书 3"_s, u"标书 2"_s, u"标书 1"_s, u"more"_s});
    CHECK(names(1) == QStringList{u"标书 3"_s, u"more"_s});
}
