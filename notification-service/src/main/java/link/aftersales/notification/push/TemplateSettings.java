package link.aftersales.notification.push;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The template message that tells of a ticket: its id at the platform, and which of its fields takes what, as in
 * {@code ticketNo=character_string1,subject=thing2}. Without an id there is none.
 */
@Validated
@ConfigurationProperties("notification.template")
public record TemplateSettings(
        @DefaultValue("") String status, @DefaultValue("") String fields) {

    private static final String USUAL =
            "ticketNo=character_string1,subject=thing2,status=phrase3,words=thing4,at=time5";

    public TemplateSettings {
        fields = fields.isBlank() ? USUAL : fields;
        parse(fields);
    }

    /** Whether the company has one. */
    public boolean configured() {
        return !status.isBlank();
    }

    /** The field of each value. */
    public Map<String, String> names() {
        return parse(fields);
    }

    private static Map<String, String> parse(String fields) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String field : fields.split(",")) {
            String[] sides = field.strip().split("=");
            if (sides.length != 2 || !USUAL.contains(sides[0].strip() + "=")) {
                throw new IllegalArgumentException("WECHAT_MP_TEMPLATE_STATUS_FIELDS has names such as "
                        + Arrays.toString(USUAL.split(",")) + ", not " + field);
            }
            names.put(sides[0].strip(), sides[1].strip());
        }
        return names;
    }
}
