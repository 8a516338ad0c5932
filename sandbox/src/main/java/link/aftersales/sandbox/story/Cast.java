package link.aftersales.sandbox.story;

import java.util.concurrent.ThreadLocalRandom;

/** New people for each play, so that it can be played again and again on the same data. */
record Cast(String number, String phone) {

    static final String CUSTOMER = "张三";
    static final String SALES = "王五";
    static final String OWNER = "李四";
    static final String COMPANY = "宏达纺织";

    static Cast random() {
        long number = ThreadLocalRandom.current().nextLong(100_000_000L);
        return new Cast("%08d".formatted(number), "138%08d".formatted(number));
    }

    String projectNo() {
        return "P-" + number;
    }

    String projectTitle() {
        return "数控织机安装项目 " + number;
    }

    String sales() {
        return "sales-" + number;
    }

    String owner() {
        return "owner-" + number;
    }
}
