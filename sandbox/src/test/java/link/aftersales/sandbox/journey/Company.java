package link.aftersales.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A company with a salesperson and an owner of its own, so that tests do not meet; and the desk's view of its tickets. */
record Company(Doors doors, String number, Colleague sales, Colleague owner) {

    private static final Pattern TICKET = Pattern.compile("AS\\d{14}[A-Z0-9]{3}");

    static Company founded(Doors doors) {
        String number = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        return new Company(
                doors,
                number,
                Colleague.appear(doors, "sales-" + number, "王五"),
                Colleague.appear(doors, "owner-" + number, "李四"));
    }

    /** Somebody trusted, whom these projects name as their customer. */
    WechatUser customer(String... projects) {
        WechatUser customer = WechatUser.appear(doors, "张三", true);
        for (String project : projects) {
            register(project, customer.phone());
        }
        return trusted(customer);
    }

    /** Somebody trusted who belongs to a colleague's project, too. */
    WechatUser colleagueOf(WechatUser customer, String project) {
        WechatUser colleague = WechatUser.appear(doors, "陈七", true);
        register(project, customer.phone(), colleague.phone());
        return trusted(colleague);
    }

    private WechatUser trusted(WechatUser customer) {
        customer.claims(customer.phone());
        sales.searches(customer.phone(), "auto");
        customer.accepts(sales);
        customer.hears("您的身份已验证");
        return customer;
    }

    void register(String title, String phone, String... contacts) {
        ObjectNode project = Doors.json()
                .put("title", title(title))
                .put("status", "in_progress")
                .put("orderAmount", 1000)
                .put("progress", 10)
                .put("startedOn", "2026-01-05")
                .put("assignedTo", owner.userid())
                .put("salesRep", sales.userid());
        project.putObject("customer").put("name", "张三").put("phone", phone);
        var others = project.putArray("contacts");
        List.of(contacts)
                .forEach(contact -> others.addObject().put("name", "陈七").put("phone", contact));
        doors.adminPut("/projects/" + title + "-" + number, project);
    }

    String title(String project) {
        return project + " " + number;
    }

    /** What an operator does to a ticket. */
    void acts(String ticketNo, String action, String words) {
        doors.adminPost(
                "/tickets/" + ticketNo + "/actions",
                Doors.json().put("action", action).put("words", words));
    }

    JsonNode ticket(String ticketNo) {
        return doors.admin("/tickets/" + ticketNo);
    }

    /** The number of the ticket of which this speaks. */
    static String ticketNo(String message) {
        Matcher number = TICKET.matcher(message);
        if (!number.find()) {
            throw new AssertionError("no ticket in: " + message);
        }
        return number.group();
    }
}
