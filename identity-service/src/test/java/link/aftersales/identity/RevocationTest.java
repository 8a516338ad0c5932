package link.aftersales.identity;

import static link.aftersales.contracts.text.CustomerText.CLAIM_RECEIVED;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.ContactDeleted;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class RevocationTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();
    private final String colleague = "colleague-" + zhang.openid();

    @BeforeEach
    void heIsTrusted() {
        answer(zhang.openid(), follower(zhang));
        knownTo(relation(member, 2, member, zhang.phone().digits()), relation(colleague, 1, colleague));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        callbacks.verified(zhang);
        callbacks.settled(zhang);
    }

    @Test
    void theLastDeletionEndsTrustAndTheMemberIsTold() {
        deleted(member, null);

        CustomerSnapshot revoked = becomes(BindingStatus.REVOKED);
        assertThat(revoked.verified()).isFalse();
        assertThat(revoked.numberProven()).isFalse();
        assertThat(steps()).containsExactly("claimed", "bound", "revoked");
        assertThat(count("ended_because = 'relation_ended' AND number_proven AND person_evidence = 'unionid'"))
                .isEqualTo(1);
        eventually(() -> assertThat(callbacks.toStaff(member))
                .extracting(StaffMessage::text)
                .endsWith(StaffText.TRUST_ENDED));
        assertThat(callbacks.toStaff(member).getLast().about()).containsExactly(revoked.customerId());
    }

    @Test
    void aColleaguesRelationKeepsTrustAndCarriesIt() {
        callbacks.added(colleague, zhang);
        callbacks.settled(zhang);

        deleted(member, null);

        eventually(() ->
                assertThat(callbacks.snapshots(zhang).getLast().memberUserId()).isEqualTo(colleague));
        assertThat(callbacks.snapshots(zhang).getLast().verified()).isTrue();
        assertThat(steps()).containsExactly("claimed", "bound", "handed_over");
    }

    @Test
    void aContactHandedOnToAColleagueKeepsTrustAlthoughItComesLater() {
        deleted(member, "DELETE_BY_TRANSFER");
        callbacks.settled(zhang);
        assertThat(callbacks.snapshots(zhang).getLast().verified()).isTrue();

        callbacks.added(colleague, zhang);

        eventually(() ->
                assertThat(callbacks.snapshots(zhang).getLast().memberUserId()).isEqualTo(colleague));
        assertThat(steps()).containsExactly("claimed", "bound", "handed_over");
    }

    @Test
    void aDeletionThatIsOlderThanTheRelationEndsNothing() {
        Instant longAgo = Instant.now().minusSeconds(3600);
        callbacks.send(zhang.externalUserId(), new ContactDeleted(member, zhang.externalUserId(), true, null, longAgo));
        eventually(() -> assertThat(callbacks.count("relation_deletions", "external_userid", zhang.externalUserId()))
                .isEqualTo(1));
        callbacks.settled(zhang);

        assertThat(callbacks.snapshots(zhang).getLast().verified()).isTrue();
    }

    @Test
    void whoeverAddsHimAgainInWhateverWayRestoresHim() {
        deleted(member, null);
        becomes(BindingStatus.REVOKED);

        callbacks.added(colleague, zhang);

        CustomerSnapshot restored = becomes(BindingStatus.BOUND);
        assertThat(restored.numberProven()).isTrue();
        assertThat(restored.memberUserId()).isEqualTo(colleague);
        eventually(() -> assertThat(verifications())
                .extracting(CustomerVerified::evidence)
                .containsExactly(new Evidence("unionid", "seen"), new Evidence("restored", "seen")));
        assertThat(callbacks.toStaff(colleague))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.TRUST_RESTORED);
        assertThat(steps()).containsExactly("claimed", "bound", "revoked", "restored");
    }

    @Test
    void whoTypesHisNumberAgainWaitsAsAnybodyAndIsStillRestored() {
        deleted(member, null);
        becomes(BindingStatus.REVOKED);
        callbacks.writesAndReads(zhang, zhang.phone().digits(), CLAIM_RECEIVED);
        CustomerSnapshot open = becomes(BindingStatus.TEMP);
        assertThat(open.externalUserIds()).isEmpty();
        assertThat(open.verifiedAt()).isNull();

        callbacks.added(colleague, zhang);

        becomes(BindingStatus.BOUND);
        assertThat(steps()).containsExactly("claimed", "bound", "revoked", "claimed", "restored");
    }

    @Test
    void anotherContactOfTheSamePersonRestoresHimToo() {
        deleted(member, null);
        becomes(BindingStatus.REVOKED);
        Person again = new Person(
                zhang.openid(), zhang.unionid(), zhang.externalUserId() + "-again", zhang.name(), zhang.phone());
        answer(again.externalUserId(), contact(again, zhang.unionid(), relation(colleague, 3, colleague)));

        callbacks.added(colleague, again);

        assertThat(becomes(BindingStatus.BOUND).externalUserIds()).containsExactly(again.externalUserId());
    }

    @Test
    void aStrangersContactRestoresNobody() {
        Person li = Person.anyone();
        deleted(member, null);
        becomes(BindingStatus.REVOKED);
        answer(
                li.externalUserId(),
                contact(
                        li,
                        li.unionid(),
                        relation(colleague, 2, colleague, zhang.phone().digits())));

        callbacks.added(colleague, li);
        eventually(() -> assertThat(callbacks.count("relations", "read_at IS NOT NULL AND userid", colleague))
                .isEqualTo(1));
        callbacks.settled(li);
        callbacks.settled(zhang);

        assertThat(callbacks.snapshots(zhang).getLast().verified()).isFalse();
    }

    private void deleted(String by, String source) {
        callbacks.send(
                zhang.externalUserId(),
                new ContactDeleted(by, zhang.externalUserId(), true, source, Callbacks.nextSecond()));
    }

    private CustomerSnapshot becomes(BindingStatus status) {
        eventually(() ->
                assertThat(callbacks.snapshots(zhang).getLast().bindingStatus()).isEqualTo(status));
        return callbacks.snapshots(zhang).getLast();
    }

    private List<CustomerVerified> verifications() {
        return published.of(CustomerVerified.class).stream()
                .filter(event -> event.openid().equals(zhang.openid()))
                .toList();
    }

    private List<String> steps() {
        return jdbc.sql("""
                        SELECT step FROM customer_steps JOIN customers USING (customer_id)
                        WHERE openid = ? ORDER BY id""").param(zhang.openid()).query(String.class).list();
    }

    private long count(String condition) {
        return callbacks.count("customers", condition + " AND openid", zhang.openid());
    }

    private void knownTo(String... relations) {
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relations));
    }
}
