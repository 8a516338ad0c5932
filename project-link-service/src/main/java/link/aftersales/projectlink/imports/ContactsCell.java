package link.aftersales.projectlink.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.PlainText;
import link.aftersales.projectlink.project.Contact;
import org.jspecify.annotations.Nullable;

/** Several contacts in one cell: {@code 张三 138…；李四（车间主任）139…}, one below the other, too; 无 for none. */
final class ContactsCell {

    private static final String NONE = "无";
    private static final int MOST = 50;
    private static final int LONGEST = 50;
    /** A comma parts two people only behind a number; before it, it stands between name and number. */
    private static final Pattern BETWEEN = Pattern.compile("[;\\r\\n]+|(?<=\\d)\\s*[,、]\\s*(?=[^\\d])");

    private static final Pattern CONTACT = Pattern.compile(
            "(?<name>[^\\d+(]+?)\\s*(?:\\((?<role>[^()]+)\\))?[\\s,:]*(?<phone>\\+?\\d[\\d -]{9,20})\\s*(?:\\((?<last>[^()]+)\\))?");

    private ContactsCell() {}

    static Optional<List<Contact>> parse(String text) {
        if (text.strip().equals(NONE)) {
            return Optional.of(List.of());
        }
        List<Contact> contacts = new ArrayList<>();
        for (String part : BETWEEN.split(PlainText.halfWidth(text))) {
            if (part.isBlank()) {
                continue;
            }
            Contact contact = contact(part.strip());
            if (contact == null || contacts.size() == MOST) {
                return Optional.empty();
            }
            contacts.add(contact);
        }
        return Optional.of(List.copyOf(contacts));
    }

    private static @Nullable Contact contact(String part) {
        Matcher contact = CONTACT.matcher(part);
        if (!contact.matches()) {
            return null;
        }
        String role = contact.group("role") == null ? contact.group("last") : contact.group("role");
        String name = contact.group("name").strip();
        Optional<MobileNumber> phone = MobileNumber.parse(contact.group("phone"));
        boolean fits = phone.isPresent()
                && Cells.words(name, LONGEST).isPresent()
                && !"=-@".contains(name.substring(0, 1))
                && (role == null || Cells.words(role.strip(), LONGEST).isPresent());
        return fits ? new Contact(name, phone.orElseThrow().digits(), role == null ? null : role.strip()) : null;
    }
}
