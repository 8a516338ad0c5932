package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.ticket.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.Reasons;
import link.aftersales.contracts.TicketEvent.Reporter;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.directory.CustomerMother;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class IntakeTest {

    @Autowired
    World world;

    @Test
    void congratulatesAVerifiedCustomerOnceAndNamesHisProjects() {
        Person person = Person.someone();
        world.project(person);
        world.verified(person);

        CustomerMessage message = world.hears(person, 1);
        assertThat(text(message)).isEqualTo(CustomerText.VERIFIED);
        assertThat(message.recipient().customerId()).isEqualTo(person.customerId());
        assertThat(message.parts().getFirst().values())
                .containsEntry("customerName", "张三")
                .containsEntry("projectLines", "· XX设备安装项目（进行中）");
    }

    @Test
    void congratulatesACustomerWithoutProjectInOtherWords() {
        Person person = Person.someone();
        world.verified(person);

        assertThat(text(world.hears(person, 1))).isEqualTo(CustomerText.VERIFIED_WITHOUT_PROJECT);
    }

    @Test
    void namesTheProjectsOnceTheNumberIsKnownToBeHis() {
        Person person = Person.someone();
        world.verified(person);
        world.hears(person, 1);
        world.project(person);

        world.numberProven(person);

        CustomerMessage known = world.hears(person, 2);
        assertThat(text(known)).isEqualTo(CustomerText.PROJECTS_KNOWN);
        assertThat(known.parts().getFirst().values()).containsEntry("projectLines", "· XX设备安装项目（进行中）");
    }

    @Test
    void makesATicketOfAWholeDialogue() {
        Person person = world.customer();

        assertThat(text(world.asks(person, "售后"))).isEqualTo(CustomerText.CHOOSE_TYPE);
        assertThat(text(world.asks(person, "1"))).isEqualTo(CustomerText.DESCRIBE);
        CustomerMessage more = world.asks(person, "设备无法启动。按开关没反应");
        assertThat(text(more)).isEqualTo(CustomerText.SEND_PICTURES);
        assertThat(more.parts().getFirst().values())
                .containsEntry("projectTitle", "XX设备安装项目")
                .containsEntry("minutes", "3");
        CustomerMessage opened = world.asks(person, "完成");

        TicketCreated ticket = onlyTicket(person);
        assertThat(ticket.ticketNo()).matches("AS\\d{14}[0-9A-Z]{3}");
        assertThat(ticket)
                .usingRecursiveComparison()
                .ignoringFields("ticketNo", "createdAt")
                .isEqualTo(new TicketCreated(
                        "",
                        1,
                        TicketType.REPAIR,
                        TicketStatus.PENDING,
                        Priority.HIGH,
                        "设备无法启动",
                        "设备无法启动。按开关没反应",
                        new Reporter(person.customerId(), "张三", person.phone(), "XX公司"),
                        new Project("P-" + person.phone(), "XX设备安装项目", "http://localhost:8080/project/abc123xyz", 3),
                        "lishifu",
                        "wangxiaoshou",
                        new Reasons("唯一进行中的项目", "项目负责人", "维修按「高」处理"),
                        List.of(),
                        ticket.createdAt()));
        assertThat(text(opened)).isEqualTo(CustomerText.TICKET_OPENED);
        assertThat(opened.ticketNo()).isEqualTo(ticket.ticketNo());
        assertThat(opened.parts().getFirst().values()).containsEntry("ticketNo", ticket.ticketNo());
    }

    @Test
    void givesARequestWithoutProjectToTriageAndToWhoAddedTheCustomer() {
        Person person = Person.someone();
        world.verified(person);
        world.hears(person, 1);
        world.asks(person, "投诉 没有人来");

        assertThat(text(world.asks(person, "完成"))).isEqualTo(CustomerText.TICKET_OPENED_WITHOUT_PROJECT);
        TicketCreated ticket = onlyTicket(person);
        assertThat(ticket.project()).isNull();
        assertThat(ticket.owner()).isEqualTo("triage");
        assertThat(ticket.salesRep()).isEqualTo("wangxiaoshou");
        assertThat(ticket.priority()).isEqualTo(Priority.URGENT);
        assertThat(ticket.reasons().project()).isEqualTo("该号码名下没有项目");
    }

    @Test
    void tellsAStrangerHowToBecomeACustomerAndNothingElse() {
        Person stranger = Person.someone();

        assertThat(text(world.asks(stranger, "我的项目"))).isEqualTo(CustomerText.VERIFY_FIRST);
        assertThat(text(world.clicks(stranger, "AFTER_SALES"))).isEqualTo(CustomerText.VERIFY_FIRST);
        assertThat(text(world.asks(stranger, "021-61234567"))).isEqualTo(CustomerText.NOT_A_NUMBER);
        assertThat(world.count("dialogues", "chat", stranger.openid())).isZero();
        assertThat(world.count("dialogue_messages", "chat", stranger.openid())).isZero();
    }

    @Test
    void tellsAWaitingFollowerThatHeIsBeingVerified() {
        Person person = Person.someone();
        world.project(person);
        world.waiting(person);

        CustomerMessage message = world.asks(person, "维修");

        assertThat(message.parts().stream().map(CustomerMessage.Part::text))
                .containsExactly(CustomerText.VERIFICATION_PENDING, CustomerText.WORDS_KEPT);
        assertThat(message.parts().getFirst().values()).containsOnlyKeys("phoneMasked");
    }

    @Test
    void refusesWhoIsNoLongerTrustedAndSubmitsNothingForHim() {
        Person person = world.customer();
        world.asks(person, "维修 漏油");
        world.send(
                person.customerId(),
                CustomerMother.revokedSnapshot(person.customerId(), 3, person.phone(), person.openid()));
        eventually(() -> assertThat(text(world.asks(person, "在吗"))).isEqualTo(CustomerText.TRUST_REVOKED));
        world.fallsSilent(person);

        eventually(() -> assertThat(world.count("dialogues", "due_at IS NULL AND chat", person.openid()))
                .isEqualTo(1));
        assertThat(world.tickets(person)).isEmpty();
    }

    @Test
    void leavesNumbersAndCodesToIdentity() {
        Person stranger = Person.someone();
        world.says(stranger, stranger.phone());
        world.says(stranger, "123456");
        world.says(stranger, "删除我的信息");
        world.says(stranger, "重发验证码");
        world.says(stranger, "好了");
        world.says(stranger, "隐私");
        world.asks(stranger, "你好");

        assertThat(world.texts(stranger)).containsExactly(CustomerText.VERIFY_FIRST);
    }

    @Test
    void opensOneTicketForTheSameMessageSentTwice() {
        Person person = world.customer();
        world.asks(person, "维修 漏油");
        var finish = text(person, "完成");
        String id = UUID.randomUUID().toString();

        world.send(person.openid(), finish, id);
        world.send(person.openid(), finish, id);
        world.says(person, "谢谢");

        world.hears(person, 4);
        assertThat(world.texts(person))
                .containsExactly(
                        CustomerText.VERIFIED,
                        CustomerText.SEND_PICTURES,
                        CustomerText.TICKET_OPENED,
                        CustomerText.YOU_ARE_WELCOME);
        onlyTicket(person);
    }

    @Test
    void submitsACompleteDraftAfterSilenceAndSaysSo() {
        Person person = world.customer();
        world.asks(person, "保养 主轴");
        world.fallsSilent(person);

        CustomerMessage opened = world.hears(person, 3);
        assertThat(opened.parts().stream().map(CustomerMessage.Part::text))
                .startsWith(CustomerText.AUTO_SUBMITTED, CustomerText.TICKET_OPENED);
        assertThat(onlyTicket(person).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void takesPicturesBeforeTheTextAndAnswersABurstOnce() {
        Person person = world.customer();
        world.sends(person, MessageKind.IMAGE, "burst-1");
        world.sends(person, MessageKind.IMAGE, "burst-2");
        world.sends(person, MessageKind.IMAGE, "burst-3");
        assertThat(text(world.hears(person, 2))).isEqualTo(CustomerText.LOOSE_WORDS);
        assertThat(text(world.asks(person, "维修"))).isEqualTo(CustomerText.SEND_PICTURES);
        world.asks(person, "就是这里漏油");
        world.asks(person, "完成");

        TicketCreated ticket = onlyTicket(person);
        assertThat(ticket.subject()).isEqualTo("就是这里漏油");
        assertThat(ticket.attachments()).hasSize(3).allMatch(one -> one.kind() == MessageKind.IMAGE);
    }

    @Test
    void takesAVoiceForADescription() {
        Person person = world.customer();
        world.asks(person, "维修");
        world.sends(person, MessageKind.VOICE, "voice-1");
        assertThat(text(world.hears(person, 3))).isEqualTo(CustomerText.VOICE_RECEIVED);
        world.asks(person, "好了");

        assertThat(onlyTicket(person).subject()).isEqualTo("语音报修");
    }

    @Test
    void listsTicketsAndProjects() {
        Person person = world.customer();
        assertThat(text(world.asks(person, "工单"))).isEqualTo(CustomerText.NO_TICKETS);
        world.asks(person, "维修 漏油");
        world.asks(person, "完成");

        CustomerMessage detail = world.clicks(person, "MY_TICKETS");
        assertThat(text(detail)).isEqualTo(CustomerText.TICKET_DETAIL);
        assertThat(detail.parts().getFirst().values())
                .containsEntry("subject", "漏油")
                .containsEntry("statusLabel", "待处理")
                .containsEntry("ticketNo", onlyTicket(person).ticketNo());
        world.asks(person, "维修 异响");
        world.asks(person, "完成");
        CustomerMessage tickets = world.clicks(person, "MY_TICKETS");
        assertThat(text(tickets)).isEqualTo(CustomerText.MY_TICKETS);
        assertThat(tickets.parts().getFirst().values().get("ticketEntries")).contains("1 维修：异响", "2 维修：漏油", "待处理");
        CustomerMessage projects = world.asks(person, "我的项目");
        assertThat(projects.parts().getFirst().values().get("projectEntries")).isEqualTo("XX设备安装项目\n状态：进行中　进度：40%");
    }

    @Test
    void forgetsADraftThatWasCancelled() {
        Person person = world.customer();
        world.asks(person, "维修");
        world.sends(person, MessageKind.IMAGE, "cancelled-1");
        world.hears(person, 3);

        assertThat(text(world.asks(person, "取消"))).isEqualTo(CustomerText.DRAFT_CANCELLED);
        assertThat(world.count("attachments", "media_id", "cancelled-1")).isZero();
        assertThat(world.tickets(person)).isEmpty();
    }

    private TicketCreated onlyTicket(Person person) {
        List<TicketCreated> tickets = eventually(() -> world.tickets(person), found -> !found.isEmpty());
        assertThat(tickets).hasSize(1);
        return tickets.getFirst();
    }
}
