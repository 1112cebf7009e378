package dev.mezan.runtime.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionAnswerTest {
    @Test
    void statusHeadersCookiesAndBodyAreTaken() {
        var answer = of("""
                {"statusCode": 201, "headers": {"Location": "/v1/runs/1", "Content-Type": "application/json", "x-n": 3},
                 "cookies": ["a=1; Path=/", "b=2"], "body": "{}"}""").orElseThrow();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsEntry("location", "/v1/runs/1")
                .containsEntry("content-type", "application/json")
                .containsEntry("x-n", "3");
        assertThat(answer.cookies()).containsExactly("a=1; Path=/", "b=2");
        assertThat(text(answer)).isEqualTo("{}");
    }

    @Test
    void aBodyInBase64IsDecoded() {
        var answer = of("{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"AAEC\"}")
                .orElseThrow();

        assertThat(answer.body()).containsExactly(0, 1, 2);
    }

    @Test
    void withoutAStatusCodeItIsTheBodyOfA200() {
        var object = of("{\"message\":\"Hello\"}").orElseThrow();
        var string = of("\"Hello from Lambda!\"").orElseThrow();

        assertThat(object.status()).isEqualTo(200);
        assertThat(object.headers()).containsEntry("content-type", "application/json");
        assertThat(text(object)).isEqualTo("{\"message\":\"Hello\"}");
        assertThat(text(string)).isEqualTo("Hello from Lambda!");
    }

    @Test
    void whatIsNoAnswerIsNone() {
        assertThat(of("{\"statusCode\":\"soon\"}")).isEmpty();
        assertThat(of("{\"statusCode\":99}")).isEmpty();
        assertThat(of("{\"statusCode\":200,\"body\":{}}")).isEmpty();
        assertThat(of("{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"!\"}"))
                .isEmpty();
        assertThat(of("")).isEmpty();
    }

    @Test
    void aStatusWithoutABodyHasNone() {
        assertThat(of("{\"statusCode\":204,\"body\":\"x\"}").orElseThrow().body())
                .isEmpty();
    }

    private static Optional<AwsResponse> of(String returned) {
        return FunctionAnswer.of(returned.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(AwsResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
