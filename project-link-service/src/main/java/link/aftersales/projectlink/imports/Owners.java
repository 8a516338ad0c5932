package link.aftersales.projectlink.imports;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.PlainText;
import link.aftersales.projectlink.imports.ListedStaff.Member;

/** Whom a table means by 负责人 or 销售: a userid, else a mobile or a name that only one member has. */
final class Owners {

    private static final Pattern USERID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}");
    private static final int MOST_CANDIDATES = 5;

    private final boolean nobodyListed;
    private final List<Member> known;

    private Owners(boolean nobodyListed, List<Member> known) {
        this.nobodyListed = nobodyListed;
        this.known = known;
    }

    /** What was found. */
    sealed interface Answer {

        /** He is meant. */
        record Meant(String userId) implements Answer {}

        /** Nobody is, or more than one. */
        record Unclear(String reason) implements Answer {}
    }

    /** Asks the list once for all these texts. */
    static Owners among(ListedStaff staff, Collection<String> texts) {
        if (staff.isEmpty()) {
            return new Owners(true, List.of());
        }
        return new Owners(
                false,
                staff.known(texts.stream()
                        .flatMap(text -> Stream.of(plain(text), digits(text)))
                        .collect(Collectors.toSet())));
    }

    Answer of(String written) {
        String text = plain(written);
        if (nobodyListed) {
            return USERID.matcher(text).matches()
                    ? new Answer.Meant(text)
                    : new Answer.Unclear("还没有导入员工名单，这里只能写企业微信账号（userid）");
        }
        return userId(text).<Answer>map(Answer.Meant::new).orElseGet(() -> only(text));
    }

    private Optional<String> userId(String text) {
        return known.stream().map(Member::userId).filter(text::equalsIgnoreCase).findFirst();
    }

    private Answer only(String text) {
        String digits = digits(text);
        List<Member> candidates = known.stream()
                .filter(member -> text.equals(member.name()) || digits.equals(member.phone()))
                .toList();
        return switch (candidates.size()) {
            case 0 -> new Answer.Unclear("员工名单里没有“" + text + "”，请写账号、姓名或手机号");
            case 1 -> new Answer.Meant(candidates.getFirst().userId());
            default -> new Answer.Unclear("有 " + candidates.size() + " 位“" + text + "”：" + shown(candidates) + "，请写账号");
        };
    }

    private static String shown(List<Member> candidates) {
        String some = candidates.stream()
                .sorted((one, other) -> one.userId().compareTo(other.userId()))
                .limit(MOST_CANDIDATES)
                .map(member -> member.userId() + "（" + Objects.requireNonNullElse(member.name(), "无姓名") + "）")
                .collect(Collectors.joining("、"));
        return candidates.size() > MOST_CANDIDATES ? some + " 等" : some;
    }

    private static String plain(String text) {
        return PlainText.halfWidth(text).strip();
    }

    private static String digits(String text) {
        return MobileNumber.parse(text).map(MobileNumber::digits).orElseGet(() -> plain(text));
    }
}
