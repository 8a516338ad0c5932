package link.aftersales.gateway;

import link.aftersales.messaging.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("link.aftersales.gateway");
    }
}
