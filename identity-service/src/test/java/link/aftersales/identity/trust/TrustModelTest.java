package link.aftersales.identity.trust;

import static link.aftersales.identity.trust.TrustModel.HONEST;
import static link.aftersales.identity.trust.TrustModel.STRANGER;
import static link.aftersales.identity.trust.WithoutUnionid.CODE;
import static link.aftersales.identity.trust.WithoutUnionid.MANUAL;
import static link.aftersales.identity.trust.WithoutUnionid.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.identity.trust.State.Relation;
import link.aftersales.identity.trust.State.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can happen to an honest owner of a number and a stranger who claims it, in every order and to the end, each
 * event any number of times: so a duplicate, a crash and a late judgement are orders too.
 */
class TrustModelTest {

    private static final Unionid NONE = new Unionid.Absent();
    private static final Unionid HIS = new Unionid.Known("u-honest");
    private static final Unionid STRANGERS = new Unionid.Known("u-stranger");

    static Stream<Arguments> worlds() {
        return Stream.of(
                arguments("unionids on both sides", List.of(HIS, STRANGERS), List.of(HIS, STRANGERS), true, CODE),
                arguments("and nobody was asked", List.of(HIS, STRANGERS), List.of(HIS, STRANGERS), false, CODE),
                arguments("none on the Official Account", List.of(NONE, NONE), List.of(HIS, STRANGERS), true, CODE),
                arguments("none in WeCom", List.of(HIS, STRANGERS), List.of(NONE, NONE), true, CODE),
                arguments("none of the honest", List.of(NONE, STRANGERS), List.of(NONE, STRANGERS), true, CODE),
                arguments("none of the stranger", List.of(HIS, NONE), List.of(HIS, NONE), true, CODE),
                arguments("none at all", List.of(NONE, NONE), List.of(NONE, NONE), true, CODE),
                arguments("none at all and nobody was asked", List.of(NONE, NONE), List.of(NONE, NONE), false, CODE),
                arguments("none at all, supervisors only", List.of(NONE, NONE), List.of(NONE, NONE), true, MANUAL),
                arguments("none at all, the plain rule", List.of(NONE, NONE), List.of(NONE, NONE), true, PHONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void nobodyIsTrustedWronglyAndTheHonestIsNeverStuck(
            String world, List<Unionid> followers, List<Unionid> contacts, boolean asked, WithoutUnionid mode) {
        TrustModel model = new TrustModel(followers, contacts, asked, mode);
        int states = new Exploration(model).run(state -> broken(model, state, !asked, mode));

        assertThat(states).isGreaterThan(1_000);
    }

    /** Why {@code phone} is not the default: a stranger who claims the number before its owner is taken for him. */
    @Test
    void thePlainRuleTrustsAStrangerWhoClaimsFirst() {
        TrustModel model = new TrustModel(List.of(NONE, NONE), List.of(NONE, NONE), true, PHONE);

        State state = model.reads(model.claims(State.NEW, STRANGER), STRANGER);
        state = state.with(HONEST, state.side(HONEST).relation().added(1, 2, true));

        assertThat(TrustModel.boundTo(model.judges(state, STRANGER).side(STRANGER), HONEST))
                .isTrue();
    }

    /** What is wrong with a state, if anything. Under the plain rule a stranger may be taken for the owner, but not more. */
    private static Optional<String> broken(TrustModel model, State state, boolean seen, WithoutUnionid mode) {
        Side honest = honestContinuation(model, state, seen).side(HONEST);
        Map<String, Boolean> wrong = new LinkedHashMap<>();
        wrong.put("the honest is bound to the stranger's contact", TrustModel.boundTo(state.side(HONEST), STRANGER));
        wrong.put(
                "the stranger is bound to the honest one's contact",
                mode != PHONE && TrustModel.boundTo(state.side(STRANGER), HONEST));
        wrong.put(
                "the stranger's number is proven",
                state.side(STRANGER).numberProven() && !TrustModel.boundTo(state.side(STRANGER), HONEST));
        wrong.put("the honest can no longer be trusted", !honest.numberProven() || !TrustModel.boundTo(honest, HONEST));
        for (int who : new int[] {HONEST, STRANGER}) {
            State judged = model.judges(state, who);
            wrong.put(
                    who + " judged twice is judged otherwise",
                    !model.judges(judged, who).equals(judged));
            wrong.put(who + " is trusted by nobody's contact", trustedByNobodysContact(judged, who));
            wrong.put(who + " is trusted by a contested number", trustedByNumberAlone(state, judged, who));
        }
        return wrong.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the number alone would now make somebody a customer although the other claims it, too. */
    private static boolean trustedByNumberAlone(State before, State judged, int who) {
        Side other = before.side(1 - who);
        return before.side(who).open()
                && !before.side(who).claim().getFirst().restorable()
                && judged.side(who).verified()
                && trust(judged.side(who)).personEvidence().equals(Verdict.PersonProof.SOLE_CLAIMANT.word())
                && (other.open() || other.verified());
    }

    /** Verified, but nobody has the contact, or the member has not confirmed it. */
    private static boolean trustedByNobodysContact(State state, int who) {
        return state.side(who).verified()
                && List.of(HONEST, STRANGER).stream()
                        .filter(contact -> TrustModel.boundTo(state.side(who), contact))
                        .map(contact -> state.side(contact).relation())
                        .noneMatch(relation -> relation.live() && !relation.half());
    }

    private static Customer.Trust trust(Side side) {
        return Objects.requireNonNull(side.claim().getFirst().trust());
    }

    /**
     * Whoever was not added is found by his number; a half contact is confirmed; one that was deleted is added again, which
     * WeCom calls an unknown way. He types his number, repeats the code, and the member answers when asked. Only where the
     * rules have no way for him a supervisor looks. A member who was not asked is known to have searched him only by the
     * number seen.
     */
    private static State honestContinuation(TrustModel model, State from, boolean seen) {
        Relation was = from.side(HONEST).relation();
        State state = was.live() && !was.half()
                ? from
                : from.with(HONEST, was.added() > 0 && !was.half() ? was.added(9, 0, false) : was.added(9, 2, seen));
        state = model.judges(model.reads(model.claims(state, HONEST), HONEST), HONEST);
        state = model.redeemsCode(model.issuesCode(state, HONEST), HONEST);
        state = model.judges(state, HONEST);
        state = model.judges(model.memberAnswers(state, HONEST), HONEST);
        return model.rulesCanProve(state.side(HONEST).relation()) ? state : model.looksAtHonest(state);
    }
}
