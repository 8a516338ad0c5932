package link.aftersales.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void existForEachEvent() {
        assertThat(WireTypes.names()).isNotEmpty().allSatisfy(name -> assertThat(Topics.ALL)
                .extracting(Topics.Topic::name)
                .contains(WireTypes.of(WireTypes.find(name).orElseThrow()).topic()));
    }

    @Test
    void carryVersionedNames() {
        assertThat(WireTypes.names()).allMatch(name -> name.matches("[a-z]+(\\.[a-z-]+)+\\.v\\d+"));
    }

    @Test
    void doNotKnowNewerTypes() {
        assertThat(WireTypes.find("ticket.created.v99")).isEmpty();
    }
}
