package link.aftersales.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddWayTest {

    @Test
    void onlyTheMembersOwnSearchUpgradesByItself() {
        assertThat(AddWay.of(2, "wangwu", "wangwu", "wm-1").memberSearchedPhone())
                .isTrue();
        assertThat(AddWay.of(2, "WangWu", "wangwu", "wm-1").memberSearchedPhone())
                .isTrue();
        assertThat(AddWay.of(2, "wm-1", "wangwu", "wm-1").memberSearchedPhone()).isFalse();
        assertThat(AddWay.of(2, "lisi", "wangwu", "wm-1").memberSearchedPhone()).isFalse();
        assertThat(AddWay.of(1, "wangwu", "wangwu", "wm-1").memberSearchedPhone())
                .isFalse();
    }

    @Test
    void withoutTheOneWhoActedASearchIsNobodys() {
        assertThat(AddWay.of(2, null, "wangwu", "wm-1")).isEqualTo(new AddWay(2, AddWay.By.OTHER));
    }

    @Test
    void staffReadWhoActedAndHow() {
        assertThat(AddWay.of(1, "wangwu", "wangwu", "wm-1").label()).isEqualTo("扫码");
        assertThat(AddWay.of(2, "wangwu", "wangwu", "wm-1").label()).isEqualTo("搜索手机号");
        assertThat(AddWay.of(2, "wm-1", "wangwu", "wm-1").label()).isEqualTo("客户主动添加");
        assertThat(AddWay.of(1, "wm-1", "wangwu", "wm-1").label()).isEqualTo("扫码");
        assertThat(AddWay.of(2, null, "wangwu", "wm-1").label()).isEqualTo("搜索手机号（不是您本人发起）");
        assertThat(AddWay.of(201, "lisi", "wangwu", "wm-1").label()).isEqualTo("同事共享");
        assertThat(AddWay.of(4711, "wangwu", "wangwu", "wm-1").label()).isEqualTo("其他（4711）");
    }
}
