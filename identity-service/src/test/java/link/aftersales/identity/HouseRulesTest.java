package link.aftersales.identity;

import link.aftersales.messaging.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheHouseRules() {
        HouseRules.check("link.aftersales.identity");
    }
}
