package link.aftersales.sandbox.simulator.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;

/** The project that somebody plays with, as the admin API takes it. */
record Example(Person customer, Member sales, Member owner, LocalDate today) {

    private static final Map<String, String> ROLES = Map.of("zhaoliu", "负责人", "sunqi", "主管", "zhouba", "运维");
    private static final int DIGITS = 8;
    private static final long DAYS_AT_WORK = 40;

    /** The same for the same customer, so that registering twice changes nothing. */
    String projectNo() {
        String phone = customer.phone();
        return "P-" + today.getYear() + "-" + phone.substring(Math.max(0, phone.length() - DIGITS));
    }

    Optional<String> roleOf(Member member) {
        if (member.equals(owner)) {
            return Optional.of("负责人");
        }
        return member.equals(sales) ? Optional.of("销售") : Optional.ofNullable(ROLES.get(member.userid()));
    }

    ObjectNode project() {
        ObjectNode project = Json.object()
                .put("title", "一号车间织机安装项目")
                .put("status", "in_progress")
                .put("orderAmount", 128000.00)
                .put("progress", 60)
                .put("startedOn", today.minusDays(DAYS_AT_WORK).toString())
                .put("assignedTo", owner.userid())
                .put("salesRep", sales.userid());
        project.putObject("customer")
                .put("name", customer.name())
                .put("phone", customer.phone())
                .put("company", "江南纺织有限公司");
        return project;
    }
}
