package link.aftersales.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectionReasonTest {

    @Test
    void shownAsChosenBeforeAnybodyChoosesIsTrueOfEveryOrder() {
        assertThat(RejectionReason.values()[0]).isEqualTo(RejectionReason.CALL_FIRST);
    }
}
