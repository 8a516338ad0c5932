package link.aftersales.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.trust.Verdict.NumberProof;
import link.aftersales.identity.trust.Verdict.PersonProof;
import link.aftersales.identity.trust.Verdict.Proven;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final MobileNumber PHONE = new MobileNumber("13800138000");

    private final Customer customer = Customer.claim(UUID.randomUUID(), "openid-1", PHONE, MONDAY)
            .prove(new Proven(PersonProof.UNIONID, NumberProof.SEEN), "wm-1", "wangwu", MONDAY);
    private final Projects projects = mock();
    private final Register register = new Register(mock(), projects);

    @Test
    void callsACustomerWhatTheCompanyRegistered() {
        given(projects.of(PHONE)).willReturn(Optional.of(new Registration("设备安装", "wangwu", "张三", "恒泰")));

        assertThat(register.named(customer).name()).isEqualTo("张三");
    }

    @Test
    void callsNobodyUnregistered() {
        given(projects.of(PHONE)).willReturn(Optional.of(new Registration("设备安装", "wangwu", "未登记", "恒泰")));

        assertThat(register.named(customer)).isEqualTo(customer);
    }
}
