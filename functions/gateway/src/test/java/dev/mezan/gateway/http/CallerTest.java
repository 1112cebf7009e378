package dev.mezan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void theClaimsSayWhoCalls() {
        var caller = caller("{\"sub\":\"ada\",\"team\":\"acme\",\"roles\":\"[approver auditor]\"}");
        assertThat(caller).isEqualTo(new Caller("ada", "acme", Set.of("approver", "auditor")));
        assertThat(caller.sees("acme")).isTrue();
        assertThat(caller.sees("others")).isFalse();
    }

    @Test
    void whoNamesNoTenantSeesTheDefaultOne() {
        assertThat(caller("{\"sub\":\"ada\"}").tenant()).isEqualTo("default");
        assertThat(caller("{}").name()).isEqualTo("anonymous");
    }

    @Test
    void aTenantThatIsNoNameIsRefused() {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> caller("{\"team\":\"a#running\"}"))
                .withMessageContaining("a#running");
    }

    private static Caller caller(String claims) {
        var event = Json.object();
        event.putObject("requestContext")
                .putObject("authorizer")
                .putObject("jwt")
                .set("claims", Json.parse(claims, "claims"));
        return Caller.of(event, "team");
    }
}
