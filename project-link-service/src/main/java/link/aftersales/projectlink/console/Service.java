package link.aftersales.projectlink.console;

/** Whose administration the console shows. */
public enum Service {
    IDENTITY("客户与验证"),
    TICKET("工单"),
    NOTIFICATION("推送"),
    PROJECT_LINK("项目");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /** What operators call it. */
    public String label() {
        return label;
    }
}
