package link.aftersales.ticket.kf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.ticket.directory.Customers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PullSlice.class)
class ForgottenVisitorTest {

    @Autowired
    Customers customers;

    @Autowired
    KfVisitors visitors;

    /** The end of his snapshot may be read before anybody hears that he was erased. */
    @Test
    void goesWithTheCustomerAsWhomHeWasRecognised() {
        String customerId = UUID.randomUUID().toString();
        customers.apply(new CustomerSnapshot(
                customerId,
                1,
                "13800138000",
                "张三",
                null,
                BindingStatus.BOUND,
                true,
                PullSlice.NOON,
                List.of("o-1"),
                List.of(),
                "wang",
                true,
                List.of("u-his")));
        visitors.keep(List.of("wm-his", "wm-other"), Map.of("wm-his", "u-his", "wm-other", "u-other"), PullSlice.NOON);

        customers.forget(customerId);

        assertThat(visitors.unionids(List.of("wm-his", "wm-other"))).containsOnlyKeys("wm-other");
        assertThat(visitors.unknown(List.of("wm-his"), PullSlice.NOON)).containsExactly("wm-his");
    }
}
