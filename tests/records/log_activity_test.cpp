// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/log_activity.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

Activity loadActivity(WorkspaceFixture &fixture, ActivityId id)
{
    return fixture.workspace().read([&](const Reader &reader) { return *plumbline::load<Activity>(reader, id); });
}

} // namespace

// The spec's words: a call, visit, meeting, demo or message that took place, with an answer from the customer or an outcome
// of at least 10 characters.
TEST_CASE("an effective touch is computed from what happened", "[records][PIPE-5]")
{
    using Kind = ActivityKind;
    using Status = ActivityStatus;
    const auto out = Direction::Outgoing;
    const auto in = Direction::Incoming;
    struct Case {
        const char *what;
        Kind kind;
        Status status;
        Direction direction;
        bool answered;
        QString outcome;
        bool effective;
    };
    const Case cases[] = {
        {"answered call", Kind::Call, Status::Held, out, true, {}, true},
        {"unanswered call", Kind::Call, Status::Attempted, out, false, {}, false},
        {"unanswered call with a long note", Kind::Call, Status::Attempted, out, false, u"打了三次都没有人接听，明天上午再打"_s,
         false},
        {"call with nothing said of it", Kind::Call, Status::Held, out, false, {}, false},
        {"call from the customer", Kind::Call, Status::Held, in, false, {}, true},
        {"message with a reply", Kind::Message, Status::Held, out, true, {}, true},
        {"message without reply", Kind::Message, Status::Held, out, false, {}, false},
        {"message without reply, short note", Kind::Message, Status::Held, out, false, u"已发报价"_s, false},
        {"message without reply, long text", Kind::Message, Status::Held, out, false, u"您好，报价单已经发到您的邮箱，请查收"_s,
         false},
        {"message from the customer", Kind::Message, Status::Held, in, false, u"ok"_s, true},
        {"appointment made", Kind::Appointment, Status::Held, out, true, u"下周一下午两点到客户现场"_s, false},
        {"bulk mail", Kind::BulkMail, Status::Held, out, true, u"三月产品通讯，打开率很高"_s, false},
        {"note", Kind::Note, Status::Held, out, true, u"客户内部正在走流程，再等一周"_s, false},
        {"outcome of 9 characters", Kind::Visit, Status::Held, out, false, u"123456789"_s, false},
        {"outcome of 10 characters", Kind::Visit, Status::Held, out, false, u"1234567890"_s, true},
        {"outcome of 9 Chinese characters", Kind::Visit, Status::Held, out, false, u"客户同意下周看方案"_s, false},
        {"outcome of 10 Chinese characters", Kind::Visit, Status::Held, out, false, u"客户同意下周来看方案"_s, true},
        {"outcome of 9 characters beyond the BMP", Kind::Visit, Status::Held, out, false, u"😀"_s.repeated(9), false},
        {"outcome of 10 characters beyond the BMP", Kind::Visit, Status::Held, out, false, u"😀"_s.repeated(10), true},
        {"white space is no outcome", Kind::Visit, Status::Held, out, false, u"123456789 \n\t　 "_s, false},
        {"only white space", Kind::Visit, Status::Held, out, false, QString(20, u' '), false},
        {"meeting held", Kind::Meeting, Status::Held, out, true, {}, true},
        {"meeting planned", Kind::Meeting, Status::Planned, out, true, u"准备演示三个场景和报价"_s, false},
        {"demo held", Kind::Demo, Status::Held, out, true, {}, true},
        {"demo cancelled", Kind::Demo, Status::Cancelled, out, true, u"客户临时取消，改到下周三"_s, false},
    };
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    for (const Case &c : cases) {
        CAPTURE(c.what);
        const auto logged =
            valueOf(logActivity(fixture.workspace(), {deal, c.kind, c.status, c.direction, c.answered, c.outcome}));
        CHECK(logged.effectiveTouch == c.effective);
    }
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("white space around an outcome counts nowhere, however the row was written", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    valueOf(fixture.workspace().edit(Phrase::verbatim(u"import"_s), [&](Edit &edit) -> Result<Done> {
        Activity activity;
        activity.deal = deal;
        activity.kind = ActivityKind::Visit;
        activity.happenedAt = edit.now();
        activity.outcome = u"　\t\r\n123456789 "_s;
        add(edit, activity);
        return Done{};
    }));
    CHECK(fixture.count("v_effective_touch") == 0);
}

TEST_CASE("an edit of a deal is no touch", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    fixture.set(deal, {{u"notes"_s, u"客户同意下周来看方案，还要三份报价"_s}});
    CHECK(fixture.count("v_effective_touch") == 0);
}

TEST_CASE("what is not said comes from the deal, the clock and the person at work", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const PersonId anna = fixture.person(u"Anna Schmidt"_s);
    fixture.reopen(u"Anna Schmidt"_s);
    fixture.clock().advance(hours(2));
    const auto logged =
        valueOf(logActivity(fixture.workspace(), {deal, ActivityKind::Call, ActivityStatus::Held, {}, true, u" 谈了价格 "_s}));
    const Activity activity = loadActivity(fixture, logged.activity);
    CHECK(activity.deal == deal);
    CHECK(activity.account == fixture.load(deal).account);
    CHECK(activity.person == anna);
    CHECK(activity.happenedAt == monday + hours(2));
    CHECK(activity.recordedAt == monday + hours(2));
    CHECK(activity.outcome == u"谈了价格");

    const PersonId other = fixture.person(u"王浩"_s);
    const auto told =
        valueOf(logActivity(fixture.workspace(), {deal, ActivityKind::Visit, {}, {}, true, {}, monday + hours(1), other}));
    CHECK(loadActivity(fixture, told.activity).person == other);
    CHECK(loadActivity(fixture, told.activity).happenedAt == monday + hours(1));
    CHECK(loadActivity(fixture, told.activity).recordedAt == monday + hours(2));

    fixture.reopen(u"nobody of the team"_s);
    const auto stranger = valueOf(logActivity(fixture.workspace(), {deal, ActivityKind::Call, {}, {}, true, {}}));
    CHECK_FALSE(loadActivity(fixture, stranger.activity).person);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("what lies ahead can be planned or cancelled, but was not held", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const std::pair<ActivityStatus, bool> cases[] = {{ActivityStatus::Held, false},
                                                     {ActivityStatus::Attempted, false},
                                                     {ActivityStatus::Planned, true},
                                                     {ActivityStatus::Cancelled, true}};
    for (const auto &[status, allowed] : cases) {
        const ActivityToLog ahead{deal, ActivityKind::Visit, status, {}, false, u"x"_s, monday + Duration{1}};
        const auto logged = logActivity(fixture.workspace(), ahead);
        CHECK(logged.ok() == allowed);
        if (!logged.ok())
            CHECK(logged.refusal().where == u"activity.happened_at");
        CHECK(logActivity(fixture.workspace(), {deal, ActivityKind::Visit, status, {}, false, u"x"_s, monday}).ok());
    }
}

TEST_CASE("an outcome has a limit, and a note without one is nothing", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const qint64 before = fixture.count("activity");
    const auto tooLong = logActivity(fixture.workspace(), {deal, ActivityKind::Visit, {}, {}, true, QString(1'000'001, u'x')});
    REQUIRE_FALSE(tooLong.ok());
    CHECK(tooLong.refusal().where == u"activity.outcome");
    const auto empty = logActivity(fixture.workspace(), {deal, ActivityKind::Note, {}, {}, false, u" \n"_s});
    REQUIRE_FALSE(empty.ok());
    CHECK(empty.refusal().where == u"activity.outcome");
    CHECK(fixture.count("activity") == before);
    CHECK(logActivity(fixture.workspace(), {deal, ActivityKind::Visit, {}, {}, true, QString(1'000'000, u'x')}).ok());
    CHECK(logActivity(fixture.workspace(), {deal, ActivityKind::Note, {}, {}, false, u"x"_s}).ok());
}

TEST_CASE("undo of a logged activity leaves no touch", "[records][PIPE-18]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const QByteArray before = pictureOf(fixture.workspace());
    valueOf(logActivity(fixture.workspace(), {deal, ActivityKind::Call, {}, {}, true, {}}));
    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("the length that the form speaks of is the one that makes an effective touch", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(QStringLiteral("Renhe imaging"));
    for (const int characters : {touchCharacters - 1, touchCharacters}) {
        const auto logged = valueOf(
            logActivity(fixture.workspace(), {.deal = deal, .kind = ActivityKind::Call, .outcome = QString(characters, u'字')}));
        CHECK(logged.effectiveTouch == (characters == touchCharacters));
    }
}
