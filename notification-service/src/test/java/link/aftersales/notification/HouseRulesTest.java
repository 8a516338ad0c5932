package link.aftersales.notification;

import link.aftersales.messaging.test.HouseRules;
import org.junit.jupiter.api.Test;

/** This service keeps the house style. */
class HouseRulesTest {

    @Test
    void keepsTheHouseRules() {
        HouseRules.check("link.aftersales.notification");
    }
}
