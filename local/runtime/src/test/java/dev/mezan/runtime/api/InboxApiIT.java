package dev.mezan.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InboxApiIT {
    private static LocalSuite suite;
    private static Api ada;

    @BeforeAll
    static void start() {
        var catalog = SuiteCatalog.shipped();
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), catalog);
        suite.awaitIntake();
        ada = new Api(suite, catalog, new ApiDescription(), Map.of("sub", "ada"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void anItemIsAnsweredOnceAndTheRunGoesOn() {
        var item = asked();
        assertThat(ada.post(item + "/claim", "{}").text("status")).isEqualTo("claimed");
        var bob = ada.as("bob", "default", "");
        assertThat(bob.post(item + "/answer", "{\"answer\":{\"approved\":true}}")
                        .status())
                .isEqualTo(409);

        var wrong = ada.post(item + "/answer", "{\"answer\":{\"approved\":\"yes\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Api.pointers(wrong)).containsExactly("/answer/approved");

        var answered = ada.post(item + "/answer", "{\"answer\":{\"approved\":true},\"reason\":\"in budget\"}");
        assertThat(answered.text("status")).isEqualTo("answered");
        var again = ada.post(item + "/answer", "{\"answer\":{\"approved\":false}}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("detail")).contains("ada answered it, at ");

        var run = "/v1/runs/" + answered.text("run");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ada.get(run).text("status").equals("succeeded"));
        assertThat(ada.get(run + "/events")
                        .body()
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("event").asString()))
                .contains("item-opened", "item-claimed", "item-answered", "run-ended");
    }

    @Test
    void anItemIsHandedOnAndTalkedAbout() {
        var item = asked();
        assertThat(ada.post(item + "/comment", "{\"text\":\"who knows her?\"}").status())
                .isEqualTo(200);
        var delegated = ada.post(item + "/delegate", "{\"to\":[\"grace\"]}");
        assertThat(delegated.body().path("assignees").toString()).isEqualTo("[\"grace\"]");
        assertThat(ada.post(item + "/claim", "{}").status()).isEqualTo(403);
        assertThat(ada.post(item + "/release", "").status()).isEqualTo(409);

        var grace = ada.as("grace", "default", "");
        assertThat(grace.get("/v1/inbox?mine=true").body().toString()).contains(delegated.text("item"));
        assertThat(ada.as("eve", "others", "").get(item).status()).isEqualTo(404);
        var run = "/v1/runs/" + delegated.text("run");
        assertThat(ada.post(run + "/cancel", "{\"reason\":\"no more\"}")
                        .body()
                        .path("withdrawn")
                        .asInt())
                .isEqualTo(1);
        assertThat(ada.post(run + "/cancel", "").status()).isEqualTo(409);
    }

    /** The address of an item that a run has just asked for. */
    private static String asked() {
        var run = ada.post(
                        "/v1/runs",
                        "{\"workflow\":\"approve-expense\",\"input\":{\"who\":\"Lin\",\"what\":\"a train\",\"amount\":40}}")
                .text("run");
        var item = "/v1/inbox/" + run + ":approve";
        await().atMost(Duration.ofSeconds(30)).until(() -> ada.get(item).status() == 200);
        return item;
    }
}
