package link.aftersales.projectlink.page.web;

import link.aftersales.contracts.TicketAction;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;

/** One line of a ticket's history on the page. */
record DeedModel(String who, String what, @Nullable String words, When when) {

    private static final int LONGEST = 80;

    static DeedModel of(ProjectPage.Deed deed, Reading reading) {
        String words = deed.words();
        return new DeedModel(
                called(deed.actor()),
                what(deed),
                words == null ? null : reading.clip(words, LONGEST),
                reading.when(deed.at()));
    }

    static boolean isClipped(ProjectPage.Deed deed, Reading reading) {
        return reading.isClipped(deed.words(), LONGEST);
    }

    /** How people call whoever did it. */
    static String called(String actor) {
        return switch (actor) {
            case "customer" -> "客户";
            case "system" -> "系统";
            case "admin" -> "后台";
            default -> actor;
        };
    }

    private static String what(ProjectPage.Deed deed) {
        String label =
                deed.action() == TicketAction.SUPPLEMENT ? "补充" : deed.action().label();
        String done = deed.newOwner() == null ? label : label + "，由" + called(deed.newOwner()) + "负责";
        return deed.attachments() == 0 ? done : done + "（附件 " + deed.attachments() + " 个）";
    }
}
