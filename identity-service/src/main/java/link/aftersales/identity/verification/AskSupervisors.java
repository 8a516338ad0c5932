package link.aftersales.identity.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.staff.StaffNames;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.VerificationCards.DecisionCard;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Shows a request to every supervisor who may decide it; without any it waits for the administrators. */
@Component
class AskSupervisors {

    static final String TASK = "verify-";
    static final String REASON = "reason";
    private static final String NAMELESS = "未知";

    /** Why supervisors usually decide so, for the drop-down. */
    static final List<Option> REASONS = List.of(
            new Option("known", "老客户，资料相符"),
            new Option("called", "已电话核实本人"),
            new Option("met", "已当面核实本人"),
            new Option("not_him", "不是本人"),
            new Option("unclear", "无法核实"));

    private final Supervisors supervisors;
    private final VerificationCards cards;
    private final Projects projects;
    private final StaffNames names;
    private final Outbox outbox;

    AskSupervisors(
            Supervisors supervisors, VerificationCards cards, Projects projects, StaffNames names, Outbox outbox) {
        this.supervisors = supervisors;
        this.cards = cards;
        this.projects = projects;
        this.names = names;
        this.outbox = outbox;
    }

    /** Part of the caller's transaction. */
    void ask(VerificationRequest request, Facts facts) {
        Map<String, String> values = values(request, facts);
        for (String supervisor : supervisors.otherThan(request.applicant())) {
            String taskId = TASK + UUID.randomUUID();
            cards.add(new DecisionCard(taskId, request.id(), supervisor));
            Card card = new Card(taskId, StaffText.VERIFICATION_REQUEST_CARD, new Choice(REASON, REASONS));
            List<String> about = List.of(request.customerId().toString());
            outbox.append(
                    supervisor,
                    new StaffMessage(
                            supervisor, StaffText.VERIFICATION_REQUEST, values, null, request.askedAt(), card, about));
        }
    }

    private Map<String, String> values(VerificationRequest request, Facts facts) {
        Map<String, String> values = new HashMap<>();
        values.put("contactName", Objects.requireNonNullElse(facts.contactName(), NAMELESS));
        values.put("phone", facts.phone().digits());
        values.put("samePerson", samePerson(facts));
        values.put("staffName", names.nameOf(request.applicant()));
        values.put("reason", request.reason());
        projects.of(facts.phone()).ifPresent(registered -> values.put("projectTitle", registered.title()));
        if (facts.addWay() != null) {
            values.put("addWayLabel", facts.addWay().label());
        }
        return values;
    }

    private static String samePerson(Facts facts) {
        if (facts.samePerson()) {
            return "一致";
        }
        return facts.otherPerson() ? "不一致" : "无法判断";
    }
}
