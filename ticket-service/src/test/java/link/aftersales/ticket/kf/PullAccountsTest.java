package link.aftersales.ticket.kf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.KfInbound.SessionEntered;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.ticket.kf.KfApi.Pulled;
import link.aftersales.ticket.kf.KfApi.Unionids;
import link.aftersales.ticket.kf.ScriptedKf.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PullSlice.class)
class PullAccountsTest {

    private static final Instant NOON = PullSlice.NOON;

    private final ScriptedKf platform = new ScriptedKf();
    private final CommittedOutbox outbox = new CommittedOutbox();
    private PullAccounts pull;

    @Autowired
    PullSlice.Hand hand;

    @BeforeEach
    void begin() {
        hand.beginAnew();
        pull = hand.copy(platform, outbox);
    }

    @Test
    void tellsWhatWasSaidOnceAndInItsOrder() {
        platform.said("wm1", "维修", NOON);
        platform.said("wm1", "漏油", NOON);
        hand.ring("token");

        assertThat(pull.pullNext()).isTrue();

        assertThat(outbox.texts()).containsExactly("维修", "漏油");
        assertThat(outbox.told).extracting(CommittedOutbox.Told::key).containsOnly("wm1");
        assertThat(outbox.told).extracting(CommittedOutbox.Told::id).containsExactly("kf:0", "kf:1");
        assertThat(outbox.told).extracting(CommittedOutbox.Told::at).containsOnly(NOON);
        assertThat(pull.pullNext()).isFalse();
    }

    @Test
    void readsOnWhileThereIsMoreHoweverSmallThePages() {
        IntStream.range(0, 7).forEach(i -> platform.said("wm1", "第" + i + "句", NOON));
        platform.pageSize(2);
        hand.ring("token");

        pull.pullNext();

        assertThat(outbox.texts()).hasSize(7).doesNotHaveDuplicates();
        assertThat(platform.pulls).extracting(Asked::cursor).containsExactly(null, "2", "4", "6");
        assertThat(hand.cursor()).isEqualTo("7");
    }

    @Test
    void losesAndRepeatsNothingWhenItIsKilledBetweenPullAndCommit() {
        IntStream.range(0, 4).forEach(i -> platform.said("wm" + i, "第" + i + "句", NOON));
        platform.pageSize(2);
        hand.ring("token");
        platform.killsItsNextCallerAfterThePull();
        assertThatThrownBy(pull::pullNext).isInstanceOf(ScriptedKf.Killed.class);
        assertThat(outbox.told).isEmpty();
        assertThat(hand.cursor()).isEqualTo("none");
        PullAccounts another = hand.copy(platform, outbox);
        assertThat(another.pullNext()).as("while the lease of the dead lasts").isFalse();

        hand.wait(PullAccounts.LEASE);
        another.pullNext();

        assertThat(outbox.texts()).containsExactly("第0句", "第1句", "第2句", "第3句");
    }

    @Test
    void tellsEachThingOnceWhenTwoCopiesPullAtOnce() throws Exception {
        IntStream.range(0, 5).forEach(i -> platform.said("wm1", "第" + i + "句", NOON));
        platform.pageSize(2);
        hand.ring("token");

        whileOneHangs(() -> {
            hand.wait(PullAccounts.LEASE);
            assertThat(hand.copy(platform, outbox).pullNext()).isTrue();
        });

        assertThat(outbox.texts()).containsExactly("第0句", "第1句", "第2句", "第3句", "第4句");
        assertThat(hand.cursor()).isEqualTo("5");
    }

    @Test
    void letsNobodyElsePullWhatIsBeingPulled() throws Exception {
        platform.said("wm1", "维修", NOON);
        hand.ring("token");

        whileOneHangs(() -> assertThat(hand.copy(platform, outbox).pullNext()).isFalse());

        assertThat(outbox.texts()).containsExactly("维修");
    }

    @Test
    void pullsAgainWhenItRangMeanwhile() throws Exception {
        platform.said("wm1", "维修", NOON);
        hand.ring("token");
        whileOneHangs(() -> {
            platform.said("wm1", "漏油", NOON);
            hand.ring("another");
        });

        assertThat(pull.pullNext()).isTrue();

        assertThat(outbox.texts()).containsExactly("维修", "漏油");
        assertThat(platform.pulls).extracting(Asked::token).containsExactly("token", "another");
    }

    @Test
    void keepsWhatWasSaidLongBeforeItsVeryFirstPullWithoutTellingIt() {
        platform.said("wm1", "三天前的问题", NOON.minus(Duration.ofDays(2)));
        platform.said("wm1", "十一分钟前的问题", NOON.minus(Duration.ofMinutes(11)));
        platform.said("wm1", "刚才的问题", NOON.minus(Duration.ofMinutes(9)));
        platform.add(new SessionEntered("wk1", "wm1", null, "m9", null, "code", NOON.minus(Duration.ofDays(1))));
        platform.pageSize(1);
        hand.ring("token");

        pull.pullNext();

        assertThat(outbox.texts()).containsExactly("刚才的问题");
        assertThat(hand.unanswered()).containsExactly("三天前的问题", "十一分钟前的问题");
    }

    @Test
    void answersTheFirstWordsOfAllAlthoughTheirDoorbellIsHeardLate() {
        platform.said("wm1", "维修", NOON);
        hand.wait(Duration.ofHours(1));
        hand.hear(new KfDoorbell("wk1", "token", NOON.plusSeconds(1)));

        pull.pullNext();

        assertThat(outbox.texts()).containsExactly("维修");
    }

    @Test
    void answersWhatCameDuringAnOutageHoweverLate() {
        hand.ring("token");
        pull.pullNext();
        platform.said("wm1", "维修", NOON.plusSeconds(60));

        hand.wait(Duration.ofHours(3));
        pull.pullNext();

        assertThat(outbox.texts()).containsExactly("维修");
        assertThat(hand.unanswered()).isEmpty();
    }

    @Test
    void pullsEveryTwoMinutesWithoutADoorbellAndWithoutAToken() {
        hand.ring("token");
        pull.pullNext();
        platform.said("wm1", "没有门铃", NOON);

        hand.wait(Duration.ofSeconds(119));
        assertThat(pull.pullNext()).isFalse();
        hand.wait(Duration.ofMinutes(9));
        assertThat(pull.pullNext()).isTrue();

        assertThat(outbox.texts()).containsExactly("没有门铃");
        assertThat(platform.pulls).extracting(Asked::token).containsExactly("token", null);
    }

    @Test
    void namesVisitorsByTheirUnionidAndAsksForEachOnce() {
        platform.unionids.put("wm1", "u-1");
        platform.said("wm1", "维修", NOON);
        platform.said("wm2", "保养", NOON);
        hand.ring("token");
        pull.pullNext();
        platform.said("wm1", "漏油", NOON);
        platform.said("wm2", "换油", NOON);
        hand.ring("token");

        pull.pullNext();

        assertThat(outbox.told)
                .extracting(told -> ((MessageReceived) told.event()).unionid())
                .containsExactly("u-1", null, "u-1", null);
        assertThat(platform.askedFor).containsExactly("wm1", "wm2");
    }

    @Test
    void asksForAMissingUnionidAgainTheNextDay() {
        platform.said("wm1", "维修", NOON);
        hand.ring("token");
        pull.pullNext();
        platform.unionids.put("wm1", "u-1");
        hand.wait(Duration.ofDays(1).plusSeconds(1));
        platform.said("wm1", "漏油", NOON);

        pull.pullNext();

        assertThat(((MessageReceived) outbox.told.getLast().event()).unionid()).isEqualTo("u-1");
    }

    @Test
    void triesThePullAgainWhenUnionidsCannotBeHadNow() {
        platform.said("wm1", "维修", NOON);
        platform.unionids.put("wm1", "u-1");
        platform.answersUnionids(new Unionids.NotNow("HTTP 502"));
        hand.ring("token");
        pull.pullNext();
        assertThat(outbox.told).isEmpty();

        hand.wait(Duration.ofSeconds(1));
        pull.pullNext();

        assertThat(outbox.texts()).containsExactly("维修");
        assertThat(((MessageReceived) outbox.told.getFirst().event()).unionid()).isEqualTo("u-1");
    }

    @Test
    void doesWithoutATokenThatIsRefusedAndBeginsAnewWhenTheCursorIs() {
        platform.said("wm1", "维修", NOON);
        hand.ring("token");
        pull.pullNext();
        platform.answersPulls(new Pulled.Refused(95007));
        hand.ring("stale");
        for (int i = 0; i < 5; i++) {
            pull.pullNext();
            hand.wait(Duration.ofMinutes(2));
        }
        platform.answersPulls(null);

        pull.pullNext();

        assertThat(platform.pulls).contains(new Asked("1", "stale"), new Asked("1", null));
        assertThat(platform.pulls.getLast()).isEqualTo(new Asked(null, null));
        assertThat(outbox.told)
                .extracting(CommittedOutbox.Told::id)
                .as("dropped by every reader")
                .containsOnly("kf:0");
    }

    @Test
    void saysNothingOfWhoWasErasedSince() {
        platform.said("wm1", "秘密", NOON);
        platform.said("wm1", "我又来了", NOON.plusSeconds(20));
        hand.erase("wm1", NOON.plusSeconds(10));
        hand.ring("token");

        pull.pullNext();

        assertThat(outbox.texts()).containsExactly("我又来了");
    }

    @Test
    void passesOnThatAMessageOfOursFailedHoweverOldItIs() {
        SendFailed failed = new SendFailed("wk1", "wm1", "m1", "delivery", 4, NOON.minus(Duration.ofHours(1)));
        platform.add(failed);
        hand.ring("token");

        pull.pullNext();

        assertThat(outbox.told).extracting(CommittedOutbox.Told::event).containsExactly(failed);
    }

    /** One copy stands between pull and commit meanwhile, then goes on. */
    private void whileOneHangs(Runnable meanwhile) throws Exception {
        CountDownLatch latch = platform.holdsItsNextCaller();
        try (ExecutorService copy = Executors.newSingleThreadExecutor()) {
            Future<Boolean> hanging = copy.submit(() -> pull.pullNext());
            try {
                assertThat(platform.hangs.await(10, TimeUnit.SECONDS)).isTrue();
                meanwhile.run();
            } finally {
                latch.countDown();
            }
            hanging.get(10, TimeUnit.SECONDS);
        }
    }
}
