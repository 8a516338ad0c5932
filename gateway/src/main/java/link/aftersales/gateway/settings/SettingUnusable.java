package link.aftersales.gateway.settings;

/** Stops the start because a setting is missing or of no use; says which environment variable, never its value. */
public final class SettingUnusable extends RuntimeException {

    /** {@code problem} continues the sentence that {@code name} begins. */
    public SettingUnusable(String name, String problem) {
        super(name + " " + problem);
    }
}
