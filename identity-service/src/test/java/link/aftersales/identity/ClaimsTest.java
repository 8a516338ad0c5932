package link.aftersales.identity;

import static link.aftersales.contracts.text.CustomerText.ALREADY_VERIFIED;
import static link.aftersales.contracts.text.CustomerText.CALL_HOTLINE;
import static link.aftersales.contracts.text.CustomerText.CLAIM_RECEIVED;
import static link.aftersales.contracts.text.CustomerText.CLAIM_WAITING;
import static link.aftersales.contracts.text.CustomerText.CODE_NOT_NEEDED;
import static link.aftersales.contracts.text.CustomerText.GREETING;
import static link.aftersales.contracts.text.CustomerText.PRIVACY;
import static link.aftersales.contracts.text.CustomerText.WELCOME_BACK;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class ClaimsTest {

    @Autowired
    private Callbacks callbacks;

    private final Person zhang = Person.anyone();

    @BeforeEach
    void thePlatformKnowsHim() {
        answer(zhang.openid(), follower(zhang));
    }

    @Test
    void whoeverFollowsIsGreeted() {
        callbacks.follows(zhang);

        eventually(() -> assertThat(callbacks.texts(zhang)).containsExactly(GREETING));
    }

    @Test
    void aFollowingThatIsOlderThanTheLeavingGreetsNobody() {
        WechatInbound followed = new WechatInbound.Followed(zhang.openid(), null, Callbacks.nextSecond());
        callbacks.unfollows(zhang);
        callbacks.send(zhang.openid(), followed);

        callbacks.writesAndReads(zhang, "123456", CODE_NOT_NEEDED);

        assertThat(callbacks.texts(zhang)).doesNotContain(GREETING);
        assertThat(callbacks.count("followers", "NOT following AND openid", zhang.openid()))
                .isEqualTo(1);
    }

    @Test
    void aTypedNumberIsAnOpenClaimAndTheSalesDeskIsAskedOnce() {
        callbacks.writesAndReads(zhang, "我的手机号是" + zhang.phone().digits(), CLAIM_RECEIVED);
        callbacks.writesAndReads(zhang, zhang.phone().digits(), CLAIM_WAITING);
        callbacks.settled(zhang);

        assertThat(callbacks.snapshots(zhang))
                .extracting(CustomerSnapshot::bindingStatus)
                .containsExactly(BindingStatus.TEMP);
        assertThat(callbacks.toStaff("desk"))
                .filteredOn(message ->
                        zhang.phone().digits().equals(message.values().get("phone")))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.ADD_CUSTOMER_UNKNOWN);
    }

    @Test
    void theSalesRepresentativeOfTheNewestProjectInProgressIsAsked() {
        callbacks.registered(zhang, "旧项目", ProjectStatus.IN_PROGRESS, LocalDate.of(2024, 1, 1));
        callbacks.registered(zhang, "在建项目", ProjectStatus.IN_PROGRESS, LocalDate.of(2025, 1, 1));
        callbacks.registered(zhang, "完工项目", ProjectStatus.COMPLETED, LocalDate.of(2026, 1, 1));

        callbacks.claims(zhang);

        eventually(() -> assertThat(callbacks.toStaff(zhang.salesRep())).hasSize(1));
        assertThat(callbacks.toStaff(zhang.salesRep()).getFirst().values())
                .containsAllEntriesOf(Map.of(
                        "phone", zhang.phone().digits(),
                        "customerName", "张三",
                        "customerCompany", "恒泰公司",
                        "projectTitle", "在建项目"));
    }

    @Test
    void theAnswerIsTheSameForKnownAndUnknownNumbers() {
        Person unknown = Person.anyone();
        callbacks.registered(zhang);
        callbacks.claims(zhang);
        callbacks.claims(unknown);

        CustomerMessage.Part toKnown =
                callbacks.messages(zhang).getFirst().parts().getFirst();
        CustomerMessage.Part toUnknown =
                callbacks.messages(unknown).getFirst().parts().getFirst();
        assertThat(toKnown.text()).isEqualTo(toUnknown.text());
        assertThat(toKnown.values())
                .isEqualTo(Map.of("phoneMasked", zhang.phone().masked()));
        assertThat(toUnknown.values())
                .isEqualTo(Map.of("phoneMasked", unknown.phone().masked()));
    }

    @Test
    void whoGoesBackAndForthBetweenNumbersGetsTheHotlineInTheEnd() {
        for (int i = 0; i < 3; i++) {
            callbacks.claims(zhang);
            callbacks.writesAndReads(zhang, "13611110001", CLAIM_RECEIVED);
        }

        callbacks.writesAndReads(zhang, zhang.phone().digits(), CALL_HOTLINE);
    }

    @Test
    void anotherNumberTakesThePlaceOfTheOpenClaimAndTheFourthOfADayGetsTheHotline() {
        callbacks.claims(zhang);
        callbacks.writesAndReads(zhang, "13611110001", CLAIM_RECEIVED);
        callbacks.writesAndReads(zhang, "13611110002", CLAIM_RECEIVED);
        callbacks.writesAndReads(zhang, "13611110003", CALL_HOTLINE);
        callbacks.writesAndReads(zhang, zhang.phone().digits(), CLAIM_RECEIVED);

        assertThat(callbacks.count("customers", "binding_status = 'expired' AND openid", zhang.openid()))
                .isEqualTo(2);
        assertThat(callbacks.count(
                        "customers",
                        "binding_status = 'temp' AND phone",
                        zhang.phone().digits()))
                .isEqualTo(1);
    }

    @Test
    void aTrustedFollowerGainsNothingByAnotherNumberAndIsWelcomedBack() {
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation("wangwu", 2, "wangwu", zhang.phone().digits())));
        callbacks.claims(zhang);
        callbacks.added("wangwu", zhang);
        String customerId = callbacks.verified(zhang).customerId();

        callbacks.writesAndReads(zhang, "13611110009", ALREADY_VERIFIED);
        callbacks.follows(zhang);

        eventually(() -> assertThat(callbacks.texts(zhang)).endsWith(WELCOME_BACK));
        assertThat(callbacks.count("customers", "openid", zhang.openid())).isEqualTo(1);
        CustomerMessage already = callbacks.messages(zhang).get(1);
        assertThat(already.recipient().customerId()).isEqualTo(customerId);
        assertThat(already.parts().getFirst().values())
                .containsEntry("phoneMasked", zhang.phone().masked());
    }

    @Test
    void whatIsNotIdentitysWordIsLeftToOthers() {
        callbacks.writes(zhang, "010-88886666");
        callbacks.writes(zhang, "维修");
        callbacks.writesAndReads(zhang, "隐私", PRIVACY);

        assertThat(callbacks.texts(zhang)).containsExactly(PRIVACY);
    }
}
