package dev.mezan.asl.query.jsonpath;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import com.jayway.jsonpath.spi.mapper.MappingException;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Lets the JSONPath library work on plain values, with no JSON library of its own. */
final class PlainJson extends AbstractJsonProvider {
    static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new PlainJson())
            .mappingProvider(new NoMapping())
            .build();

    @Override
    public @Nullable Object parse(String json) {
        try {
            return Json.read(json);
        } catch (InvalidJson broken) {
            throw new InvalidJsonException(broken, json);
        }
    }

    @Override
    public @Nullable Object parse(InputStream json, String charset) {
        try {
            return parse(new String(json.readAllBytes(), Charset.forName(charset)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toJson(Object value) {
        return Json.write(value);
    }

    @Override
    public Object createArray() {
        return new ArrayList<>();
    }

    @Override
    public Object createMap() {
        return new LinkedHashMap<>();
    }

    /** Plain values stay as they are. */
    private static final class NoMapping implements MappingProvider {
        @Override
        public <T> T map(Object source, Class<T> type, Configuration configuration) {
            return type.cast(source);
        }

        @Override
        public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
            throw new MappingException("plain values are not mapped to " + type.getType());
        }
    }
}
