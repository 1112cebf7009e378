package dev.mezan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.aws.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotificationSpecTest {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:inbox";

    @Test
    void theFunctionsThatAskPeopleMayTellATopic() {
        var functions = functions(new NotificationSpec(Optional.empty(), Optional.of(TOPIC)));

        assertThat(functions)
                .filteredOn(function -> function.grants().contains(new Grant.Publish(TOPIC)))
                .extracting(FunctionSpec::name)
                .containsExactlyInAnyOrder(
                        Names.DECOMPOSE,
                        Names.PLAN,
                        Names.ADVANCE,
                        Names.AGGREGATE,
                        Names.SAGA_OPEN,
                        Names.SAGA_CLOSE,
                        Names.ASK,
                        Names.REMIND,
                        Names.HEAL);
        assertThat(functions)
                .filteredOn(function -> TOPIC.equals(function.variables().get(Variables.NOTIFY_TOPIC)))
                .hasSize(9);
    }

    @Test
    void aWebhookNeedsNoGrant() {
        var functions = functions(new NotificationSpec(Optional.of("https://example.com/hook"), Optional.empty()));

        assertThat(functions)
                .filteredOn(function -> function.variables().containsKey(Variables.NOTIFY_WEBHOOK))
                .hasSize(9)
                .allSatisfy(function -> assertThat(function.grants()).noneMatch(Grant.Publish.class::isInstance));
    }

    @Test
    void nobodyIsToldUnlessTheEnvironmentSaysWhere() {
        assertThat(NotificationSpec.of(Map.of("MEZAN_NOTIFY_TOPIC", " "))).isEqualTo(NotificationSpec.NONE);
        assertThat(NotificationSpec.of(Map.of("MEZAN_NOTIFY_TOPIC", TOPIC)).topic())
                .contains(TOPIC);
    }

    @Test
    void whatIsNoAddressIsRefusedWithTheValue() {
        assertThatThrownBy(() -> NotificationSpec.of(Map.of("MEZAN_NOTIFY_TOPIC", "inbox")))
                .hasMessageContainingAll("ARN", "(got inbox)", "MEZAN_NOTIFY_TOPIC");
        assertThatThrownBy(() -> NotificationSpec.of(Map.of("MEZAN_NOTIFY_WEBHOOK", "example.com")))
                .hasMessageContaining("https://");
    }

    private static List<FunctionSpec> functions(NotificationSpec notifications) {
        return SuiteCatalog.of(List.of(), notifications).functions();
    }
}
