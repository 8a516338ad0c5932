package link.aftersales.ticket.modification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import link.aftersales.contracts.ModificationStatus;
import link.aftersales.ticket.modification.Modification.Decision;
import org.junit.jupiter.api.Test;

class ModificationTest {

    private static final Decision DECISION = new Decision("wangxiaoshou", "已投产", ModificationMother.AT);

    private final Modification wanted = ModificationMother.wanted("OM20261122120000ABC");

    @Test
    void waitsForADecisionOfTheSalesRepresentative() {
        assertThat(wanted.pending()).isTrue();
        assertThat(wanted.salesRep()).isEqualTo("sales");
        assertThat(wanted.owner()).isEqualTo("owner");
        assertThat(wanted.version()).isEqualTo(1);
    }

    @Test
    void isDecidedOnce() {
        Modification rejected = wanted.decided(ModificationStatus.REJECTED, DECISION);

        assertThat(rejected.decision()).isEqualTo(DECISION);
        assertThat(rejected.version()).isEqualTo(2);
        assertThatThrownBy(() -> rejected.decided(ModificationStatus.APPROVED, DECISION))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotDecidedByLeavingItOpen() {
        assertThatThrownBy(() -> wanted.decided(ModificationStatus.PENDING, DECISION))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsNeitherPersonNorWordsInALog() {
        assertThat(wanted.toString() + wanted.wisher()).doesNotContain("张三", "138", "数量", "产能", "o-1");
    }
}
