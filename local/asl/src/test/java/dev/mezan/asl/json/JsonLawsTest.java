package dev.mezan.asl.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLawsTest {
    private final Random random = new Random(7);

    @Test
    void whatIsWrittenIsReadBackTheSame() throws InvalidJson {
        for (int i = 0; i < 2000; i++) {
            Object value = value(4);
            assertThat(Json.read(Json.write(value))).isEqualTo(value);
        }
    }

    @Test
    void theSizeIsThatOfTheWrittenTextInUtf8() {
        for (int i = 0; i < 2000; i++) {
            Object value = value(4);
            long written = Json.write(value).getBytes(StandardCharsets.UTF_8).length;
            assertThat(JsonSize.of(value)).isEqualTo(written);
            assertThat(JsonSize.exceeds(value, written)).isFalse();
            assertThat(JsonSize.exceeds(value, written - 1)).isTrue();
        }
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt() >> random.nextInt(31);
            case 3 -> random.nextInt(1000) + 0.25;
            case 4 -> text();
            case 5 -> array(depth);
            default -> object(depth);
        };
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(text(), value(depth - 1));
        }
        return object;
    }

    private String text() {
        String letters = "aZ \"\\\n\u0001\u00e9\u20ac";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return random.nextInt(5) == 0 ? text + "\ud83d\ude00" : text.toString();
    }
}
