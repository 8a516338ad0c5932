package link.aftersales.projectlink.page.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on the page; addresses are relative to {@link PageModel#attachments()}. Absent are a usual priority, a description
 * that says no more than the subject, and a reporter known from above or forgotten. {@code more} leads to what is left out.
 */
record TicketModel(
        String ticketNo,
        boolean folded,
        String typeLabel,
        String status,
        String statusLabel,
        List<StepModel> steps,
        @Nullable Importance importance,
        String subject,
        @Nullable String description,
        When when,
        @Nullable Reporter reporter,
        List<Picture> pictures,
        List<File> files,
        @Nullable Integer missing,
        @Nullable Integer rating,
        int deedCount,
        List<DeedModel> deeds,
        @Nullable ActionsModel actions,
        @Nullable String more) {

    private static final int LONGEST_DESCRIPTION = 160;
    private static final int NEWEST_DEEDS = 3;
    private static final Set<TicketStatus> OPEN =
            EnumSet.of(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER);

    static TicketModel of(ProjectPage.Ticket ticket, boolean folded, ProjectPage.Customer customer, Reading reading) {
        String base = ticket.ticketNo() + "/";
        List<ProjectPage.Attachment> here =
                ticket.attachments().stream().filter(sent -> !sent.missing()).toList();
        int missing = ticket.attachments().size() - here.size();
        return new TicketModel(
                ticket.ticketNo(),
                folded,
                ticket.type().label(),
                PageModel.cssName(ticket.status()),
                ticket.status().label(),
                StepModel.of(ticket.status()),
                Importance.of(ticket.priority()),
                ticket.subject(),
                ticket.description().equals(ticket.subject())
                        ? null
                        : reading.clip(ticket.description(), LONGEST_DESCRIPTION),
                reading.when(ticket.createdAt()),
                Reporter.of(ticket.reporter(), customer),
                pictures(here, base),
                files(here, base),
                missing == 0 ? null : missing,
                ticket.rating(),
                ticket.log().size(),
                told(ticket, reading).stream()
                        .map(deed -> DeedModel.of(deed, reading))
                        .toList(),
                ActionsModel.of(reading.viewer(), ticket.ticketNo()),
                isShortened(ticket, reading) ? reading.wholePage() : null);
    }

    static boolean isOpen(ProjectPage.Ticket ticket) {
        return OPEN.contains(ticket.status());
    }

    private static List<ProjectPage.Deed> told(ProjectPage.Ticket ticket, Reading reading) {
        int all = ticket.log().size();
        return ticket.log().subList(0, reading.whole() ? all : Math.min(all, NEWEST_DEEDS));
    }

    private static boolean isShortened(ProjectPage.Ticket ticket, Reading reading) {
        List<ProjectPage.Deed> told = told(ticket, reading);
        return told.size() < ticket.log().size()
                || reading.isClipped(ticket.description(), LONGEST_DESCRIPTION)
                || told.stream().anyMatch(deed -> DeedModel.isClipped(deed, reading));
    }

    /** The numbers count everything, as do those who speak of what was sent. */
    private static List<Picture> pictures(List<ProjectPage.Attachment> kept, String base) {
        return IntStream.range(0, kept.size())
                .filter(n -> kept.get(n).kind() == MessageKind.IMAGE)
                .mapToObj(n -> new Picture(n + 1, base + kept.get(n).id()))
                .toList();
    }

    private static List<File> files(List<ProjectPage.Attachment> kept, String base) {
        return IntStream.range(0, kept.size())
                .filter(n -> kept.get(n).kind() != MessageKind.IMAGE)
                .mapToObj(n -> File.of(kept.get(n), n + 1, base))
                .toList();
    }

    /** The rating as a picture of letters. */
    String stars() {
        return rating == null ? "" : "★".repeat(rating) + "☆".repeat(5 - rating);
    }

    boolean hasDeeds() {
        return !deeds.isEmpty();
    }

    boolean hasPictures() {
        return !pictures.isEmpty();
    }

    /** A priority that is worth a word. */
    record Importance(String css, String label) {

        static @Nullable Importance of(Priority priority) {
            return switch (priority) {
                case URGENT, HIGH -> new Importance(PageModel.cssName(priority), "优先级 " + priority.label());
                case NORMAL -> null;
            };
        }
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

    record Picture(int number, String href) {}

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
