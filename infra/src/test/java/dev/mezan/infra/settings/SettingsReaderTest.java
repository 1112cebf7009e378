package dev.mezan.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.catalog.Stage;
import dev.mezan.core.problem.MezanException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(SettingsReader.read("{}", "dev.json")).isEqualTo(StageSettings.DEFAULT);
        assertThat(SettingsReader.read("{\"logRetentionDays\": 30}", "dev.json").logRetentionDays())
                .isEqualTo(30);
    }

    @Test
    void theStageDevHasTheDefaultsAndProdLosesNothing() {
        var prod = StageFiles.settings(new Stage("prod"), Optional.empty());

        assertThat(StageFiles.settings(new Stage("dev"), Optional.empty())).isEqualTo(StageSettings.DEFAULT);
        assertThat(StageFiles.settings(new Stage("other"), Optional.empty())).isEqualTo(StageSettings.DEFAULT);
        assertThat(prod.keepData() && prod.deletionProtection() && prod.pointInTimeRecovery())
                .isTrue();
    }

    @Test
    void anIssuerOfTokensHasAnAddressAndAnAudience() {
        var settings = SettingsReader.read(
                "{\"issuer\": {\"address\": \"https://login.example.com/\", \"audience\": [\"mezan\"]}}", "dev.json");

        assertThat(settings.issuer()).contains(new TokenIssuer("https://login.example.com/", List.of("mezan")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'keepdata': true} | dev.json/keepdata: There is no such setting (got true). Did you mean",
                "{'keepData': 'yes'} | dev.json/keepData: This setting is on or off (got \"yes\"). Write true or false.",
                "{'logRetentionDays': 8} | dev.json/logRetentionDays: CloudWatch Logs can't keep logs for that long (got 8). Choose one of [1, 3, 5, 7,",
                "{'machineLogs': 'some'} | dev.json/machineLogs: State machines have no such log level",
                "{'requestsPerSecond': 0} | dev.json/requestsPerSecond: This setting is a whole number from 1 to 10,000 (got 0)",
                "{'alarmEmail': 'ada'} | dev.json/alarmEmail: This is no e-mail address",
                "{'issuer': {'address': 'here'}} | dev.json/issuer/address: A token issuer is named by its address (got here)",
                "{'issuer': {'address': 'https://a'}} | dev.json/issuer/audience: A token issuer needs an audience",
                "{'notifyTopic': 'inbox'} | dev.json/notifyTopic: A topic is named by its ARN",
                "[] | dev.json: A stage's settings are a JSON object"
            })
    void whatIsWrongIsNamedWithWhatToDo(String text, String sentence) {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> SettingsReader.read(text.replace('\'', '"'), "dev.json"))
                .withMessageContaining(sentence);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> SettingsReader.read("{\"keepData\": 1, \"customerKey\": 2}", "dev.json"))
                .satisfies(failure -> assertThat(failure.problems()).hasSize(2));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> StageFiles.settings(new Stage("dev"), Optional.of(Path.of("no-such.json"))))
                .withMessageContaining("There is no such file of settings (got no-such.json)");
    }
}
