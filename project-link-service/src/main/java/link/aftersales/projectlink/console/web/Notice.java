package link.aftersales.projectlink.console.web;

import link.aftersales.projectlink.console.Service;

/** One sentence that must not be overlooked. */
record Notice(String kind, String words) implements Block {

    static Notice good(String words) {
        return new Notice("good", words);
    }

    static Notice bad(String words) {
        return new Notice("bad", words);
    }

    static Notice away(Service service) {
        return bad("「" + service.label() + "」服务暂时连不上，请稍后刷新。其他页面可以照常使用。");
    }

    /** Read out at once by a screen reader. */
    String role() {
        return kind.equals("bad") ? "alert" : "status";
    }
}
