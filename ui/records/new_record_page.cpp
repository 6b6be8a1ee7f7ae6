// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/new_record_page.h"

#include "core/base/uuid.h"
#include "core/pipeline/create_deal.h"
#include "core/records/create_record.h"
#include "core/records/find_row.h"
#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/theme.h"
#include "ui/leads/duplicate_notes.h"
#include "ui/records/field_editor.h"
#include "ui/records/record_form.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace plumbline::ui {
namespace {

constexpr int lookMs = 200; ///< after the last key, before a customer's name is looked up

int entityOf(const QString &page)
{
    return page == u"new.account" ? entity::account : page == u"new.contact" ? entity::contact : entity::deal;
}

const QByteArrayList &firstFields(int entity)
{
    static const QByteArrayList account{"name", "industry", "region", "customer_size", "phone", "owner"};
    static const QByteArrayList contact{"name", "account", "job_title", "decision_role", "mobile", "email"};
    return entity == entity::account ? account : entity == entity::contact ? contact : pipeline::formFields();
}

QString formName(int entity)
{
    return entity == entity::account ? u"new.account"_s : entity == entity::contact ? u"new.contact"_s : u"new.deal"_s;
}

} // namespace

NewRecordPage::NewRecordPage(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent), m_entity(entityOf(route.page)), m_route(route), m_given(route.filter)
{
    setObjectName(u"records.new"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_look.setSingleShot(true);
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &NewRecordPage::lookForAccount);
    const qint64 account = route.detail.startsWith(u"account:") ? route.detail.mid(8).toLongLong() : 0;
    screen.ask(
        this,
        [entity = m_entity, account, actor = screen.actor(), language = screen.language()](const Reader &reader) {
            Answer answer{records::recordView(reader, entity, 0, Words(language, reader.zone())), {}, {}, {}, {}};
            const auto options = answer.record.people;
            const auto atWork =
                std::find_if(options.begin(), options.end(), [&](const records::Option &person) { return person.name == actor; });
            if (atWork != options.end()) {
                answer.ownerId = atWork->id;
                answer.ownerName = atWork->name;
            }
            if (const auto row = account > 0 ? reader.row(entity::account, account) : std::nullopt) {
                answer.accountId = row->id.toString();
                answer.accountName = records::nameOfRow(reader, entity::account, account);
            }
            return answer;
        },
        [this](const Answer &answer) { show(answer); });
}

QString NewRecordPage::title() const
{
    return m_entity == entity::account ? tr("New customer") : m_entity == entity::contact ? tr("New contact") : tr("New deal");
}

void NewRecordPage::show(const Answer &answer)
{
    const QString submitText = m_entity == entity::account   ? tr("Add the customer")
                               : m_entity == entity::contact ? tr("Add the contact")
                                                             : tr("Add the deal");
    m_form = new RecordForm(screen(), answer.record, firstFields(m_entity), formName(m_entity), submitText, this);
    layout()->addWidget(m_form);
    if (!answer.ownerId.isEmpty())
        m_form->fill("owner", answer.ownerId, answer.ownerName);
    if (!answer.accountId.isEmpty())
        m_form->fill("account", answer.accountId, answer.accountName);
    // What was typed into the palette.
    for (auto given = m_given.constBegin(); given != m_given.constEnd(); ++given)
        m_form->fill(given.key().toUtf8(), given.value(), given.value());
    m_form->restore(std::exchange(m_restoreWhenShown, {}));
    connect(m_form, &RecordForm::submitted, this, &NewRecordPage::submit);
    auto *duplicates = new DuplicateNotes(screen(), m_entity, 0, m_form);
    m_form->addNote(duplicates);
    connect(m_form, &RecordForm::edited, duplicates, [this, duplicates] { duplicates->lookFor(m_form->typed()); });
    duplicates->lookFor(m_form->typed());
    FieldEditor *account = m_form->editor("account");
    if (m_entity == entity::deal && account) {
        m_newAccount = named(paragraph({}, type::caption, "accent"), "records.new.account");
        m_newAccount->hide();
        account->layout()->addWidget(m_newAccount);
        connect(account, &FieldEditor::edited, this, [this] { m_look.start(); });
    }
    m_form->takeFocus();
}

QString NewRecordPage::typedAccount() const
{
    const FieldEditor *editor = m_form ? m_form->editor("account") : nullptr;
    const QString text = editor ? editor->text().simplified() : QString();
    return Uuid::fromString(text) ? QString() : text;
}

void NewRecordPage::lookForAccount()
{
    m_unknownAccount.clear();
    if (m_asked)
        m_asked->cancel();
    const QString typed = typedAccount();
    if (typed.isEmpty())
        return m_newAccount->hide();
    m_asked = screen().ask(
        this,
        [typed](const Reader &reader) {
            const auto found = records::findRow(reader, entity::account, typed, {});
            const auto sameName = records::rowsNamed(reader, entity::account, typed, 1);
            const bool known = !sameName.empty() && sameName.front().name.compare(typed, Qt::CaseInsensitive) == 0;
            return found.ok() || known;
        },
        [this, typed](bool known) {
            if (typed != typedAccount())
                return;
            m_unknownAccount = known ? QString() : typed;
            m_newAccount->setText(tr("“%1” is not known yet: it is added as a new customer together with the deal.").arg(typed));
            m_newAccount->setVisible(!known);
        });
}

void NewRecordPage::submit()
{
    const std::vector<records::TypedField> typed = m_form->typed();
    const QString newAccount = m_entity == entity::deal ? typedAccount() : QString();
    // Whoever leaves before the answer comes is told it all the same.
    Screen *its = &screen();
    its->runAct(
        its, m_form->submitButton(),
        [entity = m_entity, typed, newAccount](Workspace &workspace) -> Result<qint64> {
            if (entity != entity::deal)
                return records::createRecord(workspace, entity, typed);
            const auto deal = newAccount.isEmpty() ? pipeline::createDeal(workspace, typed)
                                                   : pipeline::createDealFor(workspace, newAccount, typed);
            return deal.ok() ? Result<qint64>(deal->n) : deal.refusal();
        },
        [its, page = QPointer<NewRecordPage>(this), route = m_route, sent = drafts(), entity = m_entity,
         withAccount = !m_unknownAccount.isEmpty()](const Result<qint64> &made) {
            const bool isSeen = page && page->isVisible();
            if (!made.ok())
                return isSeen ? page->m_form->refuse(made.refusal()) : its->refuse(made.refusal());
            its->told(entity == entity::account   ? tr("The customer is added.")
                      : entity == entity::contact ? tr("The contact is added.")
                      : withAccount               ? tr("The deal and its customer are added.")
                                                  : tr("The deal is added."));
            its->drafts().forget(route, sent);
            if (isSeen)
                page->made(*made);
        });
}

void NewRecordPage::made(qint64 n)
{
    m_isMade = true;
    screen().openDrawer({m_route.page.mid(4), n});
}

QJsonObject NewRecordPage::viewState() const { return m_form ? m_form->drafts() : m_restoreWhenShown; }

QJsonObject NewRecordPage::drafts() const { return m_isMade ? QJsonObject() : viewState(); }

void NewRecordPage::restore(const QJsonObject &state)
{
    if (m_form)
        m_form->restore(state);
    else
        m_restoreWhenShown = state;
}

} // namespace plumbline::ui
