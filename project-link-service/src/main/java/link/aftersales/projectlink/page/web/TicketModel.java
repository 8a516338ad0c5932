package link.aftersales.projectlink.page.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import link.aftersales.contracts.MessageKind;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on the page; addresses are relative to {@link PageModel#attachments()}. Absent are a description that says no more than the subject, and a reporter known from above or forgotten.
 */
record TicketModel(
        String ticketNo,
        String typeLabel,
        String status,
        String statusLabel,
        String priority,
        String priorityLabel,
        String subject,
        @Nullable String description,
        String when,
        @Nullable Reporter reporter,
        List<String> pictures,
        List<File> files,
        @Nullable Integer missing,
        @Nullable Integer rating,
        int deedCount,
        List<DeedModel> deeds) {

    static TicketModel of(ProjectPage.Ticket ticket, ProjectPage.Customer customer, Clock clock) {
        String base = ticket.ticketNo() + "/";
        List<ProjectPage.Attachment> here =
                ticket.attachments().stream().filter(sent -> !sent.missing()).toList();
        int missing = ticket.attachments().size() - here.size();
        return new TicketModel(
                ticket.ticketNo(),
                ticket.type().label(),
                PageModel.cssName(ticket.status()),
                ticket.status().label(),
                PageModel.cssName(ticket.priority()),
                ticket.priority().label(),
                ticket.subject(),
                ticket.description().equals(ticket.subject()) ? null : ticket.description(),
                PeopleTime.say(ticket.createdAt(), clock),
                Reporter.of(ticket.reporter(), customer),
                here.stream()
                        .filter(kept -> kept.kind() == MessageKind.IMAGE)
                        .map(kept -> base + kept.id())
                        .toList(),
                files(here, base),
                missing == 0 ? null : missing,
                ticket.rating(),
                ticket.log().size(),
                ticket.log().stream().map(deed -> DeedModel.of(deed, clock)).toList());
    }

    /** The numbers count pictures, too, as do those who speak of what was sent. */
    private static List<File> files(List<ProjectPage.Attachment> kept, String base) {
        return IntStream.range(0, kept.size())
                .filter(n -> kept.get(n).kind() != MessageKind.IMAGE)
                .mapToObj(n -> File.of(kept.get(n), n + 1, base))
                .toList();
    }

    TicketModel withoutDeeds() {
        return new TicketModel(
                ticketNo,
                typeLabel,
                status,
                statusLabel,
                priority,
                priorityLabel,
                subject,
                description,
                when,
                reporter,
                pictures,
                files,
                missing,
                rating,
                deedCount,
                List.of());
    }

    boolean hasDeeds() {
        return !deeds.isEmpty();
    }

    /** Something was done to it, but the page does not say what. */
    boolean shortened() {
        return deedCount > 0 && deeds.isEmpty();
    }

    boolean hasPictures() {
        return !pictures.isEmpty();
    }

    record Reporter(@Nullable String name, String phone, boolean callable) {

        static @Nullable Reporter of(ProjectPage.@Nullable Reporter reporter, ProjectPage.Customer customer) {
            return reporter == null || reporter.phone().equals(customer.phone())
                    ? null
                    : new Reporter(
                            reporter.name(),
                            reporter.phone().text(),
                            reporter.phone().callable());
        }
    }

    /** What is no picture; {@code voice} and {@code video} are played in the page where the browser can. */
    record File(String label, String href, boolean voice, boolean video) {

        static File of(ProjectPage.Attachment kept, int number, String base) {
            return new File(
                    "附件 %d（%s）".formatted(number, label(kept.kind())),
                    base + kept.id(),
                    kept.kind() == MessageKind.VOICE,
                    kept.kind() == MessageKind.VIDEO);
        }

        private static String label(MessageKind kind) {
            return switch (kind) {
                case VOICE -> "语音";
                case VIDEO -> "视频";
                case IMAGE -> "图片";
                case TEXT, FILE, LOCATION, LINK, OTHER -> "文件";
            };
        }
    }
}
