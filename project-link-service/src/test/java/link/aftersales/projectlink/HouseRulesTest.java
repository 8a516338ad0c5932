package link.aftersales.projectlink;

import link.aftersales.messaging.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheStyleOfTheHouse() {
        HouseRules.check("link.aftersales.projectlink");
    }
}
