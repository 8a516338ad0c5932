package link.aftersales.notification.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Content;
import link.aftersales.notification.push.Deliveries;
import link.aftersales.notification.push.DeliverySlice;
import link.aftersales.notification.push.Forgotten;
import link.aftersales.notification.push.Leased;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Part;
import link.aftersales.notification.push.Planned;
import link.aftersales.notification.push.SendingWorkers;
import link.aftersales.notification.push.Settlement.Failed;
import link.aftersales.notification.push.Settlement.Sent;
import link.aftersales.notification.push.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What is left of a person who asked to be forgotten, and when, on real rows. */
@SpringJUnitConfig(DeliverySlice.class)
class ErasureTest {

    private static final Instant BEFORE = Instant.parse("2024-02-02T04:00:00Z");
    private static final Instant ERASED_AT = Instant.parse("2024-02-02T05:00:00Z");
    private static final Instant AFTER = Instant.parse("2024-02-02T06:00:00Z");
    private static final PersonErased PERSON =
            new PersonErased("o-canary", List.of("c-canary"), List.of("wm-canary"), ERASED_AT);

    @Autowired
    Deliveries deliveries;

    @Autowired
    Forgotten forgotten;

    @Autowired
    Erasures erasures;

    @Autowired
    SendingWorkers workers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, erased, erasures").update();
    }

    @Test
    void dropsWhatWaitsForHisChatAndSaysFarewellNext() {
        UUID waiting = toHim(BEFORE);
        erase();

        assertThat(state(waiting)).isEqualTo("failed erased");
        assertThat(hasWords(waiting)).isFalse();
        assertThat(texts(Channel.WECHAT_MP)).containsExactly(CustomerText.ERASED);
        assertThat(deliveries.lease(Channel.WECHAT_MP, unwritten -> words(unwritten.content())))
                .map(Leased::receiver)
                .contains("o-canary");
    }

    @Test
    void emptiesNothingBeforeTheFarewellIsFinished() {
        UUID told = aboutHim();
        erase();

        assertThat(erasures.emptyNext()).isFalse();
        assertThat(hasWords(told)).isTrue();
    }

    @Test
    void emptiesWhatWasSentToHimAndAboutHimOnceTheFarewellIsSent() {
        UUID told = aboutHim();
        UUID other = add(Channel.WECOM_APP, "li", List.of("c-other"), BEFORE);
        erase();
        settle(Channel.WECHAT_MP);

        assertThat(erasures.emptyNext()).isTrue();

        assertThat(hasWords(told)).isFalse();
        assertThat(state(told)).isEqualTo("failed erased");
        assertThat(one("select receiver from deliveries where id = :id", told)).isEqualTo("li");
        assertThat(jdbc.sql("select count(*) from deliveries where channel = 'wechat_mp' and receiver is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(hasWords(other)).isTrue();
        assertThat(erasures.emptyNext()).as("once before the end").isFalse();
    }

    @Test
    void emptiesAfterItsTimeThoughThePlatformHangs() {
        UUID told = aboutHim();
        erase();
        Leased hanging = deliveries
                .lease(Channel.WECHAT_MP, unwritten -> words(unwritten.content()))
                .orElseThrow();
        assertThat(erasures.emptyNext()).isFalse();
        assertThat(jdbc.sql("select ends_at <= now() + interval '45 seconds' from erasures")
                        .query(Boolean.class)
                        .single())
                .isTrue();

        timeIsUp();
        assertThat(erasures.emptyNext()).isTrue();
        deliveries.settle(hanging, new Refused(45015, "o-canary is away"), new Failed("45015 o-canary is away"));

        assertThat(hasWords(told)).isFalse();
        assertThat(state(hanging.id())).isEqualTo("failed erased");
        assertThat(RowDump.of(jdbc)).doesNotContain("canary");
    }

    @Test
    void emptiesASecondTimeWhatWasBeingPlannedAtTheFirst() {
        erase();
        settle(Channel.WECHAT_MP);
        erasures.emptyNext();
        UUID late = aboutHim();
        watched();

        timeIsUp();
        erasures.emptyNext();

        assertThat(hasWords(late)).isFalse();
        assertThat(RowDump.of(jdbc)).doesNotContain("canary is waiting");
        assertThat(erasures.emptyNext()).isFalse();
    }

    @Test
    void leavesNoTraceOfHimInAnyTable() {
        settle(toHim(BEFORE), Channel.WECHAT_MP);
        aboutHim();
        settle(Channel.WECOM_APP);
        toHim(BEFORE);
        aboutHim();
        watched();
        assertThat(RowDump.of(jdbc)).contains("canary");

        erase();
        settle(Channel.WECHAT_MP);
        erasures.emptyNext();
        timeIsUp();
        erasures.emptyNext();

        assertThat(RowDump.of(jdbc)).doesNotContain("canary");
    }

    @Test
    void emptiesWordsAboutATicketThatWasFoundToBeHisOnlyLater() {
        UUID call = add(Channel.WECOM_APP, "li", List.of("c-nobody-knew"), BEFORE);
        deliveries.concern("AS1", "c-canary");
        deliveries.concern("AS1", "c-canary");

        erase();
        settle(Channel.WECHAT_MP);
        erasures.emptyNext();

        assertThat(hasWords(call)).isFalse();
        assertThat(RowDump.of(jdbc)).doesNotContain("c-nobody-knew");
    }

    @Test
    void emptiesWordsAboutSeveralWithTheFirstOfThem() {
        UUID digest = add(Channel.WECOM_APP, "li", List.of("c-other", "c-canary"), BEFORE);
        settle(digest, Channel.WECOM_APP);
        erase();
        settle(Channel.WECHAT_MP);
        erasures.emptyNext();

        assertThat(hasWords(digest)).isFalse();
        assertThat(RowDump.of(jdbc)).doesNotContain("c-other");
    }

    @Test
    void forgetsHisChatsInCustomerServiceToo() {
        settle(inService(BEFORE), Channel.WECHAT_KF);
        UUID waiting = inService(BEFORE);
        UUID back = inService(AFTER);
        erase();
        assertThat(state(waiting)).isEqualTo("failed erased");
        assertThat(forgotten.chat("wm-canary", BEFORE)).isTrue();

        settle(Channel.WECHAT_MP);
        erasures.emptyNext();

        assertThat(jdbc.sql("select id from deliveries where receiver = 'wm-canary'")
                        .query(UUID.class)
                        .list())
                .containsExactly(back);
        assertThat(hasWords(back)).isTrue();
    }

    @Test
    void keepsWhatHeDidAfterwards() {
        UUID back = add(Channel.WECHAT_MP, "o-canary", List.of("c-new"), AFTER);
        erase();
        timeIsUp();
        erasures.emptyNext();

        assertThat(hasWords(back)).isTrue();
        assertThat(state(back)).isEqualTo("pending");
    }

    @Test
    void knowsHimInReplaysButNotWhenHeIsBack() {
        erase();

        assertThat(forgotten.chat("o-canary", BEFORE)).isTrue();
        assertThat(forgotten.chat("o-canary", ERASED_AT)).isTrue();
        assertThat(forgotten.chat("o-canary", AFTER)).isFalse();
        assertThat(forgotten.customer("c-canary")).isTrue();
        assertThat(forgotten.customer("c-other")).isFalse();
    }

    @Test
    void saysFarewellOnceThoughTheWishIsReadAgain() {
        erase();
        erase();

        assertThat(texts(Channel.WECHAT_MP)).containsExactly(CustomerText.ERASED);
    }

    private void erase() {
        new ErasePerson(forgotten, erasures, deliveries, workers)
                .erase(UUID.randomUUID().toString(), PERSON);
    }

    private void timeIsUp() {
        jdbc.sql("update erasures set ends_at = now()").update();
    }

    private UUID toHim(Instant at) {
        return add(Channel.WECHAT_MP, "o-canary", List.of(), at);
    }

    private UUID inService(Instant at) {
        return add(Channel.WECHAT_KF, "wm-canary", List.of(), at);
    }

    private void watched() {
        jdbc.sql("""
                        insert into ticket_watches
                          (ticket_no, owner, customer_id, customer_name, phone, subject, priority, created_at, since,
                           step, next_at)
                        values ('AS9', 'li', 'c-canary', 'canary', 'canary', 'canary is waiting', 'high', now(), now(),
                          'remind', now())""").update();
    }

    private UUID aboutHim() {
        return add(Channel.WECOM_APP, "li", List.of("c-canary"), BEFORE);
    }

    private UUID add(Channel channel, String receiver, List<String> about, Instant at) {
        Part part = new Part(StaffText.OTHER_PERSON, Map.of("contactName", "canary", "phoneMasked", "canary"));
        String cause = UUID.randomUUID().toString();
        deliveries.add(
                new Planned(cause, channel, receiver, "AS1", Urgency.TO_DO, content(channel, cause, part), about, at));
        return jdbc.sql("select id from deliveries where cause = :cause")
                .param("cause", cause)
                .query(UUID.class)
                .single();
    }

    private static Content content(Channel channel, String cause, Part part) {
        return switch (channel) {
            case WECOM_APP -> new Content.Card(cause, part, null);
            case WECHAT_KF -> new Content.Service("wk1", null, List.of(part));
            case WECOM_CARD_UPDATE, WECOM_GROUP, WECHAT_MP, WECHAT_MP_TEMPLATE -> new Content.Plain(List.of(part));
        };
    }

    /** Sends the next one of the channel and stores what came of it, with words in it. */
    private void settle(Channel channel) {
        Leased next = deliveries
                .lease(channel, unwritten -> words(unwritten.content()))
                .orElseThrow();
        deliveries.settle(next, new Accepted(), new Sent());
    }

    private void settle(UUID first, Channel channel) {
        Leased next = deliveries
                .lease(channel, unwritten -> words(unwritten.content()))
                .orElseThrow();
        assertThat(next.id()).isEqualTo(first);
        deliveries.settle(next, new Refused(40003, "canary is no openid"), new Failed("40003 canary is no openid"));
    }

    private static Body words(Content content) {
        return switch (content) {
            case Content.Card card -> new Body.ButtonCard(card.taskId(), "canary", null, List.of(), null, List.of());
            case Content.Plain plain -> new Body.Text("canary");
            case Content.Service service -> new Body.ServiceText(service.openKfId(), service.eventCode(), "canary");
            case Content.Answer answer -> new Body.ButtonAnswer(answer.responseCode(), "canary");
            case Content.CardChange change -> throw new IllegalStateException("Nobody changes a card here");
        };
    }

    private List<CustomerText> texts(Channel channel) {
        return jdbc.sql("""
                        select parts -> 0 ->> 'text' from deliveries
                        where channel = :channel and status = 'pending' order by seq""")
                .param("channel", channel.wireName())
                .query((row, n) -> CustomerText.valueOf(row.getString(1)))
                .list();
    }

    private boolean hasWords(UUID id) {
        return Boolean.parseBoolean(
                one("select coalesce(parts::text, body, card::text) is not null from deliveries where id = :id", id));
    }

    private String state(UUID id) {
        return one("select concat_ws(' ', status, reason) from deliveries where id = :id", id);
    }

    private String one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> String.valueOf(row.getObject(1)))
                .single();
    }
}
