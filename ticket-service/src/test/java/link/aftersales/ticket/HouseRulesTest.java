package link.aftersales.ticket;

import link.aftersales.messaging.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void thisServiceKeepsTheRulesOfTheHouse() {
        HouseRules.check("link.aftersales.ticket");
    }
}
