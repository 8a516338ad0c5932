package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WecomInbound;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class ErasureTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final Person other = Person.anyone();
    private final String member = zhang.salesRep();

    @Test
    void aFollowerWhoIsNotTrustedErasesHisChatAndHisClaim() {
        answer(zhang.openid(), follower(zhang));
        callbacks.claims(zhang);
        callbacks.settled(zhang);

        erase(zhang);

        PersonErased erased = erased(zhang);
        assertThat(erased.customerIds()).hasSize(1);
        assertThat(erased.externalUserIds()).isEmpty();
        assertThat(Traces.of(jdbc, zhang)).isEmpty();
        tombstoned(erased.customerIds());
    }

    @Test
    void ofATrustedCustomerNothingIsLeftInAnyTable() {
        CustomerVerified verified = bound(zhang);

        erase(zhang);

        PersonErased erased = erased(zhang);
        assertThat(erased.customerIds()).containsExactly(verified.customerId());
        assertThat(erased.externalUserIds()).containsExactly(zhang.externalUserId());
        assertThat(erased.unionids()).containsExactly(zhang.unionid());
        assertThat(Traces.of(jdbc, zhang)).isEmpty();
        tombstoned(erased.customerIds());
    }

    @Test
    void heIsAskedWhetherHeMeansItAndToldHowLongHeHas() {
        callbacks.writesAndReads(zhang, "删除我的信息", CustomerText.ERASE_CONFIRM);

        assertThat(callbacks.messages(zhang).getLast().parts())
                .extracting(CustomerMessage.Part::values)
                .allMatch(values -> values.get("minutes").equals("10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消", "不", "不删", "不删了", "不用了", "保留"})
    void whoeverDeclinesIsToldThatNothingChangesAndHasToAskAgain(String word) {
        callbacks.claims(zhang);
        callbacks.writesAndReads(zhang, "删除我的信息", CustomerText.ERASE_CONFIRM);

        callbacks.writesAndReads(zhang, word, CustomerText.ERASE_DECLINED);

        callbacks.writesAndReads(zhang, "确认删除", CustomerText.ERASE_NOT_ASKED);
        assertThat(callbacks.count("customers", "openid", zhang.openid())).isEqualTo(1);
    }

    @Test
    void aWordForNoDeclinesNothingOnceSomethingElseWasSaidButTheConfirmationStillCounts() {
        Instant now = Instant.now();
        List.of("删除我的信息", "维修", "取消", "确认删除").forEach(word -> says(word, now));

        erased(zhang);
        assertThat(callbacks.texts(zhang)).doesNotContain(CustomerText.ERASE_DECLINED);
    }

    @Test
    void aWordForNoDeclinesNothingAfterAClick() {
        Instant now = Instant.now();
        says("删除我的信息", now);
        callbacks.send(zhang.openid(), new WechatInbound.MenuClicked(zhang.openid(), "MY_TICKETS", now));
        List.of("取消", "确认删除").forEach(word -> says(word, now));

        erased(zhang);
        assertThat(callbacks.texts(zhang)).doesNotContain(CustomerText.ERASE_DECLINED);
    }

    @Test
    void aConfirmationWithoutARequestErasesNothing() {
        callbacks.claims(zhang);

        callbacks.writesAndReads(zhang, "确认删除", CustomerText.ERASE_NOT_ASKED);

        assertThat(callbacks.count("customers", "openid", zhang.openid())).isEqualTo(1);
    }

    @Test
    void aConfirmationAfterTenMinutesErasesNothing() {
        callbacks.claims(zhang);
        says("删除我的信息", Instant.now().minusSeconds(601));

        callbacks.writesAndReads(zhang, "确认删除", CustomerText.ERASE_NOT_ASKED);

        assertThat(callbacks.count("customers", "openid", zhang.openid())).isEqualTo(1);
    }

    @Test
    void nobodyErasesAnotherOwnerOfTheSameNumberOrContact() {
        bound(zhang);
        answer(other.openid(), follower(other));
        callbacks.writesAndReads(other, zhang.phone().digits(), CustomerText.CLAIM_RECEIVED);
        callbacks.judged(other);

        erase(other);

        PersonErased erased = erased(other);
        assertThat(erased.externalUserIds()).isEmpty();
        assertThat(callbacks.count("customers", "is_verified AND openid", zhang.openid()))
                .isEqualTo(1);
        assertThat(callbacks.count("relations", "external_userid", zhang.externalUserId()))
                .isEqualTo(1);
        assertThat(callbacks.count("sales_todos", "phone", zhang.phone().digits()))
                .isEqualTo(1);
        assertThat(erased.customerIds())
                .doesNotContain(callbacks.verified(zhang).customerId());
    }

    @Test
    void aContactThatAnotherChatIsTrustedByStays() {
        bound(zhang);
        answer(other.openid(), "{\"subscribe\":1,\"openid\":\"any\",\"unionid\":\"%s\"}".formatted(zhang.unionid()));
        callbacks.writesAndReads(other, zhang.phone().digits(), CustomerText.CLAIM_RECEIVED);
        callbacks.verified(other);

        erase(zhang);

        assertThat(erased(zhang).externalUserIds()).isEmpty();
        assertThat(callbacks.count("customers", "is_verified AND openid", other.openid()))
                .isEqualTo(1);
        assertThat(callbacks.count("relations", "external_userid", zhang.externalUserId()))
                .isEqualTo(1);
    }

    @Test
    void whatHappenedBeforeNeverComesBack() {
        bound(zhang);
        Instant before = Instant.now().minusSeconds(30);
        erase(zhang);
        long handled = handled();

        callbacks.send(zhang.openid(), new WechatInbound.Followed(zhang.openid(), null, before));
        says(zhang.phone().digits(), before);
        says("机器坏了", before);
        callbacks.send(zhang.externalUserId(), Callbacks.addition(member, zhang, false, before));
        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, Callbacks.nextSecond()));
        callbacks.send(
                zhang.externalUserId(),
                new WecomInbound.ContactEdited(member, zhang.externalUserId(), Callbacks.nextSecond()));
        callbacks.unfollows(zhang);
        eventually(() -> assertThat(handled()).isEqualTo(handled + 7));
        callbacks.settled(zhang);

        assertThat(Traces.of(jdbc, zhang)).isEmpty();
    }

    @Test
    void heMayComeBackAsAStranger() {
        String customerId = bound(zhang).customerId();
        erase(zhang);
        Instant later = afterErasure();

        callbacks.send(zhang.openid(), new WechatInbound.Followed(zhang.openid(), null, later));
        says(zhang.phone().digits(), later.plusSeconds(1));
        callbacks.send(zhang.externalUserId(), Callbacks.addition(member, zhang, false, later.plusSeconds(2)));

        CustomerVerified again = published.await(
                CustomerVerified.class,
                event -> event.openid().equals(zhang.openid())
                        && !event.customerId().equals(customerId));
        assertThat(again.externalUserId()).isEqualTo(zhang.externalUserId());
        assertThat(callbacks.texts(zhang)).contains(CustomerText.GREETING).doesNotContain(CustomerText.WELCOME_BACK);
    }

    @Test
    void erasingGivesNoMoreNumbersADay() {
        for (int i = 0; i < 3; i++) {
            callbacks.writesAndReads(zhang, Person.anyone().phone().digits(), CustomerText.CLAIM_RECEIVED);
        }
        erase(zhang);

        says(zhang.phone().digits(), afterErasure());

        eventually(() -> assertThat(callbacks.texts(zhang)).endsWith(CustomerText.CALL_HOTLINE));
    }

    private CustomerVerified bound(Person person) {
        answer(person.openid(), follower(person));
        answer(
                person.externalUserId(),
                contact(
                        person,
                        person.unionid(),
                        relation(
                                person.salesRep(),
                                2,
                                person.salesRep(),
                                person.phone().digits())));
        callbacks.follows(person);
        callbacks.claims(person);
        callbacks.judged(person);
        callbacks.added(person.salesRep(), person);
        CustomerVerified verified = callbacks.verified(person);
        callbacks.settled(person);
        return verified;
    }

    private void erase(Person person) {
        callbacks.writesAndReads(person, "删除我的信息", CustomerText.ERASE_CONFIRM);
        callbacks.writes(person, "确认删除");
        erased(person);
        callbacks.settled(person);
    }

    private PersonErased erased(Person person) {
        return published.await(PersonErased.class, event -> event.openid().equals(person.openid()));
    }

    private void says(String text, Instant at) {
        callbacks.send(
                zhang.openid(),
                new WechatInbound.MessageReceived(
                        zhang.openid(), UUID.randomUUID().toString(), MessageKind.TEXT, text, null, null, at));
    }

    /** The platform's clock runs in seconds, and in tests ahead of ours. */
    private Instant afterErasure() {
        Instant said = Callbacks.nextSecond();
        Instant erased = erased(zhang).erasedAt().plusSeconds(1);
        return said.isAfter(erased) ? said : erased;
    }

    private long handled() {
        return jdbc.sql("SELECT count(*) FROM inbox").query(Long.class).single();
    }

    private void tombstoned(List<String> customerIds) {
        eventually(() -> assertThat(published.records(Topics.CUSTOMERS_SNAPSHOT).stream()
                        .filter(record -> record.value() == null)
                        .map(record -> record.key()))
                .containsAll(customerIds));
    }
}
